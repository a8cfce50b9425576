"""Tables, read back by another library."""

from __future__ import annotations

import io

import docx
from lxml import etree

from conform.word.markup import NAMESPACES, page, paragraph, run
from conform.word.package import document
from conform.word.table import SHADE, Cell, row, table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def cell(text: str, width: int = 900, spans: int = 1, fill: str = "") -> Cell:
    return Cell(paragraph(run(text)) if text else "", width, spans, fill)


def test_another_library_reads_every_cell() -> None:
    rows = [
        row([cell("甲"), cell("乙")], head=True),
        row([cell("丙", 1800, 2, SHADE)]),
        row([cell("丁"), cell("")], whole=False, height=400),
    ]
    body = table((900, 900), rows) + page(11906, 16838, 1134)
    found = docx.Document(io.BytesIO(document(body, paragraph(""), "表"))).tables[0]
    assert [[each.text for each in one.cells] for one in found.rows] == [["甲", "乙"], ["丙", "丙"], ["丁", ""]]
    assert [bool(one._tr.xpath("w:trPr/w:cantSplit")) for one in found.rows] == [True, True, False]
    assert [bool(one._tr.xpath("w:trPr/w:tblHeader")) for one in found.rows] == [True, False, False]
    assert [len(one._tr.xpath(".//w:shd")) for one in found.rows] == [2, 1, 0]
    assert found.rows[2].height.twips == 400


def test_properties_stand_in_the_order_of_the_format() -> None:
    root = etree.fromstring(f"<root {NAMESPACES}>{row([cell('甲', spans=2, fill=SHADE)], head=True, height=9)}</root>")
    order = [child.tag.removeprefix(W) for child in root.iter(f"{W}tcPr", f"{W}trPr") for child in child]
    assert order == ["cantSplit", "trHeight", "tblHeader", "tcW", "gridSpan", "shd"]
