"""A PDF's text layer → Source, page by page."""

from __future__ import annotations

import logging
import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from unicodedata import normalize

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import LITERALS_FLATE_DECODE, PDFObjRef, PDFStream, resolve1
from pdfplumber.page import Page

from conform.errors import InputError
from conform.model import Source
from conform.readers._base import Deadline, Input, ReadOptions, spoken
from conform.readers._flow import GARBLED, fixed_layout, ranges
from conform.readers.paged.layout import Glyph, TextLine, page_lines, sound_height
from conform.readers.paged.ocr import available
from conform.readers.paged.pdf_pictures import scanned_pages
from conform.readers.paged.running import PageLines
from conform.readers.paged.tables import ruled_rows

MAX_STREAM = 64 * 2**20  # bytes of a stream: a whole Chinese font has 20 MiB
MAX_CONTENT = 4 * 2**20  # bytes that draw a page; pdfminer needs a second or two for each MiB, text a few KiB
FEW = 20  # characters of a page, of which most without a code point make the page unreadable
DRAWN = 200  # curves of a page without text: its characters are drawn as outlines
COVERED = 0.4  # of a page by pictures, which makes it a scan even with some text on it
RULES = 3  # horizontal lines that make a page one with a table
LOOK_BACK = 2048
_STREAM = re.compile(rb"stream\r?\n")
_ZEROED = re.compile(rb"\0{16}")
_PICTURE = re.compile(rb"\bBI\b")  # in the midst of a page's text, where zeros are black
_CID = re.compile(r"\(cid:\d+\)")
# Fonts of many Chinese PDFs map characters to radicals that look alike; those without a compatibility mapping:
_RADICALS = dict(
    zip(
        "⺁⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰",
        "厂民虎西见角贝车长门青页风飞食马骨鬼鱼鸟麦黄齐齿龙",
        strict=True,
    )
)
_RADICAL = re.compile("[\u2e80-\u2fdf]")


def document(file: Input, options: ReadOptions) -> Source:
    """The Source of a PDF; InputError when it is encrypted, damaged, without text or beyond a limit."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    _check_streams(file, options)
    try:
        with pdfplumber.open(BytesIO(file.data)) as pdf:
            objects = list(islice(PDFPage.create_pages(pdf.doc), options.max_pages + 1))
            if len(objects) > options.max_pages:
                raise InputError("input.too_many_pages", file.path, limit=options.max_pages)
            pages = (Page(pdf, page, page_number=index) for index, page in enumerate(objects, 1))
            return _Reading(file, options).source(pages)
    except InputError:
        raise
    except Exception as error:  # pdfminer raises nearly anything on bytes that are no sound PDF
        raise _explained(error, file.path) from error


def _explained(error: BaseException, path: str) -> InputError:
    chain = [error, error.__cause__, error.__context__, *error.args]
    if any(isinstance(link, PDFPasswordIncorrect | PDFEncryptionError) for link in chain):
        return InputError("input.encrypted", path)
    return InputError("input.pdf_damaged", path, reason=type(error).__name__)


def _check_streams(file: Input, options: ReadOptions) -> None:
    """InputError when a stream that would be unpacked, which a picture is not, unpacks beyond all measure."""
    deadline = Deadline(file.path, options.max_seconds)
    for match in _STREAM.finditer(file.data):
        deadline.check()
        about = file.data[max(0, match.start() - LOOK_BACK) : match.start()].rpartition(b" obj")[2]
        if b"FlateDecode" not in about or b"/Image" in about:
            continue
        unpacker = zlib.decompressobj()
        try:
            size = len(unpacker.decompress(memoryview(file.data)[match.end() :], MAX_STREAM + 1))
        except zlib.error:
            continue
        if size > MAX_STREAM or about.count(b"FlateDecode") > 1:
            raise _too_big(file.path, MAX_STREAM)


def _too_big(path: str, limit: int) -> InputError:
    return InputError("input.pdf_bomb", path, limit=spoken(limit))


class _Reading:
    """One pass through the pages."""

    def __init__(self, file: Input, options: ReadOptions) -> None:
        self.file = file
        self.options = options
        self.deadline = Deadline(file.path, options.max_seconds)
        self.glyphs = 0
        self.unmapped = 0
        self.scans: list[int] = []
        self.damaged: list[int] = []

    def source(self, pages: Iterator[Page]) -> Source:
        """The finished Source."""
        read = [self._page(page) for page in pages]
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

    def _page(self, page: Page) -> PageLines:
        """The lines of a page, whose caches are emptied afterwards."""
        self.deadline.check()
        if not _is_sound(page):
            self.damaged.append(page.page_number)
        streams = (resolve1(content) for content in page.page_obj.contents)
        if sum(len(stream.get_data()) for stream in streams if isinstance(stream, PDFStream)) > MAX_CONTENT:
            raise _too_big(self.file.path, MAX_CONTENT)
        unmapped, before = self.unmapped, self.glyphs
        glyphs = list(self._glyphs(page))
        if len(glyphs) >= FEW and (self.unmapped - unmapped) * 2 > self.glyphs - before:
            raise InputError("input.garbled", self.file.path)
        ruled = len({round(edge["top"]) for edge in page.edges if edge["orientation"] == "h"}) > RULES
        if _is_scan(page, len(glyphs)):
            self.scans.append(page.page_number)
        found = PageLines(page.page_number, sound_height(float(page.height)), _lines(page, glyphs, ruled))
        page.close()
        return found

    def _glyphs(self, page: Page) -> Iterator[Glyph]:
        """The page's upright characters; slanted ones are a watermark."""
        for char in page.chars:
            text = str(char["text"])
            if not char["upright"] or text.isspace():
                continue
            self.glyphs += 1
            if _CID.fullmatch(text) or text == "\ufffd":
                self.unmapped += 1
                text = "\ufffd"
            yield Glyph(_RADICAL.sub(_character, text), char["x0"], char["x1"], char["top"], char["bottom"])


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


