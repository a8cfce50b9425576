"""Tables of Excel, Word and CSV as other programs write them, and what is none."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx
import openpyxl
import pytest

from conform.errors import InputError
from conform.readers import Input, ReadOptions
from conform.readers.grids import KEY, grids

OPTIONS = ReadOptions()


def read(data: bytes, name: str = "t.xlsx") -> list[tuple[str, list[tuple[int, list[str]]]]]:
    return [(grid.name, grid.rows) for grid in grids(Input(name, data), OPTIONS)]


def workbook(**sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_of_another_writer():
    found = read(workbook(甲=[["头", None, "尾"], [], [1, 2.5, "00.10"]], 乙=[["=1+1"]]))
    assert found[0] == ("甲", [(1, ["头", "", "尾"]), (3, ["1", "2.5", "00.10"])]) or found[0] == (
        "甲",
        [(1, ["头", "", "尾"]), (2, []), (3, ["1", "2.5", "00.10"])],
    )
    assert found[1][0] == "乙" and found[1][1][0][1] == [""]  # a formula that nobody has computed


def test_columns_are_counted_by_their_letters():
    book = openpyxl.Workbook()
    book.active["AB2"] = "远"
    out = BytesIO()
    book.save(out)
    ((_, rows),) = read(out.getvalue())
    assert rows[-1] == (2, [*[""] * 27, "远"])


def test_a_word_table_gives_hidden_text_as_a_last_cell():
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    for at, words in enumerate(("序号", "意见")):
        table.cell(0, at).text = words
    table.cell(1, 0).text = "1"
    run = table.cell(1, 0).paragraphs[0].add_run("钥匙")
    run.font.hidden = True
    table.cell(1, 1).text = "接受"
    table.cell(1, 1).add_paragraph("第二行")
    out = BytesIO()
    document.save(out)
    ((_, rows),) = read(out.getvalue(), "t.docx")
    assert rows == [(1, ["序号", "意见", KEY]), (2, ["1", "接受\n第二行", "钥匙"])]


def test_cells_that_were_merged_in_word():
    document = docx.Document()
    table = document.add_table(3, 3)
    for at, row in enumerate(table.rows):
        for cell, text in zip(row.cells, "甲乙丙", strict=True):
            cell.text = f"{text}{at}"
    table.cell(1, 1).merge(table.cell(2, 1)).text = "同"
    table.cell(2, 2).text = "末"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "头"
    out = BytesIO()
    document.save(out)
    ((_, rows),) = read(out.getvalue(), "t.docx")
    assert [row for _, row in rows] == [["头", "", "丙0", KEY], ["甲1", "同", "丙1", ""], ["甲2", "同", "末", ""]]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "gb18030"])
def test_csv_in_the_encodings_of_spreadsheets(encoding: str):
    text = '"头","尾"\r\n"一\n行","引""号"\r\n'
    assert read(text.encode(encoding), "t.csv") == [("", [(1, ["头", "尾"]), (2, ["一\n行", '引"号'])])]


@pytest.mark.parametrize("data", [b"\xff\xff\xff\xff", b"PK\x03\x04broken", workbook(a=[["x"]])[:-40]])
def test_what_is_no_table_is_told(data: bytes):
    with pytest.raises(InputError):
        read(data)


@pytest.mark.parametrize(
    ("was", "now", "row"),
    [
        ('<row r="1"', '<row r="x"', ["头", "尾"]),
        ('<row r="1"', f'<row r="{"9" * 5000}"', ["头", "尾"]),
        ('<c r="B1"', '<c r="XFD1"', ["头"]),
        ('<c r="A1" t="inlineStr"', '<c r="A1" t="s"', ["", "尾"]),
        ("<v>尾</v>", f"<v>{'9' * 5000}</v>", ["头", ""]),
        ("<v>尾</v>", "<v>²</v>", ["头", ""]),
    ],
)
def test_numbers_of_a_hostile_workbook(was: str, now: str, row: list[str]):
    cells = '<c r="A1" t="inlineStr"><is><t>头</t></is></c><c r="B1" t="s"><v>尾</v></c>'
    if "尾" in row:
        cells = cells.replace('t="s"><v>尾</v>', 't="str"><v>尾</v>')
    sheet = f'<worksheet><sheetData><row r="1">{cells}</row></sheetData></worksheet>'
    assert was in sheet
    assert read(hand_made(sheet.replace(was, now)))[0][1] == [(1, row)]


def test_a_sheet_that_is_named_again_and_again_is_read_once():
    assert len(read(hand_made("<worksheet/>", times=1000))) == 1


def hand_made(sheet: str, times: int = 1) -> bytes:
    """A workbook of one sheet, as no program writes it."""
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    named = '<sheet name="甲" r:id="r1"/>' * times
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("xl/workbook.xml", f'<workbook xmlns:r="{relations}"><sheets>{named}</sheets></workbook>')
        package.writestr("xl/_rels/workbook.xml.rels", '<a><b Id="r1" Target="a.xml"/></a>')
        package.writestr("xl/a.xml", sheet)
    return out.getvalue()
