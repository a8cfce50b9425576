"""A section of the reference of which the plan has nothing."""

from __future__ import annotations

from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.model import Report, Status
from conform.model.finding import Finding, Severity


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every missing section, in the reference's order."""
    status = {(verdict.reference, verdict.requirement.id): verdict.status for verdict in report.verdicts}
    for reference in report.references:
        for section in reference.sections:
            ids = [requirement.id for measure in section.measures for requirement in measure.requirements]
            became = {status.get((reference.id, name)) for name in ids} - {Status.NOT_APPLICABLE, None}
            if became == {Status.OMITTED}:
                first = reference.id, ids[0]
                yield rule.of(report, requirement=first, no=section.no, title=section.title)


RULE = Rule("CF007", "missing-section", Severity.INFO, find, owed=True)
