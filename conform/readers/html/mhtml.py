"""Web pages saved as one file (.mht, .mhtml): the first HTML part, read as a page."""

from __future__ import annotations

import binascii
import re
from dataclasses import replace

from conform.errors import InputError
from conform.model import Source
from conform.readers.base import Input, Reader, ReadOptions
from conform.readers.encoding import decode

_MULTIPART = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_BOUNDARY = re.compile(rb"boundary\s*=\s*\"?([^\"\r\n;]+)", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*\"?([\w-]+)", re.IGNORECASE)
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_HEAD = 4096


def _claims(file: Input) -> bool:
    head = file.data[:_HEAD]
    return b"MIME-Version:" in head and bool(_MULTIPART.search(head)) and b"\0" not in head


def _read(file: Input, options: ReadOptions) -> Source:
    """Offsets count the part's text; a line of the file would mean nothing, as the part is encoded."""
    from conform.readers.html.page import page

    header, body = _part(file)
    charset = _CHARSET.search(header)
    declared = charset.group(1).decode("ascii") if charset else None
    source, encoding = decode(_decoded(header, body, file.path), file.path, options.encoding, declared)
    return replace(page(file, source, encoding, options), format="mhtml", places=())


def _part(file: Input) -> tuple[bytes, bytes]:
    """Header and body of the first HTML part."""
    boundary = _BOUNDARY.search(file.data[:_HEAD])
    mark = b"--" + boundary.group(1) if boundary else b"\0"
    at = file.data.find(mark)
    while at >= 0:
        end = file.data.find(mark, at + len(mark))
        blank = _BLANK_LINE.search(file.data, at)
        if blank is None:
            break
        header = file.data[at : blank.start()]
        if b"text/html" in header.lower():
            return header, file.data[blank.end() : end if end >= 0 else len(file.data)]
        at = end
    raise InputError("input.blank", file.path)


def _decoded(header: bytes, body: bytes, path: str) -> bytes:
    """The part's bytes, its transfer encoding undone."""
    header = header.lower()
    try:
        if b"quoted-printable" in header:
            return binascii.a2b_qp(body)
        return binascii.a2b_base64(body) if b"base64" in header else body
    except binascii.Error as error:
        raise InputError("input.damaged", path, part="text/html", reason=str(error)) from error


MHTML = Reader(suffixes=(".mht", ".mhtml"), claims=_claims, read=_read)
