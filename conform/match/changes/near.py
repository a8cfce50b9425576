"""What stands around a requirement's evidence, and how surely that is its counterpart.

What one reads in the words alone is claimed; what might be said in others is shown as unmatched, to be compared by a
person: of parts that were called left out of four laws and three plans, readers found 44 in 100 somewhere near.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from conform.model import Clause
from conform.text.borders import BORDER

UNMATCHED = "unmatched"
# How many commas a wording runs over, and how many clauses on both sides of the evidence belong to its matter.
RUN, AROUND = 3, 3
# Words of which a run near by has a greater share of the characters may be said there in other words. Of 88 parts of
# three plans that stood as left out readers found 34 of the 40 below it missing, 25 of the other 48; cosines of word
# vectors part them no better.
SAID = 0.4
# A run may have so many of the characters that the requirement's other parts lack (大力推行日间手术 beside
# 提高日间手术占比): of 52 parts of those laws that either bound tells, with a counterpart, 44 are missing.
OWN = 0.3
# A law's part is missing from its counterpart only where that has so much of another part; else both may be of another
# matter. Of 51 parts of four laws below the former, 33 of the 38 that have it are missing, 8 of the other 13.
COUNTERPART = 0.7
# So many characters of which a run near by has nearly all, and half of the pairs, are said there: 设立展示、传承场所,
# 建设展示和传承场所. Of 32 parts of five pairs of laws to be compared the four from here on are said there, of the 28
# others ten.
LONG, WHOLE, IN_ORDER = 5, 0.8, 0.5


class Near(NamedTuple):
    """The clauses around the evidence; `firm` unless of another matter perhaps, `law` when provisions are compared,
    what the paragraph of the reference says `before` the requirement, and whether the plan `rewords`.
    """

    texts: tuple[str, ...] = ()
    firm: bool = True
    law: bool = False
    before: str = ""
    rewords: bool = False

    def says(self, words: str) -> float:
        """The greatest share of the characters of `words` that one run of pieces has; 0 where nothing is near."""
        wanted = [char for char in words if char.isalnum()]
        runs = (run for text in self.texts for run in _runs(text))
        return max((sum(char in run for char in wanted) / (len(wanted) or 1) for run in runs), default=0.0)

    def has(self, words: str, rest: str = "") -> bool:
        """Whether the words are surely said near by, if in another order; `rest` is what else is asked for."""
        pairs = [pair for pair in map("".join, pairwise(words)) if pair.isalnum()]
        if len(pairs) + 1 < LONG or min(self.says(words), self.says(_own(words, rest) or words)) < WHOLE:
            return False
        return any(sum(pair in text for pair in pairs) >= IN_ORDER * len(pairs) for text in self.texts)

    def lacks(self, words: str, others: Sequence[float], rest: str = "") -> bool:
        """Whether the words are surely missing; `others` is how much is there of the requirement's other parts, `rest`
        what they say.
        """
        wording = self.law or self.rewords
        counterpart = (self.law or self.firm) and (not wording or max(others, default=0.0) >= COUNTERPART)
        own = _own(words, rest)
        return counterpart and (self.says(words) <= SAID or (len(own) > 1 and self.says(own) <= OWN))


def _own(words: str, rest: str) -> str:
    """The characters of the words that the rest has not."""
    return "".join(char for char in words if char not in rest)


# Nothing is known of what stands around.
ALONE = Near()


def near(clauses: Sequence[Clause], evidence: Sequence[int]) -> tuple[str, ...]:
    """The texts of a plan's clauses around those that are evidence, in order."""
    around = {number for at in evidence for number in range(max(0, at - AROUND), at + AROUND + 1)}
    return tuple(clauses[number].text for number in sorted(around) if number < len(clauses))


@lru_cache(maxsize=256)  # of one plan; of several they would be the greatest part of a process
def _runs(text: str) -> tuple[frozenset[str], ...]:
    """The characters of every run of pieces of a clause."""
    return tuple(_each([frozenset(piece) for piece in BORDER.split(text) if piece.strip()]))


def _each(pieces: Sequence[frozenset[str]]) -> Iterator[frozenset[str]]:
    for first in range(len(pieces)):
        yield frozenset().union(*pieces[first : first + RUN])
