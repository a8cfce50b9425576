"""reference/field/*.toml, and what a reference's own words add to them → Field.

A field's normal form of a text has its punctuation gone, synonyms replaced by their norm, fillers and words of tier
and place taken out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from conform.data import digest_of, word_files, word_lists
from conform.model.field import BREAK, Field, Table, longest

__all__ = ["BREAK", "FILES", "Field", "field_with", "general_field", "general_words", "table_of"]

FILES = ("words", "modality", "scope", "actor", "dropped", "target", "levels", "law")
Words = Mapping[str, Mapping[str, Any]]


@lru_cache(maxsize=1)
def general_words() -> tuple[Words, str]:
    """The words of any government text, by file and key, and a digest of the files."""
    return {name: word_lists(name) for name in FILES}, digest_of(word_files()[name] for name in FILES)


@lru_cache(maxsize=1)
def general_field() -> Field:
    """The words of any government text and of no field."""
    words, digest = general_words()
    return Field(table_of(words["words"]), words, digest=digest)


def field_with(own: Words, name: str, raw: bytes) -> Field:
    """The field of the reference `name`, whose own words, out of the file content `raw`, are added to the general."""
    general, digest = general_words()
    words = _merged(general, own)
    return Field(table_of(words["words"]), words, name, hashlib.sha256(digest.encode() + raw).hexdigest())


def _merged(general: Any, own: Any) -> Any:
    """Lists one behind the other, tables key by key."""
    if isinstance(general, Mapping):
        return {**general, **{key: _merged(general[key], own[key]) if key in general else own[key] for key in own}}
    return [*general, *own] if isinstance(general, list) else own


def table_of(words: Mapping[str, Any]) -> Table:
    """The words of `words.toml` as a field reads with them."""
    pairs = _pairs(words["synonyms"])
    for word in (*words["functions"], *words["tiers"]):
        pairs.setdefault(word.lower(), "")
    table: Table = {}
    for pair in sorted(pairs.items(), key=longest):
        table.setdefault(pair[0][:2], []).append(pair)
    return table


def _pairs(groups: Sequence[Sequence[str]]) -> dict[str, str]:
    # A norm stands for itself, so that a shorter word inside it is not replaced (公立医院 is in no group, 医院 may be).
    return {word.lower(): group[0].lower() for group in groups for word in group}
