"""Finds the data folders `reference/` and `reports/`, in a checkout and in an installed wheel, and reads tables."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from conform.kept import kept

# A smaller file is read as soon as what would be kept of it; of 24 kB that takes 1.6 ms, and what is kept of it 0.2 ms.
LARGE = 8_000


def data_folder(name: str) -> Path:
    """The folder `reference` or `reports`.

    A wheel carries both inside the package (see `force-include` in pyproject.toml); in a checkout they stand
    beside it.
    """
    package = Path(__file__).resolve().parent
    installed = package / "_data" / name
    return installed if installed.is_dir() else package.parent / name


def read_table(raw: bytes) -> dict[str, Any]:
    """What a TOML file says, whose bytes are `raw`; a large one is kept as JSON.

    Raises UnicodeDecodeError, or another ValueError for what is no TOML.
    """
    if len(raw) < LARGE:
        return _parsed(raw)
    table: dict[str, Any] = kept("table", hashlib.sha256(raw).hexdigest(), lambda: _parsed(raw))
    return table


@lru_cache(maxsize=16)
def word_lists(name: str) -> dict[str, Any]:
    """`reference/field/NAME.toml`: words of any government text."""
    return read_table((data_folder("reference") / "field" / f"{name}.toml").read_bytes())


def words_of(name: str, key: str) -> tuple[str, ...]:
    """The words under `key` of `reference/field/NAME.toml`, where spaces and line ends part them; in their order."""
    return tuple(word_lists(name)[key].split())


def any_word(name: str, *keys: str) -> str:
    """A pattern for any of these words; of two that fit, the first is found."""
    return "|".join(word for key in keys for word in words_of(name, key))


def read_tables(raws: Sequence[bytes]) -> tuple[list[dict[str, Any]], str]:
    """What several TOML files say, kept together, and a digest of them. Raises ValueError for what is no TOML."""
    digest = hashlib.sha256(b"".join(hashlib.sha256(raw).digest() for raw in raws)).hexdigest()
    tables: list[dict[str, Any]] = kept("table", digest, lambda: [_parsed(raw) for raw in raws])
    return tables, digest


def _parsed(raw: bytes) -> dict[str, Any]:
    import tomli

    return tomli.loads(raw.decode("utf-8-sig"))
