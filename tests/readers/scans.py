"""Pages as pictures, for tests and benches of OCR."""

from __future__ import annotations

import importlib.util
import math
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PIL import Image, ImageDraw, ImageFont

from conform.readers.paged import ocr, pdf_file, picture_file

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


# ── an engine that finds what it is told ──

Row = tuple[float, float, str, dict[int, float]]  # x, y, words, certainty of those that are not sure
SIZE = 20.0


def quad(x: float, y: float, words: str, angle: float = 0.0, size: float = SIZE) -> list[tuple[float, float]]:
    corners = ((x, y), (x + size * len(words), y), (x + size * len(words), y + size), (x, y + size))
    sin, cos = math.sin(angle), math.cos(angle)
    return [(a * cos - b * sin, a * sin + b * cos) for a, b in corners]


def result(rows: list[Row], angle: float = 0.0) -> Any:
    signs = [[(sign, sure.get(at, 0.99), None) for at, sign in enumerate(words)] for _, _, words, sure in rows]
    boxes = [quad(x, y, words, angle) for x, y, words, _ in rows] or None
    texts = [row[2] for row in rows]
    scores = [sum(sign[1] for sign in line) / len(line) for line in signs]
    return SimpleNamespace(boxes=boxes, txts=texts, scores=scores, word_results=signs)


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the engine will find, page by page."""
    coming: list[Any] = []
    for module in (ocr, pdf_file, picture_file):
        monkeypatch.setattr(module, "available", lambda: True)
    monkeypatch.setattr(ocr, "_engine", lambda: lambda picture, **options: coming.pop(0))
    return coming


def png(form: str = "PNG", size: tuple[int, int] = (800, 1000)) -> bytes:
    out = BytesIO()
    Image.new("L", size, 255).save(out, form)
    return out.getvalue()
