"""The reference is not cited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._citations import MISQUOTED, bare, body, citations, cites_number, likeness, names_issuer
from conform.model import Reference, Report
from conform.model.finding import Finding, Severity

_CORE = re.compile(
    r"(?:关于)?(?:推动|推进|促进|加快|加强)?(?P<core>.+?)(?:的(?:若干|实施|指导)?(?:意见|通知|方案|决定))?$"
)


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every reference that is not cited."""
    for reference in report.references:
        if _cited(report, reference):
            continue
        superior = _superior(report, reference)
        if not (superior and options["through_superior"]):
            key = "superior" if superior else ""
            yield rule.of(report, key=key, number=reference.number, title=reference.title, superior=superior)


def _cited(report: Report, reference: Reference) -> bool:
    _, text = body(report)
    plain = re.sub(r"\s", "", text)
    if cites_number(text, reference) or re.sub(r"\s", "", reference.title) in plain:
        return True
    return any(
        likeness(citation, reference) >= MISQUOTED
        and (names_issuer(citation, reference) or _exact(citation.title, reference))
        for citation in citations(report, reference)
    )


def _exact(title: str, reference: Reference) -> bool:
    return bare(title, reference) == bare(reference.title, reference)


def _superior(report: Report, reference: Reference) -> str:
    """The title of another document on the same matter that the plan cites, as a superior's plan is."""
    found = _CORE.match(bare(reference.title, reference))
    core = found["core"] if found else ""
    own = re.sub(r"\s", "", report.plan.metadata.title or "")
    for citation in citations(report, reference):
        title = re.sub(r"\s", "", citation.title)
        if core and core in title and title not in own and own not in title:
            return title
    return ""


RULE = Rule("CT001", "reference-not-cited", Severity.ERROR, find, {"through_superior": False}, owed=True)
