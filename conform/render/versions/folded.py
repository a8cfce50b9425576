"""Rows as they are read: under their headings, with what did not change between them folded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from conform.render.versions import View
from conform.versions.result import Kind, Result, Row, Tag
from conform.versions.units import bare

EQUAL = 48  # characters that stay within an edited row and are shown whole
AROUND = 18  # of a longer stretch, so many beside an edit


class Fold(NamedTuple):
    """Rows that say nothing new, one behind the other; of `renumbered` ones only the number differs."""

    rows: tuple[Row, ...]

    @property
    def renumbered(self) -> int:
        """How many of them have another number."""
        return sum(row.kind is Kind.RENUMBERED for row in self.rows)

    @property
    def unchanged(self) -> int:
        """How many of them are as they were."""
        return sum(row.kind is Kind.UNCHANGED for row in self.rows)


class Heading(NamedTuple):
    """The headings above the rows that follow."""

    path: tuple[str, ...]


def body(result: Result, view: View) -> Iterator[Heading | Fold | Row]:
    """What a view shows, in reading order; a heading only where something follows it."""
    path: tuple[str, ...] | None = None
    held: list[Row] = []
    above = _headings(result)
    for row in result.rows:
        if not shows(row, view):
            held.append(row)
            continue
        yield from _fold(held, view)
        held = []
        told = row.new.path if row.new else tuple(above.get(bare(name), name) for name in _path(row))
        if told != path:
            path = told
            if path:
                yield Heading(path)
        yield row
    yield from _fold(held, view)


def _path(row: Row) -> tuple[str, ...]:
    return row.old.path if row.old else ()


def _headings(result: Result) -> dict[str, str]:
    """What a heading of the old text is called above rows of the new one: 第一章 总 则 is no other chapter."""
    names = {bare(name): name for row in result.rows if row.new for name in row.new.path}
    both = ((bare(row.was), bare(row.now)) for row in result.rows if row.old and row.new and row.old.heading)
    return {was: names[now] for was, now in both if now in names}


def _fold(rows: list[Row], view: View) -> Iterator[Fold]:
    if rows and view.only is None and not view.changed_only:
        yield Fold(tuple(row for row in rows if row.kind is not Kind.SKIPPED))


def shows(row: Row, view: View) -> bool:
    """Whether a row is shown, not folded."""
    if view.only is not None:
        return row.kind in view.only
    return not says_nothing(row)


def says_nothing(row: Row) -> bool:
    """Whether a row is as it was, but for its own number."""
    if row.kind is Kind.RENUMBERED:
        return all(piece.tag is not Tag.REFERENCE for piece in row.pieces)
    return row.kind in (Kind.UNCHANGED, Kind.SKIPPED)


def shortened(text: str, *, first: bool, last: bool) -> str:
    """What stays between two edits, its middle left out; nothing before the `first` edit or behind the `last` one."""
    if len(text) <= EQUAL:
        return text
    front = "" if first else text[:AROUND]
    return f"{front}……{'' if last else text[-AROUND:]}"
