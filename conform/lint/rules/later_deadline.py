"""A deadline that is later than the reference's."""

from __future__ import annotations

from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._changes import told, weakened
from conform.model import Report
from conform.model.finding import Finding, Severity


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every deadline that is put off."""
    for found in weakened(report, "deadline"):
        if found.change.how == "later":
            yield rule.at(report, found.at, found.to, requirement=found.requirement, **told(found))


RULE = Rule("CF003", "later-deadline", Severity.WARNING, find, owed=True)
