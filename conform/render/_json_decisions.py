"""What was decided on a report's findings, as it stands in the JSON report."""

from __future__ import annotations

from typing import Any

from conform.model import ClauseVerdict, Report, Verdict

Row = dict[str, Any]


def decision_row(report: Report, verdict: Verdict | ClauseVerdict) -> Row | None:
    """The decision that holds for a requirement or a clause, as its file has it."""
    if report.decisions is None:
        return None
    from conform.decisions.file import row_of
    from conform.decisions.progress import decision_of

    decision = decision_of(report, verdict)
    return row_of(decision) if decision else None


def stale_rows(report: Report) -> list[Row]:
    """The decisions whose texts have changed since."""
    if report.decisions is None:
        return []
    from conform.decisions.file import row_of

    return [row_of(decision) for decision in report.decisions.stale]


def conflict_rows(report: Report) -> list[Row]:
    """The decisions that contradict each other, those on one finding together."""
    if report.decisions is None:
        return []
    from conform.decisions.file import row_of

    return [row_of(decision) for rivals in report.decisions.conflicts.values() for decision in rivals]
