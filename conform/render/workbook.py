"""Sheets of an Excel workbook: text stays text, rows are written as they come, and the file is the same every day.

Rows go to temporary files one by one, so that a workbook of any number of plans takes little memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from math import ceil
from pathlib import Path
from typing import Any, NamedTuple

from conform.folders import scratch
from conform.match.inline import Edits
from conform.render.layout import indent
from conform.word.package import today

FONT = {"font_name": "SimSun", "font_size": 10}
CELL = {**FONT, "text_wrap": True, "valign": "top", "border": 1, "border_color": "#BFBFBF"}
MARKS: dict[str, dict[str, Any]] = {  # each has a shape besides its colour
    "equal": {},
    "insert": {"bold": True, "font_color": "#0B3D91"},
    "delete": {"font_strikeout": True, "font_color": "#9A3412"},
}
FILLS = {"×": "#F8D7DA", "?": "#FCE8C5", "≈": "#FFF3CD", "+": "#D6EAF8", "±": "#D6EAF8", "○": "#E7E6E6"}
BEGINS = ("=", "+", "-", "@", "\t", "'")  # what a cell is a formula by, once a person edits it
MOST = 32_000  # characters; a cell of Excel's holds 32,767
PIECE = 1 << 16
MOST_ROWS = 1_048_576
CUT = "…… (1,048,576)"
MARGIN = 1.5  # of a column's width, around its text
LINE, HIGHEST = 13.2, 409  # points: a line of this font, the highest row of Excel's

Cell = str | int | float | Edits | None


class Column(NamedTuple):
    """A column of a sheet: its heading, its width in characters, and what may be chosen in it."""

    heading: str
    width: float
    choices: Sequence[str] = ()
    hidden: bool = False


class Book:
    """A workbook that is being written."""

    def __init__(self, title: str) -> None:
        from xlsxwriter import Workbook

        self._folder = scratch()
        self._path = Path(self._folder.name) / "book.xlsx"
        self._book = Workbook(str(self._path), {"constant_memory": True, "tmpdir": self._folder.name})
        day = today()
        made = datetime(day.year, day.month, day.day, tzinfo=UTC).replace(tzinfo=None)
        self._book.set_properties({"title": title, "author": "conform", "created": made})
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}
        self._texts: dict[tuple[str, bool], Any] = {}

    def look(self, **properties: Any) -> Any:
        """A format, the same for the same properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(properties)
        return self._formats[key]

    def text(self, kind: str, *, guarded: bool) -> Any:
        """The format of a cell of text, which nearly every cell is; a `guarded` one begins no formula when edited."""
        key = (kind, guarded)
        if key not in self._texts:
            guard = {"quote_prefix": True} if guarded else {}
            self._texts[key] = self.look(**{**CELL, "num_format": "@", **guard, **MARKS[kind]})
        return self._texts[key]

    def sheet(self, name: str, columns: Sequence[Column], note: str = "") -> Sheet:
        """A new sheet with its headings; a `note` stands in a line above them."""
        return Sheet(self, self._book.add_worksheet(name), columns, note)

    def bare(self, name: str) -> Any:
        """A new sheet, in its place among the others, to be filled later."""
        return self._book.add_worksheet(name)

    def hidden(self, name: str, rows: Iterable[Sequence[str]]) -> None:
        """A sheet that only this program reads."""
        sheet = self._book.add_worksheet(name)
        sheet.hide()
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                sheet.write_string(number, column, text)

    def close(self) -> Iterator[bytes]:
        """The file's bytes; nothing stays behind."""
        try:
            self._book.close()
            with self._path.open("rb") as file:
                while piece := file.read(PIECE):
                    yield piece
        finally:
            self._folder.cleanup()

    def drop(self) -> None:
        """Takes away what was written, when it came to nothing."""
        for sheet in self._book.worksheets():
            sheet.row_data_fh.close()
        self._book.fileclosed = True
        self._folder.cleanup()


