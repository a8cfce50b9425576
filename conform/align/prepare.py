"""A reference made ready for many plans: its texts in their normal form, weighed and indexed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from conform.field import Field, load_field
from conform.model import Reference, Requirement
from conform.similarity import Index, Weights, grams, pairs, weigh

BORDER = re.compile(r"[，,；;：:。！？!?\n]+")


@dataclass(frozen=True, slots=True)
class Text:
    """A part or variant of a requirement, as it is compared."""

    grams: frozenset[str]
    total: float


@dataclass(frozen=True, slots=True)
class Sought:
    """One requirement as it is looked for: numbers of its parts and variants among the texts."""

    requirement: Requirement
    text: str
    grams: frozenset[str]
    weight: float
    parts: tuple[int, ...]
    shares: tuple[float, ...]
    variants: tuple[int, ...]
    same: frozenset[int]
    terms: tuple[tuple[str, ...], ...]
    verbs: tuple[str, ...]


@dataclass(frozen=True)
class Prepared:
    """What `align` needs of a reference."""

    sought: tuple[Sought, ...]
    texts: tuple[Text, ...]
    weights: Weights
    index: Index
    titles: tuple[tuple[str, Text], ...]


def split(field: Field, text: str, at: int = 0) -> Iterator[tuple[int, int, str]]:
    """The segments of a text between commas: begin, end (counted from `at`) and normal form; no empty ones."""
    start = 0
    for border in [*BORDER.finditer(text), None]:
        end = border.start() if border else len(text)
        normal = field.read(text[start:end]).strip()
        if normal:
            yield at + start, at + end, normal
        start = border.end() if border else end


@lru_cache(maxsize=8)
def prepare(reference: Reference) -> Prepared:
    """The reference, made ready; kept, since a batch asks for it for every plan."""
    field = load_field()
    normals: list[str] = []
    ranges = []
    for requirement in reference.requirements:
        first = len(normals)
        normals += [normal for _, _, normal in split(field, requirement.text)]
        middle = len(normals)
        normals += [field.read(variant.text).strip() for variant in requirement.words.variants]
        ranges.append((range(first, middle), range(middle, len(normals))))
    weights = weigh([grams(normal) for normal in normals])
    texts = tuple(_text(weights, normal) for normal in normals)
    sought = tuple(
        _sought(weights, requirement, [normals[i] for i in parts], texts, parts, variants)
        for requirement, (parts, variants) in zip(reference.requirements, ranges, strict=True)
    )
    titles = tuple((measure.id, _text(weights, field.read(measure.title))) for measure in reference.measures)
    return Prepared(sought, texts, weights, Index([pairs(normal) for normal in normals], weights), titles)


def _text(weights: Weights, normal: str) -> Text:
    found = grams(normal)
    return Text(found, weights.total(found) or 1.0)


def _sought(
    weights: Weights,
    requirement: Requirement,
    normals: Sequence[str],
    texts: Sequence[Text],
    parts: range,
    variants: range,
) -> Sought:
    words = requirement.words
    total = sum(texts[part].total for part in parts) or 1.0
    together = frozenset().union(*(texts[part].grams for part in parts))
    return Sought(
        requirement=requirement,
        text=" ".join(normals),
        grams=together,
        weight=weights.total(together) or 1.0,
        parts=tuple(parts),
        shares=tuple(texts[part].total / total for part in parts),
        variants=tuple(variants),
        same=frozenset(number for number, variant in zip(variants, words.variants, strict=True) if variant.same),
        terms=words.terms,
        verbs=words.verb,
    )
