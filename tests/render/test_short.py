"""The short view: what to look at first, a line a section, and where more is."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import factory
import pytest

from conform.messages import Lang
from conform.model import Certainty, Change, Report, Status
from conform.model.decision import Choice, Decided, Decision, PlanName, Subject
from conform.render import View, renderer
from conform.render._short import short
from conform.render.arrange import urgent
from conform.render.layout import Paper

VIEW = View(Lang.ZH, full=False)
KEY = "test-2024-1"


def lines(report: Report, **view: object) -> list[str]:
    return list(short(report, VIEW._replace(**view), Paper(80, False)))


def text(report: Report) -> str:
    return "".join(renderer("terminal").render([report], (), VIEW))


def changed(*kinds: tuple[str, str], doubt: bool = False) -> Report:
    """The report with these changes (kind and direction) at 01.2 alone, and one weaker modality at 02.1."""
    base = factory.report()
    found = {
        "01.2": tuple(Change(kind, kind, direction, "甲", "乙") for kind, direction in kinds),
        "02.1": (Change("modality", "weakened", "weaker", "甲", "乙"),),
    }
    return replace(
        base,
        verdicts=tuple(
            row._replace(
                changes=found[row.requirement.id],
                certainty=Certainty.DOUBT if doubt and row.requirement.id == "01.2" else Certainty.SURE,
            )
            if row.requirement.id in found
            else row
            for row in base.verdicts
        ),
    )


def test_a_line_a_section_with_what_is_omitted():
    report = factory.report()
    found = lines(report)
    sections = list(chain.from_iterable(reference.sections for reference in report.references))
    told = [line for line in found if any(line.startswith(f"  {section.no}、") for section in sections)]
    assert len(told) == len(sections)
    assert "遗漏 02.2" in " ".join(found)
    assert "本地新增 1 处，兼有新增 1 处，本地指标 1 项" in found
    assert "--full" in found[-1]


def test_the_requirements_themselves_wait_for_full():
    assert "提高县域就诊率" not in text(factory.report())
    assert len(text(factory.report()).splitlines()) < 40


def test_what_was_accepted_as_left_out_is_not_among_the_omitted():
    report = factory.report()
    decision = Decision(PlanName("题"), Subject(KEY, "02.2"), "0" * 16, Choice.ACCEPTED)
    decided = replace(report, decisions=Decided((decision,), {(KEY, "02.2"): decision}))
    assert "02.2" in " ".join(lines(report)) and "02.2" not in " ".join(lines(decided))


# ── what to look at first ──


def first(report: Report) -> list[str]:
    return [row.requirement.id for row, _ in urgent(report, VIEW)]


@pytest.mark.parametrize(
    ("kinds", "order"),
    [
        ([("target", "weaker")], ["01.2", "02.1"]),
        ([("penalty", "lighter")], ["01.2", "02.1"]),
        ([("deadline", "weaker")], ["01.2", "02.1"]),
        ([("dropped", "weaker")], ["02.1", "01.2"]),
        ([("dropped", "weaker"), ("target", "weaker")], ["01.2", "02.1"]),
        ([("target", "stronger")], ["02.1"]),
        ([("reworded", "weaker")], ["02.1"]),
        ([], ["02.1"]),
    ],
)
def test_targets_come_before_deadlines_modality_and_what_was_left_out(kinds: list[tuple[str, str]], order: list[str]):
    assert first(changed(*kinds)) == order


def test_of_one_kind_what_is_in_doubt_comes_last():
    assert first(changed(("modality", "weaker"))) == ["01.2", "02.1"]
    assert first(changed(("modality", "weaker"), doubt=True)) == ["02.1", "01.2"]


def test_a_requirement_takes_one_line():
    many = changed(("dropped", "weaker"), ("deadline", "weaker"), ("target", "weaker"))
    told = [line for line in text(many).splitlines() if line.startswith("  01.2 ")]
    assert len(told) == 1 and "另 2 处" in told[0]
    assert "先看（弱于参照 2 条，列出 2 条）" in text(many)


def test_what_was_accepted_needs_no_look():
    decision = Decision(PlanName("题"), Subject(KEY, "01.2"), "0" * 16, Choice.ACCEPTED)
    report = replace(changed(("target", "weaker")), decisions=Decided((decision,), {(KEY, "01.2"): decision}))
    assert first(report) == ["02.1"]


def test_nothing_ranked_where_something_is_chosen_to_be_shown():
    assert urgent(factory.report(), VIEW._replace(only=frozenset({Status.OMITTED}))) == []
