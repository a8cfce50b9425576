"""Known formats that hold no plan: told by name, so that nobody has to guess what “binary” means."""

from __future__ import annotations

from conform.errors import InputError
from conform.readers.base import Input, begins_with

FOREIGN = (
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"8BPS", "Photoshop"),
    (b"%!PS", "PostScript"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"\x1f\x8b", "gzip"),
    (b"\x7fELF", "ELF"),
    (b"MZ", "EXE"),
    (b"SQLite format 3\0", "SQLite"),
)


PACKED = ((b"xl/workbook", "Excel"), (b"ppt/presentation", "PowerPoint"), (b"", "ZIP"))


def refuse(file: Input) -> None:
    """InputError that names the format when `file` is a picture, an archive, a table or a program."""
    data = file.data
    name = next((name for magic, name in FOREIGN if begins_with(data, magic)), None)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        name = "WebP"
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        name = next(name for part, name in PACKED if part in data)
    if name is not None:
        raise InputError("input.foreign", file.path, format=name)
