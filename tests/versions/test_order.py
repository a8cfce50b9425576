"""What keeps its order: the heaviest chain, so that the fewest characters move."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from conform.versions.order import Link, chain, moved


@settings(deadline=None)
@given(st.permutations(list(range(12))), st.lists(st.integers(1, 9), min_size=12, max_size=12))
def test_what_stays_keeps_its_order(places: list[int], weights: list[int]) -> None:
    stays = [place for number, place in enumerate(places) if number not in moved(places, weights)]
    assert stays == sorted(stays)


@settings(deadline=None)
@given(st.permutations(list(range(7))), st.lists(st.integers(1, 9), min_size=7, max_size=7))
def test_no_fewer_characters_could_move(places: list[int], weights: list[int]) -> None:
    def weigh(kept: list[int]) -> int:
        return sum(weights[number] for number in kept)

    subsets = ([n for n in range(7) if bits >> n & 1] for bits in range(1 << 7))
    ordered = (kept for kept in subsets if [places[n] for n in kept] == sorted(places[n] for n in kept))
    gone = moved(places, weights)
    assert weigh([n for n in range(7) if n not in gone]) == max(map(weigh, ordered))


def test_nothing_and_one_thing_do_not_move() -> None:
    assert moved([], []) == frozenset()
    assert moved([5, 5, 5], [1, 1, 1]) == frozenset()


LINKS = st.builds(Link, st.integers(0, 4), st.integers(0, 4), st.integers(1, 9).map(float))


@settings(deadline=None)
@given(st.lists(LINKS, max_size=7))
def test_no_chain_is_heavier(links: list[Link]) -> None:
    found = chain(links)
    assert all(one.old < other.old and one.new < other.new for one, other in pairwise(found))
    chains = (kept for size in range(len(links) + 1) for kept in combinations(sorted(links), size))
    best = max(
        sum(link.weight for link in kept)
        for kept in chains
        if all(one.old < other.old and one.new < other.new for one, other in pairwise(kept))
    )
    assert sum(link.weight for link in found) == best
