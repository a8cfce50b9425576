"""A chain of references in words: the tiers' names, where clauses were born, and a requirement's way down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from conform.messages import Lang, say
from conform.model import ClauseStatus, ClauseVerdict, Lineage, Report, Status, Verdict
from conform.renderers.wording import SIGNS, change_words

BORN = "★"
DOUBTFUL = "?"
BEST_FIRST = (SIGNS[Status.INHERITED], SIGNS[Status.MODIFIED], DOUBTFUL)
OF_MEASURES = frozenset((ClauseStatus.LINKED, ClauseStatus.MIXED, ClauseStatus.ADDED))


class Row(NamedTuple):
    """A clause and what it is to each tier: a sign, with BORN before it where it was born; empty where nothing."""

    verdict: ClauseVerdict
    cells: tuple[str, ...]


class Stage(NamedTuple):
    """A tier on a requirement's way down: its name, its status (None where it asks), its words and changes."""

    tier: str
    status: Status | None
    texts: tuple[str, ...]
    changes: tuple[str, ...]


def tier_names(lineage: Lineage) -> dict[str, str]:
    """Reference → what its tier is called: 国家, 省, 市, 县; its id where that is unknown or not its own."""
    levels = lineage.levels
    counts = Counter(levels.values())
    return {name: str(level) if level and counts[level] == 1 else name for name, level in levels.items()}


def births(report: Report, lineage: Lineage, lang: Lang) -> list[tuple[str, int]]:
    """How many clauses were born at each tier, and last those of the plan's own."""
    counts = Counter(lineage.origins.get(row.clause.id) for row in report.clauses if row.status in OF_MEASURES)
    told = [(name, counts[reference]) for reference, name in tier_names(lineage).items()]
    return [*told, (say("lineage.own", lang), counts[None])]


def columns(report: Report, lineage: Lineage) -> Iterator[Row]:
    """The plan's measures in order, each against every tier."""
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
        yield Row(verdict, tuple(cells))


def way_down(report: Report, verdict: Verdict, lang: Lang) -> list[Stage]:
    """A requirement from the tier that asks for it to the last one above the plan; empty where none is between."""
    if report.lineage is None:
        return []
    names = tier_names(report.lineage)
    steps = report.lineage.steps[verdict.reference, verdict.requirement.id]
    stages = [
        Stage(
            names[step.reference],
            step.status,
            step.texts,
            tuple(change_words(change, lang) for change in step.changes if not change.tier),
        )
        for step in steps
    ]
    return [Stage(names[verdict.reference], None, (verdict.requirement.text,), ()), *stages] if stages else []
