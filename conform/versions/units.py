"""A text as the pieces that are paired: paragraphs, and in them sentences, each without its number.

A paragraph is what a law's 款, a listed item or a heading is: it ends where the line does, and where on the same line
a new number begins, since plans are handed in that stand on one line of ten thousand characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from conform.model import Clause, Kind, Plan
from conform.text.citing import ITEM, PARAGRAPH
from conform.text.numbering import ARTICLE, PARTS, parse_mark
from conform.versions.labels import NUMERALS, Label, labels
from conform.versions.result import Side
from conform.widths import ALIKE

Span = tuple[int, int]


def _counted(unit: str) -> str:
    return rf"第[\d{NUMERALS}]+{unit}(?:之[{NUMERALS}]+)?"


ORDINAL = _counted(r"\w")  # 第七十九条, 第二款, 第十条之二
REFERENCE = re.compile(_counted(ARTICLE))
REFERRED = re.compile(_counted(f"[{ARTICLE}{PARAGRAPH}{ITEM}]"))  # and to a paragraph or an item of one
HERE = f"本{ARTICLE}"
MASKED = ARTICLE  # what stands for such a reference while it is not known which article became which


class Unit(NamedTuple):
    """A sentence or heading and the white space around it, `text[at:to]`. `words` are those it is compared by."""

    at: int
    to: int
    clause: Clause
    words: str


class Paragraph(NamedTuple):
    """The units from `first` up to `last`. Its number, if it has one, is `text[number[0]:number[1]]`."""

    first: int
    last: int
    number: tuple[int, int]
    mark: tuple[str, int, int] | None
    heading: bool
    label: Label
    words: str

    @property
    def style(self) -> str:
        """The style of its number; empty where it has none."""
        return self.mark[0] if self.mark else ""

    @property
    def structure(self) -> str:
        """The style of a paragraph that is the heading of a chapter, which pairs with no other text; else empty."""
        return self.style if self.style in PARTS else ""


@dataclass(frozen=True)
class Text:
    """A side in pieces. Units and what is skipped, together, are all of `side.text`."""

    side: Side
    units: tuple[Unit, ...]
    paragraphs: tuple[Paragraph, ...]
    home: tuple[int, ...]  # unit → its paragraph
    skipped: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The text that all places count in."""
        return self.side.plan.cleaned.text

    def paragraph_at(self, at: int) -> int:
        """The number of the paragraph in which a place lies."""
        return self.home[bisect_right(self._starts, at) - 1]

    def units_in(self, at: int, to: int) -> tuple[Unit, ...]:
        """The units that a stretch touches."""
        first = max(0, bisect_right(self._starts, at) - 1)
        return self.units[first : bisect_left(self._starts, to)]

    @cached_property
    def _starts(self) -> list[int]:
        """Where each unit begins: asked for at every place of a text."""
        return [unit.at for unit in self.units]

    def article(self, paragraph: int) -> str:
        """The article in which a paragraph stands; empty for none (-1)."""
        return self.paragraphs[paragraph].label.article if paragraph >= 0 else ""

    def behind_number(self, at: int) -> int:
        """Where the number of the paragraph in which a place lies ends; before the place where it has none."""
        return self.paragraphs[self.paragraph_at(at)].number[1]

    def span(self, paragraph: int) -> Span:
        """Where a paragraph begins and ends, white space included."""
        found = self.paragraphs[paragraph]
        return self.units[found.first].at, self.units[found.last - 1].to


def bare(text: str) -> str:
    """A text as it is compared: without white space, references masked, signs in one width."""
    return REFERENCE.sub(MASKED, "".join(text.split()).translate(ALIKE))


def side_of(plan: Plan) -> Side:
    """The text of a plan: the whole file, or where that holds several from its first clause to its last."""
    if plan.parts == 1 or not plan.clauses:
        return Side(plan, 0, len(plan.cleaned.text))
    return Side(plan, plan.clauses[0].at, plan.clauses[-1].to)


def text_of(plan: Plan) -> Text:
    """A plan in pieces."""
    side, text, clauses = side_of(plan), plan.cleaned.text, plan.clauses
    spans, skipped = _tiled([(clause.at, clause.to) for clause in clauses], text, side)
    starts = [number for number in range(len(clauses)) if _opens(clauses, number, text)]
    marks = [parse_mark(clauses[first].text) for first in starts]
    named = labels([clauses[first].label for first in starts], marks)
    units: list[Unit] = []
    paragraphs: list[Paragraph] = []
    for first, last, mark, label in zip(starts, [*starts[1:], len(clauses)], marks, named, strict=True):
        begins = clauses[first].at
        ends = begins + len(clauses[first].text[: mark.length].rstrip()) if mark else begins
        for place in range(first, last):
            at = ends if place == first else clauses[place].at
            units.append(Unit(*spans[place], clauses[place], bare(text[at : clauses[place].to])))
        words = "".join(unit.words for unit in units[first:last])
        numbered = mark and (mark.style, mark.value, mark.sub)
        heading = clauses[first].kind is Kind.HEADING
        paragraphs.append(Paragraph(first, last, (begins, ends), numbered, heading, label, words))
    home = [number for number, row in enumerate(paragraphs) for _ in range(row.first, row.last)]
    return Text(side, tuple(units), tuple(paragraphs), tuple(home), tuple(skipped))


def _opens(clauses: Sequence[Clause], number: int, text: str) -> bool:
    """Whether a paragraph begins with a clause; not where it is what “第二百零二条”, alone on its line, numbers."""
    if number == 0:
        return True
    before, clause = clauses[number - 1], clauses[number]
    gap = text[before.to : clause.at]
    if gap.strip():  # what is skipped stands between: a table's “ | 2 | ”
        return True
    mark = parse_mark(before.text)
    if mark and mark.style not in PARTS and mark.length == len(before.text):
        return False
    apart = "\n" in gap or before.kind is Kind.HEADING
    return apart or clause.kind is Kind.HEADING or parse_mark(clause.text) is not None


def _tiled(spans: Sequence[Span], text: str, side: Side) -> tuple[list[Span], list[Span]]:
    """The spans, each with the white space around it, and what is left between them."""
    tiles: list[Span] = []
    skipped: list[Span] = []
    begin = side.at
    for (at, to), (following, _) in zip(spans, [*spans[1:], (side.to, side.to)], strict=True):
        if text[begin:at].strip():
            skipped.append((begin, at))
            begin = at
        gap = text[to:following]
        end = to + len(gap) - len(gap.lstrip()) if gap.strip() else following
        tiles.append((begin, end))
        begin = end
    if begin < side.to:
        skipped.append((begin, side.to))
    return tiles, skipped
