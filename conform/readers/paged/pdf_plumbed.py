"""A PDF's page by pdfplumber, which tells what pdfium does not: signs without a code point, what is drawn, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from typing import NamedTuple

from pdfminer.pdfpage import PDFPage
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

from conform.readers.paged.layout import Glyph, TextLine, page_lines
from conform.readers.paged.pdf_glyphs import FEW, RULES, is_slanted
from conform.readers.paged.radicals import plain
from conform.readers.paged.tables import ruled_rows

UNKNOWN = "\ufffd"
DRAWN = 200  # curves of a page without text: its characters are drawn as outlines
COVERED = 0.4  # of a page by pictures, which makes it a scan even with some text on it
_NO_SIGN = re.compile(r"\(cid:\d+\)|.*[\ud800-\udfff].*", re.DOTALL)  # no code point, or half of one


class Plumbed(NamedTuple):
    """A page: its lines and height, how many signs it has and how many have no code point, whether it is a scan."""

    lines: list[TextLine]
    height: float
    glyphs: int
    unmapped: int
    scan: bool


class Plumber:
    """A PDF as pdfplumber has it, opened for the first page that is asked for."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    @cached_property
    def _pdf(self) -> PDF:
        return PDF(BytesIO(self.data))

    def page(self, number: int, found: PDFPage) -> Plumbed:
        """The page with this number, from 1."""
        page = Page(self._pdf, found, page_number=number)
        glyphs = list(_glyphs(page))
        ruled = len({round(edge["top"]) for edge in page.edges if edge["orientation"] == "h"}) > RULES
        unmapped = sum(glyph.text == UNKNOWN for glyph in glyphs)
        lines = _lines(page, glyphs, ruled)
        plumbed = Plumbed(lines, float(page.height), len(glyphs), unmapped, _is_scan(page, len(glyphs)))
        page.close()
        return plumbed


def _glyphs(page: Page) -> Iterator[Glyph]:
    """The page's upright characters; slanted ones are a watermark."""
    for char in page.chars:
        text = str(char["text"])
        if char["upright"] and not is_slanted(*char["matrix"][:2]) and not text.isspace():
            text = UNKNOWN if _NO_SIGN.fullmatch(text) else plain(text)
            yield Glyph(text, char["x0"], char["x1"], char["top"], char["bottom"])


def _lines(page: Page, glyphs: list[Glyph], ruled: bool) -> list[TextLine]:
    """The lines of a page, the rows of its tables among them by their height."""
    if not ruled:
        return page_lines(glyphs)
    rows, others = ruled_rows(page, glyphs)
    return sorted([*page_lines(others, ruled), *rows], key=lambda line: line.top) if rows else page_lines(others, ruled)


def _is_scan(page: Page, glyphs: int) -> bool:
    """Whether a page is a picture of one: at most a number or a stamp stands over it as text."""
    if glyphs >= FEW:
        return False
    pictures = sum(float(image["width"]) * float(image["height"]) for image in page.images)
    if not glyphs:
        return bool(page.images) or len(page.curves) > DRAWN
    return pictures > COVERED * float(page.width) * float(page.height)
