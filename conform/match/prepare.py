"""A reference made ready for many plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from conform.match.own_places import places_in
from conform.match.segments import normal
from conform.match.similarity import Index, Weights, grams
from conform.match.stored import stored
from conform.model import Reference, Requirement
from conform.model.field import BREAK
from conform.text.numbering import parse_mark


class Text:
    """A part or variant of a requirement, as it is compared; most are never looked at closely."""

    def __init__(self, normal: str, weights: Weights, total: int | None = None) -> None:
        self.normal = normal
        self.weights = weights
        self._total = total

    @cached_property
    def grams(self) -> frozenset[str]:
        """The grams of its normal form."""
        return grams(self.normal)

    @property
    def total(self) -> int:
        """Their weight; 1 where there are none."""
        if self._total is None:
            self._total = self.weights.total(self.grams)
        return self._total or 1


class Sought(NamedTuple):
    """One requirement as it is looked for: numbers of its parts and variants among the texts.

    `own` is its parts together, `wordings` all of them.
    """

    requirement: Requirement
    own: Text
    parts: tuple[int, ...]
    shares: tuple[float, ...]
    variants: tuple[int, ...]
    same: frozenset[int]
    wordings: Text
    terms: tuple[tuple[str, ...], ...]
    verbs: tuple[str, ...]

    @property
    def text(self) -> str:
        """The normal form of its parts."""
        return self.own.normal

    @property
    def grams(self) -> frozenset[str]:
        """The grams of its parts."""
        return self.own.grams


@dataclass(frozen=True, eq=False)
class Prepared:
    """What `align` needs of a reference."""

    sought: tuple[Sought, ...]
    texts: tuple[Text, ...]
    weights: Weights
    index: Index
    titles: tuple[tuple[str, Text], ...]


@lru_cache(maxsize=8)
def prepare(reference: Reference) -> Prepared:
    """The reference, made ready; remembered, since a batch asks for it for every plan."""
    field = reference.field.with_places(places_in(reference.issuer, reference.title))
    kept = stored(reference, field)
    texts = tuple(Text(normal, kept.weights, total) for normal, total in zip(kept.normals, kept.totals, strict=True))
    sought = []
    first = 0
    rows = zip(reference.requirements, kept.counts, kept.own, kept.wordings, strict=True)
    for requirement, (parts, variants), own, wordings in rows:
        middle, last = first + parts, first + parts + variants
        both = _joined(texts[first:middle], kept.weights, own), _joined(texts[first:last], kept.weights, wordings)
        sought.append(_sought(requirement, texts, range(first, middle), range(middle, last), *both))
        first = last
    named = [measure for measure in reference.measures if not _is_number(measure.title)]
    titles = tuple((measure.id, Text(normal(field, measure.title), kept.weights)) for measure in named)
    return Prepared(tuple(sought), texts, kept.weights, kept.index, titles)


def _is_number(title: str) -> bool:
    """Whether a title is nothing but a number, 第三条, and so says nothing that a heading could share."""
    mark = parse_mark(title)
    return mark is not None and mark.length == len(title)


def _joined(texts: Sequence[Text], weights: Weights, total: int) -> Text:
    return Text(BREAK.join(text.normal for text in texts), weights, total)


def _sought(
    requirement: Requirement, texts: Sequence[Text], parts: range, variants: range, own: Text, wordings: Text
) -> Sought:
    words = requirement.words
    total = sum(texts[part].total for part in parts) or 1
    return Sought(
        requirement=requirement,
        own=own,
        parts=tuple(parts),
        shares=tuple(texts[part].total / total for part in parts),
        variants=tuple(variants),
        same=frozenset(number for number, variant in zip(variants, words.variants, strict=True) if variant.same),
        wordings=wordings,
        terms=words.terms,
        verbs=words.verb,
    )
