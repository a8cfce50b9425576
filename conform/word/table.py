"""Tables of WordprocessingML: fixed columns, rows of cells that hold paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from conform.word.markup import paragraph

SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>'


class Cell(NamedTuple):
    """Paragraphs in a cell of `width` twips, over `spans` columns, at its top or `middle`; `fill` is a w:shd."""

    content: str
    width: int
    spans: int = 1
    fill: str = ""
    middle: bool = False


def table(columns: Sequence[int], rows: Sequence[str], style: str = "Grid") -> str:
    """A table of columns of these widths."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    look = f'<w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(columns)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def row(cells: Sequence[Cell], *, head: bool = False, whole: bool = True, height: int = 0) -> str:
    """A row; `whole` does not break across pages, the `head` stands on each, and none is lower than its `height`."""
    told = ("<w:cantSplit/>" if whole else "") + (f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else "")
    told += "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr>{told}</w:trPr>{''.join(_cell(cell, head=head) for cell in cells)}</w:tr>"


def _cell(cell: Cell, *, head: bool) -> str:
    span = f'<w:gridSpan w:val="{cell.spans}"/>' if cell.spans > 1 else ""
    fill = cell.fill or (SHADE if head else "")
    middle = '<w:vAlign w:val="center"/>' if cell.middle else ""
    width = f'<w:tcW w:w="{cell.width}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{width}{span}{fill}{middle}</w:tcPr>{cell.content or paragraph('')}</w:tc>"