def _is_sound(page: Page) -> bool:
    """Whether all that draws a page is there. pdfminer takes what it can unpack for the whole."""
    contents = page.page_obj.attrs.get("Contents")
    if isinstance(contents, PDFObjRef) and resolve1(contents) is None:
        return False
    forms = resolve1((resolve1(page.page_obj.resources) or {}).get("XObject"))
    drawn = [resolve1(content) for content in page.page_obj.contents]
    drawn += [form for form in map(resolve1, forms.values()) if _is_form(form)] if isinstance(forms, dict) else []
    return all(_unpacks(stream) if isinstance(stream, PDFStream) else False for stream in drawn)


def _is_form(stream: object) -> bool:
    return isinstance(stream, PDFStream) and getattr(resolve1(stream.get("Subtype")), "name", "") == "Form"


def _unpacks(stream: PDFStream) -> bool:
    """Whether a stream is whole; what was unpacked before has been judged before."""
    data = stream.get_rawdata()
    if data is None:
        return True
    if stream.decipher and stream.objid is not None and stream.genno is not None:
        data = stream.decipher(stream.objid, stream.genno, data, stream.attrs)
    filters = stream.get_filters()
    if not filters:
        return not _ZEROED.search(data) or bool(_PICTURE.search(data))
    if filters[0][0] not in LITERALS_FLATE_DECODE:
        return True
    unpacker = zlib.decompressobj()
    try:
        size = len(unpacker.decompress(data, MAX_CONTENT + 1))
    except zlib.error:
        return False
    return unpacker.eof or size > MAX_CONTENT or _lacks_only_sum(data)


def _lacks_only_sum(data: bytes) -> bool:
    """Whether a stream, cut short by a /Length too small, holds all but its checksum."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        unpacker.decompress(data[2:], MAX_CONTENT + 1)
    except zlib.error:
        return False
    return unpacker.eof


def _character(match: re.Match[str]) -> str:
    """⼈ → 人: the character that a radical stands for."""
    radical = match.group()
    return _RADICALS.get(radical) or normalize("NFKC", radical)
