"""NAME.words.toml → what a reader knows of each requirement."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from conform.errors import ReferenceFault
from conform.model import Variant, Words
from conform.references.bytes import parse


def words_of(raw: bytes, path: Path) -> dict[str, Words]:
    """The words of each requirement by its id. Raises ReferenceFault."""
    return {name: _entry(raw, path, name, entry) for name, entry in parse(raw, path).items()}


def _entry(raw: bytes, path: Path, name: str, entry: Any) -> Words:
    try:
        return Words(
            verb=_texts(entry.get("verb", [])),
            terms=tuple(map(_texts, entry.get("terms", []))),
            variants=tuple(_variant(**variant) for variant in entry.get("variants", [])),
        )
    except (AttributeError, KeyError, TypeError) as error:
        from conform.references.lines import header_line

        where = f"{path}:{header_line(raw.decode('utf-8-sig'), name)}"
        raise ReferenceFault("error.reference_words", where, entry=name) from error


def _texts(value: Any) -> tuple[str, ...]:
    """A list of words. Raises TypeError for anything else."""
    if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
        raise TypeError(value)
    return tuple(value)


def _variant(text: Any, same: Any = False) -> Variant:
    if not isinstance(text, str) or not isinstance(same, bool):
        raise TypeError(text)
    return Variant(text, same)
