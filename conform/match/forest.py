"""A small forest of decision trees, fitted by `tests/bench/fit.py`, that says how likely each label is.

Extremely randomised trees (Geurts, Ernst, Wehenkel 2006): many shallow trees that each look at the features a
little differently; their mean is steadier than any single threshold, and a text with a misread character
crosses few of them. Fitting needs scikit-learn, voting needs nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from conform.data import data_folder
from conform.errors import CalibrationFault
from conform.match.votes import Node, Vote, Votes
from conform.model import MEANING, QUICK, Features, Meant, Status

LABELS = (Status.INHERITED, Status.MODIFIED, Status.OMITTED)
# What each judge looks at, and where its forest lies.
FIELDS = {QUICK: Features._fields, MEANING: Features._fields + Meant._fields}
FILES = {QUICK: "calibration.json", MEANING: "calibration-meaning.json"}


class Forest(NamedTuple):
    """Trees, each given as its root, over named features and three labels.

    A leaf of `leaves` holds, label by label, how likely it is in percent; trees share them. `made_from` says what it
    was fitted on; `vote` stands for the trees where it is there.
    """

    features: Sequence[str]
    labels: Sequence[str]
    leaves: list[list[int]]
    trees: list[Node]
    made_from: Mapping[str, Any] = MappingProxyType({})
    vote: Vote | None = None

    def probabilities(self, features: Features, meant: Meant | None = None) -> dict[str, float]:
        """Label → probability; they sum to 1."""
        row: Sequence[float] = (*features, *meant) if meant else features
        if self.features != FIELDS[MEANING if meant else QUICK]:
            row = [getattr(meant if name in Meant._fields else features, name) for name in self.features]
        numbers = self.vote(*row) if self.vote else [_leaf(tree, row) for tree in self.trees]
        leaves = [self.leaves[number] for number in numbers]
        sums = [sum(percents) for percents in zip(*leaves, strict=True)]
        return {label: held / sum(sums) for label, held in zip(self.labels, sums, strict=True)}


def _leaf(node: Node, row: Sequence[float]) -> int:
    while isinstance(node, list):
        feature, threshold, low, high = node
        node = low if row[feature] <= threshold else high
    return node


@lru_cache(maxsize=2)
def load_forest(judge: str = QUICK) -> Forest:
    """A judge's forest in `reference/`. Raises CalibrationFault when it was fitted on other features."""
    path = data_folder("reference") / FILES[judge]
    votes = Votes(path, FIELDS[judge])
    known = votes.read()
    if known:
        features, labels, leaves, made_from = known.besides
        return Forest(features, labels, leaves, [], made_from, known.vote)
    forest = read_forest(path, FIELDS[judge])
    votes.keep(forest.trees, (forest.features, forest.labels, forest.leaves, forest.made_from))
    return forest


def read_forest(path: Path, fields: tuple[str, ...] = FIELDS[QUICK]) -> Forest:
    """The forest over these features in a file. Raises CalibrationFault."""
    try:
        raw = json.loads(path.read_bytes())
        forest = Forest(tuple(raw["features"]), tuple(raw["labels"]), raw["leaves"], raw["trees"], raw["made_from"])
        told = forest.made_from["features"]
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise CalibrationFault("error.calibration", str(path), reason=error) from error
    unknown, missing = _besides(forest.features, fields), _besides(fields, forest.features)
    if forest.features != fields or told != names_digest(fields) or forest.labels != LABELS:
        raise CalibrationFault("error.calibration_features", str(path), unknown=unknown, missing=missing)
    return forest


def _besides(names: Iterable[str], others: Iterable[str]) -> str:
    return " ".join(sorted(set(names).difference(others))) or "–"


def names_digest(names: Iterable[str]) -> str:
    """SHA-256 of the names of features, in their order."""
    return hashlib.sha256("\n".join(names).encode()).hexdigest()
