"""Plan × Reference → links: many to many, in any order, down to the part of the sentence.

Every part of a requirement (what stands between two commas) and every variant of it is looked for in every
segment of the plan by the weight of the characters that they share; the heading above a clause and its
neighbours are a soft prior. A link keeps the best evidence, good or not, and what speaks for and against it:
`classify` decides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from conform.match.articles import Articles
from conform.match.context import Context
from conform.match.features import (
    Candidate,
    Claim,
    Found,
    candidates,
    describe,
    equals,
    gather,
    holding,
    untouched,
    weigh,
)
from conform.match.meaning import MOST, Meaning
from conform.match.own_places import places_in
from conform.match.prepare import Sought, prepare
from conform.match.rivals import Claims, Rivals
from conform.match.scan import Hit, Scan
from conform.match.substance import Substance
from conform.match.verbatim import verbatim
from conform.model import MEANING, Alignment, Clause, Evidence, Features, Link, Plan, Reference, Variant

__all__ = ["Counterpart", "Search", "align", "relink"]

# How near the clause of a provision's counterpart is to it. With NEAR at least it is one where it says what the
# provision turns on and either the articles answer each other or no other provision claims it more: of 309 counterparts
# in seven pairs of laws 162 of the 173 like that are right, 82 of the other 136. With less than FAR it is none where
# both articles are nearer to others and another provision claims the clause by MORE: of 11 like that one is right.
NEAR, FAR, MORE = 0.3, 0.4, 0.15


def align(plan: Plan, reference: Reference, *, described: bool = False) -> Alignment:
    """A link for every requirement of the reference, in its order, and the plan's headings that carry a measure.

    Links of what stands in the plan word for word have features only where those are `described`.
    """
    return Search(plan, reference).alignment(described=described)


class Counterpart(NamedTuple):
    """A clause that was weighed for a requirement: the words `Cleaned.text[at:to]` and what speaks for them.

    `wording` is the variant that they cover best, `missing` the groups of terms of which they have no word.
    """

    clause: Clause
    at: int
    to: int
    scores: Candidate
    wording: Variant | None
    missing: tuple[tuple[str, ...], ...]


def relink(plan: Plan, reference: Reference, chosen: Mapping[str, Sequence[str]]) -> dict[str, Link]:
    """Links for requirements whose clauses a person chose (ids to ids): each with all of those, and no others, for
    evidence.

    A clause that is context, or of which nothing is left in its normal form, cannot carry any and gets no link.
    KeyError when the reference has no such requirement.
    """
    search = Search(plan, reference)
    numbers = {requirement.id: number for number, requirement in enumerate(reference.requirements)}
    clauses = {clause.id: number for number, clause in enumerate(search.scan.clauses) if search.scan.spans[number]}
    known = {numbers[name]: [clauses[each] for each in names if each in clauses] for name, names in chosen.items()}
    usable = {number: found for number, found in known.items() if found}
    for number, found in usable.items():
        search.give(number, found)
    search.claims = Claims(search.ranks)
    links = [search.link(number)._replace(given=True) for number in usable]
    return {link.requirement.id: link for link in links}


def place_names(plan: Plan) -> tuple[str, ...]:
    """The plan's own places, with and without rank (兰汀市, 兰汀), from its issuer and title; none if unknown."""
    return places_in(plan.metadata.issuer, plan.metadata.title)


