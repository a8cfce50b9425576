"""Web pages saved as one file (.mht, .mhtml): the first HTML part, read as a page."""

from __future__ import annotations

import re
from dataclasses import replace

from conform.errors import InputError
from conform.model import Source
from conform.readers._base import Input, Reader, ReadOptions
from conform.readers._encoding import decode

_HEADER = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_HEAD = 4096


def _claims(file: Input) -> bool:
    head = file.data[:_HEAD]
    return b"MIME-Version:" in head and bool(_HEADER.search(head)) and b"\0" not in head


def _read(file: Input, options: ReadOptions) -> Source:
    """Offsets count the part's text; a line of the file would mean nothing, as the part is encoded."""
    from email import message_from_bytes
    from email.message import Message

    from conform.readers._html_page import page

    parts: list[Message] = list(message_from_bytes(file.data).walk())
    part = next((part for part in parts if part.get_content_type() == "text/html"), None)
    payload = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(payload, bytes):
        raise InputError("input.blank", file.path)
    source, encoding = decode(payload, file.path, options.encoding, part.get_content_charset())
    return replace(page(file, source, encoding, options), format="mhtml", places=())


MHTML = Reader(suffixes=(".mht", ".mhtml"), claims=_claims, read=_read)
