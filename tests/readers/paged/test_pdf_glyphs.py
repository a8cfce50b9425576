"""What pdfium reads of a page is what pdfplumber reads of it; pages of which it tells less are left to pdfplumber."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from containers_pdf import PdfPage, drawn, paged, pdf
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from reading import Blind, opened

from conform.readers.paged import pdf_file
from conform.readers.paged.layout import TextLine, page_lines
from conform.readers.paged.pdf_glyphs import Glyphs
from conform.readers.paged.pdf_plumbed import Plumber

SENTENCE = "到2025年，全市三级医院日间手术占择期手术的比例达到60%，ICU 床位占比不少于4%（市卫健委负责）。"
LINES = ["青潭县公立医院高质量发展方案", "青政办〔2022〕7号", *([SENTENCE * 4] * 9)]
CELLS = [(72.0, 100.0 + 20 * row, SENTENCE[:20]) for row in range(9)]
RULES = [95.0 + 20 * row for row in range(9)]
COLUMNS = PdfPage([(x, 100.0 + 20 * row, SENTENCE[row : row + 15]) for row in range(12) for x in (72.0, 320.0)])
PAGES = {
    "heads": paged(LINES),
    "columns": pdf([COLUMNS]),
    "table": pdf([PdfPage(CELLS, RULES), COLUMNS]),
    "bold": pdf([PdfPage([(x, 100.0, SENTENCE[:30]) for x in (72.0, 72.4)])]),
    "watermark": pdf([PdfPage(CELLS, more=drawn("征求意见稿", "0.7 0.7 -0.7 0.7 150 600"))]),
    "leaning": pdf([PdfPage(CELLS, more=drawn("征求意见稿", "1 0 0.3 1 150 300"))]),
    "sizes": pdf([PdfPage(CELLS, size=size) for size in (9, 16)]),
}


@pytest.mark.parametrize("name", PAGES)
def test_both_read_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    quick = opened(tmp_path, PAGES[name])
    monkeypatch.setattr(pdf_file, "Glyphs", Blind)
    assert opened(tmp_path, PAGES[name]) == quick


@pytest.mark.parametrize("name", ["heads", "columns", "sizes"])
def test_both_measure_the_same(name: str) -> None:
    found = PDFPage.create_pages(PDFDocument(PDFParser(BytesIO(PAGES[name]))))
    with Glyphs(PAGES[name]) as glyphs:
        for number, page in enumerate(found, 1):
            by_pdfium = glyphs.page(number - 1)
            assert by_pdfium is not None
            by_pdfplumber = Plumber(PAGES[name]).page(number, page)
            for one, other in zip(page_lines(by_pdfium.glyphs), by_pdfplumber.lines, strict=True):
                assert one.text == other.text
                assert _apart(one, other) < 1, (one, other)


def _apart(one: TextLine, other: TextLine) -> float:
    """In points; how far down a font's signs are said to go may differ by a quarter of their size."""
    down = abs(one.top - other.top) * 4 / one.size
    return max(down, abs(one.left - other.left), abs(one.right - other.right), abs(one.size - other.size))


def page_of(more: bytes = b"", rules: list[float] | None = None) -> bytes:
    """A page of text, and what else is drawn there."""
    return pdf([PdfPage(CELLS, rules or [], more=more)])


LEFT_TO_PDFPLUMBER = {
    "signs that lean": page_of(drawn("征求意见稿", "1 0 0.3 1 150 300")),
    "signs upside down": page_of(drawn("征求意见稿", "-1 0 0 -1 350 300")),
    "rules": page_of(rules=RULES[:4]),
    "a grid in one path": page_of(b"72 400 m 523 400 l 72 380 m 523 380 l 72 360 m 523 360 l S\n"),
    "text that runs downwards": page_of().replace(b"UniGB-UCS2-H", b"UniGB-UCS2-V"),
    "a page that is turned": page_of().replace(b"/MediaBox", b"/Rotate 90/MediaBox"),
    "a page that is cut": page_of().replace(b"/MediaBox", b"/CropBox[50 50 500 800]/MediaBox"),
    "few signs": pdf([PdfPage([(72, 100, "附件")])]),
    "none": pdf([PdfPage()]),
    "no PDF": b"%PDF-1.7",
}


@pytest.mark.parametrize("name", LEFT_TO_PDFPLUMBER)
def test_left_to_pdfplumber(name: str) -> None:
    with Glyphs(LEFT_TO_PDFPLUMBER[name]) as glyphs:
        assert glyphs.page(0) is None


READ_BY_PDFIUM = {
    "a slanted watermark": page_of(drawn("征求意见稿", "0.7 0.7 -0.7 0.7 150 300")),
    "signs from the bottom up": page_of(drawn("征求意见稿", "0 1 -1 0 150 300")),
    "text": page_of(),
    "a few rules": page_of(rules=RULES[:3]),
    "a box": page_of(b"72 400 400 15 re f\n"),
    "large words": page_of(drawn("征求意见稿", "1 0 0 1 72 300")),
}


@pytest.mark.parametrize("name", READ_BY_PDFIUM)
def test_read_by_pdfium(name: str) -> None:
    with Glyphs(READ_BY_PDFIUM[name]) as glyphs:
        assert glyphs.page(0) is not None
        assert glyphs.page(1) is None
