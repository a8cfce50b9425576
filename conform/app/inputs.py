"""The files that are read in a call, by whatever name they may be called, and in which role."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from conform.data import data_folder
from conform.errors import OutputError

STDIN = "-"


class Role(StrEnum):
    """What a file is read as."""

    PLAN = "plan"
    REFERENCE = "reference"
    OFFICIAL = "official"
    SETTINGS = "settings"
    DECISIONS = "decisions"
    BASELINE = "baseline"


class Inputs:
    """Notes what is read; refuses to have it written over."""

    def __init__(self) -> None:
        self._roles: dict[object, dict[Role, str]] = {}

    def note(self, role: Role, *names: str | Path) -> None:
        """Notes files that are read, or were looked for; `-` is standard input, which may be a file, too."""
        for name in map(str, names):
            identities = _stdin() if name == STDIN else _identities(Path(name))
            for identity in identities:
                self._roles.setdefault(identity, {}).setdefault(role, name)

    def refuse(self, path: Path, own: Role | None = None) -> None:
        """Raises OutputError when `path` is read as anything but `own`, which an option is there to write."""
        roles = {role: name for identity in _identities(path) for role, name in self._roles.get(identity, {}).items()}
        if _is_of_conform(path):
            roles.setdefault(Role.REFERENCE, str(path))
        for role, name in roles.items():
            if role is not own:
                raise OutputError(f"error.is_{role}", str(path), name=name)


def _identities(path: Path) -> list[object]:
    """What tells a file from others: its path without links, and what hard links and other spellings share."""
    identities: list[object] = []
    with suppress(OSError, ValueError):  # the current folder may be gone
        identities.append(os.path.realpath(path))
    with suppress(OSError, ValueError):
        found = path.stat()
        if stat.S_ISREG(found.st_mode):  # /dev/null, which one may read and write at once, is no file to lose
            identities.append((found.st_dev, found.st_ino))
        else:
            return []
    return identities


def _stdin() -> list[object]:
    """What tells the file that standard input is read from (`< plan.txt`), if it is one."""
    with suppress(OSError, ValueError, AttributeError):  # closed, or no real stream
        found = os.fstat(sys.stdin.fileno())
        if stat.S_ISREG(found.st_mode):
            return [(found.st_dev, found.st_ino)]
    return []


def _is_of_conform(path: Path) -> bool:
    """Whether a file is one of those that conform itself reads: its references, and the words of the field."""
    with suppress(OSError, ValueError):
        return path.is_file() and data_folder("reference") in Path(os.path.realpath(path)).parents
    return False
