"""How several plans compare: what is kept of each report once it has been shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from conform.model import ClauseStatus, Report, Status, Verdict
from conform.render.lineage import called
from conform.render.summary import counts
from conform.render.wording import LESS, SIGNS, percent

STEPS = 5  # shades of a coverage
ALL, NONE = SIGNS[Status.INHERITED], SIGNS[Status.OMITTED]
FOUND = (Status.INHERITED, Status.MODIFIED)
COUNTED: tuple[Status | ClauseStatus, ...] = (*Status, ClauseStatus.ADDED)
# What waits for a person's decision; decide.js asks for the same.
ASKED = (Status.MODIFIED, Status.OMITTED, ClauseStatus.ADDED, ClauseStatus.MIXED)


class Share(NamedTuple):
    """How much of a section, or of all, is covered; no `words` where nothing applies."""

    counts: tuple[tuple[Status, int], ...]
    words: str
    shade: int

    def bar(self) -> list[tuple[Status, float, float]]:
        """Pieces of a bar of what applies: status, where it begins and how long it is, in hundredths."""
        told = [(status, count) for status, count in self.counts if status is not Status.NOT_APPLICABLE]
        total, at = sum(count for _, count in told) or 1, 0.0
        pieces: list[tuple[Status, float, float]] = []
        for status, count in told:
            size = 100 * count / total
            if size:
                pieces.append((status, round(at, 2), round(size, 2)))
            at += size
        return pieces


class Column(NamedTuple):
    """A section of a reference; `id` tells apart those of several references, to readers what these are `called`."""

    id: str
    no: str
    title: str
    called: str = ""


class Cell(NamedTuple):
    """A measure in a plan: how many of its requirements have a counterpart, in a word, and whether one is weakened."""

    words: str
    shade: str
    is_weaker: bool


class PlanRow(NamedTuple):
    """A plan in the overview."""

    address: str
    title: str
    path: str
    level: str
    whole: Share
    measures: tuple[tuple[Column, Cell], ...]
    counts: tuple[tuple[Status | ClauseStatus, int], ...]
    asked: int
    key: str = ""  # of the decisions that the browser keeps for the plan's own page, if it has one
    given: int = 0  # decisions in that page


def line(report: Report, address: str) -> PlanRow:
    """What the overview says of a report that is at an address."""
    plan, told = report.plan, dict(counts(report))
    return PlanRow(
        address,
        plan.metadata.title or "",
        plan.source.path,
        plan.metadata.level or "",
        share(Counter(verdict.status for verdict in report.verdicts)),
        tuple(by_measure(report)),
        tuple((status, told.get(status, 0)) for status in COUNTED),
        sum(told.get(status, 0) for status in ASKED),
    )


def columns(lines: Sequence[PlanRow]) -> list[Column]:
    """The measures of all references, those that every plan is held against."""
    return [column for column, _ in lines[0].measures] if lines else []


def sections(report: Report) -> list[Column]:
    """The sections of all references."""
    return [column for column, _ in by_section(report)]


def by_measure(report: Report) -> list[tuple[Column, Cell]]:
    """How every measure of every reference fares."""
    found: dict[tuple[str, str], list[Verdict]] = {}
    for verdict in report.verdicts:
        found.setdefault((verdict.reference, verdict.requirement.measure), []).append(verdict)
    return [
        (Column(section_id(report, reference.id, measure.id), measure.id, measure.title), cell(found.get(key, ())))
        for reference in report.references
        for section in reference.sections
        for measure in section.measures
        if (key := (reference.id, measure.id))
    ]


def cell(verdicts: Sequence[Verdict]) -> Cell:
    """A measure in a plan: √ all of it, 3/5, × nothing of it; empty where none of it applies."""
    told = share(Counter(verdict.status for verdict in verdicts))
    found = sum(count for status, count in told.counts if status in FOUND)
    applicable = found + dict(told.counts)[Status.OMITTED]
    words = "" if not applicable else NONE if not found else ALL if found == applicable else f"{found}/{applicable}"
    is_weaker = any(change.direction in LESS for verdict in verdicts for change in verdict.changes)
    return Cell(words, str(told.shade) if applicable else "", is_weaker)


def by_section(report: Report) -> list[tuple[Column, Share]]:
    """How every section of every reference fares."""
    found: dict[str, Counter[Status]] = {}
    for verdict in report.verdicts:
        found.setdefault(section_id(report, verdict.reference, verdict.requirement.section), Counter())[
            verdict.status
        ] += 1
    rows = []
    for reference in report.references:
        for section in reference.sections:
            name = section_id(report, reference.id, section.no)
            column = Column(name, section.no, section.title, called(report, reference.id))
            rows.append((column, share(found.get(name, Counter()))))
    return rows


def section_id(report: Report, reference: str, no: str) -> str:
    """A section's number, with its reference where there are several."""
    return no if len(report.references) == 1 else f"{reference}/{no}"


def sections_of_headings(report: Report) -> dict[str, str]:
    """The plan's headings that carry a measure → the section of that measure."""
    sections = {
        (reference.id, measure.id): section_id(report, reference.id, section.no)
        for reference in report.references
        for section in reference.sections
        for measure in section.measures
    }
    return {report.plan.by_id[link.clause].text: sections[name, link.measure] for name, link in report.headings}


def share(told: Counter[Status]) -> Share:
    """Coverage of requirements with these statuses."""
    found = sum(told[status] for status in FOUND)
    applicable = found + told[Status.OMITTED]
    part = found / applicable if applicable else 0.0
    words = percent(part) if applicable else ""
    return Share(tuple((status, told[status]) for status in Status), words, min(int(part * STEPS), STEPS - 1))
