"""Requirements of the reference that the plan leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conform.lint.rules._base import Options, Rule
from conform.model import Report, Requirement, Status
from conform.model.finding import Finding, Severity


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every omitted requirement, in the reference's order."""
    for verdict in report.verdicts:
        wanted = verdict.requirement
        if verdict.status is Status.OMITTED and _watched(wanted, options["only"]):
            yield rule.of(report, requirement=(verdict.reference, wanted.id), id=wanted.id, text=wanted.text)


def _watched(wanted: Requirement, only: Sequence[str]) -> bool:
    return not only or wanted.id in only or wanted.measure in only


RULE = Rule("CF001", "omitted-requirement", Severity.INFO, find, {"only": []})
