"""A figure that falls short of the reference's."""

from __future__ import annotations

from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._changes import told, weakened
from conform.model import Report
from conform.model.finding import Finding, Severity


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every figure that is worse for certain."""
    for found in weakened(report, "target", "penalty"):
        yield rule.at(report, found.at, found.to, requirement=found.requirement, **told(found))


RULE = Rule("CF002", "weakened-target", Severity.ERROR, find, owed=True)
