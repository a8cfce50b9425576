"""A deadline that is later than the reference's.

What it does
    Compares the deadlines of a requirement and of its counterpart: year with year, a span of years with a span. A year
    beside a span is not compared, and a blank one is the matter of `placeholder`.

Why it matters
    What the reference wants done in 2025 is not done in time by a plan that allows itself until 2027.

Example
    The reference says 力争通过5年努力, the plan 力争通过8年努力.

How to fix
    Set the reference's deadline, or accept the finding with the reason for the delay.
"""

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


RULE = Rule("CF003", "later-deadline", Severity.WARNING, find)
