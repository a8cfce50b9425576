"""A reference's texts in their normal form, weighed and indexed: worked out once, and read from where they are kept.

Working it out takes longer than checking a plan. What is kept belongs to the words and to the code that it was made by:
a change of either makes it anew, of a user's own reference too.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from conform import widths
from conform.kept import kept
from conform.match import segments, similarity
from conform.match.segments import normal, split
from conform.match.similarity import Index, Weights, grams, index, pairs, weigh
from conform.model import Reference, field
from conform.model.field import BREAK, Field
from conform.text import borders, numerals, quantities


@dataclass(frozen=True, eq=False)
class Stored:
    """The normal forms of all parts and variants, one requirement's after the other's; `counts` says how many.

    `totals` holds the weight of each text's grams, `own` and `wordings` those of each requirement's parts, and of its
    parts and variants together.
    """

    normals: list[str]
    counts: list[tuple[int, int]]
    totals: list[int]
    own: list[int]
    wordings: list[int]
    weights: Weights
    index: Index


def stored(reference: Reference, words: Field) -> Stored:
    """The texts of a reference in these words of its field."""
    read = kept("index", _made_from(reference, words), lambda: _plain(work_out(reference, words)))
    weights = Weights(_known(read["weights"]), read["unknown"])
    index = Index(weights, read["postings"], read["covered"])
    return Stored(read["normals"], read["counts"], read["totals"], read["own"], read["wordings"], weights, index)


def work_out(reference: Reference, words: Field) -> Stored:
    """Works the texts of a reference out anew, without looking for what was kept."""
    normals: list[str] = []
    counts = []
    for requirement in reference.requirements:
        parts = [text for _, _, text in split(words, requirement.text)]
        variants = [normal(words, variant.text) for variant in requirement.words.variants]
        normals += parts + variants
        counts.append((len(parts), len(variants)))
    held = [grams(text) for text in normals]
    weights = weigh(held)
    own, wordings, first = [], [], 0
    for parts_of, variants_of in counts:
        last = first + parts_of + variants_of
        own.append(weights.total(frozenset().union(*held[first : first + parts_of])))
        wordings.append(weights.total(frozenset().union(*held[first:last])))
        first = last
    totals = [weights.total(each) for each in held]
    made = index([pairs(text) for text in normals], weights)
    return Stored(normals, counts, totals, own, wordings, weights, made)


def _plain(made: Stored) -> dict[str, Any]:
    """The stored texts as plain lists and numbers, in which they are kept on disk."""
    return {
        "counts": made.counts,
        "normals": made.normals,
        "unknown": made.weights.unknown,
        "weights": _groups(made.weights.known),
        "totals": made.totals,
        "own": made.own,
        "wordings": made.wordings,
        "covered": made.index.totals,
        "postings": made.index.postings,
    }


def _groups(known: dict[str, int]) -> dict[int, str]:
    """Weight → its grams; there are few weights, and one text is read sooner than many."""
    groups: dict[int, list[str]] = {}
    for gram, weight in known.items():
        groups.setdefault(weight, []).append(gram)
    return {weight: BREAK.join(grams) for weight, grams in groups.items()}


def _known(groups: dict[str, str]) -> dict[str, int]:
    known: dict[str, int] = {}
    for weight, text in groups.items():
        known |= dict.fromkeys(text.split(BREAK), int(weight))
    return known


# What a change of their code may change: this file and all that it is worked out with (a test goes over its imports).
MAKERS = (
    *(__file__, similarity.__file__, segments.__file__, borders.__file__, field.__file__, numerals.__file__),
    widths.__file__,
    *(str(path) for path in sorted(Path(quantities.__file__).parent.glob("[!_]*.py"))),
)


@lru_cache(maxsize=1)
def _code() -> bytes:
    return b"".join(Path(str(file)).read_bytes() for file in MAKERS)


def _made_from(reference: Reference, words: Field) -> str:
    told = hashlib.sha256(_code())
    told.update(repr(words.table).encode())
    for row in reference.requirements:
        told.update(repr((row.text, [variant.text for variant in row.words.variants])).encode())
    return told.hexdigest()
