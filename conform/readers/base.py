"""What every reader is made of: the options, the bytes that come in, and the text that is put together."""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import NamedTuple

from conform.errors import InputError
from conform.model import Place, Skipped, Source

_HEAD = 12  # characters of a cell in a row that heads a table
_SAID = re.compile("[。；：:，,]")
_INK = re.compile(r"\S")
_SURE = 3  # bytes; two letters begin many a text, so there a NUL soon after must tell


REVISIONS = ("final", "original", "error")


class ReadOptions(NamedTuple):
    """How files are read; nothing here changes what a report says of a readable plan.

    `encoding` is that of a text; without it, it is found out. `revisions` says what becomes of tracked changes: they
    are taken as `final` or `original`, or are an `error`. `repair` mends what scans and web pages do to a text. `part`
    picks one plan of a collection (from 1). `any_text` reads a text that is no plan, too. `stdin_filename` names the
    file that `-` stands for.
    Limits: `max_bytes` of a file as it lies on disk, `max_chars` of its text, `max_pages` of a PDF,
    `max_unpacked` bytes of all the parts of a packed file (.docx, .odt, .ofd) that are
    read, `max_seconds` for reading a PDF or .docx, `office_seconds` for LibreOffice to turn an old format into .docx.
    `progress` is told how far pages are that take long: path, how many are done, how many there are.
    """

    encoding: str | None = None
    revisions: str = "final"
    repair: bool = True
    part: int | None = None
    any_text: bool = False
    stdin_filename: str | None = None
    max_bytes: int = 64 * 2**20
    max_chars: int = 600_000  # a check of so many takes 280 MB
    max_pages: int = 2_000
    max_unpacked: int = 64 * 2**20
    max_seconds: float = 20.0
    office_seconds: float = 60.0
    progress: Callable[[str, int, int], None] | None = None


class Input(NamedTuple):
    """A file's bytes. `path` is what the user called it; `-` or a name given with `--stdin-filename` for a pipe."""

    path: str
    data: bytes

    @property
    def suffix(self) -> str:
        """The file name's suffix in lower case, with its dot; empty when it has none."""
        return PurePath(self.path).suffix.lower()

    @property
    def sha256(self) -> str:
        """Of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


def begins_with(data: bytes, magic: bytes) -> bool:
    """Whether data are of the format that begins with those bytes."""
    return data.startswith(magic) and (len(magic) >= _SURE or b"\0" in data[:64])


class Reader(NamedTuple):
    """A format: the suffixes that folders are searched for, what claims a file as its own, and what reads it."""

    suffixes: tuple[str, ...]
    claims: Callable[[Input], bool]
    read: Callable[[Input, ReadOptions], Source]


class Deadline:
    """An amount of processor time after which reading is given up; a busy machine does not count against a file."""

    def __init__(self, path: str, seconds: float) -> None:
        self.path = path
        self.seconds = seconds
        self.at = time.process_time() + seconds

    def check(self) -> None:
        """InputError once the time is over."""
        if time.process_time() > self.at:
            raise InputError("input.slow", self.path, seconds=f"{self.seconds:g}")


@dataclass(slots=True)
class Draft:
    """Text put together piece by piece; `skip` gives a piece's reason for being no part of the plan.

    `draft.add("一、", Place(paragraph=3))`. Places are kept where they change, so that offsets between two
    of them belong to the first.
    """

    path: str
    max_chars: int
    pieces: list[str] = field(default_factory=list)
    places: list[tuple[int, Place]] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    doubts: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, place: Place | None = None, skip: str | None = None) -> None:
        """Append `text`; InputError when that makes it longer than `max_chars`."""
        if not text:
            return
        if place is not None and (not self.places or self.places[-1][1] != place):
            self.places.append((self.length, place))
        if skip is not None:
            self._skip(skip, text)
        self.pieces.append(text)
        self.length += len(text)
        if self.length > self.max_chars:
            raise InputError("input.too_long", self.path, limit=self.max_chars)

    def _skip(self, reason: str, text: str) -> None:
        """Note the coming text as skipped; what continues the last span (but for a line break) is joined to it."""
        start, end = self.length, self.length + len(text)
        gap = start - self.skipped[-1].end if self.skipped else start
        if self.skipped and self.skipped[-1].reason == reason and (not gap or (gap == 1 and self.pieces[-1].isspace())):
            self.skipped[-1] = self.skipped[-1]._replace(end=end)
        elif not text.isspace():
            self.skipped.append(Skipped(reason, start, end))

    def source(self, file: Input, form: str, encoding: str | None = None, notes: tuple[str, ...] = ()) -> Source:
        """The finished Source; InputError when it holds nothing but white space and skipped text."""
        text = "".join(self.pieces)
        places, skipped = tuple(self.places), tuple(self.skipped)
        return checked(Source(file.path, form, encoding, file.sha256, text, places, skipped, notes, tuple(self.doubts)))


def checked(source: Source) -> Source:
    """`source` itself, or InputError when there is no text outside its skipped spans (which ascend)."""
    at = 0
    for span in source.skipped:
        if not _blank(source.text, at, span.start):
            return source
        at = max(at, span.end)
    if _blank(source.text, at, len(source.text)):
        raise InputError("input.blank", source.path)
    return source


def _blank(text: str, start: int, end: int) -> bool:
    return _INK.search(text, start, end) is None


def heads_table(row: str) -> bool:
    """Whether a row, its cells parted by tabs, may stand above others: a few words in each cell.

    >>> heads_table("序号\t重点任务\t责任单位"), heads_table("索引号：\t000/2022"), heads_table("目录")
    (True, False, False)
    """
    cells = row.split("\t")
    return len(cells) > 1 and all(1 < len(cell) <= _HEAD and not _SAID.search(cell) for cell in cells)


def spoken(size: int) -> str:
    """A number of bytes as people say it.

    >>> spoken(10_240), spoken(64 * 2**20), spoken(1)
    ('10 KiB', '64 MiB', '1 B')
    """
    for unit, step in (("GiB", 2**30), ("MiB", 2**20), ("KiB", 2**10)):
        if size >= step:
            return f"{size / step:.4g} {unit}"
    return f"{size} B"
