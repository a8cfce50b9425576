"""The frozen values that the stages hand on; the words are those of the README's table.

Offsets: `start`, `end` count code points of `Source.text`, the text as read. `at`, `to` count code points of
the repaired text (`Cleaned.text`). `Cleaned.origin` leads from the second to the first.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


class Status(StrEnum):
    """What became of a requirement."""

    INHERITED = "inherited"
    MODIFIED = "modified"
    OMITTED = "omitted"
    NOT_APPLICABLE = "not_applicable"


class ClauseStatus(StrEnum):
    """What a clause of the plan is to the reference."""

    LINKED = "linked"
    MIXED = "mixed"
    ADDED = "added"
    CONTEXT = "context"
    HEADING = "heading"


class Kind(StrEnum):
    """What a clause is by its form, before any comparison."""

    HEADING = "heading"
    MEASURE = "measure"
    CONTEXT = "context"


class Level(StrEnum):
    """Tier of government; 自治区 and 直辖市 stand with 省, 市辖区 and 旗 with 县."""

    NATION = "国家"
    PROVINCE = "省"
    CITY = "市"
    COUNTY = "县"


# ── what is read ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file that is no plain text; every number counts from 1."""

    page: int | None = None
    paragraph: int | None = None
    line: int | None = None
    col: int | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A span of `Source.text` that belongs to no plan, and why (a key of `messages`, such as `skip.spam`)."""

    reason: str
    start: int
    end: int


@dataclass(frozen=True)
class Source:
    """A file as read: all its text, with what is not the plan's own marked as skipped.

    `places` gives, for formats that are no plain text, the place of each stretch of `text` by the offset at
    which it begins (ascending). `notes` are keys of messages about the file, such as `note.revisions`.
    """

    path: str
    format: str
    encoding: str | None
    sha256: str
    text: str
    places: tuple[tuple[int, Place], ...] = ()
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()

    @cached_property
    def _lines(self) -> list[int]:
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def line_col(self, start: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset."""
        line = bisect_right(self._lines, start)
        return line, start - self._lines[line - 1] + 1

    def place(self, start: int) -> Place | None:
        """Page, paragraph or source line of an offset; None for plain text."""
        index = bisect_right(self.places, start, key=lambda item: item[0])
        return self.places[index - 1][1] if index else None


@dataclass(frozen=True, slots=True)
class Repair:
    """One change that `clean` made (or, as a doubt, did not dare to make) to `Source.text[start:end]`."""

    kind: str
    start: int
    end: int
    before: str
    after: str


@dataclass(frozen=True)
class Cleaned:
    """A source's repaired text; character i of `text` came from `source.text[starts[i]:ends[i]]`."""

    source: Source
    text: str
    starts: array[int]
    ends: array[int]
    repairs: tuple[Repair, ...] = ()
    doubts: tuple[Repair, ...] = ()

    def origin(self, at: int, to: int) -> tuple[int, int]:
        """The span of `source.text` that `text[at:to]` came from."""
        if at >= to:
            start = self.starts[at] if at < len(self.starts) else len(self.source.text)
            return start, start
        return self.starts[at], self.ends[to - 1]

    def find(self, start: int) -> int:
        """The offset in `text` of the first character that came from `start` or later."""
        return bisect_left(self.starts, start)


