"""reference/*.toml → Reference, checked entry by entry.

A reference `NAME.toml` may have `NAME.words.toml` beside it: what a reader knows of each requirement (see
`model.Words`).
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import tomli

from conform.data import data_folder
from conform.errors import ReferenceFault
from conform.model import Level, Measure, Reference, Requirement, Section, Target, Variant, Words

DEFAULT = "gbf-2021-18"
WORDS = ".words.toml"
NOT_REFERENCES = frozenset({"field.toml", "lint.toml"})


def available_references() -> tuple[str, ...]:
    """The ids of the references that come with conform."""
    files = sorted(data_folder("reference").glob("*.toml"))
    return tuple(f.stem for f in files if f.name not in NOT_REFERENCES and not f.name.endswith(WORDS))


def load_reference(name: str = DEFAULT) -> Reference:
    """The reference called `name`, or the one in the TOML file at that path.

    Raises ReferenceFault, which names the file and the entry, when it is missing or not well-formed.
    """
    path = _find(name)
    raw = path.read_bytes()
    table = _parse(raw, path)
    words = _words(path.with_name(path.stem + WORDS))
    reference = _Reader(path, words).reference(table, hashlib.sha256(raw).hexdigest())
    unknown = sorted(set(words) - {r.id for r in reference.requirements})
    if unknown:
        raise ReferenceFault("error.reference_words_unknown", str(path), entry=unknown[0])
    return reference


def _find(name: str) -> Path:
    own = data_folder("reference") / f"{name}.toml"
    if name in available_references():
        return own
    path = Path(name)
    if path.suffix == ".toml" and path.is_file():
        return path
    raise ReferenceFault("error.reference_missing", name, known=", ".join(available_references()))


def _parse(raw: bytes, path: Path) -> dict[str, Any]:
    try:
        return tomli.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ReferenceFault("error.reference_encoding", str(path), offset=error.start) from error
    except (tomli.TOMLDecodeError, RecursionError) as error:
        raise ReferenceFault("error.reference_toml", str(path), reason=str(error)) from error


def _words(path: Path) -> dict[str, Words]:
    if not path.is_file():
        return {}
    return {name: _entry_words(path, name, entry) for name, entry in _parse(path.read_bytes(), path).items()}


def _entry_words(path: Path, name: str, entry: Any) -> Words:
    try:
        return Words(
            verb=tuple(str(word) for word in entry.get("verb", ())),
            terms=tuple(tuple(str(word) for word in group) for group in entry.get("terms", ())),
            variants=tuple(Variant(v["text"], v.get("same", False)) for v in entry.get("variants", ())),
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise ReferenceFault("error.reference_words", str(path), entry=name) from error


class _Reader:
    """Reads one file's tables; `self.seen` finds ids that are used twice."""

    def __init__(self, path: Path, words: dict[str, Words]) -> None:
        self.path = path
        self.words = words
        self.seen: set[str] = set()

    def reference(self, table: dict[str, Any], sha256: str) -> Reference:
        head = self.mapping(table, "reference", "[reference]")
        sections = tuple(
            self.section(item, index) for index, item in enumerate(self.items(table, "section", "[[section]]"), 1)
        )
        return Reference(
            **{key: self.text(head, key, "[reference]") for key in ("id", "number", "title", "issuer", "source")},
            kind=self.text(head, "kind", "[reference]"),
            sha256=sha256,
            sections=sections,
        )

    def section(self, item: dict[str, Any], index: int) -> Section:
        entry = f"[[section]] {index}"
        no = self.text(item, "no", entry)
        measures = tuple(self.measure(m, no) for m in self.items(item, "measure", f"section {no}"))
        return Section(no, self.text(item, "title", f"section {no}"), measures)

    def measure(self, item: dict[str, Any], section: str) -> Measure:
        name = self.identify(item, f"section {section}")
        rows = self.items(item, "requirements", f"measure {name}")
        return Measure(
            name,
            self.text(item, "title", f"measure {name}"),
            tuple(self.requirement(row, section, name) for row in rows),
        )

    def requirement(self, item: dict[str, Any], section: str, measure: str) -> Requirement:
        name = self.identify(item, f"measure {measure}")
        return Requirement(
            id=name,
            text=self.text(item, "text", name),
            section=section,
            measure=measure,
            levels=tuple(self.level(value, name) for value in self.listed(item, "levels", name)),
            targets=tuple(self.target(value, name) for value in self.listed(item, "targets", name)),
            words=self.words.get(name, Words()),
        )

    def identify(self, item: dict[str, Any], entry: str) -> str:
        name = self.text(item, "id", entry)
        if name in self.seen:
            raise ReferenceFault("error.reference_twice", str(self.path), entry=name)
        self.seen.add(name)
        return name

    def level(self, value: Any, entry: str) -> Level:
        try:
            return Level(value)
        except ValueError as error:
            known = " ".join(Level)
            raise ReferenceFault(
                "error.reference_level", str(self.path), entry=entry, value=value, known=known
            ) from error

    def target(self, value: Any, entry: str) -> Target:
        if not isinstance(value, dict) or not {"kind", "value"} <= set(value):
            raise ReferenceFault("error.reference_field", str(self.path), entry=entry, field="targets")
        stronger = value.get("stronger")
        if stronger not in (None, "higher", "lower"):
            raise ReferenceFault("error.reference_field", str(self.path), entry=entry, field="targets.stronger")
        return Target(str(value["kind"]), str(value["value"]), stronger)

    def text(self, item: dict[str, Any], key: str, entry: str) -> str:
        value = item.get(key)
        if not isinstance(value, str) or not value.strip():
            raise ReferenceFault("error.reference_field", str(self.path), entry=entry, field=key)
        return value

    def mapping(self, item: dict[str, Any], key: str, entry: str) -> dict[str, Any]:
        value = item.get(key)
        if not isinstance(value, dict):
            raise ReferenceFault("error.reference_field", str(self.path), entry=entry, field=key)
        return value

    def items(self, item: dict[str, Any], key: str, entry: str) -> list[dict[str, Any]]:
        value = item.get(key)
        if not isinstance(value, list) or not value or not all(isinstance(row, dict) for row in value):
            raise ReferenceFault("error.reference_field", str(self.path), entry=entry, field=key)
        return value

    def listed(self, item: dict[str, Any], key: str, entry: str) -> list[Any]:
        value = item.get(key, [])
        if not isinstance(value, list):
            raise ReferenceFault("error.reference_field", str(self.path), entry=entry, field=key)
        return value
