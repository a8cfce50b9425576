"""What keeps its order from one version to the other: the heaviest chain of pairs that never goes back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Link(NamedTuple):
    """Number `old` of one version belongs to number `new` of the other; `weight` is what speaks for it."""

    old: int
    new: int
    weight: float


def chain(links: Sequence[Link]) -> list[Link]:
    """The heaviest of the links in which both numbers rise, in that order.

    Found with a Fenwick tree of prefix maxima (Fredman 1975 gives the unweighted one) in O(n log n).
    """
    ranked = sorted(links, key=lambda link: (link.old, -link.new, -link.weight))
    ranks = {new: rank for rank, new in enumerate(sorted({link.new for link in links}), 1)}
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(ranks) + 1)  # (weight, last link) of a prefix of ranks
    before: list[int] = []
    for number, link in enumerate(ranked):
        total, last = _highest(best, ranks[link.new] - 1)
        before.append(last)
        _enter(best, ranks[link.new], (total + link.weight, number))
    _, number = _highest(best, len(ranks))
    kept: list[Link] = []
    while number >= 0:
        kept.append(ranked[number])
        number = before[number]
    return kept[::-1]


def moved(places: Sequence[int], weights: Sequence[float]) -> frozenset[int]:
    """Numbers of the items that moved: `places[i]` is where item i stands now, `weights[i]` how long it is.

    All others keep their order, and no fewer characters could move.
    """
    ranks = {number: rank for rank, number in enumerate(sorted(range(len(places)), key=lambda n: (places[n], n)))}
    kept = chain([Link(number, ranks[number], weight) for number, weight in enumerate(weights)])
    return frozenset(range(len(places))) - {link.old for link in kept}


def _highest(best: Sequence[tuple[float, int]], rank: int) -> tuple[float, int]:
    found = (0.0, -1)
    while rank:
        found = max(found, best[rank])
        rank -= rank & -rank
    return found


def _enter(best: list[tuple[float, int]], rank: int, value: tuple[float, int]) -> None:
    while rank < len(best):
        best[rank] = max(best[rank], value)
        rank += rank & -rank
