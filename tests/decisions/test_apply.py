"""What decisions do to a report: links stay corrected, an edit elsewhere loses nothing, a changed text asks again."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

import pytest
from common import SHARED
from decided import TABLE
from plans import HEAD, plan_of

from conform.decisions.apply import decide
from conform.decisions.entries import Decisions, name_of
from conform.decisions.progress import Progress, progress
from conform.match.align import align
from conform.match.classify import classify
from conform.model import ClauseStatus, Kind, Plan, Report, Status, Verdict
from conform.model.decision import CLAUSE, Choice, Decision, Right, Subject
from conform.references import load_reference
from conform.text.fingerprint import fingerprint, print_of

WRONG = "支持公立中医医院牵头组建紧密型县域医共体"
RIGHT = "由名院托管县乡两级诊疗机构，组成紧密协作网络"
BODY = (
    "一、总体要求\n坚持以人民健康为中心，加强公立医院主体地位。\n"
    f"二、重点任务\n（一）县域。{WRONG}。{RIGHT}。每家医院设一处自行车棚，供职工停车。\n"
    "三、保障措施\n（市卫生健康委牵头，市财政局配合）\n"
)
NAME = "03.8"  # the requirement that WRONG carries word for word
FIRST = "00.1"


@lru_cache(maxsize=32)
def checked(text: str = HEAD + BODY) -> tuple[Report, tuple]:  # type: ignore[type-arg]
    plan = plan_of(text)
    alignments = (align(plan, load_reference()),)
    return classify(plan, alignments), alignments


def run(decisions: Decisions, text: str = HEAD + BODY) -> Report:
    report, alignments = checked(text)
    return decide(report, alignments, decisions)


def of(report: Report, name: str) -> Verdict:
    return next(verdict for verdict in report.verdicts if verdict.requirement.id == name)


def quotes(report: Report, name: str) -> list[str]:
    return [report.quote(piece) for piece in of(report, name).evidence]


def said(choice: Choice, name: str = NAME, text: str = HEAD + BODY, **values: object) -> Decisions:
    report, _ = checked(text)
    subject = Subject("gbf-2021-18", name)
    decision = Decision(name_of(report.plan), subject, print_of(report, of(report, name)), choice)
    return Decisions((replace(decision, **values),))  # type: ignore[arg-type]


def clause(plan: Plan, words: str) -> str:
    return next(each.text for each in plan.clauses if words in each.text)


def right(words: str = RIGHT) -> Right:
    text = clause(checked()[0].plan, words)
    return Right(fingerprint(text), text)


WRONG_LINK = said(Choice.WRONG_LINK, right=right())


def carried(report: Report, words: str) -> list[str]:
    found = next(verdict for verdict in report.clauses if words in verdict.clause.text)
    return [name for _, name in found.requirements]


def clause_status(report: Report, words: str) -> ClauseStatus:
    return next(verdict.status for verdict in report.clauses if words in verdict.clause.text)


# ── a wrong link ──


def test_the_program_links_by_words():
    assert quotes(checked()[0], NAME) == [WRONG]
    assert clause_status(checked()[0], RIGHT) is ClauseStatus.ADDED


@pytest.mark.parametrize("case", TABLE["counted"], ids=lambda case: case["why"])
def test_how_what_is_decided_counts(case: dict[str, Any]):
    foreign = next(one for one in load_reference().requirements if one.levels and "市" not in one.levels)
    text = HEAD + BODY.replace("三、", f"（二）其他。{foreign.text}。\n三、")
    report, _ = checked(text)
    names = {one.status: one.requirement.id for one in reversed(report.verdicts)}
    name = {"inherited": NAME, "omitted": names[Status.OMITTED], "foreign": foreign.id}[case["of"]]
    assert of(report, name).status == ("inherited" if case["of"] == "foreign" else case["of"])
    found = run(said(Choice(case["decision"]), name, text), text)
    assert of(found, name).status == case["counts"]


def test_a_wrong_link_gets_the_chosen_clause():
    report = run(WRONG_LINK)
    verdict = of(report, NAME)
    assert {piece.clause for piece in verdict.evidence} == {
        each.id for each in report.plan.clauses if RIGHT in each.text
    }
    assert verdict.status is Status.MODIFIED and not verdict.doubt and verdict.changes
    assert clause_status(report, RIGHT) in (ClauseStatus.LINKED, ClauseStatus.MIXED)
    assert NAME not in carried(report, WRONG)
    others = [v for v in report.verdicts if v.requirement.id != NAME]
    assert others == [v for v in checked()[0].verdicts if v.requirement.id != NAME]


def test_a_corrected_link_stays_corrected():
    report = run(WRONG_LINK)
    assert print_of(report, of(report, NAME)) == WRONG_LINK.entries[0].fingerprint
    assert report.decisions is not None and report.decisions.stale == ()


@pytest.mark.parametrize(
    "text",
    [
        HEAD + BODY.replace("每家医院设一间自行车棚", "推进体育公园建设"),
        HEAD + BODY.replace("二、重点任务\n", "二、重点任务\n全市统一部署，分步实施，务求实效。\n"),
        HEAD + BODY.replace(RIGHT, RIGHT.replace("，", "， ")),  # spaces and punctuation change nothing
        HEAD + BODY.replace(RIGHT + "。", "").replace("三、", RIGHT + "。\n三、"),  # moved
        HEAD.replace("实施方案", "若干措施") + BODY,  # another title; the file is the same
    ],
)
def test_an_edit_elsewhere_loses_nothing(text: str):
    report = run(WRONG_LINK, text)
    assert [fingerprint(words) for words in quotes(report, NAME)] == [
        fingerprint(words) for words in quotes(run(WRONG_LINK), NAME)
    ]
    assert report.decisions is not None and not report.decisions.stale


@pytest.mark.parametrize("words", [("协作网络", "协作网络，并健全考核奖惩"), ("紧密型", "松散型")])
def test_a_changed_text_asks_again(words: tuple[str, str]):
    text = HEAD + BODY.replace(*words)
    report = run(WRONG_LINK, text)
    assert report.decisions is not None
    assert report.decisions.stale == WRONG_LINK.entries
    assert report.decisions.requirements == {}
    assert report.verdicts == checked(text)[0].verdicts


def test_no_clause_may_be_the_right_one():
    report = run(said(Choice.WRONG_LINK))
    verdict = of(report, NAME)
    assert (verdict.status, verdict.evidence, verdict.nearest) == (Status.OMITTED, (), None)
    assert NAME not in carried(report, WRONG)


def test_what_was_taken_for_context_can_be_the_right_clause():
    words = "市卫生健康委牵头"
    report = run(said(Choice.WRONG_LINK, right=right(words)))
    assert next(each.kind for each in checked()[0].plan.clauses if words in each.text) is Kind.CONTEXT
    assert words in quotes(report, NAME)[0]
    assert clause_status(report, words) in (ClauseStatus.LINKED, ClauseStatus.MIXED)


def test_a_clause_without_a_common_word_can_be_the_right_one():
    report = run(said(Choice.WRONG_LINK, right=right("自行车棚")))
    assert "自行车棚" in "".join(quotes(report, NAME))


def test_several_clauses_can_be_the_right_one_together():
    both = replace(right(), more=(right("自行车棚"), right()))
    report = run(said(Choice.WRONG_LINK, right=both))
    assert len(of(report, NAME).evidence) == 2
    assert all(any(words in quote for quote in quotes(report, NAME)) for words in (RIGHT, "自行车棚"))
    assert NAME in carried(report, RIGHT) and NAME in carried(report, "自行车棚") and NAME not in carried(report, WRONG)


def test_of_several_right_clauses_each_must_stand():
    both = replace(right(), more=(Right("0" * 16, "删去的一句"),))
    decisions = said(Choice.WRONG_LINK, right=both)
    report = run(decisions)
    assert report.decisions is not None and report.decisions.stale == decisions.entries
    assert report.verdicts == checked()[0].verdicts


def test_the_link_that_the_program_made_itself_is_judged_the_same():
    report = run(said(Choice.WRONG_LINK, right=right(WRONG)))
    assert of(report, NAME).status is of(checked()[0], NAME).status is Status.INHERITED


# ── the other decisions ──


def test_what_does_not_apply_counts_as_such():
    report = run(said(Choice.NOT_APPLICABLE))
    before = checked()[0]
    assert of(report, NAME).status is Status.NOT_APPLICABLE and not of(report, NAME).evidence
    applicable = sum(v.status is not Status.NOT_APPLICABLE for v in before.verdicts)
    found = before.count(Status.INHERITED) + before.count(Status.MODIFIED)
    assert report.coverage == pytest.approx((found - 1) / (applicable - 1))


@pytest.mark.parametrize("choice", [Choice.ACCEPTED, Choice.NEEDS_WORK])
def test_other_decisions_only_mark(choice: Choice):
    report = run(said(choice))
    assert (report.verdicts, report.clauses) == (checked()[0].verdicts, checked()[0].clauses)
    assert report.decisions is not None
    assert report.decisions.requirements[("gbf-2021-18", NAME)].choice is choice


def test_a_requirement_of_a_reference_that_is_not_given_is_not_asked_for():
    entry = replace(said(Choice.ACCEPTED).entries[0], subject=Subject("other", "01.1"), fingerprint="0" * 16)
    report = run(Decisions((entry,)))
    assert report.decisions is not None and report.decisions.stale == ()


def test_decisions_on_another_plan_do_nothing():
    decisions = said(Choice.NOT_APPLICABLE)
    text = HEAD.replace("乌有市", "子虚县") + BODY
    other = replace(decisions.entries[0], plan=replace(decisions.entries[0].plan, file="other.txt"))
    report = run(Decisions((other,)), text)
    assert of(report, NAME).status is Status.INHERITED
    assert report.decisions is not None and report.decisions.entries == ()


def test_what_is_still_to_be_decided_is_counted():
    before = checked()[0]
    findings = before.count(Status.OMITTED) + before.count(Status.MODIFIED)
    findings += sum(v.status in (ClauseStatus.ADDED, ClauseStatus.MIXED) for v in before.clauses)
    assert progress(before) == Progress(findings, findings, 0, 0)
    own = clause(before.plan, "自行车棚")
    name = name_of(before.plan)
    gone = of(before, "05.1")
    assert gone.status is Status.OMITTED
    decisions = (
        Decision(name, CLAUSE, fingerprint(own), Choice.NEEDS_WORK),
        Decision(name, CLAUSE, "0" * 16, Choice.ACCEPTED),
        Decision(name, Subject("gbf-2021-18", "05.1"), print_of(before, gone), Choice.NOT_APPLICABLE),
    )
    done = progress(run(Decisions(decisions)))
    assert done == Progress(findings, findings - 2, 1, 1)
    assert not done.ready and Progress(3, 0, 0, 2).ready


# ── real plans ──


@pytest.mark.skipif(not (SHARED / "plans").is_dir(), reason="the real plans are not beside this checkout")
def test_a_link_of_a_real_plan_is_corrected_and_stays_so():
    text = next((SHARED / "plans").glob("001_*.txt")).read_text(encoding="utf-8")
    report, _ = checked(text)
    wrong = next(verdict for verdict in report.verdicts if verdict.status is Status.MODIFIED)
    chosen = next(v.clause for v in report.clauses if v.status is ClauseStatus.ADDED)
    found = Right(fingerprint(chosen.text), chosen.text)
    decisions = said(Choice.WRONG_LINK, wrong.requirement.id, text, right=found)
    half = len(text) // 2
    line = text.index("\n", half) + 1 if "\n" in text[half:] else half
    for edited in (text, text[:line] + "各级各部门要高度重视，狠抓落实。\n" + text[line:]):
        again = run(decisions, edited)
        assert {piece.clause for piece in of(again, wrong.requirement.id).evidence} == {
            next(c.id for c in again.plan.clauses if fingerprint(c.text) == found.fingerprint)
        }
