"""A small forest of decision trees, fitted by `tests/bench/fit.py`, that says how likely each label is.

Extremely randomised trees (Geurts, Ernst, Wehenkel 2006): many shallow trees that each look at the features a
little differently; their mean is steadier than any single threshold, and a text with a misread character
crosses few of them. Fitting needs scikit-learn, voting needs nothing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache

from conform.data import data_folder

LEAF = -1


@dataclass(frozen=True, slots=True)
class Tree:
    """Node i asks whether `feature[i]` is at most `threshold[i]`: `left[i]` if so, else `right[i]`.

    A leaf has feature LEAF and, in `left`, its row of `votes`.
    """

    feature: list[int]
    threshold: list[float]
    left: list[int]
    right: list[int]
    votes: list[list[float]]

    def vote(self, row: list[float]) -> list[float]:
        """Probability of every label for a row of features."""
        node = 0
        while self.feature[node] != LEAF:
            small = row[self.feature[node]] <= self.threshold[node]
            node = self.left[node] if small else self.right[node]
        return self.votes[self.left[node]]


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees over named features and labels."""

    features: list[str]
    labels: list[str]
    trees: list[Tree]

    def probabilities(self, features: dict[str, float]) -> dict[str, float]:
        """Label → probability; they sum to 1. A missing feature counts as 0."""
        row = [features.get(name, 0.0) for name in self.features]
        sums = [0.0] * len(self.labels)
        for tree in self.trees:
            for number, share in enumerate(tree.vote(row)):
                sums[number] += share
        return {label: total / len(self.trees) for label, total in zip(self.labels, sums, strict=True)}


@lru_cache(maxsize=1)
def load_forest() -> Forest:
    """The forest in `reference/calibration.json`."""
    raw = json.loads((data_folder("reference") / "calibration.json").read_text(encoding="utf-8"))
    return Forest(raw["features"], raw["labels"], [Tree(**tree) for tree in raw["trees"]])
