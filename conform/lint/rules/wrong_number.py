"""The reference is cited with a wrong number.

What it does
    Looks at the document number behind the reference's title. Brackets and spaces do not matter here
    (`malformed-number` tells of them), nor does a blank year (`placeholder` does).

Why it matters
    The number is what a reader searches for; a wrong one leads to another document.

Example
    《国务院办公厅关于推动公立医院高质量发展的意见》（国办发〔2021〕13号）

How to fix
    Copy the number from the document.
"""

from __future__ import annotations

from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._citations import citations, code_of, is_number, is_right, names_issuer
from conform.model import Report
from conform.model.finding import Finding, Severity


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every wrong number behind the right title."""
    for reference in report.references:
        for citation in citations(report, reference):
            number = citation.number
            if not number or number.blank or is_number(number, reference) or not is_right(citation, reference):
                continue
            # another government's document may have the same title
            if names_issuer(citation, reference) or number.code == code_of(reference):
                yield rule.at(report, number.at, number.to, number=reference.number, title=reference.title)


RULE = Rule("CT003", "wrong-number", Severity.ERROR, find)
