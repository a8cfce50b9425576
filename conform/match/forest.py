"""A small forest of decision trees, fitted by `tests/bench/fit.py`, that says how likely each label is.

Extremely randomised trees (Geurts, Ernst, Wehenkel 2006): many shallow trees that each look at the features a
little differently; their mean is steadier than any single threshold, and a text with a misread character
crosses few of them. Fitting needs scikit-learn, voting needs nothing.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any, NamedTuple

from conform.data import data_folder

# A branch asks whether feature number [0] is at most [1]: [2] if so, else [3]. A leaf is a number in `leaves`.
Node = list[Any] | int


class Forest(NamedTuple):
    """Trees, each given as its root, over named features and three labels.

    A leaf of `leaves` holds, label by label, how likely it is in percent; trees share them.
    """

    features: list[str]
    labels: list[str]
    leaves: list[list[int]]
    trees: list[Node]

    def probabilities(self, features: dict[str, float]) -> dict[str, float]:
        """Label → probability; they sum to 1. A missing feature counts as 0."""
        row = [features.get(name, 0.0) for name in self.features]
        leaves = [self.leaves[_leaf(tree, row)] for tree in self.trees]
        sums = [sum(percents) for percents in zip(*leaves, strict=True)]
        return {label: held / sum(sums) for label, held in zip(self.labels, sums, strict=True)}


def _leaf(node: Node, row: list[float]) -> int:
    while isinstance(node, list):
        feature, threshold, low, high = node
        node = low if row[feature] <= threshold else high
    return node


@lru_cache(maxsize=1)
def load_forest() -> Forest:
    """The forest in `reference/calibration.json`."""
    raw = json.loads((data_folder("reference") / "calibration.json").read_bytes())
    return Forest(raw["features"], raw["labels"], raw["leaves"], raw["trees"])
