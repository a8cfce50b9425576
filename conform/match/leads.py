"""Items of lists: what an item says it says under its lead, so the leads of both sides must be of one matter.

应当符合下列条件：（一）年满十八周岁；        is not carried by
有下列情形之一的，不予登记：（一）未满十八周岁；   nor is what is punished carried by what is to be done.
"""

from __future__ import annotations

from math import sqrt

from conform.match.prepare import Prepared
from conform.match.scan import Scan
from conform.match.segments import normal
from conform.match.similarity import grams
from conform.model import Clause, Field, Requirement

# Leads with less in common (Ochiai) are of different matters. Of fifteen links between items that both have leads, in
# two pairs of laws and local regulations, the wrong one lies at 0.18 and the lowest right one at 0.26.
APART = 0.25


class Leads:
    """The leads of a plan's clauses, held against those of requirements."""

    def __init__(self, scan: Scan, prepared: Prepared, field: Field) -> None:
        self._scan, self._weights, self._field = scan, prepared.weights, field
        self._known: dict[str, frozenset[str]] = {}  # a cache of a method would be a ring, and keep the whole scan

    def _grams(self, lead: str) -> frozenset[str]:
        if lead not in self._known:
            self._known[lead] = grams(normal(self._field, lead))
        return self._known[lead]

    def apart(self, requirement: Requirement, clause: Clause) -> bool:
        """Whether a clause is of another matter than the requirement, whatever words the two items share."""
        if not requirement.lead and not clause.lead:
            return False
        if self._punishes(requirement.lead, requirement.text) != self._punishes(clause.lead, clause.text):
            return True
        if not requirement.lead or not clause.lead:
            return False
        return self._alike(requirement.lead, clause.lead) < APART

    def _punishes(self, lead: str, text: str) -> bool:
        return any(word in lead or word in text for word in self._field.words["law"]["penalties"])

    def _alike(self, one: str, other: str) -> float:
        first, second = self._grams(one), self._grams(other)
        total = self._weights.total
        return total(first & second) / sqrt((total(first) or 1) * (total(second) or 1))
