"""Decisions in the JSON report: those that hold beside their findings, the others in lists of their own."""

from __future__ import annotations

import factory
from test_decide_page import said

from conform.decisions.apply import decide
from conform.decisions.entries import Decisions
from conform.model.decision import Choice
from conform.render._json_decisions import conflict_rows, decision_row, stale_rows


def test_of_a_conflict_none_stands_beside_the_finding():
    base = factory.report()
    one = said(base, "02.1", Choice.ACCEPTED, who="王", date="2026-11-26", conflict=True)
    other = said(base, "02.1", Choice.NEEDS_WORK, who="李", date="2026-11-27", conflict=True)
    report = decide(base, (), Decisions((other, one, said(base, "02.2", Choice.ACCEPTED, who="赵"))))
    rows = {verdict.requirement.id: decision_row(report, verdict) for verdict in report.verdicts}
    assert rows["02.1"] is None and (rows["02.2"] or {})["who"] == "赵"
    assert [(row["who"], row["conflict"]) for row in conflict_rows(report)] == [("王", True), ("李", True)]
    assert stale_rows(report) == []


def test_without_decisions_there_are_none():
    report = factory.report()
    assert conflict_rows(report) == stale_rows(report) == []
    assert {decision_row(report, verdict) for verdict in report.verdicts} == {None}
