"""Finds the data folders `reference/` and `reports/`, in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path


def data_folder(name: str) -> Path:
    """The folder `reference` or `reports`.

    A wheel carries both inside the package (see `force-include` in pyproject.toml); in a checkout they stand
    beside it.
    """
    package = Path(__file__).resolve().parent
    installed = package / "_data" / name
    return installed if installed.is_dir() else package.parent / name
