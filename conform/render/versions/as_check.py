"""A comparison in the words of a check, for the tools that read `reports`: each old stretch is a requirement.

What is kept is inherited, what is edited modified, what is removed omitted; what is new is an added clause.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from conform.model import Change, Status
from conform.versions.result import Kind, Result, Row, Side, Stretch

if TYPE_CHECKING:
    from conform.render.json import Object

KEPT = frozenset({Kind.UNCHANGED, Kind.RENUMBERED})


def as_check(result: Result) -> Object:
    """A report as `check` writes one, with what two versions have of it."""
    told = [row for row in result.rows if row.kind is not Kind.SKIPPED]
    rows = [_requirement(result, row) for row in told if row.old]
    counts = Counter(str(row["status"]) for row in rows)
    return {
        "plan": {"path": result.new.plan.source.path, "title": result.new.plan.metadata.title},
        "summary": {"requirements": {status: counts[status] for status in (*map(str, Status),)}},
        "requirements": rows,
        "clauses": [_added(result.new, row, row.new) for row in told if row.new and not row.old],
    }


def _requirement(result: Result, row: Row) -> Object:
    evidence = [] if row.new is None else [_quoted(result.new, row.new, row.now)]
    return {
        "reference": result.old.plan.source.path,
        "id": row.id,
        "text": row.was.strip(),
        "status": _status(row),
        "doubt": False,
        "certainty": "sure",
        "changes": [_change(change) for change in row.changes],
        "evidence": evidence,
    }


def _status(row: Row) -> Status:
    if row.new is None:
        return Status.OMITTED
    return Status.MODIFIED if row.is_edited and row.kind not in KEPT else Status.INHERITED


def _change(change: Change) -> Object:
    told = (change.kind, change.how, change.direction, change.reference, change.plan)
    return dict(zip(("kind", "how", "direction", "reference", "plan"), told, strict=True))


def _added(side: Side, row: Row, stretch: Stretch) -> Object:
    return {"id": row.id, "status": "added", **_quoted(side, stretch, row.now)}


def _quoted(side: Side, stretch: Stretch, text: str) -> Object:
    found = side.locate(stretch.at, stretch.to)
    clause = stretch.clauses[0] if stretch.clauses else None
    place = {"start": found.start, "end": found.end, "line": found.line, "col": found.col}
    return {"clause": clause, "text": text.strip(), **place}
