"""Decisions: which of them hold, and which takes whose place.

A decision holds as long as its fingerprint is that of the texts as they are. Else it is stale: it stays in the file,
and its finding is asked again. The page follows the same rules (`reports/decisions.js`); the cases in
`tests/decisions/cases.json` hold both to them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from conform.decisions.merge import alike, knowing, merged, moment, stamp
from conform.model import Plan
from conform.model.decision import Decision, PlanName, Subject


@dataclass(frozen=True, slots=True)
class Decisions:
    """Decisions in the order in which they are written."""

    entries: tuple[Decision, ...] = ()

    def for_plan(self, name: PlanName) -> Decisions:
        """The decisions made for the plan of this name."""
        return Decisions(tuple(entry for entry in self.entries if entry.plan.same(name)))

    def on(self, today: str) -> Decisions:
        """The decisions that have not expired by this day (an ISO date)."""
        return Decisions(tuple(entry for entry in self.entries if not entry.expires or entry.expires >= today))

    def find(self, subject: Subject, print_: str) -> Decision | None:
        """What was decided on a subject with these texts (the latest, of several the last one); None if nothing, or
        where decisions conflict.

        Meant for what `for_plan` gives.
        """
        found = [entry for entry in self.entries if entry.subject == subject and entry.fingerprint == print_]
        return None if any(entry.conflict for entry in found) else max(reversed(found), key=moment, default=None)

    def rivals(self, subject: Subject, print_: str) -> tuple[Decision, ...]:
        """The decisions on a subject with these texts that conflict; in the order of their stamps."""
        found = [entry for entry in self.entries if entry.subject == subject and entry.fingerprint == print_]
        return tuple(sorted(found, key=stamp)) if any(entry.conflict for entry in found) else ()

    def stale(self, standing: Mapping[Subject, Collection[str]]) -> tuple[Decision, ...]:
        """The decisions about a subject of `standing` (subject → fingerprints as they are) that no text fits any more.

        A requirement's older decision is none of them where another one holds. What is not in `standing` was
        not looked at.
        """
        held = {entry.subject for entry in self.entries if entry.fingerprint in standing.get(entry.subject, ())}
        return tuple(
            entry
            for entry in self.entries
            if entry.subject in standing
            and entry.fingerprint not in standing[entry.subject]
            and not (entry.subject.requirement and entry.subject in held)
        )

    def put(self, decision: Decision) -> Decisions:
        """These and a new one, which takes the place of what was decided on the same texts, or the same subject."""
        olds = [entry for entry in self.entries if _replaces(decision, entry)]
        return Decisions((*(entry for entry in self.entries if entry not in olds), knowing(decision, olds)))

    def merge(self, others: Iterable[Decision]) -> Decisions:
        """These and another file's, whose conflicts are marked and kept: `conform.decisions.merge`.

        Among themselves the others stay as they are, stale ones too.
        """
        return Decisions(merged(self.entries, tuple(others)))

    def conflicts(self) -> list[tuple[Decision, ...]]:
        """The decisions that conflict, those on the same texts together."""
        left = [entry for entry in self.entries if entry.conflict]
        found: list[tuple[Decision, ...]] = []
        while left:
            found.append(tuple(entry for entry in left if entry is left[0] or alike(entry, left[0])))
            left = [entry for entry in left if entry not in found[-1]]
        return found


def _replaces(new: Decision, old: Decision) -> bool:
    """A requirement has one decision in one plan; clauses and faults have one for each text."""
    if new.subject != old.subject or not new.plan.same(old.plan):
        return False
    return new.fingerprint == old.fingerprint or (new.subject.requirement is not None and new.plan == old.plan)


def name_of(plan: Plan) -> PlanName:
    """What a plan is known by; the plans of a collection, which share a file, are numbered (`all.txt#2`)."""
    file = None if plan.source.path == "-" else PurePath(plan.name.replace("\\", "/")).name
    return PlanName(plan.metadata.title, plan.metadata.number, file)
