"""What stands in another order: the fewest characters that must move to turn one order into the other."""

from __future__ import annotations

from collections.abc import Sequence


def moved(places: Sequence[int], weights: Sequence[int]) -> frozenset[int]:
    """Numbers of the items that moved: `places[i]` is where item i stands now, `weights[i]` how long it is.

    All others keep their order; they are the heaviest subsequence whose places do not fall, found with a
    Fenwick tree of prefix maxima (Fredman 1975 gives the unweighted one) in O(n log n).
    """
    ranks = {place: rank for rank, place in enumerate(sorted(set(places)), 1)}
    best: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)  # (weight, last item) of a prefix of ranks
    before: list[int] = []
    for number, (place, weight) in enumerate(zip(places, weights, strict=True)):
        total, last = _highest(best, ranks[place])
        before.append(last)
        _enter(best, ranks[place], (total + weight, number))
    _, number = _highest(best, len(ranks))
    kept: set[int] = set()
    while number >= 0:
        kept.add(number)
        number = before[number]
    return frozenset(range(len(places))) - kept


def _highest(best: Sequence[tuple[int, int]], rank: int) -> tuple[int, int]:
    found = (0, -1)
    while rank:
        found = max(found, best[rank])
        rank -= rank & -rank
    return found


def _enter(best: list[tuple[int, int]], rank: int, value: tuple[int, int]) -> None:
    while rank < len(best):
        best[rank] = max(best[rank], value)
        rank += rank & -rank
