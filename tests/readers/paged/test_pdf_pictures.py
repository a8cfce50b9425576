"""Pages of a PDF that are pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from containers_pdf import PdfPage, pdf
from PIL import Image
from reading import bare, kept, write
from scans import found, result

from conform.readers import ReadOptions, read
from conform.readers.base import Input
from conform.readers.paged import pdf_pictures
from conform.readers.paged.pdf_pictures import DPI, POINTS, scanned_pages


def test_only_pages_without_text_of_a_pdf_are_read_so(tmp_path: Path, found: list[Any]) -> None:
    text = [(72.0, 100.0 + 20 * row, "这一页有文字层，可以直接读出来。") for row in range(3)]
    found.append(result([(200, 100, "这一页是扫描的。", {})]))
    stamped = PdfPage([(300, 30, "归档章")], picture=True)
    source = read(str(write(tmp_path / "plan.pdf", pdf([PdfPage(text), stamped]))), ReadOptions())
    assert bare(kept(source)).endswith("这一页是扫描的。")
    assert source.notes == ("note.ocr:0",)
    place = source.place(source.text.index("这一页是扫描的"))
    assert place is not None and (place.page, place.box) == (2, (72, 36, 130, 43))  # in points: 200 dpi of the picture


class Camera:
    """Keeps what it is shown instead of reading it."""

    def __init__(self, path: str, count: int, options: ReadOptions) -> None:
        self.count = count

    def page(self, picture: Image.Image, number: int, scale: float) -> tuple[int, tuple[int, int], str, float, int]:
        return number, picture.size, picture.mode, scale, self.count


@pytest.mark.parametrize(("largest", "scale"), [(4000, DPI / POINTS), (421, 0.5)])
def test_the_pages_asked_for_are_drawn_as_fine_as_they_may(
    monkeypatch: pytest.MonkeyPatch, largest: int, scale: float
) -> None:
    monkeypatch.setattr(pdf_pictures, "Recognizer", Camera)
    monkeypatch.setattr(pdf_pictures, "LARGEST", largest)
    file = Input("a.pdf", pdf([PdfPage(picture=True)] * 3))
    shown = list(scanned_pages(file, ReadOptions(), [1, 3]))
    assert [number for number, *_ in shown] == [1, 3]
    for _, size, mode, unit, count in shown:
        assert (mode, unit, count) == ("RGB", pytest.approx(1 / scale), 2)
        assert size == pytest.approx((595 * scale, 842 * scale), abs=1)
