"""Pictures of pages (PNG, JPEG, TIFF, BMP), through the extra `conform[ocr]`."""

from __future__ import annotations

from conform.model import Source
from conform.readers._base import Input, Reader, ReadOptions

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
)
_SURE = 3  # bytes; two letters begin many a text, so there a NUL soon after must tell


def picture_format(file: Input) -> str | None:
    """PNG, JPEG, TIFF or BMP, by content; None for anything else."""
    found = (name for magic, name in _MAGIC if file.data.startswith(magic) and _sure(magic, file.data))
    return next(found, None)


def _sure(magic: bytes, data: bytes) -> bool:
    return len(magic) >= _SURE or b"\0" in data[:64]


def _claims(file: Input) -> bool:
    return picture_format(file) is not None


def _read(file: Input, options: ReadOptions) -> Source:
    from conform.readers.paged.picture_file import document

    return document(file, options, picture_format(file) or "")


PICTURE = Reader(suffixes=(".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp"), claims=_claims, read=_read)
