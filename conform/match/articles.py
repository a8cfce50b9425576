"""Which articles of a law and of a plan answer each other: those that share most, weighed by all that either says.

A ban on selling bad coal has much of one on selling bad coke, but its article is nearer to that on coal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from math import sqrt

from conform.match.scan import Scan
from conform.match.similarity import Weights
from conform.model import Evidence
from conform.text.citing import ARTICLE


class Side:
    """The articles of one text by name, each as its pairs of characters."""

    def __init__(self, grams: Iterable[tuple[str, Iterable[str]]], weights: Weights) -> None:
        pairs: dict[str, set[str]] = defaultdict(set)
        for name, held in grams:
            pairs[name].update(gram for gram in held if len(gram) > 1)
        self.pairs: Mapping[str, set[str]] = pairs
        self._known = weights.known
        self._sizes = {name: sqrt(weights.total(held) or 1) for name, held in pairs.items()}
        self._holders: dict[str, list[str]] = defaultdict(list)
        for name, held in pairs.items():
            for pair in held & self._known.keys():
                self._holders[pair].append(name)

    def nearest(self, pairs: Iterable[str]) -> str:
        """The name of the article that shares most with one that has these pairs, by its own size."""
        shared: dict[str, int] = defaultdict(int)
        for pair in pairs:
            for name in self._holders.get(pair, ()):
                shared[name] += self._known[pair]
        return max(sorted(shared), key=lambda name: shared[name] / self._sizes[name], default="")


class Articles:
    """The articles of both sides: the reference's by their measures, the plan's by their numbers."""

    def __init__(self, scan: Scan) -> None:
        self.scan, self.prepared = scan, scan.prepared
        self._answered: dict[str, str] = {}
        self._answers: dict[str, str] = {}

    def answer(self, evidence: Sequence[Evidence], measure: str) -> bool:
        """Whether an article with some of the evidence is nearer to that of the measure than to all others."""
        return any(self._measure_of(self._names[piece.clause]) == measure for piece in evidence)

    def answered(self, evidence: Sequence[Evidence], measure: str) -> bool:
        """Whether that of the measure is nearer to an article with some of the evidence than to all others."""
        if measure not in self._answers:
            self._answers[measure] = self._plan.nearest(self._reference.pairs[measure])
        return any(self._names[piece.clause] == self._answers[measure] for piece in evidence)

    def _measure_of(self, name: str) -> str:
        if name not in self._answered:
            self._answered[name] = self._reference.nearest(self._plan.pairs[name])
        return self._answered[name]

    @cached_property
    def _names(self) -> dict[str, str]:
        """Clause → its article, or itself where the plan has none."""
        found = ((clause.id, ARTICLE.match(clause.label)) for clause in self.scan.clauses)
        return {name: article[0] if article else name for name, article in found}

    @cached_property
    def _plan(self) -> Side:
        names = (self._names[clause.id] for clause in self.scan.clauses)
        return Side(zip(names, self.scan.whole, strict=True), self.prepared.weights)

    @cached_property
    def _reference(self) -> Side:
        sought = self.prepared.sought
        return Side(((one.requirement.measure, one.grams) for one in sought), self.prepared.weights)
