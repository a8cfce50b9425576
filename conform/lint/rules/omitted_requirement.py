"""Requirements of the reference that the plan leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from conform.lint.rules._base import Options, Rule
from conform.model import Certainty, Report, Requirement, Status
from conform.model.finding import Finding, Severity

# What is not sure is never an error, and what is in doubt is to be looked at.
SEVERITY = {
    (Severity.ERROR, Certainty.LIKELY): Severity.WARNING,
    (Severity.ERROR, Certainty.DOUBT): Severity.INFO,
    (Severity.WARNING, Certainty.DOUBT): Severity.INFO,
}


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every omitted requirement, in the reference's order; only a sure one may stop a plan."""
    for verdict in report.verdicts:
        wanted = verdict.requirement
        if verdict.status is Status.OMITTED and _watched(wanted, options["only"]):
            key = "" if verdict.certainty is Certainty.SURE else verdict.certainty
            told = rule.of(report, key=key, requirement=(verdict.reference, wanted.id), id=wanted.id, text=wanted.text)
            yield replace(told, severity=SEVERITY.get((rule.severity, verdict.certainty), rule.severity))


def _watched(wanted: Requirement, only: Sequence[str]) -> bool:
    return not only or wanted.id in only or wanted.measure in only


RULE = Rule("CF001", "omitted-requirement", Severity.INFO, find, {"only": []}, owed=True)
