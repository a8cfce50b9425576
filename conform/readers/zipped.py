"""Packed files (.docx, .odt, .ofd) opened within limits."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import IO
from zipfile import BadZipFile, ZipFile

from conform.errors import InputError
from conform.readers.base import Input, ReadOptions, spoken

MAX_PARTS = 20_000
PIECE = 2**18
ENCRYPTED = 0x1
# what zipfile raises on bytes that are not what they claim to be
BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, struct.error)


class Package:
    """The parts of a packed file; together no more than `max_unpacked` bytes of them are unpacked."""

    def __init__(self, file: Input, options: ReadOptions) -> None:
        self.path = file.path
        self.limit = options.max_unpacked
        self.left = options.max_unpacked
        if file.data.count(b"PK\x01\x02") > MAX_PARTS:
            raise self.bomb()
        try:
            self._zip = ZipFile(BytesIO(file.data))
            self.infos = {info.filename.replace("\\", "/").lstrip("/"): info for info in self._zip.infolist()}
        except BROKEN as error:
            raise InputError("input.zip_broken", self.path) from error
        if any(info.flag_bits & ENCRYPTED for info in self.infos.values()):
            raise InputError("input.encrypted", self.path)

    def __contains__(self, name: str) -> bool:
        return name in self.infos

    @property
    def declared(self) -> int:
        """How many bytes all the parts say that they have."""
        return sum(info.file_size for info in self.infos.values())

    def read(self, name: str) -> bytes | None:
        """A part's bytes, None when there is no such part; InputError when it is broken or too big."""
        info = self.infos.get(name)
        if info is None:
            return None
        if info.file_size > self.left:
            raise self.bomb()
        try:
            with self._zip.open(info) as part:
                return self._bounded(part)
        except BROKEN as error:
            raise InputError("input.zip_broken", self.path) from error

    def _bounded(self, part: IO[bytes]) -> bytes:
        """All of a part, piece by piece, as one that lies about its size would come whole whatever was asked for."""
        pieces: list[bytes] = []
        while piece := part.read(PIECE):
            pieces.append(piece)
            self.left -= len(piece)
            if self.left < 0:
                raise self.bomb()
        return b"".join(pieces)

    def bomb(self) -> InputError:
        """The error to raise when the package is too big once unpacked."""
        return InputError("input.bomb", self.path, limit=spoken(self.limit))
