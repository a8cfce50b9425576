"""What a plan is checked against."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from conform.model.enums import Level
from conform.model.field import Field

QUICK, MEANING = "quick", "meaning"


class Target(NamedTuple):
    """A figure or deadline that a requirement sets, as written; `stronger` is `higher` or `lower`."""

    kind: str
    value: str
    stronger: str | None = None


class Variant(NamedTuple):
    """Another usual wording of a requirement; `same` when nothing of its substance is lost."""

    text: str
    same: bool = False


class Words(NamedTuple):
    """A requirement's own action: its verbs, and the groups of terms that a counterpart must touch."""

    verb: tuple[str, ...] = ()
    terms: tuple[tuple[str, ...], ...] = ()
    variants: tuple[Variant, ...] = ()


class Origin(NamedTuple):
    """A user's file that words were taken from: its name without folders, and its SHA-256."""

    file: str
    sha256: str


class Requirement(NamedTuple):
    """What a plan is asked for; no `levels` means every tier of government.

    `guessed` says that the levels were guessed from the text. `official` are the words of the official text that a
    user attached to a digest. `label` is how a law cites it (第三条第一款), `lead` the sentence that it completes as an
    item of a list. `sort` says what it is where it is no duty: `definition`, `scope` or `commencement`.
    """

    id: str
    text: str
    section: str
    measure: str
    levels: tuple[Level, ...] = ()
    targets: tuple[Target, ...] = ()
    words: Words = Words()
    guessed: bool = False
    official: str | None = None
    label: str = ""
    lead: str = ""
    sort: str = ""

    def __repr__(self) -> str:
        return f"<Requirement {self.id!r} {self.text!r}>"

    def asked_of(self, level: Level | None) -> bool:
        """Whether a plan of this level is asked for it; one whose level is not known may be."""
        return not self.levels or level is None or level in self.levels

    @property
    def compared(self) -> str:
        """The words that evidence is shown against: the official ones where there are any."""
        return self.official or self.text


class Measure(NamedTuple):
    """Requirements under one title."""

    id: str
    title: str
    requirements: tuple[Requirement, ...]


class Section(NamedTuple):
    """Measures under one title."""

    no: str
    title: str
    measures: tuple[Measure, ...]


@dataclass(frozen=True, eq=False)
class Reference:
    """A template document. `kind` is `digest` (a summary written for conform) or `fulltext`.

    `number`, `issuer` and `source` (where it is published) are empty where they are not known. `field` holds the words
    that it, and plans beside it, are read in. `made_from` is the file that a full text was built from, `official` the
    one that was attached to a digest. `judge` says what finds counterparts: letters (QUICK), or MEANING besides.
    """

    id: str
    number: str
    title: str
    issuer: str
    source: str
    kind: str
    sha256: str
    sections: tuple[Section, ...]
    field: Field
    made_from: Origin | None = None
    official: Origin | None = None
    judge: str = QUICK

    def __repr__(self) -> str:
        return f"<Reference {self.id!r} {self.title!r}: {len(self.requirements)} requirements>"

    @property
    def name(self) -> str:
        """What people call it: its number, else its title."""
        return self.number or self.title

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The measures of all sections, in order."""
        return tuple(measure for section in self.sections for measure in section.measures)

    @cached_property
    def requirements(self) -> tuple[Requirement, ...]:
        """The requirements of all measures, in order."""
        return tuple(requirement for measure in self.measures for requirement in measure.requirements)
