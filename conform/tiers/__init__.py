"""A chain of references → where each clause of a plan was born, and what each tier made of a requirement.

国家 “力争5年” → 省 “到2025年” → 市 “到2026年”: every tier is held against those above it, as the plan is against
all of them. A clause's origin is the highest tier that it leads to, straight or by way of the tiers between; a
change that a tier above the plan made already is that tier's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from conform.match.align import align
from conform.match.classify import classify
from conform.model import Change, Level, Lineage, Reference, Report, Step, Verdict
from conform.tiers.origin import as_plan

__all__ = ["trace"]

Name = tuple[str, str]  # reference, requirement
# A link tells where a clause was born when the forest gives it at least this chance. A judgement: a false origin that a
# reader found in a county's plan had 0.71.
SURE = 0.8


@dataclass(frozen=True, slots=True)
class Tier:
    """A reference, what became in it of the requirements above, and which of them each of its own carries."""

    reference: Reference
    level: Level | None
    verdicts: Mapping[Name, Verdict]
    carries: Mapping[str, tuple[Name, ...]]


def trace(report: Report) -> Report:
    """The report with its lineage, for references given from the highest tier down."""
    tiers = _tiers(report.references)
    carries = _carries(report)
    origins = {clause: origin for clause, names in carries.items() if (origin := _origin(names, tiers))}
    steps = {(verdict.reference, verdict.requirement.id): _steps(verdict, tiers) for verdict in report.verdicts}
    verdicts = tuple(
        verdict._replace(changes=_blamed(verdict.changes, steps[verdict.reference, verdict.requirement.id]))
        for verdict in report.verdicts
    )
    levels = {tier.reference.id: tier.level for tier in tiers}
    warnings = report.warnings if _descends(levels.values()) else (*report.warnings, "warning.tier_order")
    return replace(report, verdicts=verdicts, lineage=Lineage(levels, origins, steps), warnings=warnings)


def _descends(levels: Iterable[Level | None]) -> bool:
    order = [list(Level).index(level) for level in levels if level]
    return order == sorted(order)


@lru_cache(maxsize=4)
def _tiers(references: tuple[Reference, ...]) -> tuple[Tier, ...]:
    """Each reference against those before it; remembered, since a batch asks for every plan."""
    return tuple(_tier(reference, references[:number]) for number, reference in enumerate(references))


def _tier(reference: Reference, above: Sequence[Reference]) -> Tier:
    plan = as_plan(reference)
    if not above:
        return Tier(reference, plan.metadata.level, {}, {})
    report = classify(plan, [align(plan, upper) for upper in above])
    verdicts = {(verdict.reference, verdict.requirement.id): verdict for verdict in report.verdicts}
    return Tier(reference, plan.metadata.level, verdicts, _carries(report))


def _carries(report: Report) -> dict[str, tuple[Name, ...]]:
    """What each clause surely carries: a far-fetched link to a higher tier must not hide where it was born."""
    sure = {(verdict.reference, verdict.requirement.id) for verdict in report.verdicts if verdict.score >= SURE}
    return {row.clause.id: tuple(name for name in row.requirements if name in sure) for row in report.clauses}


def _origin(carried: Iterable[Name], tiers: Sequence[Tier]) -> str | None:
    """The highest tier that these requirements lead to."""
    numbers = {tier.reference.id: number for number, tier in enumerate(tiers)}
    todo, seen = list(carried), set(carried)
    while todo:
        reference, requirement = todo.pop()
        new = set(tiers[numbers[reference]].carries.get(requirement, ())) - seen
        seen |= new
        todo += new
    return min((reference for reference, _ in seen), key=numbers.__getitem__, default=None)


def _steps(verdict: Verdict, tiers: Sequence[Tier]) -> tuple[Step, ...]:
    """What the tiers between its own and the plan made of a requirement, from above."""
    name = verdict.reference, verdict.requirement.id
    steps: list[Step] = []
    for tier in tiers:
        found = tier.verdicts.get(name)
        if found is None:
            continue
        carrying = tuple(dict.fromkeys(piece.clause for piece in found.evidence))
        texts = {row.id: row.text for row in tier.reference.requirements}
        words = tuple(texts[row] for row in carrying)
        changes = _blamed(found.changes, steps)
        steps.append(Step(tier.reference.id, found.status, carrying, words, changes))
    return tuple(steps)


def _blamed(changes: Iterable[Change], steps: Sequence[Step]) -> tuple[Change, ...]:
    """The changes; one that a tier above made already, and none below it undid, names that tier."""
    return tuple(change._replace(tier=_maker(change, steps)) for change in changes)


def _maker(change: Change, steps: Sequence[Step]) -> str | None:
    maker = None
    for step in reversed(steps):
        if _gist(change) in map(_gist, step.changes):
            maker = step.reference
        elif step.requirements:  # carried without it; a tier that leaves the requirement out says nothing
            break
    return maker


def _gist(change: Change) -> tuple[str, ...]:
    """What makes two changes the same: what was left out, or the plan's own words."""
    if change.kind == "reworded" or change.how == "differs":
        return ("reworded", change.plan)
    left_out = change.kind == "dropped" or change.how == "unmet"
    return ("dropped", change.reference) if left_out else (change.kind, change.how, change.reference, change.plan)
