"""A report → rows of tables, plain values alone: what goes from the process that made it to the one that keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from conform.model import Change, ClauseStatus, Report, Status, Verdict

Row = tuple[Any, ...]
Rows = dict[str, list[Row]]

TEXT, WHOLE, SHARE = "string", "int32", "float32"
PLAN = (("plan", TEXT), ("part", WHOLE))  # the SHA-256 of the plan's file, and which of its plans
ITEM = (*PLAN, ("reference", TEXT), ("requirement", TEXT))
PLACE = (("line", WHOLE), ("col", WHOLE))
# The columns of each table and the type of each, as Parquet calls it.
TABLES: dict[str, tuple[tuple[str, str], ...]] = {
    "files": (("path", TEXT), ("plan", TEXT), ("failure", TEXT)),
    "plans": (
        *PLAN,
        *((name, TEXT) for name in ("title", "number", "issuer", "level", "date", "format")),
        *((name, WHOLE) for name in ("characters", *map(str, Status), "added")),
        ("coverage", SHARE),
    ),
    "requirements": (*ITEM, ("measure", TEXT), ("status", TEXT), ("certainty", TEXT), ("score", SHARE)),
    "evidence": (*ITEM, ("clause", TEXT), ("text", TEXT), *PLACE),
    "changes": (*ITEM, *((name, TEXT) for name in ("kind", "how", "direction", "was", "now", "clause"))),
    "targets": (*PLAN, *((name, TEXT) for name in ("subject", "value", "unit", "deadline", "clause"))),
    "added": (*PLAN, ("clause", TEXT), ("section", TEXT), ("text", TEXT), *PLACE),
}


def rows_of(report: Report) -> Rows:
    """The rows of a report by table, all but `files`, which is about what was read."""
    plan = (report.plan.source.sha256, report.plan.part)
    found: Rows = {name: [] for name in TABLES if name != "files"}
    found["plans"].append((*plan, *_of_plan(report)))
    for verdict in report.verdicts:
        item = (*plan, verdict.reference, verdict.requirement.id)
        measure, status = verdict.requirement.measure, str(verdict.status)
        found["requirements"].append((*item, measure, status, str(verdict.certainty), verdict.score))
        found["evidence"] += ((*item, *row) for row in _evidence(report, verdict))
        found["changes"] += ((*item, *_change(change)) for change in verdict.changes)
    found["targets"] += ((*plan, *target[:5]) for target in report.targets)
    found["added"] += ((*plan, *row) for row in _added(report))
    return found


def _of_plan(report: Report) -> Row:
    said = report.plan.metadata
    about = (said.title, said.number, said.issuer, said.level and str(said.level), said.date, report.plan.source.format)
    added = sum(found.status is ClauseStatus.ADDED for found in report.clauses)
    return (*about, len(report.plan.cleaned.text), *map(report.count, Status), added, report.coverage)


def _evidence(report: Report, verdict: Verdict) -> Iterator[Row]:
    for evidence in verdict.evidence:
        place = report.locate(evidence.at, evidence.to)
        yield evidence.clause, report.quote(evidence), place.line, place.col


def _change(change: Change) -> Row:
    return change.kind, change.how, change.direction, change.reference, change.plan, change.clause


def _added(report: Report) -> Iterator[Row]:
    for found in report.clauses:
        if found.status is ClauseStatus.ADDED:
            clause = found.clause
            place = report.locate(clause.at, clause.to)
            yield clause.id, clause.path[0] if clause.path else None, clause.text, place.line, place.col
