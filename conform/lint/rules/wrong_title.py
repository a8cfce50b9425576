"""The reference is cited by a wrong title.

What it does
    Holds every title in 《》 that stands beside the reference's number, or that names its issuer and is nearly its
    title, against the title. Line breaks, spaces and the issuer in front of 《 change nothing; short names that the
    plan has given (《意见》) are no titles.

Why it matters
    A misquoted title shows that the document was not at hand, and leads a search nowhere.

Example
    《国务院办公厅关于推进公立医院高质量发展的实施意见》（国办发〔2021〕18号）

How to fix
    Copy the title from the document.
"""

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
