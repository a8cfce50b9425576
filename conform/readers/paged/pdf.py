"""PDF files with a text layer: their lines in reading order, running heads and page numbers skipped."""

from __future__ import annotations

from conform.model import Source
from conform.readers.base import Input, Reader, ReadOptions

_MAGIC = b"%PDF-"
_HEAD = 1024  # bytes in which readers look for the magic


def _claims(file: Input) -> bool:
    head = file.data[:_HEAD]
    return head.startswith(_MAGIC) or (_MAGIC in head and file.suffix in PDF.suffixes)


def _read(file: Input, options: ReadOptions) -> Source:
    from conform.readers.paged.pdf_file import document

    return document(file, options)


PDF = Reader(suffixes=(".pdf",), claims=_claims, read=_read)
