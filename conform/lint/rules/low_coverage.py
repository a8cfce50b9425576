"""A plan that carries too little of the reference."""

from __future__ import annotations

from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.model import Report
from conform.model.finding import Finding, Severity


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """One finding, if the coverage is under the limit."""
    coverage = 100 * report.coverage
    if coverage < options["min"]:
        yield rule.of(report, coverage=f"{coverage:.1f}", min=options["min"])


RULE = Rule("CF008", "low-coverage", Severity.WARNING, find, {"min": 0}, owed=True)
