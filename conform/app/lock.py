"""One writer at a time: what is read, changed and written again loses nothing that others write meanwhile."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Waits until no other call is between reading and writing the file at `path`.

    The folder is locked, since the file itself is replaced by each writer; the lock goes with the process, however
    that ends. Where a folder cannot be locked (some network drives), there is none.
    """
    folder = os.path.dirname(os.path.realpath(path))  # noqa: PTH120 - of a name that may be odd
    if sys.platform == "win32":  # no folder can be opened there
        with _locked_file(folder):
            yield
        return
    import fcntl

    handle = None
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


@contextmanager
def _locked_file(folder: str) -> Iterator[None]:
    """A lock on a file of the folder's in the user's folder for temporary files."""
    import hashlib
    import msvcrt
    import tempfile

    name = hashlib.sha256(os.path.normcase(folder).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    with Path(tempfile.gettempdir(), f"conform-{name}.lock").open("ab") as file:
        file.seek(0)
        with suppress(OSError):  # after ten seconds
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,unused-ignore]
        yield
