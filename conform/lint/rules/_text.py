"""What several rules ask of a plan: its words as the author wrote them, what was repaired in them, and data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from conform.data import data_folder, read_table
from conform.model import Repair, Report
from conform.model.finding import Edit


@lru_cache(maxsize=1)
def words() -> dict[str, Any]:
    """`reference/lint.toml`: the words that rules look for or let pass."""
    return read_table((data_folder("reference") / "lint.toml").read_bytes())


def any_of(table: str, *keys: str) -> str:
    """A pattern for any of the words under these keys of a table of `reference/lint.toml`."""
    return "|".join(word for key in keys for word in words()[table][key])


def passages(report: Report) -> Iterator[tuple[int, str]]:
    """Every clause as it stands in the file: its place in `Source.text`, and its words before any repair."""
    cleaned = report.plan.cleaned
    for clause in report.plan.clauses:
        start, end = cleaned.origin(clause.at, clause.to)
        yield start, cleaned.source.text[start:end]


def extent(report: Report) -> tuple[int, int]:
    """The span of `Source.text` from the plan's first clause to its last; a collection holds other plans besides."""
    clauses = report.plan.clauses
    if not clauses:
        return 0, 0
    first, last = clauses[0], clauses[-1]
    return report.plan.cleaned.origin(first.at, last.to)


def repairs(report: Report, *kinds: str) -> list[Repair]:
    """The plan's own repairs of these kinds."""
    return [repair for repair in _own(report, report.plan.cleaned.repairs) if repair.kind in kinds]


def doubts(report: Report, *kinds: str) -> list[Repair]:
    """The plan's own doubts of these kinds."""
    return [doubt for doubt in _own(report, report.plan.cleaned.doubts) if doubt.kind in kinds]


def _own(report: Report, found: Iterable[Repair]) -> Iterator[Repair]:
    start, end = extent(report)
    return (repair for repair in found if start <= repair.start < end)


def edits(found: Iterable[Repair]) -> tuple[Edit, ...]:
    """What the repairs did, for the author's file."""
    return tuple(Edit(repair.start, repair.end, repair.after) for repair in found)
