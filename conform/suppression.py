"""Which findings count: what was decided on before, and the faults of a baseline, are not raised again.

A reviewer's decision on a requirement or a clause (`accepted`, `not_applicable`) holds back what the rules of
conformance say of it; a decision with a code holds back that fault, until it expires.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

from conform.baseline import Baseline
from conform.decisions import CLAUSE, Decisions, fingerprint, name_of
from conform.lint import print_of
from conform.model import Failure, Report
from conform.model.decision import Choice, Decision, Subject
from conform.model.finding import Finding
from conform.model.linted import Linted

CONFORMANCE = "CF"
SETTLED = frozenset({Choice.ACCEPTED, Choice.NOT_APPLICABLE})
SHOWN = 24  # characters of the words that a notice quotes


@dataclass(slots=True)
class Suppression:
    """Sifts the findings of one plan after another; `notices` tell of decisions that do not hold any more.

    `today` is an ISO date, the `codes` are those of the rules that are looked for.
    """

    decisions: Decisions
    baseline: Baseline | None
    codes: Collection[str]
    today: str
    notices: list[Failure] = field(default_factory=list)

    def sift(self, report: Report, findings: Iterable[Finding]) -> Linted:
        """The findings that count."""
        path = report.plan.source.path
        own = self.decisions.for_plan(name_of(report.plan))
        held = self._held(report, own) if own.entries else _nothing
        kept, prints, accepted, found = [], [], 0, []
        if self.baseline:
            self.baseline.seen(path)
        for finding in findings:
            print_ = print_of(report, finding)
            found.append((finding.code, print_))
            if held(finding, print_) or (self.baseline and self.baseline.holds(path, finding, print_)):
                accepted += 1
            else:
                kept.append(finding)
                prints.append(print_)
        self._tell_stale(report, own, found)
        return Linted(report, tuple(kept), tuple(prints), accepted)

    def conclude(self) -> None:
        """Tells of the baseline's faults that are gone."""
        for gone in self.baseline.gone(self.codes) if self.baseline else ():
            values = {"code": gone.code, "text": gone.text[:SHOWN], "count": gone.count}
            self.notices.append(Failure(gone.file, "notice.baseline_gone", values))

    def _held(self, report: Report, own: Decisions) -> Callable[[Finding, str], bool]:
        """Tells whether a decision holds a finding back."""
        requirements = requirement_prints(report)
        clauses = [(report.locate(row.clause.at, row.clause.to).start, row.clause.text) for row in report.clauses]
        starts = [start for start, _ in clauses]

        def settled(subject: Subject, print_: str) -> bool:
            decision = own.find(subject, print_)
            return decision is not None and decision.choice in SETTLED and not self._expired(decision)

        def held(finding: Finding, print_: str) -> bool:
            if settled(Subject(code=finding.code), print_):
                return True
            if not finding.code.startswith(CONFORMANCE):
                return False
            if finding.requirement:
                subject = Subject(*finding.requirement)
                return subject in requirements and settled(subject, requirements[subject])
            index = bisect_right(starts, finding.start) - 1
            return bool(finding.quote) and index >= 0 and settled(CLAUSE, fingerprint(clauses[index][1]))

        return held

    def _expired(self, decision: Decision) -> bool:
        return decision.expires is not None and decision.expires < self.today

    def _tell_stale(self, report: Report, own: Decisions, found: Collection[tuple[str, str]]) -> None:
        """Notes the decisions that fit nothing in the plan as it is, and those that expired."""
        if not own.entries:
            return
        standing: dict[Subject, Collection[str]] = {
            subject: {print_} for subject, print_ in requirement_prints(report).items()
        }
        standing[CLAUSE] = {fingerprint(row.clause.text) for row in report.clauses}
        for code in self.codes:
            standing[Subject(code=code)] = {print_ for each, print_ in found if each == code}
        stale = own.stale(standing)
        for entry in own.entries:
            key = "notice.unused" if entry in stale else "notice.expired" if self._expired(entry) else ""
            if key:
                about = entry.subject.code or entry.subject.requirement or "-"
                values: dict[str, object] = {"subject": about, "text": entry.text[:SHOWN], "date": entry.expires}
                self.notices.append(Failure(report.plan.source.path, key, values))


def _nothing(finding: Finding, print_: str) -> bool:
    return False


def requirement_prints(report: Report) -> dict[Subject, str]:
    """What each requirement's decision must have been made on, for it to hold."""
    return {
        Subject(verdict.reference, verdict.requirement.id): fingerprint(
            verdict.requirement.text, verdict.status, *map(report.quote, verdict.evidence)
        )
        for verdict in report.verdicts
    }


def acceptance(report: Report, finding: Finding, print_: str, reason: str, today: str, expires: str | None) -> Decision:
    """A decision that accepts a finding."""
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
