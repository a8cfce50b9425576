"""A document number that is not written as the standard says.

What it does
    Finds document numbers with other brackets than 〔〕 round the year, with one bracket or none, with a year of two
    digits, without 号, with 第 or with a leading zero.

Why it matters
    GB/T 9704-2012 (7.2.5) says how a number is written: issuer, year in full in 〔〕, number without 第 and zeros, 号.
    A search for the number finds it only so.

Example
    国办发2021)18号 · 国办发[2021]18号 · 国办发（2021）第018号

How to fix
    Write 国办发〔2021〕18号. In text files `--fix` does it where nothing but signs is wrong.
"""

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