class Search:
    """All of a reference looked for in one plan; requirements by their number in the reference."""

    def __init__(self, plan: Plan, reference: Reference) -> None:
        self.reference = reference
        self.prepared = prepare(reference)
        places = {*place_names(plan), *places_in(reference.issuer, reference.title)}
        self.field = reference.field.with_places(places)
        self.scan = Scan(plan, self.prepared, self.field)
        covers = [self.scan.cover(sought) for sought in self.prepared.sought]
        self.context = Context(self.scan, self.prepared, self.field, covers)
        self.rivals = Rivals(self.scan)
        self.articles = Articles(self.scan)
        self.words = [self.scan.words(span) for span in self.scan.spans]
        meant = reference.judge == MEANING and len(self.scan.segments) <= MOST
        self.meaning = Meaning(self.scan, self.prepared) if meant else None
        self.ranks = [
            self._with_meaning(number, candidates(self.scan, self.context, sought, cover, self.words))
            for number, (sought, cover) in enumerate(zip(self.prepared.sought, covers, strict=True))
        ]
        self.kept = _kept(self.ranks)
        self.claims = Claims(self.ranks)
        self.given: set[int] = set()  # requirements whose clauses a person chose

    def alignment(self, *, described: bool = False) -> Alignment:
        """What `align` gives: to be had of a search that is asked for more, too."""
        links = tuple(self.settled(number, described=described) for number in range(len(self.prepared.sought)))
        return Alignment(self.reference, links, tuple(self.context.headings.values()))

    def weighed(self, name: str) -> tuple[Link, tuple[Counterpart, ...]]:
        """The link of the requirement with the id `name`, and the clauses that were weighed for it, best first.

        KeyError when the reference has no such requirement.
        """
        numbers = {requirement.id: number for number, requirement in enumerate(self.reference.requirements)}
        number = numbers[name]
        counterparts = tuple(self.counterpart(number, candidate) for candidate in self.ranks[number])
        return self.settled(number, described=True), counterparts

    def _with_meaning(self, number: int, ranked: list[Candidate]) -> list[Candidate]:
        """The candidates and those nearest in meaning, as both rank them."""
        if not self.meaning:
            return ranked
        sought, known = self.prepared.sought[number], {candidate.clause for candidate in ranked}
        more = [clause for clause in self.meaning.nearest(number) if clause not in known]
        near = [
            clause for clause in more if not self.context.leads.apart(sought.requirement, self.scan.clauses[clause])
        ]
        found = [*ranked, *(weigh(self.scan, self.context, sought, clause, self.words[clause]) for clause in near)]
        found = [one._replace(key=one.key + self.meaning.worth(number, one.clause)) for one in found]
        return sorted(found, key=lambda candidate: (-candidate.key, candidate.clause))

    @cached_property
    def places(self) -> dict[int, tuple[Evidence, ...]]:
        """Where requirements stand word for word in the plan."""
        return verbatim(self.scan, self.prepared, self.field, self.context.leads)

    def settled(self, number: int, *, described: bool) -> Link:
        """The requirement's link; where it stands there word for word, features decide nothing, and need a reason."""
        evidence = self.places.get(number)
        if evidence is None:
            return self.link(number)
        found = self.link(number) if described else Link(self.prepared.sought[number].requirement, (), None)
        return found._replace(evidence=evidence, verbatim=True, hollow=False, tied=True, apart=False, kept=None)

    def link(self, number: int) -> Link:
        """The requirement's best counterpart; without evidence where no clause has anything of it."""
        sought, ranked = self.prepared.sought[number], self.ranks[number]
        kept = None if sought.requirement.label else self.kept
        if not ranked:
            return Link(sought.requirement, (), None, kept=kept)
        found = gather(self.scan, sought, ranked)
        beside = [self._beside(sought, candidate) for candidate in ranked[1:]] if number in self.given else []
        numbers = self._holding(number, found, ranked[0])
        further = [*beside, *self._further(sought, ranked, found)]
        evidence = _evidence(self.scan, ranked, numbers, further)
        numbers += [each for hit in beside for each in range(hit.first, hit.last + 1)]
        claim = Claim(self.rivals.besides(sought, numbers), self.claims.lead(ranked[0]), self.claims.crowd(ranked[0]))
        features = describe(self.scan, sought, ranked, found, numbers, claim)
        if beside:  # clauses that share the requirement are no rivals
            features = features._replace(second=0.0, terms=max(features.terms, features.terms_near))
        meant = self.meaning.meant(number, ranked[0].clause) if self.meaning else None
        link = Link(sought.requirement, evidence, features, meant=meant, kept=kept)
        return self._as_provision(sought, features, ranked[0].clause, link) if sought.requirement.label else link

    def _as_provision(self, sought: Sought, features: Features, clause: int, link: Link) -> Link:
        """The link of a law's provision, with what speaks for and against it besides its words."""
        substance, measure = Substance(self.scan, sought, clause), sought.requirement.measure
        if substance.is_hollow:
            return link._replace(hollow=True, tied=False)
        answers = self.articles.answer(link.evidence, measure)
        tied = features.topic >= NEAR and substance.holds_pivot and (answers or features.contest >= 0)
        far = features.topic < FAR and features.contest < -MORE
        apart = far and not answers and not self.articles.answered(link.evidence, measure)
        return link._replace(tied=tied, apart=apart)

    def _holding(self, number: int, found: Found, candidate: Candidate) -> list[int]:
        """The segments of a clause that carry the requirement, by letters where those say anything."""
        if self.meaning and not found.best and candidate.number is None:
            return self.meaning.stretch(number, candidate.clause)
        return holding(self.scan, found, candidate)

    def _further(self, sought: Sought, ranked: list[Candidate], found: Found) -> list[Hit]:
        """Clauses that hold a part better than the first one, or carry the requirement about as well.

        A law repeats its formulas: of 84 clauses that carried a provision of five pairs of laws as well, about 74 only
        shared one. 51 of these are less near in substance than the first, and some threaten, which the provision does
        not.
        """
        others = list(found.others.values())
        if not sought.requirement.label:
            free = [ranked[0], *(one for one in ranked[1:] if not self.claims.taken(one))]
            return [*others, *equals(self.scan, sought, free)]
        ties, first = equals(self.scan, sought, ranked), Substance(self.scan, sought, ranked[0].clause)
        known = {hit: Substance(self.scan, sought, self.scan.segments[hit.first].clause) for hit in [*others, *ties]}
        further = [*others, *(hit for hit in ties if known[hit].alike >= first.alike)]
        return [hit for hit in further if first.threatens or not known[hit].threatens]

    def _beside(self, sought: Sought, candidate: Candidate) -> Hit:
        """Where a clause that was given besides others carries the requirement."""
        numbers = holding(self.scan, gather(self.scan, sought, [candidate]), candidate)
        return Hit(max(candidate.cover, candidate.variant), numbers[0], numbers[-1])

    def give(self, number: int, clauses: Sequence[int]) -> None:
        """Makes the clauses (by their numbers in the scan) the requirement's only candidates, which share it."""
        sought = self.prepared.sought[number]
        weighed = [weigh(self.scan, self.context, sought, clause, self.words[clause]) for clause in clauses]
        self.ranks[number] = sorted(weighed, key=lambda candidate: (-candidate.key, candidate.clause))
        self.given.add(number)

    def counterpart(self, number: int, candidate: Candidate) -> Counterpart:
        """A candidate of the requirement, with its words."""
        sought, segments = self.prepared.sought[number], self.scan.segments
        numbers = holding(self.scan, gather(self.scan, sought, [candidate]), candidate)
        wordings = dict(zip(sought.variants, sought.requirement.words.variants, strict=True))
        return Counterpart(
            self.scan.clauses[candidate.clause],
            segments[numbers[0]].at,
            segments[numbers[-1]].to,
            candidate,
            None if candidate.number is None else wordings[candidate.number],
            untouched(sought, self.words[candidate.clause]),
        )


def _kept(ranks: list[list[Candidate]]) -> float:
    """How much of their wording the best clauses keep, each counted by how much it keeps: what is left out is not."""
    covers = [ranked[0].cover for ranked in ranks if ranked]
    return round(sum(cover * cover for cover in covers) / (sum(covers) or 1.0), 4)


def _evidence(scan: Scan, ranked: list[Candidate], numbers: list[int], further: list[Hit]) -> tuple[Evidence, ...]:
    """The best clause's stretch and, in order, those of the other clauses that hold a part better, or were given."""
    spans = {ranked[0].clause: (numbers[0], numbers[-1], max(ranked[0].cover, ranked[0].variant))}
    for hit in further:
        clause = scan.segments[hit.first].clause
        first, last, score = spans.get(clause, (hit.first, hit.last, hit.share))
        spans[clause] = (min(first, hit.first), max(last, hit.last), max(score, min(1.0, hit.share)))
    return tuple(
        Evidence(scan.clauses[clause].id, scan.segments[first].at, scan.segments[last].to, round(score, 4))
        for clause, (first, last, score) in sorted(spans.items())
    )
