"""Glyphs with their positions on a page → lines in reading order, two columns apart; for PDF and OFD.

Rows are glyphs on one height; a gutter is a vertical strip that few rows cross and that has text on both
sides (the projection profile of Nagy and Seth's X-Y cut, 1984, restricted to one cut down the middle).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import NamedTuple

GAP = 0.9  # of a glyph's height: a wider gap between Chinese characters is a blank
LATIN_GAP = 0.25  # the same between letters and figures
BREAK = 1.2  # a gap that parts a row into stretches, as a gutter or a tab does
OVERLAP = 0.5  # of the smaller glyph's height makes two glyphs stand on one row
TWICE = 0.25  # of a glyph's height: the same character drawn again so near is there to look bold
MIDDLE = (30, 70)  # per cent of the text's width: where a gutter may be
CROSSING = 0.2  # of the rows may cross it, such as titles
INDENT = (1.4, 3.2)  # of a character: a line that begins so far in begins a paragraph; further in it is centred
SHORT = 1.7  # characters that a full line may lack, as no line begins with a comma,
RAGGED = 4  # and where lines are cut by a count of characters of which figures are half as wide
SENTENCE_END = re.compile(r"[。！？；：!?;:）)”》】]$")
MARK = re.compile(
    r"[（(]?[一二三四五六七八九十百\d]{1,4}[）)、.．](?!\d)|第[一二三四五六七八九十百\d]+[章条节]|[①-⑳●■◆]|附件"
)
FULL = 0.85  # of a column's width: a full line
A4 = 842.0  # points from top to bottom
FARTHEST = 100_000  # points: no page is so large, and what a file says beyond it is no measure
MIN_ROWS = 6  # with text left of the gutter, and as many right of it
_LATIN = re.compile(r"[!-~]")


Box = tuple[int, int, int, int]  # left, top, right, bottom


class Glyph(NamedTuple):
    """A character, or a run of them, and its box; `top` grows downwards.

    A scanned one has its `box` in the picture, which may be tilted, and the offsets of its `doubts`.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    box: Box | None = None
    doubts: tuple[int, ...] = ()

    @property
    def size(self) -> float:
        """The line's height in points."""
        return self.bottom - self.top


class Column(IntEnum):
    """Which part of the page a line stands in."""

    WHOLE = 0
    LEFT = 1
    RIGHT = 2


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a page and where it stands; `edge` is where most lines of its column begin."""

    text: str
    top: float
    left: float
    right: float
    size: float
    edge: float
    column: Column = Column.WHOLE
    box: Box | None = None
    doubts: tuple[int, ...] = ()


@dataclass
class Row:
    """Glyphs on one height, from left to right once all are there."""

    glyphs: list[Glyph] = field(default_factory=list)

    @cached_property
    def size(self) -> float:
        """The usual height of its glyphs, in points."""
        return median(glyph.size for glyph in self.glyphs)

    @property
    def text(self) -> str:
        """The row's characters, with blanks where there are gaps."""
        return "".join(map(str.__add__, self._blanks(), (glyph.text for glyph in self.glyphs)))

    def _blanks(self) -> Iterator[str]:
        """What stands before each glyph: a blank or nothing."""
        yield ""
        for one, other in pairwise(self.glyphs):
            apart, size = other.x0 - one.x1, max(one.size, other.size)
            wide = apart > LATIN_GAP * size and (apart > GAP * size or _both_latin(one.text, other.text))
            yield " " if wide else ""

    def doubts(self) -> Iterator[int]:
        """The offsets in the text of characters that are not sure."""
        at = 0
        for blank, glyph in zip(self._blanks(), self.glyphs, strict=True):
            yield from (at + len(blank) + doubt for doubt in glyph.doubts)
            at += len(blank) + len(glyph.text)

    def box(self) -> Box | None:
        """What of the picture the row takes; None for what is none."""
        boxes = [glyph.box for glyph in self.glyphs if glyph.box]
        if not boxes:
            return None
        left, top, right, bottom = zip(*boxes, strict=True)
        return min(left), min(top), max(right), max(bottom)

    def stretches(self) -> list[tuple[float, float]]:
        """Left and right ends of the stretches of text without a wide gap."""
        found = [(self.glyphs[0].x0, self.glyphs[0].x1)]
        for glyph in self.glyphs[1:]:
            left, right = found[-1]
            if glyph.x0 - right > BREAK * glyph.size:
                found.append((glyph.x0, glyph.x1))
            else:
                found[-1] = (left, max(right, glyph.x1))
        return found


def _both_latin(one: str, other: str) -> bool:
    return bool(_LATIN.match(one[-1:]) and _LATIN.match(other[:1]))


def page_lines(glyphs: Iterable[Glyph], ruled: bool = False) -> list[TextLine]:
    """The lines of one page in reading order; a `ruled` page holds a table and is read row by row."""
    rows = _rows(map(_sound, glyphs))
    gutter = None if ruled else _gutter(rows)
    if gutter is None:
        return _lines(rows)
    found: list[TextLine] = []
    left: list[Row] = []
    right: list[Row] = []
    for row in rows:
        if any(start < gutter < end for start, end in row.stretches()):
            found += [*_lines(left, Column.LEFT), *_lines(right, Column.RIGHT), *_lines([row])]
            left, right = [], []
        else:
            left += _part(glyph for glyph in row.glyphs if glyph.x1 <= gutter)
            right += _part(glyph for glyph in row.glyphs if glyph.x1 > gutter)
    return [*found, *_lines(left, Column.LEFT), *_lines(right, Column.RIGHT)]


