"""The characters of a PDF's page by pdfium, which reads a page in a fifth of pdfplumber's time.

Only of pages where both see the same: upright text with code points, no table's rules, nothing turned or moved. Any
other page is left to pdfplumber, which tells its signs without a code point and its cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from ctypes import byref, c_uint16
from types import TracebackType
from typing import Any, NamedTuple, Self

import pypdfium2
import pypdfium2.raw as pdfium

from conform.readers.paged.layout import Glyph
from conform.readers.paged.radicals import plain

FEW = 20  # characters: a page with fewer may be a scan
RULES = 3  # horizontal lines that make a page one with a table
LINE, RECTANGLE = 2, 5  # segments; what has more is a curve or a grid
FORMS = 5  # forms within forms that are looked into
DESCENT = 0.12  # of the size: how far a Chinese font goes below its baseline
SLANT = 0.2  # upwards to one along: a scan's words lie askew by less, a watermark by far more
LEAN = 1e-3  # of a sign's size: none at all
# no code point or half of one, a hyphen, or several signs in one
_ODD = re.compile("[\0-\x08\x0e-\x1f\ud800-\udfff\ufb00-\ufb06\ufffd-\uffff]")


class Found(NamedTuple):
    """The glyphs of a page and its height."""

    glyphs: list[Glyph]
    height: float


class Glyphs:
    """A PDF as pdfium has it; `page` gives the glyphs of one, or None where it is not for pdfium alone."""

    def __init__(self, data: bytes) -> None:
        self.pdf: Any = None
        with suppress(pypdfium2.PdfiumError):  # pdfplumber tells why
            self.pdf = pypdfium2.PdfDocument(data)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self.pdf is not None:
            self.pdf.close()

    def page(self, index: int) -> Found | None:
        """The glyphs of the page with this index, from 0."""
        if self.pdf is None:
            return None
        try:
            page = self.pdf[index]
        except (pypdfium2.PdfiumError, IndexError):
            return None
        try:
            return None if _is_moved(page) or _is_ruled(page) else _read(page)
        finally:
            page.close()


def _is_moved(page: Any) -> bool:
    """Whether the page's corner is not the origin, so that places would have to be reckoned."""
    left, bottom, *_ = page.get_mediabox()
    return bool(page.get_rotation() or left or bottom or page.get_cropbox() != page.get_mediabox())


def _is_ruled(page: Any) -> bool:
    """Whether as many horizontal lines as a table has may be drawn; what is not plain counts as some."""
    heights: set[int] = set()
    for drawn in _drawn(page.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject):
        if pdfium.FPDFPath_CountSegments(drawn) > RECTANGLE:
            return True
        heights |= _heights(drawn)
        if len(heights) > RULES:
            return True
    return False


def _heights(drawn: Any) -> set[int]:
    """Where a line or the upper and lower side of a rectangle is, whose pen may be wide."""
    left, bottom, right, top = (pdfium.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
    if pdfium.FPDFPath_CountSegments(drawn) <= LINE:
        return {round((bottom.value + top.value) / 2)}
    return {round(bottom.value), round(top.value)}


def _drawn(held: Any, count: Any, get: Any, depth: int = 0) -> Iterator[Any]:
    """The paths of a page or form, and of the forms in it."""
    for index in range(count(held)):
        item = get(held, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield item
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < FORMS:
            yield from _drawn(item, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, depth + 1)


def _read(page: Any) -> Found | None:
    """The glyphs of a page, None where one of them is not upright or has no code point."""
    textpage, height = page.get_textpage(), float(page.get_height())
    try:
        text = _text(textpage.raw)
        glyphs = [] if _ODD.search(text) else list(_glyphs(textpage.raw, plain(text), height))
    except _OddError:
        return None
    finally:
        textpage.close()
    return Found(glyphs, height) if len(glyphs) >= FEW else None


class _OddError(Exception):
    """A glyph that is not for pdfium."""


def _text(raw: Any) -> str:
    """What the page says, a code unit for each of its glyphs and of the blanks that pdfium puts between them."""
    count = pdfium.FPDFText_CountChars(raw)
    units = (c_uint16 * (count + 1))()
    told = pdfium.FPDFText_GetText(raw, 0, count, units)
    text = bytes(units)[: 2 * count].decode("utf-16-le", "surrogatepass")
    return text if told - 1 == len(text) == count else ""


def _glyphs(raw: Any, text: str, height: float) -> Iterator[Glyph]:
    """The glyphs as pdfplumber measures them: as high as the font is large, from one advance to the next."""
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    at_box, at_matrix = byref(box), byref(matrix)
    for index, sign in enumerate(text):
        if sign.isspace():
            continue
        pdfium.FPDFText_GetMatrix(raw, index, at_matrix)
        if is_slanted(matrix.a, matrix.b):
            continue
        pdfium.FPDFText_GetLooseCharBox(raw, index, at_box)
        size = matrix.d * pdfium.FPDFText_GetFontSize(raw, index)
        above = (box.bottom + box.top) / 2 - matrix.f  # but for its first sign, text that runs downwards lies below
        if abs(above) > size or not _upright(matrix) or pdfium.FPDFText_HasUnicodeMapError(raw, index):
            raise _OddError
        bottom = height - matrix.f + DESCENT * size
        yield Glyph(sign, box.left, box.right, bottom - size, bottom)


def is_slanted(along: float, up: float) -> bool:
    """Whether a line of signs goes up or down, as those of a watermark do, by how far it goes along and up."""
    return abs(up) > SLANT * abs(along)


def _upright(matrix: Any) -> bool:
    """Whether a sign stands as it is read, and does not lean."""
    wide, high = float(matrix.a), float(matrix.d)
    return wide > 0 < high and abs(matrix.b) < LEAN * wide and abs(matrix.c) < LEAN * high
