"""Plan × Reference → links: many to many, in any order, down to the part of the sentence.

Every part of a requirement (what stands between two commas) and every variant of it is looked for in every
segment of the plan by the weight of the characters that they share; the heading above a clause and its
neighbours are a soft prior. A link keeps the best evidence, good or not, and what speaks for and against it:
`classify` decides.
"""

from __future__ import annotations

import re

from conform.align.context import Context
from conform.align.features import Candidate, Found, candidates, describe, equals, gather, holding
from conform.align.prepare import Sought, prepare
from conform.align.scan import Scan
from conform.field import load_field
from conform.model import Alignment, Evidence, Link, Plan, Reference

__all__ = ["align"]


def align(plan: Plan, reference: Reference) -> Alignment:
    """A link for every requirement of the reference, in its order, and the plan's headings that carry a measure."""
    prepared = prepare(reference)
    field = load_field().with_places(place_names(plan))
    scan = Scan(plan, prepared, field)
    covers = [scan.cover(sought) for sought in prepared.sought]
    context = Context(scan, prepared, field, covers)
    rivals = Rivals(scan)
    words = [scan.words(span) for span in scan.spans]
    ranks = [
        candidates(scan, context, sought, cover, words) for sought, cover in zip(prepared.sought, covers, strict=True)
    ]
    claims = Claims(ranks)
    links = tuple(
        _link(scan, context, sought, ranked, rivals, claims)
        for sought, ranked in zip(prepared.sought, ranks, strict=True)
    )
    return Alignment(reference, links, tuple(context.headings.values()))


# A place at the head of a title or an issuer: 兰汀市人民政府办公室, 乌有市溪岭区…; but not 推动县 in 兰汀县推动县级….
PLACE = re.compile(r"(?!推|全|关于|加|公立|印发|深化)([一-鿿]{2,9}?)(自治区|自治州|自治县|省|市|州|盟|县|区|旗)")


def place_names(plan: Plan) -> tuple[str, ...]:
    """The plan's own places, with and without rank (兰汀市, 兰汀), from its issuer and title; none if unknown."""
    names = []
    for head in (plan.metadata.issuer, plan.metadata.title):
        place = PLACE.match(head or "")
        while place:
            names += [place[0], place[1]]
            place = PLACE.match(head or "", place.end())
    return tuple(names)


def _link(
    scan: Scan, context: Context, sought: Sought, ranked: list[Candidate], rivals: Rivals, claims: Claims
) -> Link:
    if not ranked:
        return Link(sought.requirement, (), {})
    found = gather(scan, sought, ranked)
    numbers = holding(scan, found, ranked[0])
    features = describe(scan, context, sought, ranked, found, numbers)
    features["rival"] = rivals.besides(sought, numbers)
    features["contest"] = claims.lead(ranked[0])
    features["crowd"] = claims.crowd(ranked[0])
    return Link(sought.requirement, _evidence(scan, sought, ranked, found, numbers), features)


def _evidence(
    scan: Scan, sought: Sought, ranked: list[Candidate], found: Found, numbers: list[int]
) -> tuple[Evidence, ...]:
    """The best clause's stretch and, in order, those of the other clauses that hold a part better."""
    spans = {ranked[0].clause: (numbers[0], numbers[-1], max(ranked[0].cover, ranked[0].variant))}
    others = [*found.others.values(), *equals(scan, sought, ranked)]
    for hit in others:
        clause = scan.segments[hit.first].clause
        first, last, score = spans.get(clause, (hit.first, hit.last, hit.share))
        spans[clause] = (min(first, hit.first), max(last, hit.last), max(score, min(1.0, hit.share)))
    return tuple(
        Evidence(scan.clauses[clause].id, scan.segments[first].at, scan.segments[last].to, round(score, 4))
        for clause, (first, last, score) in sorted(spans.items())
    )


class Claims:
    """Which requirements hold a clause for their best one: the more, and the surer, the less it says for another."""

    def __init__(self, ranks: list[list[Candidate]]) -> None:
        self.keys: dict[int, list[float]] = {}
        for ranked in ranks:
            if ranked:
                self.keys.setdefault(ranked[0].clause, []).append(ranked[0].key)
        for keys in self.keys.values():
            keys.sort(reverse=True)

    def lead(self, candidate: Candidate) -> float:
        """How far the candidate is ahead of (or behind) the best other requirement that claims its clause."""
        keys = self.keys[candidate.clause]
        rest = keys[1:] if candidate.key == keys[0] else keys
        return candidate.key - rest[0] if rest else candidate.key

    def crowd(self, candidate: Candidate) -> float:
        """How many other requirements claim its clause, in tenths and at most 1."""
        return min(len(self.keys[candidate.clause]) - 1, 10) / 10


class Rivals:
    """How well each segment holds the parts of other requirements than the one that is asked about."""

    def __init__(self, scan: Scan) -> None:
        self.best: list[tuple[float, str]] = [(0.0, "")] * len(scan.segments)
        self.second: list[float] = [0.0] * len(scan.segments)
        for sought in scan.prepared.sought:
            for part in sought.parts:
                for hit in scan.hits[part].values():
                    for number in range(hit.first, hit.last + 1):
                        self._enter(number, min(1.0, hit.share), sought.requirement.id)

    def _enter(self, number: int, share: float, name: str) -> None:
        best, holder = self.best[number]
        if name == holder:
            self.best[number] = (max(best, share), name)
        elif share > best:
            self.second[number] = best
            self.best[number] = (share, name)
        else:
            self.second[number] = max(self.second[number], share)

    def besides(self, sought: Sought, numbers: list[int]) -> float:
        """The best share of another requirement's part in these segments."""
        return max(
            self.second[number] if self.best[number][1] == sought.requirement.id else self.best[number][0]
            for number in numbers
        )
