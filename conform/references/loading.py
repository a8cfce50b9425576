"""A TOML file → Reference, checked entry by entry; every fault is kept, with its line.

Beside it may stand what a reader knows of each requirement (see `model.Words`) and the words of its field (see
`fields`).
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from conform.errors import ReferenceFault
from conform.model import Field, Reference, Words
from conform.references.bytes import LARGEST, parse, read_bytes
from conform.references.entries import Entries
from conform.references.fields import faults_of, field_of
from conform.references.files import beside
from conform.references.known_words import words_of
from conform.text.field import general_field


def load_file(path: Path) -> Reference:
    """The reference in a file. Raises its first fault (ReferenceFault, which names file and line)."""
    reference, faults = examine(path)
    if reference is None:
        raise faults[0]
    return reference


def examine(path: Path) -> tuple[Reference | None, list[ReferenceFault]]:
    """The reference in a file, or None and all that is wrong with it."""
    try:
        raw = read_bytes(path)
        return examine_bytes(raw, path, _words(path))
    except ReferenceFault as fault:
        return None, [fault]


def examine_bytes(raw: bytes, path: Path, words: dict[str, Words]) -> tuple[Reference | None, list[ReferenceFault]]:
    """The reference in a file's content, or None and all that is wrong with it.

    Raises ReferenceFault when it is no TOML or too much."""
    if len(raw) > LARGEST:
        raise ReferenceFault("error.reference_large", str(path), most=LARGEST // 10**6)
    table = parse(raw, path)
    entries = Entries(path, raw.decode("utf-8-sig"), words)
    field, wrong = _field(path, table)
    reference = entries.reference(table, hashlib.sha256(raw).hexdigest(), field)
    faults = [*entries.faults, *_strangers(path, words, entries.seen), *wrong]
    return (None if faults else reference), faults


def _field(path: Path, table: dict[str, Any]) -> tuple[Field, list[ReferenceFault]]:
    """The reference's field, or that of any text and all that is wrong with it."""
    head = table.get("reference")
    try:
        return field_of(path, head if isinstance(head, dict) else {}), []
    except ReferenceFault as fault:
        return general_field(), list(faults_of(path)) or [fault]


def _words(path: Path) -> dict[str, Words]:
    known = beside(path, "words")
    return words_of(read_bytes(known), known) if known.is_file() else {}


def _strangers(path: Path, words: dict[str, Words], known: set[str]) -> list[ReferenceFault]:
    """Words of requirements that the reference does not have."""
    unknown = sorted(set(words) - known)
    if not unknown:
        return []
    from conform.references.lines import header_line

    file = beside(path, "words")
    text = file.read_text("utf-8-sig")
    return [
        ReferenceFault("error.reference_words_unknown", f"{file}:{header_line(text, name)}", entry=name)
        for name in unknown
    ]
