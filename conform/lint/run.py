"""Report → findings: holds a plan against the rules, and leaves out what was accepted before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from conform.errors import needing
from conform.lint.rules import Rule
from conform.model import ANY_TEXT, Report
from conform.model.finding import Finding
from conform.text.fingerprint import bare, fingerprint

STOP = re.compile("[。；！？，,：\n]")
LONGEST = 400  # characters of a phrase on either side; the longest phrase of the seven real plans has 217
AROUND = 12  # characters on either side that tell one bracket from another; a judgement


def lint(report: Report, rules: Iterable[Rule]) -> list[Finding]:
    """What the rules find in a plan, in the order of the text and each fault once.

    What is missing stands nowhere and comes last. The rules are taken with the severity and options that they have.
    A text that is no plan leaves nothing out: it is held against the rules on what is published alone.
    """
    found: dict[object, Finding] = {}
    is_plan = ANY_TEXT not in report.plan.notes
    for rule in rules if is_plan else (rule for rule in rules if not rule.owed):
        with needing(report.plan.source.path):
            for finding in rule.find(rule, report, rule.options):
                found.setdefault(_fault(finding), finding)
    return sorted(found.values(), key=lambda finding: (not finding.quote, finding.start, finding.end, finding.code))


def _fault(finding: Finding) -> tuple[object, ...]:
    """What makes two findings one."""
    missing = () if finding.quote or finding.requirement else tuple(map(str, finding.values.values()))
    return finding.code, finding.key, finding.start, finding.end, finding.requirement, missing


def _phrase(text: str, start: int, end: int) -> str:
    stops = _stops(text)
    before, after = bisect_left(stops, start), bisect_left(stops, end)
    first = stops[before - 1] + 1 if before else 0
    last = stops[after] if after < len(stops) else len(text)
    return text[max(first, start - LONGEST) : min(last, end + LONGEST)]


@lru_cache(maxsize=1)
def _stops(text: str) -> list[int]:
    """Where the stops of a text are; looked up once for all of a plan's findings."""
    return [found.start() for found in STOP.finditer(text)]


def finding_print(report: Report, finding: Finding) -> str:
    """A fingerprint of what a finding is about, its place left out: its words between two stops, or what is missing.

    The same words in another phrase are another fault. A finding of signs alone, such as a bracket without its
    counterpart, is known by the words around it.
    """
    text = report.plan.source.text
    if bare(finding.quote):
        return fingerprint(finding.code, finding.quote, _phrase(text, finding.start, finding.end))
    if finding.quote:
        near = text[max(0, finding.start - AROUND) : finding.start], text[finding.end : finding.end + AROUND]
        return fingerprint(finding.code, *near)
    if finding.requirement:
        return fingerprint(finding.code, finding.requirement[1])
    return fingerprint(finding.code, *map(str, finding.values.values()))
