"""How far the deciding has come."""

from __future__ import annotations

from dataclasses import replace

import factory
import pytest

from conform.decisions.progress import Progress, decision_of, progress
from conform.model import Status
from conform.model.decision import CLAUSE, Choice, Decided, Decision, PlanName, Subject

PLAN = PlanName(file="x")


def said(choice: Choice, subject: Subject = CLAUSE) -> Decision:
    return Decision(PLAN, subject, "0" * 16, choice)


def test_without_decisions_all_findings_wait():
    report = factory.report()
    assert report.decisions is None
    found = progress(report)
    assert found.findings == found.undecided > 0
    assert not found.ready
    assert all(decision_of(report, verdict) is None for verdict in report.verdicts)


@pytest.mark.parametrize(("choice", "ready"), [(Choice.ACCEPTED, True), (Choice.NEEDS_WORK, False)])
def test_a_plan_is_ready_when_nothing_waits_or_needs_work(choice: Choice, ready: bool):
    report = factory.report()
    requirements = {(row.reference, row.requirement.id): said(choice) for row in report.verdicts}
    clauses = {row.clause.id: said(choice) for row in report.clauses}
    decided = replace(report, decisions=Decided(requirements=requirements, clauses=clauses, stale=(said(choice),)))
    found = progress(decided)
    assert (found.undecided, found.stale, found.ready) == (0, 1, ready)
    assert found.needs_work == (0 if ready else found.findings)


def test_what_a_person_made_inherited_is_a_finding_too():
    report = factory.report()
    row = next(row for row in report.verdicts if row.status is Status.INHERITED)
    held = {(row.reference, row.requirement.id): said(Choice.WRONG_LINK)}
    assert progress(replace(report, decisions=Decided(requirements=held))).findings == progress(report).findings + 1
    assert Progress(3, 0, 0, 1).ready
