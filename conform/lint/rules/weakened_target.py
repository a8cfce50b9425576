"""A figure that falls short of the reference's.

What it does
    Finds figures of the plan that are worse than those that the reference sets for the same thing: lower where more
    is better, higher where less is better.

Why it matters
    A plan carries a document out; it may ask for more than the document, but not for less.

Example
    The reference asks for one doctor to two nurses (1:2); the plan sets 1:1.5.

How to fix
    Set the reference's figure. Where a lower one has been agreed upon, accept the finding with that reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._changes import told, weakened
from conform.model import Report
from conform.model.finding import Finding, Severity


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every figure that is worse for certain."""
    for found in weakened(report, "target"):
        yield rule.at(report, found.at, found.to, requirement=found.requirement, **told(found))


RULE = Rule("CF002", "weakened-target", Severity.ERROR, find)
