"""What a person decided; not part of `conform.model` itself, since a check can do without."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Choice(StrEnum):
    """What a person can say of a finding; `wrong_link` is said of requirements alone."""

    ACCEPTED = "accepted"
    NEEDS_WORK = "needs_work"
    NOT_APPLICABLE = "not_applicable"
    WRONG_LINK = "wrong_link"


@dataclass(frozen=True, slots=True)
class PlanName:
    """How a plan is known again; None where it says nothing of itself. `file` is without folder."""

    title: str | None = None
    number: str | None = None
    file: str | None = None

    def same(self, other: PlanName) -> bool:
        """Whether both name one plan: by number, else by title or file.

        Of two plans with different numbers neither title nor file alone makes one: counties share titles, and every
        county has a `plan.docx`.
        """
        titled = bool(self.title and self.title == other.title)
        filed = bool(self.file and self.file == other.file)
        if self.number and other.number:
            return self.number == other.number or (titled and filed)
        return titled or filed


class Subject(NamedTuple):
    """What a decision is about: a requirement, a fault that lint finds, or (all None) a clause of the plan."""

    reference: str | None = None
    requirement: str | None = None
    code: str | None = None


CLAUSE = Subject()


@dataclass(frozen=True, slots=True)
class Right:
    """The clause that carries a requirement in truth, by its words; `more` are those that carry it together with it."""

    fingerprint: str
    text: str
    more: tuple[Right, ...] = ()

    @property
    def clauses(self) -> tuple[Right, ...]:
        """Each of the clauses, the first one too."""
        return self, *self.more


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said of one finding of one plan.

    `fingerprint` is that of the texts decided on and `text` their words, for people. `right` goes with
    `wrong_link`, where None says that no clause carries the requirement. `date` and `expires` are ISO dates, `who` is
    the person's name and `when` the moment with its zone (`2026-11-27T16:30:05+08:00`). `replaces` are the stamps of
    others' decisions that this one took the place of, knowing them. With `conflict` the entry is one of several
    about the same texts, none of which holds until a person decides. `extra` holds what a file said besides, key and
    JSON text, so that it is not lost.
    """

    plan: PlanName
    subject: Subject
    fingerprint: str
    choice: Choice
    text: str = ""
    right: Right | None = None
    note: str = ""
    date: str | None = None
    expires: str | None = None
    who: str | None = None
    when: str | None = None
    replaces: tuple[str, ...] = ()
    conflict: bool = False
    extra: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided on one report's findings: those decisions that hold, and the stale ones.

    `requirements` goes by (reference, requirement) id, `clauses` by the clause's id; `conflicts` by either, where
    several decisions of which none holds are about the same texts. `entries` are all decisions made for the plan,
    lint's too.
    """

    entries: tuple[Decision, ...] = ()
    requirements: dict[tuple[str, str], Decision] = field(default_factory=dict)
    clauses: dict[str, Decision] = field(default_factory=dict)
    stale: tuple[Decision, ...] = ()
    conflicts: dict[tuple[str, str] | str, tuple[Decision, ...]] = field(default_factory=dict)
