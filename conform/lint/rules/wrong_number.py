"""The reference is cited with a wrong number."""

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
