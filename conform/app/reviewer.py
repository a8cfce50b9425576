"""Who decides: the name that decisions carry, asked for once on a terminal and kept in the user's settings."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from conform.app.console import Console, is_live, one_line
from conform.folders import user_folder
from conform.kept import write
from conform.messages import say

VARIABLE = "CONFORM_CONFIG_DIR"
LONGEST = 40  # characters of a name, as in the page


def reviewer(given: str | None, console: Console) -> str | None:
    """The name given, else the one kept, else what is answered on a terminal; None where there is none.

    Whoever answers with nothing is not asked again; where nobody sits (a pipe, CI) nobody is asked.
    """
    if given is not None:
        return given.strip()[:LONGEST] or None
    path = kept_at()
    if path is None:
        return None
    with suppress(OSError, UnicodeError):
        return _clean(path.read_text(encoding="utf-8"))
    if not _has_person():
        return None
    name = _clean(_ask(console)) or ""
    write(path, f"{name}\n".encode())
    return name or None


def kept_at() -> Path | None:
    """Where the name is kept; None where a user has no home."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named) / "reviewer.txt"
    path = user_folder("config") / "reviewer.txt"
    return path if path.is_absolute() else None


def _clean(text: str) -> str | None:
    lines = text.strip().splitlines()
    return one_line(lines[0].strip())[:LONGEST] or None if lines else None


def _has_person() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and is_live(sys.stderr, os.environ) and not os.environ.get("CI")


def _ask(console: Console) -> str:
    sys.stderr.write(say("decided.ask", console.lang))
    sys.stderr.flush()
    return sys.stdin.readline()
