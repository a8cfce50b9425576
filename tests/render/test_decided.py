"""Decisions in words."""

from __future__ import annotations

from dataclasses import replace

from conform.messages import Lang
from conform.model.decision import CLAUSE, Choice, Decision, PlanName, Subject
from conform.render.decided import about, listing, plan_words, saying
from conform.render.layout import Paper, room

ONE = Decision(
    PlanName("云溪市实施方案", None, "a\x1b.txt"), Subject("r", "03.1"), "0" * 16, Choice.ACCEPTED, note="同意"
)


def test_what_is_said_and_by_whom():
    assert saying(ONE, Lang.EN) == "√ accepted: 同意"
    signed = replace(ONE, who="王", when="2026-11-27T09:30:00+08:00")
    assert saying(signed, Lang.ZH) == "√ 已接受：同意（王 2026-11-27 09:30）"
    assert saying(replace(ONE, date="2026-11-27"), Lang.ZH).endswith("（2026-11-27）")


def test_what_it_is_about():
    assert about(ONE) == "03.1"
    assert about(replace(ONE, subject=Subject(code="PB001"))) == "PB001"
    assert about(replace(ONE, subject=CLAUSE, text="字" * 30)) == f"“{'字' * 24}…”"
    assert plan_words(PlanName()) == "-"


def test_lines_fit_and_hold_no_control():
    for width in (30, 80):
        lines = list(listing([replace(ONE, note="长" * 60), replace(ONE, conflict=True)], Lang.EN, Paper(width, False)))
        assert max(map(room, lines)) <= width and not any("\x1b" in line for line in lines)
        assert sum("conflict" in line for line in lines) == 1
