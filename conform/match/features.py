"""What speaks for and against a clause as the counterpart of a requirement, as numbers for `classify`."""

from __future__ import annotations

import re
from math import sqrt
from typing import NamedTuple

from rapidfuzz import fuzz

from conform.match.context import Context
from conform.match.prepare import Sought
from conform.match.scan import FLOOR, Hit, Scan
from conform.model import Features, Field, Kind

FIGURE = re.compile(r"\d+(?:\.\d+)?%?")
# Shares of a part's weight: how much better another clause must hold it to count besides the best clause, and how well.
# A fifth more or less moves at most one and two of 4,575 statuses of five real plans and the examples.
BETTER, WELL = 0.25, 0.5
# It is quoted only from here on: of such clauses of the labelled plans none of those above is wrong but one, none of
# those below is right. Left-out evidence 0.937 at 0.65 as at 0.7, 0.935 at 0.6, 0.927 without.
TELLING = 0.65
# A segment belongs to the evidence when it holds this share of a part. A fifth less moves 11 of the 4,575, more 12.
HOLDS = 0.3
# A further clause is evidence of its own when its key comes this near to the first one's and its words match this
# well. Of the limits tried (0.8 to 0.93, 0.3 to 0.5) these give the best left-out evidence (the worst is 0.02 lower).
EQUAL, MATCH = 0.9, 0.3
# Clauses besides the best one that are asked for missing parts. One more or less moves none of the 4,575.
OTHERS = 5


class Candidate(NamedTuple):
    """A clause that may carry a requirement; `key` ranks the clauses of one requirement.

    `number` is that of the variant which the clause covers best, `verb` whether a verb of the requirement is in it.
    """

    clause: int
    key: float
    cover: float
    variant: float
    number: int | None
    whole: float
    neighbours: float
    heading: float
    terms: float
    verb: bool


# Weights of the key, fitted on the labelled plans (a logistic model of “this clause and not that one” over pairs
# of candidates, rounded): the first candidate is a reader's clause in 92 of 100 cases, 90 on plans left out.
KEY = {"match": 0.27, "whole": 0.40, "terms": 0.20, "neighbours": 0.17, "heading": 0.05, "verb": 0.07}
# A variant is a part of a sentence and easily covered by chance; it counts for this much of a cover of the same share.
VARIANT = 0.75
# So many clauses of a requirement are looked at closely. With six 10 statuses of the 4,575 move, with ten none.
CLOSELY = 8


def candidates(
    scan: Scan, context: Context, sought: Sought, cover: dict[int, float], words: list[str]
) -> list[Candidate]:
    """The clauses that may carry the requirement, best first."""
    variants = scan.variants(sought)
    matches = []
    for clause in set(cover) | set(variants):
        share = max(cover.get(clause, 0.0), VARIANT * variants.get(clause, (0.0, 0))[0])
        own = scan.clauses[clause]
        if share < FLOOR * VARIANT or own.kind is Kind.HEADING:
            continue
        if not context.leads.apart(sought.requirement, own):
            matches.append((-share, clause))
    found = []
    for share, clause in sorted(matches)[:CLOSELY]:
        variant, number = variants.get(clause, (0.0, None))
        found.append(
            _candidate(scan, context, sought, clause, words[clause], (-share, cover.get(clause, 0.0), variant, number))
        )
    return sorted(found, key=lambda candidate: (-candidate.key, candidate.clause))


def weigh(scan: Scan, context: Context, sought: Sought, clause: int, words: str) -> Candidate:
    """One clause as a candidate, whatever it has of the requirement."""
    cover = scan.cover(sought).get(clause, 0.0)
    variant, number = scan.variants(sought).get(clause, (0.0, None))
    return _candidate(scan, context, sought, clause, words, (max(cover, VARIANT * variant), cover, variant, number))


def _candidate(
    scan: Scan,
    context: Context,
    sought: Sought,
    clause: int,
    words: str,
    match: tuple[float, float, float, int | None],
) -> Candidate:
    share, cover, variant, number = match
    whole = scan.prepared.weights.held(scan.whole[clause] & sought.grams) / sought.own.total
    near = context.neighbours(clause, sought.requirement.measure)
    heading = context.heading(clause, sought.requirement.measure)
    terms = touched(sought, words)
    verb = any(verb in words for verb in sought.verbs)
    key = (
        KEY["match"] * share
        + KEY["whole"] * whole
        + KEY["terms"] * terms
        + KEY["neighbours"] * near
        + KEY["heading"] * heading
        + KEY["verb"] * verb
    )
    return Candidate(clause, key, cover, variant, number, whole, near, heading, terms, verb)


def touched(sought: Sought, words: str) -> float:
    """Share of the requirement's groups of terms of which a word stands in the text."""
    if not sought.terms:
        return 1.0
    return (len(sought.terms) - len(untouched(sought, words))) / len(sought.terms)


def untouched(sought: Sought, words: str) -> tuple[tuple[str, ...], ...]:
    """The requirement's groups of terms of which no word stands in the text."""
    return tuple(group for group in sought.terms if not any(term in words for term in group))


