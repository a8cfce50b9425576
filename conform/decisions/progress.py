"""What was decided on a report's findings, and what is still to be decided before the plan may go out."""

from __future__ import annotations

from typing import NamedTuple

from conform.model import ClauseStatus, ClauseVerdict, Report, Status, Verdict
from conform.model.decision import Choice, Decision


class Progress(NamedTuple):
    """How far the deciding has come: findings, those without a decision, those that need work, stale decisions, and
    those of the undecided on which decisions conflict.
    """

    findings: int
    undecided: int
    needs_work: int
    stale: int
    conflict: int = 0

    @property
    def ready(self) -> bool:
        """Whether nothing keeps the plan from being published."""
        return not (self.undecided or self.needs_work)


def decision_of(report: Report, verdict: Verdict | ClauseVerdict) -> Decision | None:
    """The decision that holds for a requirement or a clause, if any."""
    if report.decisions is None:
        return None
    if isinstance(verdict, Verdict):
        return report.decisions.requirements.get((verdict.reference, verdict.requirement.id))
    return report.decisions.clauses.get(verdict.clause.id)


def rivals_of(report: Report, verdict: Verdict | ClauseVerdict) -> tuple[Decision, ...]:
    """The conflicting decisions on a requirement or a clause."""
    if report.decisions is None:
        return ()
    conflicts = report.decisions.conflicts
    if isinstance(verdict, Verdict):
        return conflicts.get((verdict.reference, verdict.requirement.id), ())
    return conflicts.get(verdict.clause.id, ())


def progress(report: Report) -> Progress:
    """What is decided of the findings: omitted and modified requirements, added and mixed clauses.

    A requirement that a person's word made inherited or not applicable is a finding too.
    """
    all_: list[Verdict | ClauseVerdict] = [*report.verdicts, *report.clauses]
    held = [decision_of(report, verdict) for verdict in all_ if _is_finding(report, verdict)]
    needs_work = sum(decision is not None and decision.choice is Choice.NEEDS_WORK for decision in held)
    stale = len(report.decisions.stale) if report.decisions else 0
    conflict = sum(bool(rivals_of(report, verdict)) for verdict in all_)
    return Progress(len(held), held.count(None), needs_work, stale, conflict)


def _is_finding(report: Report, verdict: Verdict | ClauseVerdict) -> bool:
    if isinstance(verdict, ClauseVerdict):
        return verdict.status in (ClauseStatus.ADDED, ClauseStatus.MIXED)
    is_open = verdict.status in (Status.OMITTED, Status.MODIFIED)
    return is_open or decision_of(report, verdict) is not None or bool(rivals_of(report, verdict))