class Sheet:
    """A table: headings that stay in sight, a filter, and rows; a `plain` one has rows alone."""

    def __init__(self, book: Book, sheet: Any, columns: Sequence[Column], note: str, *, plain: bool = False) -> None:
        self._book, self._sheet, self._columns, self._plain = book, sheet, columns, plain
        self._head = 1 if note else 0
        self._next = 0 if plain else self._head + 1
        self._page()
        if plain:
            return
        if note:
            sheet.write_string(0, 0, note, book.look(**FONT, bold=True))
        head = book.look(**{**CELL, "bold": True, "bg_color": "#D9E2EC", "valign": "vcenter", "align": "center"})
        for number, column in enumerate(columns):
            sheet.write_string(self._head, number, column.heading, head)
        sheet.freeze_panes(self._head + 1, 0)
        sheet.repeat_rows(self._head)

    def hide(self, *numbers: int) -> None:
        """Hides columns that say the same in every row."""
        self._columns = [
            column._replace(hidden=column.hidden or number in numbers) for number, column in enumerate(self._columns)
        ]

    def put(self, *cells: Cell) -> None:
        """The next row. A sheet has room for a million; where that is not enough its last row says so."""
        if self._next >= MOST_ROWS:
            return
        if self._next == MOST_ROWS - 1:
            cells = (CUT,)
        lines = max(map(_lines, cells, (0 if column.hidden else column.width for column in self._columns)), default=1)
        self._sheet.set_row(self._next, min(LINE * lines + 3, HIGHEST))
        for number, cell in enumerate(cells):
            self._write(self._next, number, cell)
        self._next += 1

    def finish(self) -> None:
        """Widths, filter, choices and colours, once all rows are there."""
        last = max(self._next - 1, self._head)
        for number, column in enumerate(self._columns):
            self._sheet.set_column(number, number, column.width, None, {"hidden": column.hidden})
            if column.choices and last > self._head:
                self._sheet.data_validation(self._head + 1, number, last, number, self._choose(column))
        if self._plain:
            return
        self._sheet.autofilter(self._head, 0, last, len(self._columns) - 1)
        self._sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}"})
        for sign, color in FILLS.items():
            rule = {"type": "text", "criteria": "begins with", "value": sign, "format": self._book.look(bg_color=color)}
            self._sheet.conditional_format(self._head + 1, 0, max(last, self._head + 1), len(self._columns) - 1, rule)

    @staticmethod
    def _choose(column: Column) -> dict[str, Any]:
        return {"validate": "list", "source": list(column.choices), "ignore_blank": True, "error_type": "stop"}

    def _page(self) -> None:
        """A4 landscape, as wide as a page, the headings on each."""
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        self._sheet.set_footer("&C&A  &P / &N")

    def _write(self, row: int, number: int, cell: Cell) -> None:
        if cell is None or isinstance(cell, str):
            self._text(row, number, cell or "")
        elif isinstance(cell, int | float):
            look = self._book.look(
                **{**CELL, "align": "center", "num_format": "0.0%" if isinstance(cell, float) else "0"}
            )
            self._sheet.write_number(row, number, cell, look)
        else:
            self._edits(row, number, cell)

    def _text(self, row: int, number: int, text: str, kind: str = "equal") -> None:
        """Text as text: 00.10 stays 00.10, and = begins no formula, not even when a person edits the cell."""
        look = self._book.text(kind, guarded=text.startswith(BEGINS))
        if text:
            self._sheet.write_string(row, number, _short(text), look)
        else:
            self._sheet.write_blank(row, number, None, look)

    def _edits(self, row: int, number: int, edits: Edits) -> None:
        told = [(kind, text) for kind, text in edits if text]
        if len(told) <= 1 or sum(len(text) for _, text in told) > MOST:
            self._text(row, number, "".join(text for _, text in told), told[0][0] if len(told) == 1 else "equal")
            return
        pieces: list[Any] = []
        for kind, text in told:
            pieces += [self._book.look(**{**FONT, **MARKS[kind]}), text]
        self._sheet.write_rich_string(row, number, *pieces, self._book.text("equal", guarded=False))


def _lines(cell: Cell, width: float) -> int:
    """How many lines a cell takes in a column: Excel would count them itself, LibreOffice and WPS do not."""
    if not cell or width <= MARGIN:  # hidden
        return 1
    text = cell if isinstance(cell, str) else "".join(text for _, text in cell) if isinstance(cell, tuple) else ""
    return _wrapped(text, width)


@lru_cache(maxsize=4096)  # sections, measures and verdicts stand in many rows
def _wrapped(text: str, width: float) -> int:
    return sum(max(1, ceil(indent(line) / (width - MARGIN))) for line in text.split("\n"))


def _short(text: str) -> str:
    return text if len(text) <= MOST else text[:MOST] + "…"
