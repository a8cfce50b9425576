"""What is found."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from conform.model.enums import Certainty, ClauseStatus, Level, Status
from conform.model.features import Features, Meant
from conform.model.plan import Clause, Plan
from conform.model.reference import Reference, Requirement
from conform.model.source import Place

if TYPE_CHECKING:
    from conform.model.decision import Decided


class Evidence(NamedTuple):
    """The part `Cleaned.text[at:to]` of a clause that carries a requirement; `score` is between 0 and 1."""

    clause: str
    at: int
    to: int
    score: float


class HeadingLink(NamedTuple):
    """A heading of the plan that carries a measure of the reference."""

    measure: str
    clause: str
    score: float


class Link(NamedTuple):
    """A requirement's best counterpart in the plan, whether it is good enough or not.

    `features` is what `classify` decides on, None where no clause has anything of the requirement, or it stands in the
    plan word for word (`verbatim`), where they decide nothing. `given` when a person chose the clause. `hollow` when
    requirement and evidence share no more than any two provisions do; `tied` unless it is a law's provision for which
    nothing but its words speaks, `apart` when its article and the evidence's are each nearer to another one. `meant`
    where meaning was judged, too. `kept` says how much the plan keeps of the wording of what it carries, 0 to 1; None
    of a law, which has no other wordings.
    """

    requirement: Requirement
    evidence: tuple[Evidence, ...]
    features: Features | None
    verbatim: bool = False
    given: bool = False
    hollow: bool = False
    tied: bool = True
    apart: bool = False
    meant: Meant | None = None
    kept: float | None = None


class Alignment(NamedTuple):
    """A plan aligned with one reference: a link for every requirement, in the reference's order."""

    reference: Reference
    links: tuple[Link, ...]
    headings: tuple[HeadingLink, ...]


class Change(NamedTuple):
    """How a modified requirement differs; `at`, `to` is its place in the plan where it has one.

    `tier` is the reference that made the same change already, where one between it and the plan did.
    """

    kind: str
    how: str
    direction: str
    reference: str
    plan: str
    clause: str | None = None
    at: int | None = None
    to: int | None = None
    tier: str | None = None


class Nearest(NamedTuple):
    """The clause that came nearest to an omitted requirement, and why it is no counterpart."""

    clause: str
    at: int
    to: int
    score: float
    why: str


class Verdict(NamedTuple):
    """What became of one requirement."""

    reference: str
    requirement: Requirement
    status: Status
    score: float
    certainty: Certainty = Certainty.SURE
    evidence: tuple[Evidence, ...] = ()
    changes: tuple[Change, ...] = ()
    nearest: Nearest | None = None

    @property
    def doubt(self) -> bool:
        """Whether it is near the boundary of found and not found."""
        return self.certainty is Certainty.DOUBT


class LocalTarget(NamedTuple):
    """A figure that the plan sets of its own."""

    subject: str
    value: str
    unit: str
    deadline: str | None
    clause: str
    at: int
    to: int


class ClauseVerdict(NamedTuple):
    """What a clause is to the references, and the (reference, requirement) ids that it carries."""

    clause: Clause
    status: ClauseStatus
    requirements: tuple[tuple[str, str], ...] = ()


class Step(NamedTuple):
    """What a tier between made of a requirement; `requirements` are its own that carry it, `texts` their words."""

    reference: str
    status: Status
    requirements: tuple[str, ...]
    texts: tuple[str, ...]
    changes: tuple[Change, ...]


class Lineage(NamedTuple):
    """In a chain of references: clause → the reference where it was born; requirement → its way down to the plan.

    `levels` holds the references from the highest tier down, with the tier of government of each where it is known.
    """

    levels: dict[str, Level | None]
    origins: dict[str, str]
    steps: dict[tuple[str, str], tuple[Step, ...]]


class Location(NamedTuple):
    """A place in the author's own file; `start`, `end` count code points of the text as read.

    `label` is how a text with articles cites it.
    """

    start: int
    end: int
    line: int
    col: int
    place: Place | None
    label: str = ""


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
    lineage: Lineage | None = None
    decisions: "Decided | None" = None

    def __repr__(self) -> str:
        counts = ", ".join(f"{self.count(status)} {status}" for status in Status)
        return f"<Report {self.title!r}: {counts}; coverage {self.coverage:.3f}>"

    @property
    def title(self) -> str | None:
        """The plan's title; None where it has none."""
        return self.plan.metadata.title

    def count(self, status: Status | str) -> int:
        """How many requirements have this status."""
        return sum(verdict.status == status for verdict in self.verdicts)

    def certain(self, certainty: Certainty | str) -> int:
        """How many verdicts are that certain."""
        return sum(verdict.certainty == certainty for verdict in self.verdicts)

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
        return Location(start, end, line, col, self.plan.source.place(start), self.plan.label(at))


class Failure(NamedTuple):
    """A file of a batch that gave no report; `key` and `values` say why, in a sentence of `conform.messages`."""

    path: str
    key: str
    values: dict[str, object]
