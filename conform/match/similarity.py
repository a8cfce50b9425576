"""Scores of two texts on character grams, weighted by how rare a gram is in the reference.

One- and two-character grams with inverse document frequency survive misread characters and changed word order
better than words do. An inverted index over the pairs of the reference's few hundred short texts finds the
candidates among all pairs of texts; the few that are left are scored on both kinds of grams.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from math import log
from operator import add
from typing import NamedTuple

from conform.model.field import BREAK

# A single character says far less than a pair. Left-out labels on the labelled plans: 0.82 without single
# characters, 0.82 with a weight of 0.15, 0.83 with 0.3 and with 0.5.
SINGLE = 0.3


# A pair that stands in more than this share of the texts (医院, 管理) is left out of the index: it tells no text from
# another and costs as much time as all others together. A pair in no more than FEW texts always stays.
COMMON, FEW = 0.02, 20


# Figures say nothing of what a text is about (力争5年 is not in 力争2025年); how they differ is a matter of changes.
APART = re.compile(rf"[{BREAK}0-9%]+")


def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a normal form, none across a border."""
    return frozenset(chain.from_iterable(map(add, piece, piece[1:]) for piece in APART.split(text)))


def grams(text: str) -> frozenset[str]:
    """The pairs and the single characters of a normal form."""
    pieces = APART.split(text)
    return frozenset(chain(*pieces, *(map(add, piece, piece[1:]) for piece in pieces)))


# Weights are whole numbers: their sums do not depend on the order of a set, so neither does any status.
UNIT = 1000


class Weights(NamedTuple):
    """How much each gram says, in thousandths; `unknown` is for grams that the reference does not have."""

    known: dict[str, int]
    unknown: int

    def total(self, of: Iterable[str]) -> int:
        """The weight of many grams."""
        known, unknown = self
        single = round(unknown * SINGLE)
        return sum([known[gram] if gram in known else unknown if len(gram) > 1 else single for gram in of])

    def held(self, of: Iterable[str]) -> int:
        """The weight of grams that are the reference's own. KeyError for others."""
        return sum(map(self.known.__getitem__, of))


def weigh(documents: Sequence[frozenset[str]]) -> Weights:
    """Inverse document frequencies, smoothed, of the grams of `documents`."""
    counts: dict[str, int] = {}
    for document in documents:
        for gram in document:
            counts[gram] = counts.get(gram, 0) + 1
    top = log(len(documents) + 1)
    known = {
        gram: round(UNIT * (top - log(count + 0.5)) * (1.0 if len(gram) > 1 else SINGLE))
        for gram, count in sorted(counts.items())
    }
    return Weights(known, round(UNIT * top))


class Index(NamedTuple):
    """Texts by their pairs of characters: `covered` says how much of each text a set of pairs covers.

    `postings` holds for every pair the numbers of its texts, `totals` the weight of each text's pairs.
    """

    weights: Weights
    postings: Mapping[str, Sequence[int]]
    totals: Sequence[int]

    def covered(self, of: Iterable[str], floor: float) -> dict[int, float]:
        """Text number → share of its weight, between 0 and 1, that the pairs in `of` cover, where above `floor`."""
        found: dict[int, int] = defaultdict(int)
        postings, known = self.postings, self.weights.known
        for pair in of:
            if pair in postings:
                weight = known[pair]
                for number in postings[pair]:
                    found[number] += weight
        totals = self.totals
        return {number: held / totals[number] for number, held in found.items() if held > floor * totals[number]}


def index(texts: Sequence[frozenset[str]], weights: Weights) -> Index:
    """The index of texts that are given as their pairs; a text's number is its place."""
    postings: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        for pair in sorted(text):
            postings.setdefault(pair, []).append(number)
    limit = max(FEW, COMMON * len(texts))
    telling = {pair: numbers for pair, numbers in postings.items() if len(numbers) <= limit}
    totals = [weights.total(text & telling.keys()) or 1 for text in texts]
    return Index(weights, telling, totals)
