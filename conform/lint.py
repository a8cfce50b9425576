"""Report → findings: holds a plan against the rules."""

from __future__ import annotations

from collections.abc import Iterable

from conform.model import Report
from conform.model.finding import Finding
from conform.rules import Rule


def lint(report: Report, rules: Iterable[Rule]) -> list[Finding]:
    """What the rules find in a plan, in the order of the text and each fault once.

    What is missing stands nowhere and comes last. The rules are taken with the severity and options that they have.
    """
    found: dict[object, Finding] = {}
    for rule in rules:
        for finding in rule.find(rule, report, rule.options):
            fault = (finding.code, finding.start, finding.end, finding.key, finding.requirement)
            if finding.quote or finding.requirement:
                found.setdefault(fault, finding)
            else:
                found[len(found)] = finding
    return sorted(found.values(), key=lambda finding: (not finding.quote, finding.start, finding.end, finding.code))
