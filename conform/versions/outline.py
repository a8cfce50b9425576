"""An earlier plan as the reference of a later one: every clause of it, headings included, is a requirement."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from itertools import groupby

from conform.model import Clause, Kind, Measure, Plan, Reference, Requirement, Section
from conform.references.fields import field_for
from conform.text.numbering import parse_mark

PLAN = "plan"  # the kind of such a reference
FRONT = "题头"  # what stands above the first numbered heading


def as_reference(plan: Plan) -> Reference:
    """Sections and measures are the plan's two upper levels of headings; a requirement's id is its clause's."""
    told, source = plan.metadata, plan.source
    sections: list[Section] = []
    count = 0
    numbered = any(parse_mark(clause.text) for clause in plan.clauses if clause.depth == 1)
    for top, clauses in groupby(plan.clauses, lambda clause: _section(clause, numbered)):
        no, title = _numbered(top, len(sections))
        measures = []
        for name, rows in groupby(clauses, lambda clause: _level(clause, 2)):
            count += 1
            measures.append(_measure(f"{count:02}", name or title, no, list(rows)))
        sections.append(Section(no, title, tuple(measures)))
    name = told.title or source.path
    return Reference(
        source.path,
        told.number or "",
        name,
        told.issuer or "",
        source.path,
        PLAN,
        source.sha256,
        tuple(sections),
        field_for(plan.cleaned.text),
    )


def _measure(name: str, title: str, section: str, clauses: list[Clause]) -> Measure:
    return Measure(name, title, tuple(_requirement(row, section, name) for row in clauses))


def _requirement(clause: Clause, section: str, measure: str) -> Requirement:
    return Requirement(clause.id, clause.text, section, measure, label=clause.label, lead=clause.lead)


def _section(clause: Clause, numbered: bool) -> str:
    """The upper heading; where these are numbered, a plan's title is none, and stands with what is around it."""
    top = _level(clause, 1)
    return top if parse_mark(top) or not numbered else FRONT


def _level(clause: Clause, depth: int) -> str:
    """The heading of this depth that a clause stands under, or is; empty above the first one."""
    path = (*clause.path, clause.text) if clause.kind is Kind.HEADING else clause.path
    return path[depth - 1] if len(path) >= depth else ""


def _numbered(heading: str, index: int) -> tuple[str, str]:
    """`二、重点任务` → 二, 重点任务; a heading without a number gets its place."""
    mark = parse_mark(heading)
    if mark is None:
        return str(index), heading
    return heading[: mark.length].strip(" 、.．"), heading[mark.length :]


def only(reference: Reference, names: Container[str]) -> Reference:
    """The same reference with none but the requirements called `names`."""
    sections = []
    for section in reference.sections:
        measures = [
            measure._replace(requirements=tuple(row for row in measure.requirements if row.id in names))
            for measure in section.measures
        ]
        sections.append(section._replace(measures=tuple(measures)))
    return replace(reference, sections=tuple(sections))
