"""What is noted of the reports of a check while they pass, told at the end, and the exit code that it makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from conform.app.console import Console
from conform.messages import SENTENCES, say
from conform.model import Reference, Report

if TYPE_CHECKING:
    from conform.decisions.progress import Progress


WHOLE = 100.0  # percent


@dataclass(slots=True)
class Watch:
    """Notes of the reports that pass.

    `limit` is a coverage in percent; `decided` asks for a decision on every finding.
    """

    limit: float | None
    decided: bool = False
    warnings: list[tuple[str, str]] = field(default_factory=list)
    stale: list[tuple[str, int]] = field(default_factory=list)
    conflicts: list[tuple[str, int]] = field(default_factory=list)
    under: list[tuple[str, float]] = field(default_factory=list)
    own: list[tuple[str, str]] = field(default_factory=list)
    open: list[tuple[str, Progress]] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    count: int = 0
    lowest: tuple[float, str] = (WHOLE, "")

    def over(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Passes the reports on as they come, and keeps what is told of them at the end."""
        for report in reports:
            name = report.plan.name
            self.warnings += [(name, warning) for warning in report.warnings]
            self.own += [(name, reference.id) for reference in report.references if made_from(reference, report)]
            coverage = WHOLE * report.coverage
            self.count += 1
            self.lowest = min(self.lowest, (coverage, name)) if self.lowest[1] else (coverage, name)
            if self.limit is not None and coverage < self.limit:
                self.under.append((name, coverage))
            if report.decisions is not None and report.decisions.stale:
                self.stale.append((name, len(report.decisions.stale)))
            if report.decisions is not None and report.decisions.conflicts:
                self.conflicts.append((name, len(report.decisions.conflicts)))
            if report.decisions is not None and not report.decisions.entries:
                self.strangers.append(name)
            if self.decided:
                self._ask(name, report)
            yield report

    def _ask(self, name: str, report: Report) -> None:
        from conform.decisions.progress import progress

        done = progress(report)
        if not done.ready:
            self.open.append((name, done))

    def summarise(self, console: Console, failed: int, where: str) -> None:
        """Tells how a run over many files went, and where its reports are."""
        key = "notice.summary_none" if not self.count else "notice.summary"
        lowest, name = self.lowest
        console.notice(where, key, reported=self.count, failed=failed, lowest=f"{lowest:.1f}", name=name)

    def tell(self, console: Console) -> bool:
        """Tells what was noted; gives whether a report is not as it was asked to be."""
        for name, warning in self.warnings:
            console.error(name, "warning", text=say(warning, console.lang) if warning in SENTENCES else warning)
        for name in self.strangers:
            console.notice(name, "notice.no_decision")
        for name, reference in self.own:
            console.notice(name, "notice.own_reference", id=reference)
        for name, count in self.stale:
            console.error(name, "warning", text=say("warning.stale", console.lang, count=count))
        for name, count in self.conflicts:
            console.error(name, "warning", text=say("warning.conflict", console.lang, count=count))
        for name, done in self.open:
            console.error(name, "error.undecided", undecided=done.undecided, needs_work=done.needs_work)
        for name, coverage in self.under:
            console.error(name, "error.under", coverage=f"{coverage:.1f}", limit=f"{self.limit:g}")
        return bool(self.under or self.open)


def made_from(reference: Reference, report: Report) -> bool:
    """Whether the reference was built from the very file that is checked against it."""
    return reference.made_from is not None and reference.made_from.sha256 == report.plan.source.sha256
