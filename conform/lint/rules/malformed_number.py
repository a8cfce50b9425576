"""A document number that is not written as the standard says."""

from __future__ import annotations

from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._numbers import Written, malformed
from conform.model import Report
from conform.model.finding import Edit, Finding, Severity


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every malformed number, with its mending where that is safe."""
    text = report.plan.source.text
    for number in malformed(report):
        right = text[number.start : number.tail] + number.right if number.right else ""
        yield rule.of(
            report,
            number.start,
            number.end,
            key=number.faults[0],
            fix=_fix(report, number),
            words=text[number.start : number.end],
            right=right,
        )


def _fix(report: Report, number: Written) -> tuple[Edit, ...]:
    """Everything behind the letters is written anew, unless a line ends in it."""
    written = report.plan.source.text[number.tail : number.end]
    if not number.right or "\n" in written:
        return ()
    return (Edit(number.tail, number.end, number.right),)


RULE = Rule("CT004", "malformed-number", Severity.ERROR, find)
