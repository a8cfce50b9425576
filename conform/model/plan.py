"""What is checked: a plan and its clauses."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from conform.model.enums import Kind, Level
from conform.model.source import Cleaned, Skipped, Source


class Metadata(NamedTuple):
    """What a plan says of itself; None where it says nothing."""

    title: str | None = None
    number: str | None = None
    issuer: str | None = None
    level: Level | None = None
    date: str | None = None


class Clause(NamedTuple):
    """A sentence or heading: `Cleaned.text[at:to]`, with its place in the outline.

    `path` holds the headings above it, outermost first; `depth` is a heading's own (1 for 一、), 0 for others.
    `responsible` are the units that the bracket behind its measure names. In a text with articles `label` is how it is
    cited (第十二条第二款, 第十二条第（三）项), else empty. `lead` are the words that an item of a list completes
    (申请人应当符合下列条件：), empty for what stands by itself. `deadline` is when a
    table says that it is due.
    """

    id: str
    kind: Kind
    text: str
    at: int
    to: int
    path: tuple[str, ...] = ()
    depth: int = 0
    responsible: tuple[str, ...] = ()
    label: str = ""
    lead: str = ""
    deadline: str = ""


ANY_TEXT = "note.any_text"  # of a text that is no plan and was read all the same
NO_OUTLINE = "note.no_outline"  # of a plan without numbers and headings


@dataclass(frozen=True)
class Plan:
    """One plan of a file. Every character that is no white space lies in one clause or one skipped span."""

    cleaned: Cleaned
    part: int
    parts: int
    metadata: Metadata
    clauses: tuple[Clause, ...]
    skipped: tuple[Skipped, ...]
    notes: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Plan {self.metadata.title!r} of {self.source.path!r}: {len(self.clauses)} clauses>"

    @property
    def source(self) -> Source:
        """The file that the plan stands in."""
        return self.cleaned.source

    @property
    def name(self) -> str:
        """How messages name the plan: its file, and its number in a collection (`all.txt#2`)."""
        return f"{self.source.path}#{self.part}" if self.parts > 1 else self.source.path

    @cached_property
    def by_id(self) -> dict[str, Clause]:
        """The clauses by their ids."""
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The places of the clauses in the plan, by their ids."""
        return {clause.id: number for number, clause in enumerate(self.clauses)}

    @cached_property
    def _begins(self) -> list[int]:
        return [clause.at for clause in self.clauses]

    def clause_at(self, at: int) -> Clause | None:
        """The clause that holds the character `Cleaned.text[at]`."""
        index = bisect_right(self._begins, at)
        clause = self.clauses[index - 1] if index else None
        return clause if clause and at < clause.to else None

    def label(self, at: int) -> str:
        """How what stands at `Cleaned.text[at]` is cited, 第十二条第二款; empty where the text has no articles."""
        clause = self.clause_at(at)
        return clause.label if clause else ""
