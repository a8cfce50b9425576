"""One plan against one reference, all pairs: where in the plan each part and variant of a requirement stands."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from conform.match.prepare import Prepared, Sought, Text
from conform.match.segments import split
from conform.match.similarity import grams
from conform.model import Clause, Kind, Plan
from conform.model.field import BREAK, Field
from conform.text.numbering import ARTICLE, parse_mark

# A part is looked for in single segments and, where two neighbours together hold clearly more, in both: plans
# break a phrase by a comma as often as not.
GAIN = 0.1
# Below this share of its weight a part has hardly been met. Of clauses that it lets through, those that readers
# linked on the labelled plans cover 0.84 of a requirement (median; first decile 0.24), the others 0.15 (ninth 0.29).
FLOOR = 0.2
# A clause that covers more than this of a requirement speaks for the measure of its heading; between the two above.
SURE = 0.6


class Segment(NamedTuple):
    """A part of a clause between two commas, in its normal form; `at`, `to` are offsets of the repaired text."""

    clause: int
    at: int
    to: int
    text: str


class Hit(NamedTuple):
    """The segments `first` to `last` hold `share` of the weight of a text."""

    share: float
    first: int
    last: int


class Scan:
    """The best hit of every text of the reference in every clause of the plan that is no context."""

    def __init__(self, plan: Plan, prepared: Prepared, field: Field) -> None:
        self.plan = plan
        self.prepared = prepared
        self.field = field
        self.clauses: list[Clause] = [clause for clause in plan.clauses if clause.kind is not Kind.CONTEXT]
        self.segments: list[Segment] = []
        self.spans: list[range] = []
        for number, clause in enumerate(self.clauses):
            first = len(self.segments)
            skip = _article(clause.text)
            self.segments += [Segment(number, *row) for row in split(field, clause.text[skip:], clause.at + skip)]
            self.spans.append(range(first, len(self.segments)))
        self.grams = [grams(segment.text) for segment in self.segments]
        self.hits: list[dict[int, Hit]] = [{} for _ in prepared.texts]
        self.whole = [self.grams_of(span) for span in self.spans]
        self.totals: dict[int, int] = {}
        self._search()

    def _search(self) -> None:
        covered = [self.prepared.index.covered(held, GAIN) for held in self.grams]
        for span in self.spans:
            for number in span:
                follower = covered[number + 1] if number + 1 < span.stop else {}
                self._collect(number, covered[number], follower)

    def _collect(self, number: int, shares: dict[int, float], follower: dict[int, float]) -> None:
        clause = self.segments[number].clause
        two = frozenset() if shares.keys().isdisjoint(follower) else self.grams_of(range(number, number + 2))
        for text, alone in shares.items():
            after = follower.get(text)
            if alone <= FLOOR and after is None:
                continue
            share, last = alone, number
            if after is not None:
                both = self.share(self.prepared.texts[text], two)
                if both > max(share, after) + GAIN:
                    share, last = both, number + 1
            best = self.hits[text].get(clause)
            if share > FLOOR and (best is None or share > best.share):
                self.hits[text][clause] = Hit(share, number, last)

    def share(self, text: Text, held: frozenset[str]) -> float:
        """The share of a text's weight that these grams hold."""
        return self.prepared.weights.held(text.grams & held) / text.total

    def grams_of(self, segments: range | list[int]) -> frozenset[str]:
        """The grams of several segments together."""
        return frozenset().union(*(self.grams[number] for number in segments))

    def total(self, clause: int) -> int:
        """The weight of a clause's grams; 1 where there are none. Many requirements ask for the same clause."""
        if clause not in self.totals:
            self.totals[clause] = self.prepared.weights.total(self.whole[clause]) or 1
        return self.totals[clause]

    def normal(self, clause: int) -> str:
        """A clause's normal form, without borders."""
        return "".join(self.segments[number].text for number in self.spans[clause]).replace(BREAK, "")

    def words(self, numbers: range | list[int]) -> str:
        """What terms and verbs are looked for in: segments in their normal form and as they are written."""
        segments = [self.segments[number] for number in numbers]
        written = [self.plan.cleaned.text[segment.at : segment.to] for segment in segments]
        return "|".join([*(segment.text.replace(BREAK, "") for segment in segments), *written])

    def cover(self, sought: Sought) -> dict[int, float]:
        """Clause number → share of the requirement's weight that its parts find there."""
        shares: dict[int, float] = defaultdict(float)
        for part, weight in zip(sought.parts, sought.shares, strict=True):
            for clause, hit in self.hits[part].items():
                shares[clause] += weight * min(1.0, hit.share)
        return shares

    def variants(self, sought: Sought) -> dict[int, tuple[float, int]]:
        """Clause number → share and number of the variant that it covers best."""
        best: dict[int, tuple[float, int]] = {}
        for variant in sought.variants:
            for clause, hit in self.hits[variant].items():
                if clause not in best or hit.share > best[clause][0]:
                    best[clause] = (min(1.0, hit.share), variant)
        return best


def _article(text: str) -> int:
    """The length of an article's number (第四条 ), which differs from text to text and says nothing."""
    mark = parse_mark(text)
    return mark.length if mark and mark.style == ARTICLE and mark.length < len(text) else 0
