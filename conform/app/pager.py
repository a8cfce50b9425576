"""A pager on a terminal, as git has it: text that is longer than the window can be scrolled, shorter text just stands.

CONFORM_PAGER or PAGER names it, else `less`; an empty one or `cat` is none. None starts in a pipe, in CI, on a terminal
that cannot move its cursor, and after `--no-pager`.
"""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from conform.app.console import is_live

USUAL = "less"
SETTINGS = {"LESS": "FRX", "LV": "-c"}  # short text just stands, colours are colours, nothing is wiped at the end


def pager(environ: Mapping[str, str]) -> list[str] | None:
    """The command that text goes through; None where there is to be none."""
    if not is_live(sys.stdout, environ) or environ.get("CI") or sys.stdin is None or not sys.stdin.isatty():
        return None
    named = next((environ[name] for name in ("CONFORM_PAGER", "PAGER") if name in environ), USUAL)
    try:
        words = shlex.split(named, posix=sys.platform != "win32")
    except ValueError:  # an unclosed quote
        return None
    return words if words and words[0] != "cat" and shutil.which(words[0]) else None


def show(pieces: Iterable[str | bytes], command: list[str]) -> None:
    """Shows text in a pager and waits until it is left, which may be before all text is there.

    What makes the pieces may fail: the pager ends first, then the error goes on.
    """
    stream = iter(pieces)
    first = next(stream, None)  # trouble that comes before any text needs no pager
    if first is None:
        return
    process = subprocess.Popen(command, stdin=subprocess.PIPE, env=_environment())  # noqa: S603  (the user's own pager)
    try:
        with suppress(BrokenPipeError):  # left
            _feed(process, first, stream)
    finally:
        _wait(process)


def _environment() -> dict[str, str]:
    """What the pager is told; less asks the locale how to read, and without one shows 兰 as <E5><85><B0>."""
    said = SETTINGS | ({"LESSCHARSET": "utf-8"} if _encoding().replace("-", "").lower() == "utf8" else {})
    return said | dict(os.environ)


def _encoding() -> str:
    return sys.stdout.encoding or "utf-8"


def _feed(process: subprocess.Popen[bytes], first: str | bytes, stream: Iterator[str | bytes]) -> None:
    pipe = process.stdin
    if pipe is None:
        return
    encoding = _encoding()
    piece: str | bytes | None = first
    while piece is not None:
        pipe.write(piece if isinstance(piece, bytes) else piece.encode(encoding, "replace"))
        pipe.flush()
        piece = next(stream, None)


def _wait(process: subprocess.Popen[bytes]) -> None:
    """Until the pager is left; an interruption is the pager's own."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with suppress(BrokenPipeError, OSError):
            if process.stdin:
                process.stdin.close()
        process.wait()
    finally:
        signal.signal(signal.SIGINT, before)
