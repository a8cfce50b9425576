"""The folders in which a system keeps what is a user's own."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal

# Kind → the variable that names another folder, and the folder, on Linux.
LINUX = {
    "cache": ("XDG_CACHE_HOME", "~/.cache"),
    "config": ("XDG_CONFIG_HOME", "~/.config"),
    "data": ("XDG_DATA_HOME", "~/.local/share"),
}


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
