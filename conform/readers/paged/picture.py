"""Pictures of pages (PNG, JPEG, TIFF, BMP), through the extra `conform[ocr]`."""

from __future__ import annotations

from conform.model import Source
from conform.readers.base import Input, Reader, ReadOptions, begins_with

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
)


def picture_format(file: Input) -> str | None:
    """PNG, JPEG, TIFF or BMP, by content; None for anything else."""
    found = (name for magic, name in _MAGIC if begins_with(file.data, magic))
    return next(found, None)


def _claims(file: Input) -> bool:
    return picture_format(file) is not None


def _read(file: Input, options: ReadOptions) -> Source:
    from conform.readers.paged.picture_file import document

    return document(file, options, picture_format(file) or "")


PICTURE = Reader(suffixes=(".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp"), claims=_claims, read=_read)
