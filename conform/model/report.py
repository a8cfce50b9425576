"""What is found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from conform.model.plan import Clause, Plan
from conform.model.reference import Reference, Requirement
from conform.model.source import Place
from conform.model.words import ClauseStatus, Status

if TYPE_CHECKING:
    from conform.model.decision import Decided


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

    `features` is what `classify` decides on, name to value between 0 and 1; `given` when a person chose the clause.
    """

    requirement: Requirement
    evidence: tuple[Evidence, ...]
    features: dict[str, float]
    given: bool = False


@dataclass(frozen=True, slots=True)
class Alignment:
    """A plan aligned with one reference: a link for every requirement, in the reference's order."""

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
    """What a clause is to the references, and the (reference, requirement) ids that it carries."""

    clause: Clause
    status: ClauseStatus
    requirements: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Report:
    """All that is known of one plan; renderers arrange it and add nothing.

    `decisions` is None where nobody was asked for any.
    """

    plan: Plan
    references: tuple[Reference, ...]
    verdicts: tuple[Verdict, ...]
    clauses: tuple[ClauseVerdict, ...]
    headings: tuple[tuple[str, HeadingLink], ...] = ()
    targets: tuple[LocalTarget, ...] = ()
    warnings: tuple[str, ...] = ()
    decisions: Decided | None = None

    def count(self, status: Status) -> int:
        """How many requirements have this status."""
        return sum(verdict.status is status for verdict in self.verdicts)

    @property
    def coverage(self) -> float:
        """Share of the applicable requirements that are inherited or modified."""
        found = self.count(Status.INHERITED) + self.count(Status.MODIFIED)
        applicable = len(self.verdicts) - self.count(Status.NOT_APPLICABLE)
        return found / applicable if applicable else 0.0

    def quote(self, evidence: Evidence) -> str:
        """The words of a piece of evidence."""
        return self.plan.cleaned.text[evidence.at : evidence.to]

    def locate(self, at: int, to: int) -> Location:
        """Where a stretch of the repaired text stands in the author's own file."""
        start, end = self.plan.cleaned.origin(at, to)
        line, col = self.plan.source.line_col(start)
        return Location(start, end, line, col, self.plan.source.place(start))


@dataclass(frozen=True, slots=True)
class Location:
    """A place in the author's own file; `start`, `end` count code points of the text as read."""

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
