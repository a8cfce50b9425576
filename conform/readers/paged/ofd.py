"""OFD (GB/T 33190), the national fixed-layout format, through ofdkit (the extra `conform[ofd]`)."""

from __future__ import annotations

from conform.model import Source
from conform.readers.base import Input, Reader, ReadOptions


def _claims(file: Input) -> bool:
    return file.data.startswith(b"PK") and (b"OFD.xml" in file.data or file.suffix in OFD.suffixes)


def _read(file: Input, options: ReadOptions) -> Source:
    from conform.readers.paged.ofd_file import document

    return document(file, options)


OFD = Reader(suffixes=(".ofd",), claims=_claims, read=_read)
