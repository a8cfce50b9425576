"""What each layer of the alignment and of the statuses is worth: left-out scores with and without it.

    python tests/bench/layers.py --gold DIR --plans DIR

Every gold plan is left out in turn, as in `fit.py`; one line a layer, means of the gold plans. Without a layer
the forest is fitted anew, so that a line says what the layer adds to all the others, not what its features do
in a forest that was made for them. A forest's own luck moves a plan's mean by a point (labels of the full set
have a standard deviation of 0.005 over four seeds), so every line is the mean of several seeds, and less than half
a point says nothing.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from fit import EXAMPLE_WEIGHT, LABELS, fit, judge, load_scorer, misread_copies, shorter_copies, without
from labelled import ROOT, Labelled, labelled_in

from conform.match.align import align
from conform.match.features import KEY
from conform.match.forest import Forest
from conform.model import Alignment, Field, Reference, Requirement
from conform.references import load_reference
from conform.text.field import table_of

COLUMNS = ("labels", "present", "omitted", "evidence", "added")
SEEDS = 4
PRIOR = ("neighbours", "heading")


@dataclass(frozen=True)
class Layer:
    """How to do without a layer: what the reference lacks, what is not read, which features and copies are left out."""

    name: str
    words: Callable[[Requirement], Requirement] = lambda requirement: requirement
    synonyms: bool = True
    drop: frozenset[str] = frozenset()
    copies: tuple[Callable[[list[Labelled]], list[Labelled]], ...] = (misread_copies, shorter_copies)
    forest: bool = True


def no_actions(requirement: Requirement) -> Requirement:
    """The requirement without its verbs and terms."""
    return requirement._replace(words=requirement.words._replace(verb=(), terms=()))


def no_variants(requirement: Requirement) -> Requirement:
    """The requirement without its variants."""
    return requirement._replace(words=requirement.words._replace(variants=()))


LAYERS = (
    Layer("all layers"),
    Layer("- synonyms", synonyms=False),
    Layer("- actions", words=no_actions),
    Layer("- variants", words=no_variants),
    Layer("- actions, variants", words=lambda requirement: no_actions(no_variants(requirement))),
    Layer("- section prior", drop=frozenset(PRIOR)),
    Layer("- calibration", forest=False),
    Layer("- misread copies", copies=(shorter_copies,)),
    Layer("- shorter copies", copies=(misread_copies,)),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True, help="folder with gold files and score.py")
    parser.add_argument("--plans", type=Path, required=True, help="folder with the files that the gold files label")
    options = parser.parse_args()
    known = [requirement.id for requirement in load_reference().requirements]
    items = labelled_in(options.gold, options.plans, known)
    items += labelled_in(ROOT / "examples", ROOT / "examples", known, EXAMPLE_WEIGHT)
    scorer = load_scorer(options.gold)
    print(f"{'left out':22}" + "".join(f"{name:>10}" for name in COLUMNS), flush=True)
    for layer in LAYERS:
        means = scores(layer, items, scorer)
        print(f"{layer.name:22}" + "".join(f"{mean:10.3f}" for mean in means), flush=True)


def scores(layer: Layer, items: list[Labelled], scorer: Any) -> list[float]:
    """The means of the gold plans' figures without the layer, each plan left out in turn."""
    reference = lacking(load_reference(), layer.words)
    if not layer.synonyms:
        reference = replace(reference, field=plain(reference.field))
    learned = items + [copy for copies in layer.copies for copy in copies(items)]
    # The rank of a requirement's clauses knows the prior, too, by two weights of its key.
    with patch.dict(KEY, dict.fromkeys(PRIOR, 0.0)) if layer.drop else nullcontext():
        alignments = {item.name: align(item.plan, reference, described=True) for item in learned}
    rows = []
    for item in (item for item in items if item.gold):
        others = without(item, learned)
        rows += [judge(item, alignments[item.name], forest, scorer) for forest in forests(layer, others, alignments)]
    return [float(np.mean([row[column] for row in rows])) for column in COLUMNS]


def forests(layer: Layer, items: list[Labelled], alignments: dict[str, Alignment]) -> list[Forest]:
    """What is fitted on these plans without the layer, a forest a seed; thresholds need none."""
    if not layer.forest:
        return [thresholds(items, alignments)]
    return [fit(items, alignments, layer.drop, seed) for seed in range(SEEDS)]


def plain(field: Field) -> Field:
    """The field without its synonyms."""
    return replace(field, table=table_of({**field.words["words"], "synonyms": []}))


def lacking(reference: Reference, words: Callable[[Requirement], Requirement]) -> Reference:
    """The reference with every requirement altered."""
    sections = tuple(
        section._replace(
            measures=tuple(
                measure._replace(requirements=tuple(map(words, measure.requirements))) for measure in section.measures
            ),
        )
        for section in reference.sections
    )
    return replace(reference, sections=sections)


# ── instead of the forest ──

CUTS = [step / 20 for step in range(2, 20)]


def thresholds(items: list[Labelled], alignments: dict[str, Alignment]) -> Forest:
    """A forest of one tree with the three best thresholds.

    Inherited is what its parts cover by `high`, modified what its parts cover by `low` or a variant by `other`.
    """
    rows, labels = [], []
    for item in items:
        for link in alignments[item.name].links:
            if link.features and link.requirement.id in item.labels:
                rows.append((link.features.union, link.features.variant))
                labels.append(LABELS.index(item.labels[link.requirement.id]))
    high, low, other = max(_choices(), key=lambda cuts: _macro(np.array(rows), np.array(labels), cuts))
    inherited, modified, omitted = range(len(LABELS))
    sure = (100 * np.eye(len(LABELS), dtype=int)).tolist()
    under = [0, low, [1, other, omitted, modified], modified]
    return Forest(["union", "variant"], LABELS, sure, [[0, high, under, inherited]])


def _choices() -> Iterator[tuple[float, float, float]]:
    return ((high, low, other) for high, low, other in product(CUTS, CUTS, CUTS) if low < high)


def _macro(rows: Any, labels: Any, cuts: tuple[float, float, float]) -> float:
    high, low, other = cuts
    union, variant = rows[:, 0], rows[:, 1]
    said = np.where(union > high, 0, np.where((union > low) | (variant > other), 1, 2))
    figures = []
    for label in range(len(LABELS)):
        right = np.sum((said == label) & (labels == label))
        figures.append(2 * right / (np.sum(said == label) + np.sum(labels == label)))
    return float(np.mean(figures))


if __name__ == "__main__":
    main()
