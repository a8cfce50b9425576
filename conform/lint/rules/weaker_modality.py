"""A duty of the reference that the plan only allows, encourages or tries out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._changes import Weakened, told, weakened
from conform.lint.rules._text import any_of, words
from conform.model import Report
from conform.model.finding import Finding, Severity

TENTATIVE, RIGHT, GRANTS, APPLIED_FOR = (
    re.compile(any_of("modality", key)) for key in ("tentative", "rights", "grants", "applied_for")
)
EMPHATIC = re.compile(f"(?:{any_of('modality', 'emphatic')})$")
NEAR = 30  # characters around the word; a judgement: a fifth more or less moves no finding at hand


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every requirement that is put more weakly for certain."""
    for found in weakened(report, "modality"):
        if not _excused(report, found):
            key = "" if found.change.reference else "bare"
            yield rule.at(report, found.at, found.to, key=key, requirement=found.requirement, **told(found))


def _excused(report: Report, found: Weakened) -> bool:
    word, text = found.change.plan, report.plan.cleaned.text
    before, behind = text[max(0, found.at - NEAR) : found.at], text[found.to : found.to + NEAR]
    if TENTATIVE.search(found.change.reference) or EMPHATIC.search(before):
        return True
    if GRANTS.fullmatch(word) and RIGHT.search(found.verdict.requirement.text) and RIGHT.search(behind):
        return True
    return word in words()["modality"]["trials"] and bool(APPLIED_FOR.search(re.split("[，,。；;]", before)[-1]))


RULE = Rule("CF004", "weaker-modality", Severity.WARNING, find, owed=True)