def topic(scan: Scan, sought: Sought, clause: int) -> float:
    """How near the whole clause is to all the wordings of the requirement: shared weight by the mean of both (Ochiai).

    Divided by both sides, since a long clause has something of everything, and a re-worded one a little of many
    wordings.
    """
    shared = scan.prepared.weights.held(scan.whole[clause] & sought.wordings.grams)
    return shared / sqrt(sought.wordings.total * scan.total(clause))


class Found(NamedTuple):
    """Where the parts of a requirement are: hits in the best clause, and other clauses that hold a part better."""

    best: dict[int, Hit]
    others: dict[int, Hit]
    held: tuple[float, ...]


def gather(scan: Scan, sought: Sought, ranked: list[Candidate]) -> Found:
    """The hits of the requirement's parts in the best clause and, where clearly better, in the next ones."""
    clause = ranked[0].clause
    best = {part: scan.hits[part][clause] for part in sought.parts if clause in scan.hits[part]}
    others: dict[int, Hit] = {}
    held = []
    for part in sought.parts:
        share = best[part].share if part in best else 0.0
        better = None
        for other in ranked[1 : OTHERS + 1]:
            hit = scan.hits[part].get(other.clause)
            if hit and hit.share > share + BETTER and hit.share > WELL:
                share, better = hit.share, hit
        if better and share > TELLING:
            others[part] = better
        held.append(min(1.0, share))
    return Found(best, others, tuple(held))


def equals(scan: Scan, sought: Sought, ranked: list[Candidate]) -> list[Hit]:
    """The best hits in clauses that carry the requirement about as well as the first one."""
    hits = []
    for candidate in ranked[1:]:
        if candidate.key > EQUAL * ranked[0].key and max(candidate.cover, candidate.variant) > MATCH:
            texts = [*sought.parts, *([] if candidate.number is None else [candidate.number])]
            held = [scan.hits[text][candidate.clause] for text in texts if candidate.clause in scan.hits[text]]
            hits.append(max(held, key=lambda hit: (hit.share, -hit.first)))
    return hits


def holding(scan: Scan, found: Found, candidate: Candidate) -> list[int]:
    """The numbers of the best clause's segments that carry the requirement; at least one."""
    hits = [hit for hit in found.best.values() if hit.share > HOLDS]
    if not hits and candidate.number is not None:
        hits = [scan.hits[candidate.number][candidate.clause]]
    if not hits and not found.best:  # a person chose a clause that shares no word with the requirement
        return list(scan.spans[candidate.clause])
    hits = hits or [max(found.best.values(), key=lambda hit: (hit.share, -hit.first))]
    return sorted({number for hit in hits for number in range(hit.first, hit.last + 1)})


class Claim(NamedTuple):
    """What other requirements have of a clause; as in `Features`."""

    rival: float
    contest: float
    crowd: float


def describe(
    scan: Scan, sought: Sought, ranked: list[Candidate], found: Found, numbers: list[int], claim: Claim
) -> Features:
    """The features of the best candidate; `numbers` are its segments."""
    first, weights = ranked[0], scan.prepared.weights
    window = scan.grams_of(numbers)
    text = " ".join(scan.segments[number].text for number in numbers)
    words = scan.words(numbers)
    return Features(
        contest=claim.contest,
        cover=first.cover,
        crowd=claim.crowd,
        figures=_more_figures(sought.text, text),
        heading=first.heading,
        least=min(found.held),
        length=min(len(sought.text), 60) / 60,
        most=max(found.held),
        neighbours=first.neighbours,
        partial=fuzz.partial_ratio(sought.text, text) / 100,
        partial_whole=fuzz.partial_ratio(sought.text, scan.normal(first.clause)) / 100,
        parts=min(len(sought.parts), 4) / 4,
        precision=weights.held(window & sought.grams) / (weights.total(window) or 1.0),
        ratio=fuzz.ratio(sought.text, text) / 100,
        rival=claim.rival,
        same=max((scan.hits[n][first.clause].share for n in sought.same if first.clause in scan.hits[n]), default=0),
        second=ranked[1].key if len(ranked) > 1 else 0.0,
        terms=first.terms,
        terms_near=touched(sought, words),
        topic=topic(scan, sought, first.clause),
        union=sum(weight * share for weight, share in zip(sought.shares, found.held, strict=True)),
        variant=first.variant,
        variant_whole=_variant_whole(scan, first),
        verb=float(any(verb in words for verb in sought.verbs)) if sought.verbs else 1.0,
        weaker=_more_weak(scan.field, sought.text, text),
        whole=first.whole,
    )


def _variant_whole(scan: Scan, first: Candidate) -> float:
    if first.number is None:
        return 0.0
    return scan.share(scan.prepared.texts[first.number], scan.whole[first.clause])


def _more_figures(requirement: str, evidence: str) -> float:
    more = set(FIGURE.findall(evidence)) - set(FIGURE.findall(requirement))
    return min(len(more), 2) / 2


def _more_weak(field: Field, requirement: str, evidence: str) -> float:
    weaker = field.words["modality"]["weaker"]
    return min(sum(word in evidence and word not in requirement for word in weaker), 2) / 2
