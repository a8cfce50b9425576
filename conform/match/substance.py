"""What a provision says besides what all laws say: 违反本法规定，…的，由县级以上人民政府…责令改正 tells no two apart.

A pair of characters counts the less, the more laws have it, and by the strict measure not at all when a third of them
do (`reference/field/common.toml`). A clause carries a provision when it shares enough of what is left, and something of
what the provision turns on: a duty's action, a penalty's offence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from math import sqrt
from typing import NamedTuple

from conform.data import word_lists
from conform.match.prepare import Sought, Text
from conform.match.scan import Scan

# Less than this in common (Ochiai; and of the provision alone, by the strict measure): both are of other matters. Of
# what two labelled pairs of laws called found, three lie below both, and none of them is.
ALIKE = 0.2
# What a provision turns on is a part of it from this share on, and is not there below that one. Of 49 provisions of
# three other pairs that all this lets go, ten have some counterpart; they are told with doubt.
THIRD = 1 / 3
PIVOT, THERE = THIRD, 0.1
# A clause says what a provision turns on from this share on. Of 183 counterparts in articles that answer each other, in
# seven pairs of laws, 6 of 17 wrong ones have less, and 12 of 166 right ones.
SAID = 0.2


class Common(NamedTuple):
    """Pair → share of the matters that have it, besides its own; the pairs that a third of some kind of text has."""

    shares: dict[str, float]
    strict: frozenset[str]


@lru_cache(maxsize=1)
def common() -> Common:
    """The pairs that laws share."""
    table = word_lists("common")
    matters: int = table["matters"]
    shares: dict[str, float] = {}
    strict = set(_pairs(table["others"]))
    for count, text in table["laws"].items():
        held = _pairs(text)
        shares |= dict.fromkeys(held, (int(count) - 1) / (matters - 1))
        strict.update(held if int(count) >= THIRD * matters else ())
    return Common(shares, frozenset(strict))


def _pairs(text: str) -> list[str]:
    return [text[at : at + 2] for at in range(0, len(text), 2)]


class Substance:
    """What a clause, by its number in the scan, has of a requirement's substance."""

    def __init__(self, scan: Scan, sought: Sought, clause: int) -> None:
        self.sought, self.held = sought, scan.whole[clause]
        self.clause = scan.clauses[clause].text
        self.words = scan.field.words["law"]
        self.parts = [scan.prepared.texts[part] for part in sought.parts]
        self._known, self._unknown = scan.prepared.weights

    @property
    def is_hollow(self) -> bool:
        """Whether the two have nothing in common but what any law says."""
        total = self._strictly(self.sought.grams)
        if not total:  # it says nothing else itself: 构成犯罪的，依法追究刑事责任
            return False
        apart = self._strictly(self.sought.grams & self.held) < ALIKE * total
        leading = any(word in self.parts[-1].normal for word in self.words["leading"])
        return (apart and (leading or self.alike < ALIKE)) or self._misses_pivot()

    @property
    def threatens(self) -> bool:
        """Whether the clause holds a penalty, or the requirement does."""
        texts = (self.clause, self.sought.requirement.text)
        return any(word in text for text in texts for word in self.words["penalties"])

    @property
    def alike(self) -> float:
        """How much of the weighed words of both is common to them (Ochiai)."""
        own = self.sought.grams
        return self._weigh(own & self.held) / sqrt((self._weigh(own) or 1) * (self._weigh(self.held) or 1))

    @property
    def holds_pivot(self) -> bool:
        """Whether the clause has a good share of what the provision turns on."""
        weight, held = self._weighed
        return held >= SAID * weight > 0

    def _misses_pivot(self) -> bool:
        weight, held = self._weighed
        return weight >= PIVOT * self._weigh(self.sought.grams) and held < THERE * weight

    @cached_property
    def _weighed(self) -> tuple[float, float]:
        """The weight of what the provision turns on, and how much of it the clause has."""
        pivot = frozenset().union(*(part.grams for part in self._pivot()))
        return self._weigh(pivot), self._weigh(pivot & self.held)

    def _pivot(self) -> Sequence[Text]:
        """The parts from the one with the action on, without hopes; of a penalty those before, which say for what."""
        action = max((at for at, part in enumerate(self.parts) if _any(self.words["actions"], part)), default=0)
        if any(_any(self.words["penalties"], part) for part in self.parts):
            return self.parts[:action]
        hopes = tuple(self.words["hopes"])
        return [part for at, part in enumerate(self.parts[action:]) if not (at and part.normal.startswith(hopes))]

    def _weigh(self, grams: Iterable[str]) -> float:
        shares, known, unknown = common().shares, self._known, self._unknown
        return sum(known.get(gram, unknown) * (1 - shares.get(gram, 0.0)) for gram in sorted(grams) if len(gram) > 1)

    def _strictly(self, grams: Iterable[str]) -> float:
        strict, known, unknown = common().strict, self._known, self._unknown
        return sum(known.get(gram, unknown) for gram in grams if len(gram) > 1 and gram not in strict)


def _any(words: Iterable[str], part: Text) -> bool:
    return any(word in part.normal for word in words)
