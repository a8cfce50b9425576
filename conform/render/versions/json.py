"""Comparisons as JSON, the contract of diff.schema.json: whole whatever the view, a line for each row.

Both texts can be made of it: the rows' old sides, in the order of `old.at`, are the whole old text, and so the new.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from conform.model import Change
from conform.render.json import Object, as_line, as_list, as_place, as_tool
from conform.render.versions import View
from conform.render.versions.as_check import as_check
from conform.render.versions.told import counts, tally
from conform.versions.result import Piece, Result, Row, Side, Stretch, Tag

SCHEMA_VERSION = 1
ONE = {Tag.EQUAL: "new", Tag.DELETE: "old", Tag.INSERT: "new"}  # pieces that one text tells


def schema() -> str:
    """The JSON Schema of a comparison."""
    return (Path(__file__).resolve().parents[2] / "diff.schema.json").read_text("utf-8")


class Json:
    """Writes each comparison as it comes and keeps none."""

    def render(self, results: Iterable[Result], view: View) -> Iterator[str]:
        """One JSON document."""
        yield f'{{\n "schema_version": {SCHEMA_VERSION},\n "tool": {as_line(as_tool())},\n "comparisons": ['
        reports = []
        for number, result in enumerate(results):
            yield ",\n  {" if number else "\n  {"
            yield ",".join(_parts(result)) + "\n  }"
            reports.append(as_line(as_check(result)))
        yield '\n ],\n "reports": [' + ",".join(f"\n  {report}" for report in reports) + "\n ]\n}\n"


RENDERER = Json()


def _parts(result: Result) -> Iterator[str]:
    yield f'\n   "old": {as_line(_side(result.old))}'
    yield f'\n   "new": {as_line(_side(result.new))}'
    yield f'\n   "checked": {as_line(_checked(result))}'
    yield f'\n   "summary": {as_line(_summary(result))}'
    articles = [{"old": list(row.old), "new": list(row.new)} for row in result.articles]
    yield f'\n   "articles": {as_list(articles, "   ")}'
    yield f'\n   "rows": {as_list([_row(result, row) for row in result.rows], "   ")}'


def _side(side: Side) -> Object:
    source, told = side.plan.source, side.plan.metadata
    return {
        "path": source.path,
        "part": side.plan.part,
        "parts": side.plan.parts,
        "title": told.title,
        "number": told.number,
        "date": told.date,
        "format": source.format,
        "encoding": source.encoding,
        "sha256": source.sha256,
        "repairs": len(side.plan.cleaned.repairs),
    }


def _checked(result: Result) -> Object:
    """A comparison that loses a character is never written, so this cannot be false."""
    return {"nothing_lost": True, "old": len(result.old.text), "new": len(result.new.text)}


def _summary(result: Result) -> Object:
    return {
        "kept": round(result.kept, 4),
        "rows": dict(counts(result)),
        "characters": tally(result)._asdict(),
    }


def _row(result: Result, row: Row) -> Object:
    return {
        "id": row.id,
        "kind": row.kind,
        "moved": row.moved,
        "edited": row.is_edited,
        "kin": list(row.kin),
        "old": row.old and _stretch(result.old, row.old),
        "new": row.new and _stretch(result.new, row.new),
        "pieces": [_piece(piece) for piece in row.pieces],
        "changes": [_change(change) for change in row.changes],
    }


def _stretch(side: Side, stretch: Stretch) -> Object:
    found = side.locate(stretch.at, stretch.to)
    place = {"place": as_place(found.place)} if found.place is not None else {}
    return {
        "label": stretch.label,
        "article": stretch.article,
        "path": list(stretch.path),
        "paragraph": stretch.paragraph,
        "clauses": list(stretch.clauses),
        "at": stretch.at - side.at,
        "to": stretch.to - side.at,
        "start": found.start,
        "end": found.end,
        "line": found.line,
        "col": found.col,
        **place,
    }


def _piece(piece: Piece) -> list[str]:
    """`["equal", "…"]`, and with both sides what is no edit: `["number", "第三条", "第四条"]`."""
    if piece.tag in ONE:
        return [piece.tag, getattr(piece, ONE[piece.tag])]
    return [piece.tag, piece.old, piece.new]


def _change(change: Change) -> Object:
    return {
        "kind": change.kind,
        "how": change.how,
        "direction": change.direction,
        "old": change.reference,
        "new": change.plan,
    }
