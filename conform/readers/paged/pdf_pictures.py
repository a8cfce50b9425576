"""Pages of a PDF that are pictures, drawn and read by OCR."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conform.readers.base import Input, ReadOptions
from conform.readers.paged.ocr import Recognizer
from conform.readers.paged.running import PageLines

DPI = 200  # scans have 200 or 300; OCR reads characters of 9 points at 170
POINTS = 72
LARGEST = 4_000  # pixels of a side: a page may say that it is a mile long


def scanned_pages(file: Input, options: ReadOptions, numbers: Sequence[int]) -> Iterator[PageLines]:
    """The lines of the pages with these numbers (from 1), with places in points."""
    import pypdfium2

    recognizer = Recognizer(file.path, len(numbers), options)
    document = pypdfium2.PdfDocument(file.data)
    try:
        for number in numbers:
            page = document[number - 1]
            scale = min(DPI / POINTS, LARGEST / max(*page.get_size(), 1.0))
            picture = page.render(scale=scale).to_pil().convert("RGB")
            page.close()
            yield recognizer.page(picture, number, 1 / scale)
    finally:
        document.close()
