"""Whether a PDF may be unpacked, and whether all that draws a page is there."""

from __future__ import annotations

import re
import zlib

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import LITERALS_FLATE_DECODE, PDFObjRef, PDFStream, resolve1

from conform.errors import InputError
from conform.readers.base import Deadline, Input, ReadOptions, spoken

MAX_STREAM = 64 * 2**20  # bytes of a stream: a whole Chinese font has 20 MiB
MAX_CONTENT = 4 * 2**20  # bytes that draw a page; pdfminer needs a second or two for each MiB, text a few KiB
LOOK_BACK = 2048
_STREAM = re.compile(rb"stream\r?\n")
_ZEROED = re.compile(rb"\0{16}")
_PICTURE = re.compile(rb"\bBI\b")  # in the midst of a page's text, where zeros are black


def check_streams(file: Input, options: ReadOptions) -> None:
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


def check_content(page: PDFPage, path: str) -> None:
    """InputError when what draws a page is beyond all measure."""
    streams = (resolve1(content) for content in page.contents)
    if sum(len(stream.get_data()) for stream in streams if isinstance(stream, PDFStream)) > MAX_CONTENT:
        raise _too_big(path, MAX_CONTENT)


def _too_big(path: str, limit: int) -> InputError:
    return InputError("input.pdf_bomb", path, limit=spoken(limit))


def is_sound(page: PDFPage) -> bool:
    """Whether all that draws a page is there. pdfminer takes what it can unpack for the whole."""
    contents = page.attrs.get("Contents")
    if isinstance(contents, PDFObjRef) and resolve1(contents) is None:
        return False
    forms = resolve1((resolve1(page.resources) or {}).get("XObject"))
    drawn = [resolve1(content) for content in page.contents]
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
