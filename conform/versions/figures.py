"""Which way a figure went between two versions: 新增6个 → 新增4个 is weaker.

The one place that asks the engine of changes; what it is given are the two texts of a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from conform.model import Change, Plan, Requirement
from conform.versions.labels import NUMERALS
from conform.versions.result import Kind, Row, Tag

FIGURE = re.compile(rf"[\d{NUMERALS}]")
KINDS = ("target", "penalty", "deadline")
SIDES = frozenset((Kind.EDITED, Kind.MOVED, Kind.SPLIT, Kind.MERGED))


def with_changes(rows: Iterable[Row], plan: Plan) -> Iterator[Row]:
    """The rows, those whose figures differ with what became of these; read in the words of the `plan`'s field."""
    for row in rows:
        edits = "".join(piece.old + piece.new for piece in row.pieces if piece.tag in (Tag.DELETE, Tag.INSERT))
        yield row._replace(changes=_changes(row, plan)) if row.kind in SIDES and FIGURE.search(edits) else row


def _changes(row: Row, plan: Plan) -> tuple[Change, ...]:
    from conform.match.changes import Passage, changes
    from conform.references.fields import field_for

    stretch = row.new
    if stretch is None:
        return ()
    clause = stretch.clauses[0] if stretch.clauses else ""
    found = changes(
        Requirement(row.id, row.was, "", ""), [Passage(clause, stretch.at, row.now)], field_for(plan.cleaned.text)
    )
    return tuple(change for change in found if change.kind in KINDS and change.reference and change.plan)
