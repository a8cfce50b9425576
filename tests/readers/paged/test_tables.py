"""Ruled tables of a page: a line a row, its cells parted by tabs, what is wrapped in a cell joined."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from conform.clean import clean
from conform.model import CELL_BREAK, Source
from conform.readers.paged.layout import Glyph
from conform.readers.paged.tables import ruled_rows

SIZE = 10
WIDTHS = (100, 80, 60)


def table(rows: list[list[list[str]]]) -> tuple[Any, list[Glyph]]:
    """A page with these rows of cells of lines, and its glyphs; under the table stands 表下."""
    glyphs: list[Glyph] = []
    boxes = []
    top = 100
    for row in rows:
        height = SIZE * max(map(len, row)) + 4
        cells = []
        for number, lines in enumerate(row):
            left = sum(WIDTHS[:number])
            cells.append((left, top, left + WIDTHS[number], top + height))
            glyphs += [
                Glyph(sign, left + 5 + SIZE * at, left + 5 + SIZE * (at + 1), y, y + SIZE)
                for y, line in enumerate(lines)
                for y in [top + 2 + SIZE * y]
                for at, sign in enumerate(line)
            ]
        boxes.append(SimpleNamespace(cells=cells))
        top += height
    glyphs += [Glyph(sign, 5 + SIZE * at, 15 + SIZE * at, top + 20, top + 30) for at, sign in enumerate("表下")]
    found = SimpleNamespace(rows=boxes)
    return SimpleNamespace(edges=[{"orientation": "v"}], find_tables=lambda: [found]), glyphs


HEAD = [["任务"], ["责任单位"], ["时限"]]


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ([["落实用人自主权利和", "责任"], ["县人社局"], ["2023年"]], "落实用人自主权利和责任\t县人社局\t2023年"),
        ([["落实责任", "加强监督"], ["县人社局"], ["年底"]], f"落实责任{CELL_BREAK}加强监督\t县人社局\t年底"),
        ([["落实责任"], ["县人力资源社", "会保障局"], [""]], "落实责任\t县人力资源社会保障局"),
    ],
)
def test_a_row_is_a_line_and_a_wrapped_cell_is_joined(row: list[list[str]], text: str):
    found = ruled_rows(*table([HEAD, row]))
    assert [line.text for line in found.rows] == ["任务\t责任单位\t时限", text]
    assert "".join(glyph.text for glyph in found.others) == "表下"


def test_what_has_one_cell_or_no_upright_rules_stays_as_it_is():
    page, glyphs = table([[["一段文字", "再一段"]]])
    assert ruled_rows(page, glyphs) == ([], glyphs)
    page, glyphs = table([HEAD])
    page.edges = [{"orientation": "h"}]
    assert ruled_rows(page, glyphs) == ([], glyphs)


def test_rows_are_not_joined_as_a_sentence_that_goes_on():
    rows = "落实用人自主权。\t县人社局\t2023年底\n建立追溯制度，加强监管\t县市场监管局\t持续推进\n"
    prose = "加强领导，落实责任。\n" * 4
    assert clean(Source("a.pdf", "pdf", None, "", prose + rows)).text == prose + rows
