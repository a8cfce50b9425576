"""A PDF's text layer → Source, page by page."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cached_property
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from conform.errors import InputError
from conform.model import Source
from conform.readers._flow import GARBLED, fixed_layout, ranges
from conform.readers.base import Deadline, Input, ReadOptions
from conform.readers.paged.layout import page_lines, sound_height
from conform.readers.paged.ocr import available
from conform.readers.paged.pdf_glyphs import FEW, Glyphs
from conform.readers.paged.pdf_pictures import scanned_pages
from conform.readers.paged.pdf_sound import check_content, check_streams, is_sound
from conform.readers.paged.running import PageLines

if TYPE_CHECKING:
    from conform.readers.paged.pdf_plumbed import Plumber


def document(file: Input, options: ReadOptions) -> Source:
    """The Source of a PDF; InputError when it is encrypted, damaged, without text or beyond a limit."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    check_streams(file, options)
    try:
        opened = PDFDocument(PDFParser(BytesIO(file.data)))
        pages = list(islice(PDFPage.create_pages(opened), options.max_pages + 1))
        if len(pages) > options.max_pages:
            raise InputError("input.too_many_pages", file.path, limit=options.max_pages)
        with Glyphs(file.data) as glyphs:
            return _Reading(file, options, glyphs).source(pages)
    except InputError:
        raise
    except Exception as error:  # pdfminer raises nearly anything on bytes that are no sound PDF
        raise _explained(error, file.path) from error


def _explained(error: BaseException, path: str) -> InputError:
    chain = [error, error.__cause__, error.__context__, *error.args]
    if any(isinstance(link, PDFPasswordIncorrect | PDFEncryptionError) for link in chain):
        return InputError("input.encrypted", path)
    return InputError("input.pdf_damaged", path, reason=type(error).__name__)


class _Reading:
    """One pass through the pages."""

    def __init__(self, file: Input, options: ReadOptions, glyphs: Glyphs) -> None:
        self.file = file
        self.options = options
        self.deadline = Deadline(file.path, options.max_seconds)
        self.by_pdfium = glyphs
        self.glyphs = 0
        self.unmapped = 0
        self.scans: list[int] = []
        self.damaged: list[int] = []

    def source(self, pages: Sequence[PDFPage]) -> Source:
        """The finished Source."""
        read = [self._page(number, page) for number, page in enumerate(pages, 1)]
        if self.damaged:
            raise InputError("input.pdf_pages_damaged", self.file.path, pages=ranges(self.damaged))
        if self.unmapped > GARBLED * self.glyphs:
            raise InputError("input.garbled", self.file.path)
        notes = ("note.unmapped",) if self.unmapped else ()
        if self.scans and available():
            by_number = {page.number: page for page in scanned_pages(self.file, self.options, self.scans)}
            read = [by_number.get(page.number, page) for page in read]
        elif self.scans:
            notes = ("note.scanned_pages", *notes)
        return fixed_layout(self.file, self.options, "pdf", read, notes)

    def _page(self, number: int, page: PDFPage) -> PageLines:
        """The lines of a page: by pdfium, or by pdfplumber where pdfium sees less."""
        self.deadline.check()
        if not is_sound(page):
            self.damaged.append(number)
        check_content(page, self.file.path)
        found = self.by_pdfium.page(number - 1)
        if found is None:
            return self._plumbed(number, page)
        self.glyphs += len(found.glyphs)
        return PageLines(number, sound_height(found.height), page_lines(found.glyphs))

    def _plumbed(self, number: int, page: PDFPage) -> PageLines:
        found = self.plumber.page(number, page)
        self.glyphs += found.glyphs
        self.unmapped += found.unmapped
        if found.glyphs >= FEW and found.unmapped * 2 > found.glyphs:
            raise InputError("input.garbled", self.file.path)
        if found.scan:
            self.scans.append(number)
        return PageLines(number, sound_height(found.height), found.lines)

    @cached_property
    def plumber(self) -> Plumber:
        """pdfplumber, whose import alone takes as long as reading three pages."""
        from conform.readers.paged.pdf_plumbed import Plumber

        return Plumber(self.file.data)
