"""What lint makes of a plan; not part of `conform.model` itself, since a check can do without."""

from __future__ import annotations

from dataclasses import dataclass

from conform.model.finding import Finding, Severity
from conform.model.report import Report


@dataclass(frozen=True, slots=True)
class RuleNote:
    """What is told of a rule, in the user's language: its title, how to mend what it finds, and its whole page."""

    code: str
    name: str
    severity: Severity
    title: str
    remedy: str
    page: str


@dataclass(frozen=True)
class LintedPlan:
    """A plan and its findings: those that count, in the order of the text, and how many were accepted before.

    `prints` are the findings' fingerprints, one each.
    """

    report: Report
    findings: tuple[Finding, ...]
    prints: tuple[str, ...]
    accepted: int = 0

    def __repr__(self) -> str:
        counts = ", ".join(f"{self.count(severity)} {severity}" for severity in Severity)
        return f"<LintedPlan {self.report.title!r}: {counts}>"

    @property
    def path(self) -> str:
        """The plan's file, as it was named."""
        return self.report.plan.source.path

    @property
    def name(self) -> str:
        """How messages name a plan: its file, and its number in a collection."""
        return self.report.plan.name

    def count(self, severity: Severity | str) -> int:
        """How many findings are this severe."""
        return sum(finding.severity == severity for finding in self.findings)
