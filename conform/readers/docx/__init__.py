"""Word files (.docx): paragraphs, tables, notes and text boxes in reading order, with their automatic numbers."""

from __future__ import annotations

from conform.model import Source
from conform.readers.base import Input, Reader, ReadOptions


def _claims(file: Input) -> bool:
    if not file.data.startswith(b"PK"):
        return False
    # names of parts stand uncompressed in the package, so that even a truncated one tells what it was
    return b"word/document" in file.data or (file.suffix in DOCX.suffixes and b"/workbook.xml" not in file.data)


def _read(file: Input, options: ReadOptions) -> Source:
    from conform.readers.docx.file import document

    return document(file, options)


DOCX = Reader(suffixes=(".docx", ".docm", ".dotx"), claims=_claims, read=_read)
