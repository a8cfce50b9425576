"""The folders in which a system keeps what is a user's own, and those for what is thrown away."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

# Kind → the variable that names another folder, and the folder, on Linux.
LINUX = {
    "cache": ("XDG_CACHE_HOME", "~/.cache"),
    "config": ("XDG_CONFIG_HOME", "~/.config"),
    "data": ("XDG_DATA_HOME", "~/.local/share"),
}

SCRATCH = "conform-scratch-"
OLD = 24 * 3600  # seconds after which nobody works in a folder any more; a conversion takes 60


def user_folder(kind: Literal["cache", "config", "data"]) -> Path:
    """The folder for conform's files of this kind; not absolute where a user has no home.

    It is platformdirs' answer; the usual one on Linux is given without loading it, which takes 7 ms.
    """
    variable, usual = LINUX[kind]
    if sys.platform == "linux" and variable not in os.environ:
        return Path(os.path.expanduser(usual), "conform")  # noqa: PTH111 - Path's own raises without a home
    import platformdirs

    path: Path = getattr(platformdirs, f"user_{kind}_path")("conform", appauthor=False)
    return path


def scratch() -> TemporaryDirectory[str]:
    """A new folder that goes with its user; those that killed runs left behind, with plans in them, go now."""
    import tempfile
    import time

    _sweep(Path(tempfile.gettempdir()), time.time() - OLD)
    return tempfile.TemporaryDirectory(prefix=SCRATCH, ignore_cleanup_errors=True)


def _sweep(where: Path, before: float) -> None:
    """Removes this user's own folders of that name that nothing was put into since."""
    for path in where.glob(f"{SCRATCH}*"):
        with suppress(OSError):
            seen = path.lstat()
            own = sys.platform == "win32" or seen.st_uid == os.getuid()
            if own and S_ISDIR(seen.st_mode) and seen.st_mtime < before:
                shutil.rmtree(path, ignore_errors=True)
