"""Ruled tables of a page → a line a row, its cells parted by tabs, each cell's wrapped lines joined."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from pdfplumber.page import Page

from conform.model import CELL_BREAK
from conform.readers.paged.layout import Glyph, TextLine, page_lines

FULL = 1.6  # characters that a full line of a cell may lack, as no line begins with a comma
_FAR = 100  # characters: no line begins so far in, and none goes on from one that ends at its edge
_Box = tuple[float, float, float, float]


class Ruled(NamedTuple):
    """The rows of a page's tables as lines, and the glyphs that stand in no row."""

    rows: list[TextLine]
    others: list[Glyph]


def ruled_rows(page: Page, glyphs: Sequence[Glyph]) -> Ruled:
    """The rows with two filled cells or more; whatever else is ruled stays as it is."""
    others = list(glyphs)
    rows: list[TextLine] = []
    if not any(edge["orientation"] == "v" for edge in page.edges):
        return Ruled(rows, others)
    for row in (row for table in page.find_tables() for row in table.rows):
        boxes = [box for box in row.cells if box]
        held = [[glyph for glyph in others if _within(glyph, box)] for box in boxes]
        filled = [(cell, box) for cell, box in zip(held, boxes, strict=True) if cell]
        if len(filled) > 1:
            rows.append(_row([_cell(cell, box) for cell, box in filled], filled[0][0][0]))
            taken = {id(glyph) for cell in held for glyph in cell}
            others = [glyph for glyph in others if id(glyph) not in taken]
    return Ruled(rows, others)


def _within(glyph: Glyph, box: _Box) -> bool:
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
    return box[0] <= x < box[2] and box[1] <= y < box[3]


def _cell(glyphs: list[Glyph], box: _Box) -> str:
    """A cell's text: a line goes on in the next one where it is as wide as the cell has room for."""
    lines = page_lines(glyphs, ruled=True)
    size = median(line.size for line in lines)
    room = box[2] - box[0] - 2 * max(min(line.left for line in lines) - box[0], 0)
    text = ""
    for before, line in zip([None, *lines], lines, strict=False):
        goes_on = before is None or room - (before.right - before.left) <= FULL * size
        text += line.text if goes_on else CELL_BREAK + line.text
    return text


def _row(cells: list[str], first: Glyph) -> TextLine:
    """A row as a line that neither goes on from one nor in one."""
    return TextLine("\t".join(cells), first.top, first.x0 + _FAR * first.size, first.x0, first.size, first.x0)
