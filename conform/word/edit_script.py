"""A comparison as one run through the old text: which characters of it go, and what is put in before which.

What moved is left out where it stood and put in where it stands: only rows in the same order on both sides stay.
What is no part of the text, as a running head, stays as it is in the old one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from conform.versions.order import Link, chain
from conform.versions.result import Kind, Piece, Result, Row, Tag

BREAKS = re.compile(r"\s*\n\s*")


class Insert(NamedTuple):
    """Words put in before `old.text[at]`; `number` is what the clause is numbered there instead of, if anything."""

    at: int
    text: str
    number: str = ""


class Script(NamedTuple):
    """Stretches of the old text that go, and words that are put in, in order."""

    gone: tuple[tuple[int, int], ...]
    put: tuple[Insert, ...]


def script(result: Result) -> Script:
    """How the new text is made of the old one; both places count from the beginning of the old side."""
    gone: list[tuple[int, int]] = []
    put: list[Insert] = []
    at = 0
    for tag, was, now in _steps(result):
        end = at + len(was)
        gone += _going(tag, was, now, at)
        text = _coming(tag, was, now)
        if text:
            put.append(Insert(end, text, was.strip() if tag is Tag.NUMBER else ""))
        at = end
    return Script(tuple(gone), tuple(_joined(put)))


def _steps(result: Result) -> Iterator[Piece]:
    """The pieces in such an order that their old sides are the old text and their new sides the new one."""
    olds, news = list(result.in_old_order), list(result.in_new_order)
    places = {row.id: number for number, row in enumerate(news)}
    both = [(number, row) for number, row in enumerate(olds) if row.id in places]
    stays = chain([Link(number, places[row.id], float(len(row.was) + 1)) for number, row in both])
    at = to = 0
    for link in [*stays, Link(len(olds), len(news), 0.0)]:
        between = olds[at : link.old]
        while between and between[-1].kind is Kind.SKIPPED:  # what is put in belongs before the foot of a page
            between.pop()
        yield from map(_left_out, between)
        yield from (Piece(Tag.INSERT, "", row.now) for row in news[to : link.new] if row.kind is not Kind.SKIPPED)
        yield from map(_left_out, olds[at + len(between) : link.old])
        if link.old < len(olds):
            yield from olds[link.old].pieces
        at, to = link.old + 1, link.new + 1


def _left_out(row: Row) -> Piece:
    return Piece(Tag.EQUAL, row.was, row.was) if row.kind is Kind.SKIPPED else Piece(Tag.DELETE, row.was, "")


def _going(tag: Tag, was: str, now: str, at: int) -> Iterator[tuple[int, int]]:
    if tag is Tag.SPACE:
        if "\n" in was and "\n" not in now:
            yield at, at + len(was)
    elif was and was != now:
        yield at, at + len(was)


def _coming(tag: Tag, was: str, now: str) -> str:
    """What is put in; of white space only a paragraph's end where there was none."""
    if tag is Tag.SPACE:
        return "\n" if "\n" in now and "\n" not in was else ""
    return BREAKS.sub("\n", now) if was != now else ""


def _joined(put: list[Insert]) -> Iterator[Insert]:
    """Inserts at one place as one."""
    held: Insert | None = None
    for insert in put:
        if held and held.at == insert.at and not (held.number or insert.number):
            held = held._replace(text=BREAKS.sub("\n", held.text + insert.text))
        else:
            if held:
                yield held
            held = insert
    if held:
        yield held
