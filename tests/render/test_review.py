"""The rows of a review table."""

from __future__ import annotations

from dataclasses import replace

import factory
import pytest
from plans import plan_of

from conform.messages import Lang
from conform.model import Certainty, ClauseStatus, Place, Report, Status
from conform.model.decision import Choice, Decided, Decision, PlanName, Subject
from conform.render import View
from conform.render.arrange import in_place
from conform.render.review import (
    Entry,
    choices,
    clause,
    conflict_words,
    is_open,
    outline,
    requirements,
    spot,
    verdict_line,
)


def entries(report: Report, lang: Lang = Lang.ZH) -> dict[str, Entry]:
    rows = [row for block in in_place(report, View(lang)) for row in block.rows]
    return {entry.name: entry for row in rows for entry in requirements(report, row, lang)}


def decided(name: str, choice: Choice) -> Report:
    report = factory.report()
    key = ("test-2024-1", name)
    decision = Decision(PlanName("题"), Subject(*key), "0" * 16, choice)
    return replace(report, decisions=Decided((decision,), {key: decision}))


def test_every_requirement_is_a_row():
    report = factory.report()
    found = entries(report)
    assert list(found) == [verdict.requirement.id for verdict in report.verdicts]
    assert [entry.verdict for entry in found.values()] == [
        *("√ 继承", "≈ 修改（存疑）", "○ 不适用", "≈ 修改", "× 遗漏", "√ 继承", "× 疑似遗漏"),
    ]


def test_what_differs_is_told_and_where():
    entry = entries(factory.report())["01.2"]
    (said,) = entry.says
    assert said.place == "一（一），第4行"
    assert "".join(text for kind, text in said.edits if kind != "delete") == "提高县域就诊率，到2027年达到90%以上"
    assert said.edits[-1] == ("insert", "，到2027年达到90%以上")
    assert "".join(text for kind, text in said.edits if kind != "insert") == "力争到2025年县域就诊率达到95%"
    assert entry.changes == ("目标降低 95%→90%", "期限推迟 2025年→2027年")
    assert len(entries(factory.report())["02.1"].says) == 2


def test_what_is_missing_says_where_it_could_go_or_what_came_near():
    found = entries(factory.report())
    assert found["02.2"].remark == "（未见对应内容）"
    assert (found["03.2"].remark, found["03.2"].changes) == ("最接近的是：", ("缺少动作“建立”",))
    assert found["03.2"].says[0].edits == (("equal", "每家医院设一间院史馆。"),)
    assert found["01.3"].remark == "（不要求本级）"
    report = factory.report()
    verdicts = tuple(row._replace(status=Status.OMITTED, evidence=()) for row in report.verdicts)
    assert "可补入“（一）提升就医水平”" in entries(replace(report, verdicts=verdicts))["01.1"].remark


def test_a_local_measure_is_a_row():
    report = factory.report()
    own, mixed = (clause(report, row, Lang.ZH) for row in report.clauses if row.status in ("added", "mixed"))
    assert (own.verdict, own.name, own.says[0].place) == ("+ 新增", "", "一（二），第7行")
    assert (mixed.verdict, mixed.name, mixed.status) == ("± 兼有新增", "03.1", ClauseStatus.MIXED)


@pytest.mark.parametrize(
    ("place", "words"), [(Place(page=3), "第3页"), (Place(paragraph=9), "第9段"), (Place(), "第4行")]
)
def test_a_place_is_told_as_people_look_for_it(place: Place, words: str):
    report = factory.report(places=((0, place),))
    found = report.plan.by_id["c0004"]
    assert spot(report, found.at, found.to, Lang.ZH) == f"一（一），{words}"


def test_headings_without_numbers_are_quoted_and_articles_named():
    plan = plan_of(
        "云谷镇水源保护办法\n第一章 总则\n第一条 为了保护水源，制定本办法。\n第二条 本镇居民应当爱护泉眼。\n"
    )
    article = next(row for row in plan.clauses if "泉眼" in row.text)
    assert outline(article, Lang.ZH) == "第一章"
    bare = article._replace(path=("加强能力建设，提升县域医疗服务水平",))
    assert outline(bare, Lang.ZH) == "“加强能力建设，提升县域医…”下"
    assert outline(None, Lang.ZH) == ""


def test_the_verdict_counts_what_keeps_a_plan_from_going_out():
    assert verdict_line(factory.report(), Lang.ZH) == (
        "目标或处罚弱于参照 1 项；遗漏 1 条，建议补入；疑似遗漏 1 条，请先看疑似的条款；待决定 6 项"
    )


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        (Choice.ACCEPTED, "疑似遗漏 1 条，请先看疑似的条款；未写入而已接受 1 条；待决定 5 项"),
        (Choice.NEEDS_WORK, "遗漏 1 条，建议补入；疑似遗漏 1 条，请先看疑似的条款；待决定 5 项；需修改 1 项"),
    ],
)
def test_a_decision_is_followed_at_once(choice: Choice, words: str):
    report = decided("02.2", choice)
    assert verdict_line(report, Lang.ZH) == f"目标或处罚弱于参照 1 项；{words}"
    decision = entries(report)["02.2"].decision
    assert decision and decision.choice is choice


def test_what_is_not_sure_says_so():
    report = factory.report()
    verdicts = tuple(
        row._replace(certainty=Certainty.LIKELY) if row.requirement.id == "03.2" else row for row in report.verdicts
    )
    entry = entries(replace(report, verdicts=verdicts))["03.2"]
    assert (entry.verdict, entry.remark) == ("× 很可能遗漏", "最接近的是：")
    assert [said.edits for said in entry.says] == [(("equal", "每家医院设一间院史馆。"),)]


def test_people_who_do_not_agree_are_told_and_asked_again():
    report, key = factory.report(), ("test-2024-1", "02.2")
    told = [(Choice.ACCEPTED, "王"), (Choice.NEEDS_WORK, "李")]
    both = tuple(
        Decision(PlanName("题"), Subject(*key), "0" * 16, choice, who=who, conflict=True) for choice, who in told
    )
    entry = entries(replace(report, decisions=Decided(both, conflicts={key: both})))["02.2"]
    assert entry.decision is None
    assert is_open(entry)
    assert conflict_words(entry, Lang.ZH) == ["王 √ 已接受", "李 ※ 需修改"]


def test_choices_are_those_that_the_program_knows():
    assert choices(of_requirement=True, lang=Lang.ZH) == ["接受", "需修改", "不适用", "对应有误"]
    assert len(choices(of_requirement=True, lang=Lang.EN)) == len(Choice)
    assert choices(of_requirement=False, lang=Lang.ZH) == ["接受", "需修改", "不适用"]
