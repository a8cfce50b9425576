"""How alike two stretches of text are, by what the two versions themselves make of words.

Two characters that many paragraphs share (国务院, 应当, 有关规定) weigh nothing, what stands in one place alone weighs
most; so boilerplate pairs with nothing, whatever its length.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from math import log
from typing import NamedTuple

FEW = 8  # in so few paragraphs words are common, however short the two texts are
CROWD = 5  # what one paragraph in so many says is boilerplate
RAREST = 16  # pairs of characters by which a text looks for its like
KNOWN = 24  # texts that may share a pair of characters which is still worth a look
NEAREST = 6  # candidates a text


class Match(NamedTuple):
    """What two texts share: `common` is its weight, `alike` its share of both, `within` its share of the lighter."""

    common: float
    alike: float
    within: float


NOTHING = Match(0.0, 0.0, 0.0)


# Every paragraph is asked for several times, all of them in turn: a cache that holds some of them holds none. Their
# characters are limited, so that many short ones take no more memory than few long ones.
@lru_cache(maxsize=1 << 16)
def grams(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters in a text; the text itself where it is but one."""
    return frozenset(map("".join, pairwise(text))) or frozenset([text])


class Weights(dict[str, float]):
    """What a pair of characters weighs in two versions: the logarithm of how seldom it is."""

    def __init__(self, texts: Iterable[str]) -> None:
        seen: Counter[str] = Counter()
        count = 0
        for text in texts:
            seen.update(grams(text))
            count += 1
        most = max(FEW, count / CROWD)
        self.one = log(most / 2)  # of what stands once in either version
        super().__init__((gram, max(0.0, log(most / number))) for gram, number in seen.items())
        self._totals: dict[str, float] = {}

    def __missing__(self, gram: str) -> float:
        return self.one

    def total(self, text: str) -> float:
        """The weight of a text."""
        found = self._totals.get(text)
        if found is None:
            found = self._totals[text] = sum(map(self.__getitem__, grams(text)))
        return found

    def match(self, old: str, new: str) -> Match:
        """What two texts share."""
        common = sum(map(self.__getitem__, grams(old) & grams(new)))
        if not common:
            return NOTHING
        sizes = self.total(old), self.total(new)
        return Match(common, 2 * common / sum(sizes), common / min(sizes))


class Finder:
    """Finds, among numbered texts, those that share the rarest of a text's words."""

    def __init__(self, texts: Mapping[int, str], weights: Weights) -> None:
        self._weights = weights
        self._places: dict[str, list[int]] = defaultdict(list)
        for number, text in texts.items():
            for gram in grams(text):
                self._places[gram].append(number)

    def near(self, text: str) -> list[int]:
        """The numbers of the texts that are worth a comparison, the most promising first."""
        known = [gram for gram in grams(text) if 0 < len(self._places.get(gram, ())) <= KNOWN]
        known.sort(key=lambda gram: (len(self._places[gram]), gram))
        score: dict[int, float] = defaultdict(float)
        for gram in known[:RAREST]:
            for number in self._places[gram]:
                score[number] += self._weights[gram]
        return [number for number, _ in sorted(score.items(), key=lambda item: (-item[1], item[0]))[:NEAREST]]
