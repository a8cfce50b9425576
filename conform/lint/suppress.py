"""Which findings count: what was decided on before, and the faults of a baseline, are not raised again.

A reviewer's decision on a requirement or a clause (`accepted`, `not_applicable`) holds back what the rules of
conformance say of it; a decision with a code holds back that fault, until it expires.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from conform.lint.run import finding_print
from conform.model import Failure, Report
from conform.model.finding import Finding
from conform.model.linted import LintedPlan

if TYPE_CHECKING:  # most plans are linted without either
    from conform.lint.baseline import Baseline
    from conform.model.decision import Decided, Decision

CONFORMANCE = "CF"
SETTLED = frozenset({"accepted", "not_applicable"})
EXCERPT = 24  # characters of the words that a notice quotes


@dataclass(slots=True)
class Suppression:
    """Sifts the findings of one plan after another; `notices` tell of decisions that do not hold any more.

    `today` is an ISO date, the `codes` are those of the rules that are looked for.
    """

    baseline: Baseline | None
    codes: Collection[str]
    today: str
    notices: list[Failure] = field(default_factory=list)

    def sift(self, report: Report, findings: Iterable[Finding]) -> LintedPlan:
        """The findings that count in a plan that was checked with the decisions."""
        path = report.plan.source.path
        known = _Known(report, report.decisions, self.today) if report.decisions else None
        every = [(finding, finding_print(report, finding)) for finding in findings]
        kept = [
            (finding, print_)
            for finding, print_ in every
            if not (known and known.holds(finding, print_))
            and not (self.baseline and self.baseline.holds(path, finding, print_))
        ]
        if known:
            found = {(finding.code, print_) for finding, print_ in every}
            self.notices += known.outdated(found, self.codes)
        if self.baseline:
            self.baseline.seen(path)
        return LintedPlan(report, tuple(f for f, _ in kept), tuple(p for _, p in kept), len(every) - len(kept))

    def conclude(self) -> None:
        """Tells of the baseline's faults that are gone."""
        for gone in self.baseline.gone(self.codes) if self.baseline else ():
            values: dict[str, object] = {"code": gone.code, "text": gone.text[:EXCERPT], "count": gone.count}
            self.notices.append(Failure(gone.file, "notice.baseline_gone", values))


class _Known:
    """What was decided on one plan."""

    def __init__(self, report: Report, decided: Decided, today: str) -> None:
        self.path = report.plan.source.path
        self.decided = decided
        self.today = today
        self.faults = {
            (entry.subject.code, entry.fingerprint): entry
            for entry in sorted(self.decided.entries, key=lambda entry: entry.date or "")
            if entry.subject.code and not entry.conflict
        }
        self.clauses = [(report.locate(row.clause.at, row.clause.to).start, row.clause.id) for row in report.clauses]

    def holds(self, finding: Finding, print_: str) -> bool:
        """Whether a decision holds a finding back."""
        return any(map(self._settled, self._about(finding, print_)))

    def _about(self, finding: Finding, print_: str) -> Iterator[Decision | None]:
        yield self.faults.get((finding.code, print_))
        if finding.code.startswith(CONFORMANCE) and finding.requirement:
            yield self.decided.requirements.get(finding.requirement)
        elif finding.code.startswith(CONFORMANCE) and finding.quote:
            index = bisect_right(self.clauses, finding.start, key=lambda row: row[0]) - 1
            yield self.decided.clauses.get(self.clauses[index][1]) if index >= 0 else None

    def _settled(self, entry: Decision | None) -> bool:
        return entry is not None and entry.choice in SETTLED and not self._expired(entry)

    def _expired(self, entry: Decision) -> bool:
        return entry.expires is not None and entry.expires < self.today

    def outdated(self, found: Collection[tuple[str, str]], codes: Collection[str]) -> Iterator[Failure]:
        """The decisions that fit nothing in the plan as it is, of the rules with these codes, and the expired."""
        for entry in self.decided.entries:
            code = entry.subject.code
            unused = code in codes and (code, entry.fingerprint) not in found if code else entry in self.decided.stale
            if unused:
                yield self._told(entry, "notice.unused")
            elif self._expired(entry):
                yield self._told(entry, "notice.expired")

    def _told(self, entry: Decision, key: str) -> Failure:
        about = entry.subject.code or entry.subject.requirement or "-"
        return Failure(self.path, key, {"subject": about, "text": entry.text[:EXCERPT], "date": entry.expires})


def acceptance(report: Report, finding: Finding, print_: str, reason: str, today: str, expires: str | None) -> Decision:
    """A decision that accepts a finding."""
    from conform.decisions.entries import name_of
    from conform.model.decision import Choice, Decision, Subject

    return Decision(
        plan=name_of(report.plan),
        subject=Subject(code=finding.code),
        fingerprint=print_,
        choice=Choice.ACCEPTED,
        text=finding.quote or "/".join(finding.requirement or ()),
        note=reason,
        date=today,
        expires=expires,
    )
