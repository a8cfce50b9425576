"""A file of TOML → its tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from conform.data import read_table
from conform.errors import ReferenceFault

# Larger than any official text: the longest five-year plans have 0.3 MB.
LARGEST = 5_000_000


def read_bytes(path: Path) -> bytes:
    """A file's content, no more of it than shows that it is too much. Raises ReferenceFault."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ReferenceFault("error.reference_unreadable", str(path), reason=reason) from error


def parse(raw: bytes, path: Path) -> dict[str, Any]:
    """The tables of a TOML file. Raises ReferenceFault with the line where it is none."""
    try:
        return read_table(raw)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ReferenceFault("error.reference_encoding", f"{path}:{line}", offset=error.start) from error
    except ValueError as error:  # tomli's, which tells the line
        line = getattr(error, "lineno", 1)
        raise ReferenceFault("error.reference_toml", f"{path}:{line}", reason=str(error)) from error
    except RecursionError as error:
        raise ReferenceFault("error.reference_toml", str(path), reason=str(error)) from error
