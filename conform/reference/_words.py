"""NAME.words.toml → what a reader knows of each requirement."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from conform.errors import ReferenceFault
from conform.model import Variant, Words


def words_of(table: dict[str, Any], path: Path) -> dict[str, Words]:
    """The words of each requirement by its id. Raises ReferenceFault."""
    return {name: _entry(path, name, entry) for name, entry in table.items()}


def _entry(path: Path, name: str, entry: Any) -> Words:
    try:
        return Words(
            verb=tuple(str(word) for word in entry.get("verb", ())),
            terms=tuple(tuple(str(word) for word in group) for group in entry.get("terms", ())),
            variants=tuple(Variant(v["text"], v.get("same", False)) for v in entry.get("variants", ())),
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise ReferenceFault("error.reference_words", str(path), entry=name) from error