def _sound(glyph: Glyph) -> Glyph:
    """The glyph with numbers that can be reckoned with: a file may say `nan`, 1e999, or that a sign has no height."""
    _, x0, x1, top, bottom, *_ = glyph
    if -FARTHEST < x0 < FARTHEST > x1 > -FARTHEST < top < bottom < FARTHEST:
        return glyph
    x0, x1, top, bottom = (number if abs(number) < FARTHEST else 0.0 for number in (x0, x1, top, bottom))
    return glyph._replace(x0=x0, x1=max(x0, x1), top=top, bottom=bottom if bottom > top else top + 1)


def sound_height(height: float) -> float:
    """A page's height, that of A4 in points where the file gives none that can be."""
    return height if 0 < height < FARTHEST else A4


def _part(glyphs: Iterable[Glyph]) -> list[Row]:
    kept = list(glyphs)
    return [Row(kept)] if kept else []


def _rows(glyphs: Iterable[Glyph]) -> list[Row]:
    """Rows from top to bottom."""
    rows: list[Row] = []
    largest: Glyph | None = None
    for glyph in sorted((glyph for glyph in glyphs if glyph.text.strip()), key=lambda glyph: glyph.top + glyph.bottom):
        if largest is not None and _level(glyph, largest):
            rows[-1].glyphs.append(glyph)
            largest = glyph if glyph.size >= largest.size else largest
        else:
            rows.append(Row([glyph]))
            largest = glyph
    for row in rows:
        row.glyphs = _once(sorted(row.glyphs, key=lambda glyph: (glyph.x0, glyph.x1)))
    return rows


def _level(one: Glyph, other: Glyph) -> bool:
    return min(one.bottom, other.bottom) - max(one.top, other.top) >= OVERLAP * min(one.size, other.size)


def _once(glyphs: list[Glyph]) -> list[Glyph]:
    kept: list[Glyph] = []
    for glyph in glyphs:
        far = glyph.x0 - TWICE * glyph.size
        if not kept or kept[-1].x0 <= far or all(one.x0 <= far or one.text != glyph.text for one in kept[-3:]):
            kept.append(glyph)
    return kept


def _gutter(rows: list[Row]) -> float | None:
    """The middle of the strip between two columns, None when the page has one column."""
    if len(rows) < MIN_ROWS:
        return None
    stretches = [row.stretches() for row in rows]
    low = min(parts[0][0] for parts in stretches)
    high = max(parts[-1][1] for parts in stretches)
    crossed: dict[float, int] = {}
    for percent in range(*MIDDLE):
        x = low + (high - low) * percent / 100
        crossed[x] = sum(any(start < x < end for start, end in parts) for parts in stretches)
    least = min(crossed.values())
    best = [x for x, count in crossed.items() if count == least]
    gutter = best[len(best) // 2]
    left = [parts[0] for parts in stretches if parts[0][1] <= gutter]
    right = [parts[-1] for parts in stretches if parts[-1][0] >= gutter]
    return gutter if least <= CROSSING * len(rows) and _prose(left) and _prose(right) else None


def _prose(stretches: list[tuple[float, float]]) -> bool:
    """Whether the stretches are a column of text, most of whose lines are full; cells of a table vary."""
    if len(stretches) < MIN_ROWS:
        return False
    width = max(end for _, end in stretches) - min(start for start, _ in stretches)
    return sum(end - start >= FULL * width for start, end in stretches) >= len(stretches) / 2


def _lines(rows: list[Row], column: Column = Column.WHOLE) -> list[TextLine]:
    """Rows of one column as lines."""
    edge = _edge(rows) if rows else 0
    return [_line(row, edge, column) for row in rows]


def _line(row: Row, edge: float, column: Column) -> TextLine:
    first = row.glyphs[0]
    line = TextLine(row.text, first.top, first.x0, _right(row), row.size, edge, column)
    return replace(line, box=row.box(), doubts=tuple(row.doubts())) if first.box else line


def _edge(rows: list[Row]) -> float:
    """Where the lines of a column begin: where most do, or to the left of that.

    Where most paragraphs have one line, most lines are indented; a full line among them and one that goes on from it
    further left show the edge.
    """
    starts = Counter(round(row.glyphs[0].x0) for row in rows)
    usual = min(starts, key=lambda x: (-starts[x], x))
    right = max(map(_right, rows))
    further = Counter(
        round(after.glyphs[0].x0)
        for row, after in pairwise(rows)
        if right - _right(row) < RAGGED * row.size
        and abs(row.glyphs[0].x0 - usual) < row.size / 2
        and in_indent(usual - after.glyphs[0].x0, after.size)
        and not SENTENCE_END.search(row.text)
        and not MARK.match(after.text)
    )
    return min(further, key=lambda x: (-further[x], x)) if further else usual


def in_indent(distance: float, size: float) -> bool:
    """Whether two lines begin as far apart as a paragraph's first line and its others do."""
    near, far = INDENT
    return near * size < distance < far * size


def _right(row: Row) -> float:
    return max(glyph.x1 for glyph in row.glyphs)
