"""What speaks for a clause besides its words: the measure that its heading and its neighbours carry."""

from __future__ import annotations

from collections import defaultdict

from conform.match.leads import Leads
from conform.match.prepare import Prepared
from conform.match.scan import SURE, Scan
from conform.match.segments import normal
from conform.match.similarity import grams
from conform.model import Field, HeadingLink, Kind

# A heading carries a measure when it shares this much of both texts' weight with its title (Dice). Of the
# headings of the labelled plans every pair above it is right, and three right ones lie below it (0.25, 0.29, 0.30).
SAME_TITLE = 0.35


class Context:
    """Soft priors of one plan: which measures a block of clauses under one heading is about."""

    def __init__(self, scan: Scan, prepared: Prepared, field: Field, covers: list[dict[int, float]]) -> None:
        self.blocks = [
            (*clause.path, clause.text) if clause.kind is Kind.HEADING else clause.path for clause in scan.clauses
        ]
        self.leads = Leads(scan, prepared, field)
        self.headings = self._pair(scan, prepared, field)
        self.shares = self._vote(prepared, covers)
        self.carried = [
            {self.headings[heading].measure for heading in block if heading in self.headings} for block in self.blocks
        ]

    def _pair(self, scan: Scan, prepared: Prepared, field: Field) -> dict[str, HeadingLink]:
        found: dict[str, HeadingLink] = {}
        for clause in scan.clauses:
            if clause.kind is not Kind.HEADING or clause.text in found:
                continue
            own = grams(normal(field, clause.text))
            weight = prepared.weights.total(own)
            scored = [
                (2 * prepared.weights.total(own & title.grams) / (weight + title.total), measure)
                for measure, title in prepared.titles
                if not own.isdisjoint(title.grams)
            ]
            score, measure = max(scored, key=lambda pair: (pair[0], pair[1]), default=(0.0, ""))
            if score > SAME_TITLE:
                found[clause.text] = HeadingLink(measure, clause.id, min(1.0, score))
        return found

    def _vote(self, prepared: Prepared, covers: list[dict[int, float]]) -> dict[tuple[str, ...], dict[str, float]]:
        votes: dict[tuple[str, ...], dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for sought, cover in zip(prepared.sought, covers, strict=True):
            for clause, share in cover.items():
                if share > SURE:
                    votes[self.blocks[clause]][sought.requirement.measure] += share
        shares = {}
        for block, found in votes.items():
            total = sum(found.values())
            shares[block] = {measure: held / total for measure, held in found.items()}
        return shares

    def neighbours(self, clause: int, measure: str) -> float:
        """Share of the sure hits around a clause that belong to `measure`."""
        return self.shares.get(self.blocks[clause], {}).get(measure, 0.0)

    def heading(self, clause: int, measure: str) -> float:
        """1 when a heading above the clause carries `measure`, else 0."""
        return float(measure in self.carried[clause])
