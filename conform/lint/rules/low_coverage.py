"""A plan that carries too little of the reference.

What it does
    Compares the coverage (the share of the applicable requirements that are inherited or modified) with the option
    `min`, in percent. Without the option the rule says nothing.

Why it matters
    A project knows what a plan of its level should reach; a plan far under it is unfinished, or was checked against the
    wrong reference.

Example
    With min = 60, a plan that carries 70 of 167 requirements (41.9%).

How to fix
    Put in what is missing (`omitted-requirement` lists it), or set a limit that fits the plan's level.
"""

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


RULE = Rule("CF008", "low-coverage", Severity.WARNING, find, {"min": 0})
