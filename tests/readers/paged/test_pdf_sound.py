"""Damaged pages are refused by their numbers."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest
from containers_pdf import PdfPage, paged, pdf
from reading import fails, lines, opened, write

SENTENCE = "加强县级医院能力建设，完善分级诊疗制度，到2025年基本实现大病不出县。"
LINES = ["青潭县公立医院高质量发展方案", "青政办〔2022〕7号", *([SENTENCE * 6] * 9)]


def _streams(data: bytes) -> list[re.Match[bytes]]:
    """The content streams of the pages."""
    return list(re.finditer(rb"/FlateDecode/Length \d+>>stream\n(.*?)\nendstream", data, re.DOTALL))


@pytest.mark.parametrize("share", [0, 0.3, 0.6, 0.95])
def test_a_page_with_zeroed_bytes_is_refused_by_its_number(tmp_path: Path, share: float) -> None:
    data = paged(LINES)
    start, end = _streams(data)[1].span(1)
    at = start + int((end - start) * share)
    error = fails(write(tmp_path / "plan.pdf", data[:at] + bytes(12) + data[at + 12 :]), "input.pdf_pages_damaged")
    assert error.values["pages"] == "2"


def test_all_damaged_pages_are_named(tmp_path: Path) -> None:
    data = bytearray(paged(LINES))
    for found in _streams(bytes(data)):
        data[found.start(1) + 40 : found.start(1) + 60] = bytes(20)
    assert fails(write(tmp_path / "plan.pdf", bytes(data)), "input.pdf_pages_damaged").values["pages"] == "1-3"


def test_a_page_cut_short_is_refused_but_one_without_its_checksum_is_read(tmp_path: Path) -> None:
    page = zlib.compress(PdfPage([(72.0, 100.0, SENTENCE)]).content())
    whole = pdf([PdfPage([(72.0, 100.0, SENTENCE)])])
    assert lines(opened(tmp_path, whole.replace(page, page[:-4]))) == [SENTENCE]
    fails(write(tmp_path / "plan.pdf", whole.replace(page, page[:-20])), "input.pdf_pages_damaged")


def test_a_page_that_is_not_packed_and_zeroed_is_refused(tmp_path: Path) -> None:
    content = PdfPage([(72.0, 100.0, SENTENCE)]).content()
    whole = pdf([PdfPage([(72.0, 100.0, SENTENCE)])]).replace(zlib.compress(content), content)
    whole = whole.replace(b"/Filter/FlateDecode", b"")
    assert lines(opened(tmp_path, whole)) == [SENTENCE]
    zeroed = whole.replace(content, content[:60] + bytes(30) + content[90:])
    fails(write(tmp_path / "plan.pdf", zeroed), "input.pdf_pages_damaged")
