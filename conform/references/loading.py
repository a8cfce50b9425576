"""A TOML file → Reference, checked entry by entry; every fault is kept, with its line.

A reference `NAME.toml` may have `NAME.words.toml` beside it: what a reader knows of each requirement (see
`model.Words`).
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from conform.errors import ReferenceFault
from conform.model import Reference, Words
from conform.references.bytes import LARGEST, parse, read_bytes
from conform.references.entries import Entries
from conform.references.known_words import words_of

WORDS = ".words.toml"


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
    """The same of a file's content. Raises ReferenceFault when it is no TOML or too much."""
    if len(raw) > LARGEST:
        raise ReferenceFault("error.reference_large", str(path), most=LARGEST // 10**6)
    table = parse(raw, path)
    entries = Entries(path, raw.decode("utf-8-sig"), words)
    reference = entries.reference(table, hashlib.sha256(raw).hexdigest())
    faults = [*entries.faults, *_strangers(path, words, entries.seen)]
    return (None if faults else reference), faults


def _words(path: Path) -> dict[str, Words]:
    beside = path.with_name(path.stem + WORDS)
    return words_of(read_bytes(beside), beside) if beside.is_file() else {}


def _strangers(path: Path, words: dict[str, Words], known: set[str]) -> list[ReferenceFault]:
    """Words of requirements that the reference does not have."""
    beside = path.with_name(path.stem + WORDS)
    unknown = sorted(set(words) - known)
    if not unknown:
        return []
    from conform.references.lines import header_line

    text = beside.read_text("utf-8-sig")
    return [
        ReferenceFault("error.reference_words_unknown", f"{beside}:{header_line(text, name)}", entry=name)
        for name in unknown
    ]
