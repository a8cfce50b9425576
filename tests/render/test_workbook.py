"""Sheets of a workbook, read back by another library."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText

from conform.render.workbook import Book, Column, Sheet

COLUMNS = (Column("编号", 8), Column("内容", 20), Column("意见", 10, ("接受", "需修改")), Column("id", 4, hidden=True))


def made(fill: Callable[[Sheet], None], note: str = "") -> bytes:
    book = Book("试")
    sheet = book.sheet("表", COLUMNS, note)
    fill(sheet)
    sheet.finish()
    return b"".join(book.close())


def opened(data: bytes, **how: Any) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data), **how)["表"]


@pytest.mark.parametrize("text", ["00.10", "=1+1", "+86", "-5", "@甲", "'乙", "3/4", "1E5", "http://a.b", " 甲"])
def test_text_stays_text(text: str):
    cell = opened(made(lambda sheet: sheet.put(text)))["A2"]
    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
    assert bool(cell.quotePrefix) == (text[0] in "=+-@'")
    assert cell.hyperlink is None


def test_what_differs_is_bold_or_struck():
    edits = (("equal", "到"), ("delete", "2025年"), ("insert", "2027年"), ("equal", "，\n达到90%"))
    cell = opened(made(lambda sheet: sheet.put("1", edits)), rich_text=True)["B2"]
    assert isinstance(cell.value, CellRichText)
    assert str(cell.value) == "到2025年2027年，\n达到90%"
    fonts = [piece.font for piece in cell.value]
    assert [(bool(font.b), bool(font.strike)) for font in fonts] == [
        (False, False),
        (False, True),
        (True, False),
        (False, False),
    ]


def test_a_cell_that_is_all_one_edit_is_marked_as_a_whole():
    cell = opened(made(lambda sheet: sheet.put("1", (("insert", "新增"),))))["B2"]
    assert (cell.value, cell.font.b) == ("新增", True)


def test_headings_stay_in_sight_and_the_choices_are_a_list():
    def fill(sheet: Sheet) -> None:
        sheet.put("1", "甲", "", "k1")
        sheet.put("2", "乙", "", "k2")

    sheet = opened(made(fill, note="只显示：遗漏"))
    assert [cell.value for cell in sheet[1]] == ["只显示：遗漏", None, None, None]
    assert [cell.value for cell in sheet[2]] == ["编号", "内容", "意见", "id"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("A3", "A2:D4", "$2:$2")
    (choice,) = sheet.data_validations.dataValidation
    assert (str(choice.sqref), choice.formula1) == ("C3:C4", '"接受,需修改"')
    assert [sheet.column_dimensions[name].hidden for name in "ABCD"] == [False, False, False, True]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)


def test_a_row_is_as_high_as_its_longest_cell():
    def fill(sheet: Sheet) -> None:
        sheet.put("1", "短", "", "x" * 500)  # hidden: takes no room
        sheet.put("2", "长" * 50)
        sheet.put("3", "甲\n乙\n丙")

    heights = [opened(made(fill)).row_dimensions[number].height for number in (2, 3, 4)]
    assert heights[0] < heights[2] < heights[1]


def test_a_sheet_that_is_full_says_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("conform.render.workbook.MOST_ROWS", 4)
    sheet = opened(made(lambda sheet: [sheet.put(str(number)) for number in range(9)] and None))
    assert [row[0].value for row in sheet.iter_rows()] == ["编号", "0", "1", "…… (1,048,576)"]


def test_no_cell_is_longer_than_excel_takes():
    def fill(sheet: Sheet) -> None:
        sheet.put("甲" * 40_000, (("equal", "乙" * 20_000), ("insert", "丙" * 20_000)))

    sheet = opened(made(fill))
    assert [len(sheet[name].value) for name in ("A2", "B2")] == [32_001, 32_001]


def test_the_same_bytes_and_nothing_left_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    first, second = (made(lambda sheet: sheet.put("甲")) for _ in range(2))
    assert first == second
    assert b"2023-11-14" in zipfile.ZipFile(io.BytesIO(first)).read("docProps/core.xml")
    book = Book("试")
    book.sheet("表", COLUMNS).put("乙")
    assert list(tmp_path.iterdir())
    book.drop()
    assert not list(tmp_path.iterdir())
