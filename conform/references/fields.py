"""The words of a field: those that stand beside a reference, or beside another that it names.

A reference has the words of any government text, and besides: those of NAME.field.toml beside it, and those of the
reference that `field = "ID"` in its head names. A text that is made into a reference has those of the reference that
it says it carries out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from conform.errors import ReferenceFault
from conform.model import Field
from conform.references.bytes import parse, read_bytes
from conform.references.files import beside, name_of, shipped
from conform.text.field import field_with, general_field, general_words

# Tables to which a field may add keys of its own: scopes have ladders, and words have other writings.
OPEN = (("scope", "ladders"), ("scope", "also"), ("modality", "noun_behind"), ("modality", "noun_before"))
_ABOUT = re.compile("^.*?关于(?:进一步)?(?:推动|推进|促进|加强|加快|深化|做好)?")
GROUPS = ("words", "synonyms")


def field_of(path: Path, head: Mapping[str, Any]) -> Field:
    """The field of the reference in the file `path`, whose table [reference] is `head`. Raises ReferenceFault."""
    own = beside(path, "field")
    if own.is_file():
        return _read(own, name_of(path))
    named = head.get("field")
    return _named(named, path) if isinstance(named, str) and named else general_field()


def faults_of(path: Path) -> Iterator[ReferenceFault]:
    """All that is wrong with the words of a field beside the reference in the file `path`."""
    own = beside(path, "field")
    if own.is_file():
        raw = read_bytes(own)
        yield from _faults(own, raw, parse(raw, own))


def field_for(text: str) -> Field:
    """The field of the first reference of conform's own whose number or matter a text names; else that of any text."""
    said = _bare(text)
    for name, path in shipped().items():
        head = parse(read_bytes(path), path)["reference"]
        if any(_bare(call) in said for call in (head["number"], _matter(head["title"]))):
            return _shipped(name)
    return general_field()


def _matter(title: str) -> str:
    """What a document is about: 国务院办公厅关于推动公立医院高质量发展的意见 → 公立医院高质量发展."""
    return _ABOUT.sub("", title).rpartition("的")[0] or title


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _named(name: str, path: Path) -> Field:
    """The field of the reference with that name, beside the file `path` or conform's own."""
    for other in (path.with_name(f"{name}.toml"), path.parent / name / "reference.toml"):
        own = beside(other, "field")
        if own.is_file():
            return _read(own, name)
    if name not in shipped():
        raise ReferenceFault("error.reference_field_named", str(path), name=name, known=", ".join(shipped()))
    return _shipped(name)


@lru_cache(maxsize=8)
def _shipped(name: str) -> Field:
    own = beside(shipped()[name], "field")
    return _read(own, name) if own.is_file() else general_field()


def _read(path: Path, name: str) -> Field:
    raw = read_bytes(path)
    own = parse(raw, path)
    for fault in _faults(path, raw, own):
        raise fault
    return field_with(own, name, raw)


def _faults(path: Path, raw: bytes, own: Mapping[str, Any]) -> Iterator[ReferenceFault]:
    for key, message, values in _misfits(general_words()[0], own, ()):
        from conform.references.lines import key_line

        where = f"{path}:{key_line(raw.decode('utf-8-sig'), key)}"
        yield ReferenceFault(message, where, entry=".".join(key), **values)


Key = tuple[str, ...]
Misfit = tuple[Key, str, dict[str, str]]


def _misfits(general: Mapping[str, Any], own: Mapping[str, Any], above: Key) -> Iterator[Misfit]:
    """The keys of a field that the general words do not have, or have of another kind."""
    for name, value in own.items():
        key = (*above, name)
        if name not in general and above not in OPEN:
            yield key, "error.field_key", {"known": ", ".join(general)}
        elif isinstance(general.get(name), Mapping) or key[:-1] == OPEN[0]:
            if isinstance(value, Mapping):
                yield from _misfits(general.get(name, value), value, key)
            else:
                yield key, "error.field_table", {}
        elif not _fits(key, value):
            yield key, "error.field_groups" if key == GROUPS else "error.field_list", {}


def _fits(key: Key, value: Any) -> bool:
    """Whether a value is what its key wants: groups of synonyms, the other writing of a word, or words."""
    if key == GROUPS:
        return isinstance(value, list) and all(_words(group, 2) and len(group) > 1 for group in value)
    if key[:-1] == OPEN[1]:
        return isinstance(value, str) and bool(value)
    return _words(value, 2 if key[0] == "words" else 1)


def _words(value: Any, shortest: int) -> bool:
    return isinstance(value, list) and all(isinstance(word, str) and len(word) >= shortest for word in value)
