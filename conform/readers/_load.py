"""path → bytes, within a limit."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO

from conform.errors import InputError
from conform.readers.base import Input, ReadOptions, spoken

PIECE = 64 * 2**20  # bytes asked for at once: memory is taken for them beforehand, whatever comes


def load(path: str, options: ReadOptions) -> Input:
    """The bytes of the file at `path`, or of standard input for `-`.

    Reads no more than `max_bytes`, so that an endless pipe ends; InputError with the reason otherwise.
    """
    if not path:
        raise InputError("input.missing", "“”")
    name = (options.stdin_filename or "-") if path == "-" else path
    if path == "-" and sys.stdin is None:  # closed by the caller (<&-)
        raise InputError("error.stdin_closed", name)
    try:
        data = _read(sys.stdin.buffer, options.max_bytes) if path == "-" else _read_file(Path(path), options)
    except FileNotFoundError as error:
        raise InputError("input.missing", name) from error
    except IsADirectoryError as error:
        raise InputError("input.folder", name) from error
    except PermissionError as error:
        raise InputError("input.forbidden", name) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError("input.unreadable", name, reason=reason) from error
    if data is None:
        raise InputError("input.too_big", name, limit=spoken(options.max_bytes))
    if not data:
        raise InputError("input.empty", name)
    return Input(name, data)


def _read_file(path: Path, options: ReadOptions) -> bytes | None:
    with path.open("rb") as file:
        status = os.fstat(file.fileno())
        if S_ISREG(status.st_mode) and status.st_size > options.max_bytes:
            return None
        return _read(file, options.max_bytes)


def _read(file: BinaryIO, limit: int) -> bytes | None:
    """All of `file`, or None when that is more than `limit` bytes."""
    pieces: list[bytes] = []
    left = limit + 1
    while left and (piece := file.read(min(left, PIECE))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces) if left else None
