"""A reference as a plan: what a tier says, held against the tiers above it as a plan would be."""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from conform.model import Clause, Cleaned, Kind, Metadata, Plan, Reference, Requirement, Source
from conform.text.tier import level as level_of

FORMAT = "reference"


def as_plan(reference: Reference) -> Plan:
    """A plan of one clause a requirement, whose id is the requirement's, under the titles of section and measure."""
    clauses: list[Clause] = []
    at = 0
    rows = {row.id: row for row in reference.requirements}
    for name, kind, text, path, depth in _rows(reference):
        row = rows.get(name)
        label, lead = (row.label, row.lead) if row else ("", "")
        clauses.append(Clause(name, kind, text, at, at + len(text), path, depth, label=label, lead=lead))
        at += len(text) + 1
    text = "".join(f"{clause.text}\n" for clause in clauses)
    source = Source(reference.id, FORMAT, None, reference.sha256, text)
    places = array("l", range(len(text)))
    cleaned = Cleaned(source, text, places, array("l", range(1, len(text) + 1)))
    heads = [head for head in (reference.title, reference.issuer) if head]
    told = Metadata(reference.title, reference.number or None, reference.issuer or None, level_of(heads, ""))
    return Plan(cleaned, 1, 1, told, tuple(clauses), ())


def _rows(reference: Reference) -> Iterator[tuple[str, Kind, str, tuple[str, ...], int]]:
    for section in reference.sections:
        top = f"{section.no}、{section.title}"
        yield f"section {section.no}", Kind.HEADING, top, (), 1
        for measure in section.measures:
            yield f"measure {measure.id}", Kind.HEADING, measure.title, (top,), 2
            for row in measure.requirements:
                yield row.id, Kind.MEASURE, _sentence(row), (top, measure.title), 0


def _sentence(row: Requirement) -> str:
    """On one line, so that a clause's place stays a place in it."""
    return row.text.replace("\n", " ")
