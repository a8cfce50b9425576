"""Finds the data folders `reference/` and `reports/`, in a checkout and in an installed wheel, and reads tables."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any


def data_folder(name: str) -> Path:
    """The folder `reference` or `reports`.

    A wheel carries both inside the package (see `force-include` in pyproject.toml); in a checkout they stand
    beside it.
    """
    package = Path(__file__).resolve().parent
    installed = package / "_data" / name
    return installed if installed.is_dir() else package.parent / name


def read_table(raw: bytes, path: Path) -> dict[str, Any]:
    """What the TOML file at `path` says, whose bytes are `raw`.

    Those that come with conform are kept as JSON too (`NAME.json` beside `NAME.toml`), which is read in a seventh of
    the time. That names the bytes that it was made from and is passed over when they have changed; a test says how to
    make it anew. Raises UnicodeDecodeError, or another ValueError for what is no TOML.
    """
    kept = path.with_suffix(".json")
    if path.parent == data_folder("reference") and kept.is_file():
        found = json.loads(kept.read_bytes())
        if found["made_from"] == hashlib.sha256(raw).hexdigest():
            content: dict[str, Any] = found["table"]
            return content
    return _parsed(raw)


def keep_tables() -> None:
    """Writes the kept tables of all TOML files that come with conform; for `make data`."""
    for path in sorted(data_folder("reference").glob("*.toml")):
        raw = path.read_bytes()
        head = f'{{"made_from": "{hashlib.sha256(raw).hexdigest()}", "table": {{'
        content = ",\n".join(f"{_json(key)}: {_json(value)}" for key, value in _parsed(raw).items())
        path.with_suffix(".json").write_text(f"{head}\n{content}\n}}}}\n", encoding="utf-8")


def _parsed(raw: bytes) -> dict[str, Any]:
    import tomli

    return tomli.loads(raw.decode("utf-8-sig"))


def _json(value: object) -> str:
    """`value` on one line; a date as text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
