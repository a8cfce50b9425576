"""Blanks that were never filled in.

What it does
    Finds what stands in for a year, a place or a name that was to be filled in: 20xx年, XX市, ××医院, 待定.

Why it matters
    A plan that is published with blanks cannot be carried out, and tells every reader that nobody read it to the end.

Example
    到20xx年，县域就诊率达到90%。

How to fix
    Put in the year, place or unit; what is really undecided is left out, or the plan says who decides it and when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.model import Report
from conform.model.finding import Finding, Severity
from conform.rules._base import Options, Rule

BLANK = re.compile(r"20[xX×]{2}年|[xX×]{2,}(?:省|市|县|区|医院|局|委|年|月|日)|[（(](?:待定|此处填写[^）)]*)[）)]")


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every blank in a clause."""
    for clause in report.plan.clauses:
        for blank in BLANK.finditer(clause.text):
            yield rule.at(report, clause.at + blank.start(), clause.at + blank.end(), words=blank[0])


RULE = Rule("PB001", "placeholder", Severity.ERROR, find)
