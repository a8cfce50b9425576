"""A chain of references: the tiers' names, where clauses were born, and a requirement's way down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from conform.model import Change, ClauseStatus, ClauseVerdict, Lineage, Report, Status, Verdict
from conform.render.wording import SIGNS

BORN = "★"
DOUBTFUL = "?"
OWN = ""  # no reference has this for an id
BEST_FIRST = (SIGNS[Status.INHERITED], SIGNS[Status.MODIFIED], DOUBTFUL)
OF_MEASURES = frozenset((ClauseStatus.LINKED, ClauseStatus.MIXED, ClauseStatus.ADDED))


class TierRow(NamedTuple):
    """A clause and what it is to each tier: a sign, with BORN before it where it was born; empty where nothing."""

    verdict: ClauseVerdict
    cells: tuple[str, ...]


class Stage(NamedTuple):
    """A tier on a requirement's way down: its name, its status (None where it asks) and its changes."""

    tier: str
    status: Status | None
    changes: tuple[Change, ...]


def tier_names(lineage: Lineage) -> dict[str, str]:
    """Reference → what its tier is called: 国家, 省, 市, 县; its id where that is unknown or not its own."""
    levels = lineage.levels
    counts = Counter(levels.values())
    return {name: str(level) if level and counts[level] == 1 else name for name, level in levels.items()}


def called(report: Report, reference: str) -> str:
    """What tells a reference (by its id) from the others: its tier, else its number or id; empty where it is alone."""
    if len(report.references) == 1:
        return ""
    if report.lineage:
        return tier_names(report.lineage)[reference]
    numbers = {each.id: each.number for each in report.references}
    return numbers[reference] or reference


def births(report: Report) -> list[tuple[str, int]]:
    """How many clauses were born at each tier, and last in the plan itself (OWN) or in doubt; none without a chain."""
    lineage = report.lineage
    if lineage is None:
        return []
    counts = Counter(_birth(row, lineage) for row in report.clauses if row.status in OF_MEASURES)
    told = [(name, counts[reference]) for reference, name in tier_names(lineage).items()]
    return [*told, (OWN, counts[OWN]), *([(DOUBTFUL, counts[DOUBTFUL])] if counts[DOUBTFUL] else [])]


def _birth(row: ClauseVerdict, lineage: Lineage) -> str:
    if row.status is ClauseStatus.ADDED:
        return OWN
    return lineage.origins.get(row.clause.id, DOUBTFUL)


def columns(report: Report) -> Iterator[TierRow]:
    """The plan's measures in order, each against every tier; none without a chain."""
    lineage = report.lineage
    if lineage is None:
        return
    signs = {
        (row.reference, row.requirement.id): DOUBTFUL if row.doubt else SIGNS[row.status] for row in report.verdicts
    }
    for verdict in report.clauses:
        if verdict.status not in OF_MEASURES:
            continue
        origin = lineage.origins.get(verdict.clause.id)
        cells = []
        for reference in lineage.levels:
            found = [signs[name] for name in verdict.requirements if name[0] == reference]
            sign = next((sign for sign in BEST_FIRST if sign in found), "")
            cells.append((BORN if reference == origin else "") + sign)
        yield TierRow(verdict, tuple(cells))


def _sign(verdict: Verdict) -> str:
    return DOUBTFUL if verdict.doubt else SIGNS[verdict.status]


def way_down(report: Report, verdict: Verdict) -> list[Stage]:
    """A requirement from the tier that asks for it to the last one above the plan; empty where all kept it."""
    if report.lineage is None:
        return []
    steps = report.lineage.steps[verdict.reference, verdict.requirement.id]
    if all(step.status is Status.INHERITED for step in steps):
        return []
    names = tier_names(report.lineage)
    stages = [Stage(names[step.reference], step.status, step.changes) for step in steps]
    return [Stage(names[verdict.reference], None, ()), *stages]
