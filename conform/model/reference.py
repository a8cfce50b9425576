"""What a plan is checked against."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from conform.model.words import Level


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


class Requirement(NamedTuple):
    """What a plan is asked for; no `levels` means every tier of government."""

    id: str
    text: str
    section: str
    measure: str
    levels: tuple[Level, ...] = ()
    targets: tuple[Target, ...] = ()
    words: Words = Words()


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
        """The measures of all sections, in order."""
        return tuple(measure for section in self.sections for measure in section.measures)

    @cached_property
    def requirements(self) -> tuple[Requirement, ...]:
        """The requirements of all measures, in order."""
        return tuple(requirement for measure in self.measures for requirement in measure.requirements)