# ── the plan ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a plan says of itself; None where it says nothing."""

    title: str | None = None
    number: str | None = None
    issuer: str | None = None
    level: Level | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence or heading: `Cleaned.text[at:to]`, with its place in the outline.

    `path` holds the headings above it, outermost first; `depth` is a heading's own (1 for 一、), 0 for others.
    `responsible` are the units that the bracket behind its measure names.
    """

    id: str
    kind: Kind
    text: str
    at: int
    to: int
    path: tuple[str, ...] = ()
    depth: int = 0
    responsible: tuple[str, ...] = ()


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

    @property
    def source(self) -> Source:
        return self.cleaned.source

    @cached_property
    def by_id(self) -> dict[str, Clause]:
        return {clause.id: clause for clause in self.clauses}


# ── the reference ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Target:
    """A figure or deadline that a requirement sets, as written; `stronger` is `higher` or `lower`."""

    kind: str
    value: str
    stronger: str | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """Another usual wording of a requirement; `same` when nothing of its substance is lost."""

    text: str
    same: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A requirement's own action: its verbs, and the groups of terms that a counterpart must touch."""

    verb: tuple[str, ...] = ()
    terms: tuple[tuple[str, ...], ...] = ()
    variants: tuple[Variant, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirement:
    id: str
    text: str
    section: str
    measure: str
    levels: tuple[Level, ...] = ()
    targets: tuple[Target, ...] = ()
    words: Words = field(default_factory=Words)


@dataclass(frozen=True, slots=True)
class Measure:
    id: str
    title: str
    requirements: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class Section:
    no: str
    title: str
    measures: tuple[Measure, ...]


@dataclass(frozen=True, eq=False)
class Reference:
    """A template document. `kind` is `digest` (a summary written for conform) or `fulltext`."""

    id: str
    number: str
    title: str
    issuer: str
    source: str
    kind: str
    sha256: str
    sections: tuple[Section, ...]

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        return tuple(measure for section in self.sections for measure in section.measures)

    @cached_property
    def requirements(self) -> tuple[Requirement, ...]:
        return tuple(requirement for measure in self.measures for requirement in measure.requirements)


# ── what is found ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Evidence:
    """The part `Cleaned.text[at:to]` of a clause that carries a requirement; `score` is between 0 and 1."""

    clause: str
    at: int
    to: int
    score: float


@dataclass(frozen=True, slots=True)
class HeadingLink:
    """A heading of the plan that carries a measure of the reference."""

    measure: str
    clause: str
    score: float


@dataclass(frozen=True, slots=True)
class Link:
    """A requirement's best counterpart in the plan, whether it is good enough or not.

    `features` is what `classify` decides on, name to value between 0 and 1.
    """

    requirement: Requirement
    evidence: tuple[Evidence, ...]
    features: dict[str, float]


@dataclass(frozen=True, slots=True)
class Alignment:
    reference: Reference
    links: tuple[Link, ...]
    headings: tuple[HeadingLink, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """How a modified requirement differs; `at`, `to` is its place in the plan where it has one."""

    kind: str
    how: str
    direction: str
    reference: str
    plan: str
    clause: str | None = None
    at: int | None = None
    to: int | None = None


@dataclass(frozen=True, slots=True)
class Nearest:
    """The clause that came nearest to an omitted requirement, and why it is no counterpart."""

    clause: str
    at: int
    to: int
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one requirement."""

    reference: str
    requirement: Requirement
    status: Status
    score: float
    doubt: bool = False
    evidence: tuple[Evidence, ...] = ()
    changes: tuple[Change, ...] = ()
    nearest: Nearest | None = None


@dataclass(frozen=True, slots=True)
class LocalTarget:
    """A figure that the plan sets of its own."""

    subject: str
    value: str
    unit: str
    deadline: str | None
    clause: str
    at: int
    to: int


@dataclass(frozen=True, slots=True)
class ClauseVerdict:
    clause: Clause
    status: ClauseStatus
    requirements: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Report:
    """All that is known of one plan; renderers arrange it and add nothing."""

    plan: Plan
    references: tuple[Reference, ...]
    verdicts: tuple[Verdict, ...]
    clauses: tuple[ClauseVerdict, ...]
    headings: tuple[tuple[str, HeadingLink], ...] = ()
    targets: tuple[LocalTarget, ...] = ()
    warnings: tuple[str, ...] = ()

    def count(self, status: Status) -> int:
        return sum(verdict.status is status for verdict in self.verdicts)

    @property
    def coverage(self) -> float:
        """Share of the applicable requirements that are inherited or modified."""
        found = self.count(Status.INHERITED) + self.count(Status.MODIFIED)
        applicable = len(self.verdicts) - self.count(Status.NOT_APPLICABLE)
        return found / applicable if applicable else 0.0

    def quote(self, evidence: Evidence) -> str:
        return self.plan.cleaned.text[evidence.at : evidence.to]

    def locate(self, at: int, to: int) -> Location:
        """Where a stretch of the repaired text stands in the author's own file."""
        start, end = self.plan.cleaned.origin(at, to)
        line, col = self.plan.source.line_col(start)
        return Location(start, end, line, col, self.plan.source.place(start))


@dataclass(frozen=True, slots=True)
class Location:
    start: int
    end: int
    line: int
    col: int
    place: Place | None


@dataclass(frozen=True, slots=True)
class Failure:
    """A file of a batch that gave no report; `error` says why."""

    path: str
    key: str
    values: dict[str, object]


