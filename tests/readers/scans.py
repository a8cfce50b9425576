"""Pages as pictures, for tests and benches of OCR."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

FONTS = ("NotoSerifCJK-Regular.ttc", "NotoSansCJK-Regular.ttc", "simsun.ttc", "STSong.ttf")
FOLDERS = ("/usr/share/fonts", "/System/Library/Fonts", "C:/Windows/Fonts")
POINTS, PER_LINE, PER_PAGE = 16, 27, 24
WIDTH, HEIGHT, MARGIN, PITCH = 595, 842, 80, 28


@cache
def font() -> Path | None:
    """A Chinese font of this machine."""
    found = (path for folder in FOLDERS for name in FONTS for path in sorted(Path(folder).rglob(name)))
    return next(found, None)


needs_ocr = pytest.mark.skipif(
    importlib.util.find_spec("rapidocr") is None or font() is None, reason="rapidocr or a Chinese font is missing"
)


def pages(paragraphs: Iterable[str], dpi: int = 200) -> list[Image.Image]:
    """Paragraphs as offices set them, sixteen points on A4, the first flush and the others indented."""
    rows: list[tuple[int, str]] = []
    for index, text in enumerate(paragraphs):
        indent = 2 * bool(index)
        first = PER_LINE - indent
        rows.append((indent, text[:first]))
        rows += [(0, text[at : at + PER_LINE]) for at in range(first, len(text), PER_LINE)]
    return [
        _page(rows[at : at + PER_PAGE], number, dpi / 72) for number, at in enumerate(range(0, len(rows), PER_PAGE), 1)
    ]


def _page(rows: list[tuple[int, str]], number: int, unit: float) -> Image.Image:
    page = Image.new("L", (round(WIDTH * unit), round(HEIGHT * unit)), 255)
    draw = ImageDraw.Draw(page)
    size = round(POINTS * unit)
    letters = ImageFont.truetype(str(font()), size, index=2)
    for row, (indent, text) in enumerate(rows):
        draw.text((MARGIN * unit + indent * size, (MARGIN + PITCH * row) * unit), text, font=letters, fill=0)
    draw.text((280 * unit, 790 * unit), f"— {number} —", font=letters, fill=0)
    return page


def save(path: Path, found: list[Image.Image], **how: object) -> Path:
    """The pages in one file, a PDF or TIFF."""
    found[0].save(path, save_all=True, append_images=found[1:], **how)
    return path
