"""The tables of a reference's TOML, entry by entry: what is wrong is noted with its line, and reading goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from conform.errors import ReferenceFault
from conform.model import Field, Level, Measure, Origin, Reference, Requirement, Section, Target, Words
from conform.text.shown import ODD

if TYPE_CHECKING:  # its pattern takes longer to be made than a file to be read
    from conform.references.lines import Spot

KINDS = ("digest", "fulltext")
# An id names files and stands in links and options: no spaces, no folders.
LONGEST_ID = 100
WHITE = dict.fromkeys(map(ord, "\n\t\r"))  # may stand in a text of several lines, and in no name
NAMES = ("id", "no")


class Entry(NamedTuple):
    """A table, where it stands, and what messages call it."""

    item: dict[str, Any]
    spot: Spot  # where it stands among the others
    name: str


class Entries:
    """Reads one file's tables; `seen` finds ids that are used twice, `faults` is all that was wrong."""

    def __init__(self, path: Path, text: str, words: dict[str, Words]) -> None:
        self.path = path
        self.source = text
        self.words = words
        self.seen: set[str] = set()
        self.faults: list[ReferenceFault] = []

    def reference(self, table: dict[str, Any], sha256: str, field: Field) -> Reference:
        """The whole; what is faulty in it is empty."""
        if not table:
            self.fault(Entry(table, (), ""), "error.reference_empty")
        head = Entry(self.mapping(table), (), "[reference]")
        name, title = self.text(head, "id"), self.text(head, "title")
        number, issuer, source = (self.text(head, key, needed=False) for key in ("number", "issuer", "source"))
        kind, sections = self.kind(head), self.sections(table)
        return Reference(name, number, title, issuer, source, kind, sha256, sections, field, self.origin(head))

    def mapping(self, table: dict[str, Any]) -> dict[str, Any]:
        """The table [reference]."""
        head = table.get("reference", {})
        if table and (not head or not isinstance(head, dict)):
            self.fault(
                Entry(table, (), "[reference]"), "error.reference_table", known='id = "…" title = "…" kind = "…"'
            )
        return head if isinstance(head, dict) else {}

    def kind(self, head: Entry) -> str:
        """`digest` or `fulltext`."""
        name = str(head.item.get("id") or "")
        if len(name) > LONGEST_ID or any(char.isspace() or char in "/\\" for char in name):
            self.fault(head, "error.reference_id", "id", value=name)
        kind = self.text(head, "kind")
        if kind and kind not in KINDS:
            self.fault(head, "error.reference_kind", "kind", value=kind, known=" ".join(KINDS))
        return kind

    def origin(self, head: Entry) -> Origin | None:
        """The file that a full text was built from."""
        file, sha256 = (self.text(head, key, needed=False) for key in ("file", "file_sha256"))
        return Origin(file, sha256) if sha256 else None

    # ── sections, measures, requirements ──

    def sections(self, table: dict[str, Any]) -> tuple[Section, ...]:
        """The sections of a reference's file, in order; one without any is a fault: it has no outline."""
        if table and "section" not in table:
            self.fault(Entry(table, (), ""), "error.reference_outline")
            return ()
        whole = Entry(table, (), "[[section]]")
        return tuple(self.section(entry) for entry in self.below(whole, "section")) if table else ()

    def section(self, entry: Entry) -> Section:
        """A section and its measures."""
        no = self.text(entry, "no")
        entry = entry._replace(name=f"section {no}" if no else entry.name)
        return Section(
            no, self.text(entry, "title"), tuple(self.measure(below, no) for below in self.below(entry, "measure"))
        )

    def measure(self, entry: Entry, section: str) -> Measure:
        """A measure and its requirements."""
        name = self.identify(entry)
        entry = entry._replace(name=f"measure {name}" if name else entry.name)
        rows = self.below(entry, "requirements")
        return Measure(name, self.text(entry, "title"), tuple(self.requirement(row, section, name) for row in rows))

    def requirement(self, entry: Entry, section: str, measure: str) -> Requirement:
        """One requirement."""
        name = self.identify(entry)
        entry = entry._replace(name=name or entry.name)
        return Requirement(
            id=name,
            text=self.text(entry, "text"),
            section=section,
            measure=measure,
            levels=tuple(level for value in self.listed(entry, "levels") for level in self.level(entry, value)),
            targets=tuple(found for value in self.listed(entry, "targets") for found in self.target(entry, value)),
            words=self.words.get(name, Words()),
            guessed=entry.item.get("levels_guessed") is True,
            label=self.text(entry, "label", needed=False),
            lead=self.text(entry, "lead", needed=False),
            sort=self.text(entry, "sort", needed=False),
        )

    def below(self, entry: Entry, key: str) -> list[Entry]:
        """The tables of an entry's list, which must have some."""
        rows = entry.item.get(key)
        if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
            self.fault(entry, "error.reference_field", field=key)
            return []
        return [Entry(row, (*entry.spot, i), f"{entry.name} › {key} {i + 1}") for i, row in enumerate(rows)]

    # ── fields ──

    def identify(self, entry: Entry) -> str:
        """An id, which nothing else in the file may have."""
        name = self.text(entry, "id")
        if name and name in self.seen:
            self.fault(entry, "error.reference_twice", entry=name)
        self.seen.add(name)
        return name

    def level(self, entry: Entry, value: Any) -> Iterator[Level]:
        """A tier of government."""
        if value in list(Level):
            yield Level(value)
        else:
            self.fault(entry, "error.reference_level", value=value, known=" ".join(Level))

    def target(self, entry: Entry, value: Any) -> Iterator[Target]:
        """A figure or deadline."""
        if not isinstance(value, dict) or not {"kind", "value"} <= set(value):
            self.fault(entry, "error.reference_field", field="targets")
        elif value.get("stronger") not in (None, "higher", "lower"):
            self.fault(entry, "error.reference_field", field="targets.stronger")
        else:
            kind, figure = str(value["kind"]), str(value["value"])
            self.refuse_odd(entry, "targets", kind + figure)
            yield Target(kind, figure, value.get("stronger"))

    def text(self, entry: Entry, key: str, *, needed: bool = True) -> str:
        """A text; empty where it may be missing and is, and where it is faulty."""
        value = entry.item.get(key, None if needed else "")
        if not isinstance(value, str) or (needed and not value.strip()):
            if entry.item or entry.spot:  # of a missing table it is told already
                self.fault(entry, "error.reference_field", key, field=key)
            return ""
        self.refuse_odd(entry, key, value)
        return value

    def refuse_odd(self, entry: Entry, key: str, value: str) -> None:
        """Notes a character that nobody sees, and that would move a terminal's cursor or turn the writing."""
        odd = ODD.search(value if key in NAMES else value.translate(WHITE))
        if odd:
            self.fault(entry, "error.reference_odd", key, field=key, character=f"U+{ord(odd[0]):04X}")

    def listed(self, entry: Entry, key: str) -> list[Any]:
        """A list, which may be missing."""
        value = entry.item.get(key, [])
        if not isinstance(value, list):
            self.fault(entry, "error.reference_field", field=key)
            return []
        return value

    def fault(self, at: Entry, message: str, key: str = "", **values: object) -> None:
        """Notes what is wrong with an entry, or with its `key`."""
        from conform.references.lines import line_of

        where = f"{self.path}:{line_of(self.source, at.spot, key)}"
        self.faults.append(ReferenceFault(message, where, **{"entry": at.name, **values}))
