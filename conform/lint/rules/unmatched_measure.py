"""Measures of the plan that no requirement of the reference asks for."""

from __future__ import annotations

from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.model import ClauseStatus, Report
from conform.model.finding import Finding, Severity

EXCERPT = 24  # characters of a clause that a line of findings has room for


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every added clause."""
    for verdict in report.clauses:
        if verdict.status is ClauseStatus.ADDED:
            yield rule.at(report, verdict.clause.at, verdict.clause.to, words=_beginning(verdict.clause.text))


def _beginning(text: str) -> str:
    return text if len(text) <= EXCERPT else text[:EXCERPT] + "…"


RULE = Rule("CF006", "unmatched-measure", Severity.INFO, find, owed=True)
