"""The reference is cited by a wrong title."""

from __future__ import annotations

from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._citations import (
    MISQUOTED,
    SHORT,
    Citation,
    bare,
    citations,
    is_number,
    is_right,
    likeness,
    names_issuer,
)
from conform.model import Reference, Report
from conform.model.finding import Finding, Severity


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every wrong title."""
    for reference in report.references:
        for citation in citations(report, reference):
            if _wrong(citation, reference):
                title = reference.title
                yield rule.at(report, citation.at, citation.to, title=title, number=reference.number)


def _wrong(citation: Citation, reference: Reference) -> bool:
    if is_right(citation, reference):
        return False
    if citation.number and is_number(citation.number, reference):
        title = bare(citation.title, reference)
        forwarded = "转发" in title and bare(reference.title, reference) in title  # 《…转发国务院办公厅关于…的通知》
        return len(title) > SHORT and not forwarded
    return names_issuer(citation, reference) and likeness(citation, reference) >= MISQUOTED


RULE = Rule("CT002", "wrong-title", Severity.ERROR, find)
