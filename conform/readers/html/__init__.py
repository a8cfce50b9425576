"""Web pages: the document without its furniture, every run of text with its line and column in the source."""

from __future__ import annotations

import re

from conform.model import Source
from conform.readers.base import Input, Reader, ReadOptions
from conform.readers.encoding import decode

_BEGINS = re.compile(
    rb"(?:\s|<\?xml[^>]*>|<!--.*?-->)*<(?:!doctype\s+html|html|head|body|meta)[\s>]", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(rb"</?[a-zA-Z][^<>]*>")
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_MARKS = b"\xef\xbb\xbf\xff\xfe"
_HEAD = 4096


def _claims(file: Input) -> bool:
    head = file.data[:_HEAD].lstrip(_MARKS).replace(b"\0", b"")
    return bool(_BEGINS.match(head)) or (file.suffix in HTML.suffixes and bool(_TAG.search(head)))


def _read(file: Input, options: ReadOptions) -> Source:
    from conform.readers.html.page import page

    declared = _DECLARED.search(file.data[:_HEAD])
    name = declared.group(1).decode("ascii") if declared else None
    source, encoding = decode(file.data, file.path, options.encoding, name)
    return page(file, source, encoding, options)


HTML = Reader(suffixes=(".html", ".htm", ".xhtml", ".shtml"), claims=_claims, read=_read)
