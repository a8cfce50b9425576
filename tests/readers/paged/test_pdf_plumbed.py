"""What is no text of a page: watermarks, and signs without a code point, which only pdfplumber tells."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from containers_pdf import PdfPage, drawn, pdf
from reading import Blind, fails, lines, opened, write

from conform.readers.paged import pdf_file, pdf_plumbed
from conform.readers.paged.pdf_glyphs import Glyphs
from conform.readers.paged.pdf_plumbed import UNKNOWN

SENTENCE = "加强县级医院能力建设，完善分级诊疗制度，到2025年基本实现大病不出县。"


@pytest.mark.parametrize("glyphs", [pdf_file.Glyphs, Blind], ids=["pdfium", "pdfplumber"])
def test_a_slanted_watermark_is_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, glyphs: type[Glyphs]) -> None:
    monkeypatch.setattr(pdf_file, "Glyphs", glyphs)
    page = PdfPage([(72.0, 100.0 + 20 * row, SENTENCE) for row in range(5)])
    plain = lines(opened(tmp_path, pdf([page])))
    page.more = drawn("征求意见稿", "0.7 0.7 -0.7 0.7 150 300")
    assert lines(opened(tmp_path, pdf([page]))) == plain


def test_one_page_without_code_points_among_many_is_refused(tmp_path: Path) -> None:
    whole = pdf([PdfPage([(72.0, 100.0 + 20 * row, SENTENCE) for row in range(30)]) for _ in range(40)])
    head, tail = whole.rsplit(b"/F1 3 0 R", 1)
    font = (
        b"/F1<</Type/Font/Subtype/Type0/BaseFont/Odd/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype"
        b"/CIDFontType2/BaseFont/Odd/CIDSystemInfo<</Registry(Adobe)/Ordering(Odd)/Supplement 0>>/DW 1000"
        b"/FontDescriptor<</Type/FontDescriptor/FontName/Odd/Flags 6/FontBBox[0 0 1000 880]"
        b"/Ascent 880/Descent -120>>>>]>>"
    )
    fails(write(tmp_path / "plan.pdf", head + font + tail), "input.garbled")


def test_half_a_sign_is_left_to_pdfplumber(tmp_path: Path) -> None:
    page = PdfPage([(72.0, 100.0 + 20 * row, SENTENCE) for row in range(5)])
    page.more = b"BT /F1 12 Tf 1 0 0 1 72 600 Tm <9AD8D852883066C3> Tj ET\n"
    assert "\n高" in "\n".join(lines(opened(tmp_path, pdf([page])))).encode().decode()


@pytest.mark.parametrize("text", ["(cid:7)", "\ud852", "甲\udc00"])
def test_what_is_no_sign_is_an_unknown_one(text: str) -> None:
    char = {"text": text, "upright": True, "matrix": (1, 0, 0, 1, 0, 0), "x0": 0, "x1": 9, "top": 0, "bottom": 9}
    (glyph,) = pdf_plumbed._glyphs(SimpleNamespace(chars=[char]))
    assert glyph.text == UNKNOWN
