"""What was decided on a report's findings, and what is still to be decided before the plan may go out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from conform.messages import Lang, say
from conform.model import ClauseStatus, ClauseVerdict, Report, Status, Verdict
from conform.model.decision import Choice, Decision

# Signs that GBK has, as those of the statuses.
MARKS = {Choice.ACCEPTED: "√", Choice.NEEDS_WORK: "※", Choice.NOT_APPLICABLE: "○", Choice.WRONG_LINK: "→"}
EXCERPT = 24  # characters of a clause that stand for it where a stale decision is listed


class Progress(NamedTuple):
    """How far the deciding has come: findings, those without a decision, those that need work, stale decisions."""

    findings: int
    undecided: int
    needs_work: int
    stale: int

    @property
    def ready(self) -> bool:
        """Whether nothing keeps the plan from being published."""
        return not (self.undecided or self.needs_work)


def decision_of(report: Report, verdict: Verdict | ClauseVerdict) -> Decision | None:
    """The decision that holds for a requirement or a clause, if any."""
    if report.decisions is None:
        return None
    if isinstance(verdict, Verdict):
        return report.decisions.requirements.get((verdict.reference, verdict.requirement.id))
    return report.decisions.clauses.get(verdict.clause.id)


def progress(report: Report) -> Progress:
    """What is decided of the findings: omitted and modified requirements, added and mixed clauses.

    A requirement that a person's word made inherited or not applicable is a finding too.
    """
    all_: list[Verdict | ClauseVerdict] = [*report.verdicts, *report.clauses]
    held = [decision_of(report, verdict) for verdict in all_ if _is_finding(report, verdict)]
    needs_work = sum(decision is not None and decision.choice is Choice.NEEDS_WORK for decision in held)
    stale = len(report.decisions.stale) if report.decisions else 0
    return Progress(len(held), held.count(None), needs_work, stale)


def _is_finding(report: Report, verdict: Verdict | ClauseVerdict) -> bool:
    if isinstance(verdict, ClauseVerdict):
        return verdict.status in (ClauseStatus.ADDED, ClauseStatus.MIXED)
    return verdict.status in (Status.OMITTED, Status.MODIFIED) or decision_of(report, verdict) is not None


def decision_words(decision: Decision, lang: Lang) -> str:
    """A decision as people read it: `√ accepted: as agreed`."""
    words = f"{MARKS[decision.choice]} {say(f'decision.{decision.choice}', lang)}"
    if decision.choice is Choice.WRONG_LINK and decision.right is None:
        words += say("decision.no_clause", lang)
    return words + (say("decision.note", lang, note=decision.note) if decision.note else "")


def stale_words(report: Report, lang: Lang) -> Iterator[str]:
    """Each stale decision: what it was about, and what it was."""
    for decision in report.decisions.stale if report.decisions else ():
        text = decision.text[:EXCERPT] + ("…" if len(decision.text) > EXCERPT else "")
        about = decision.subject.requirement or f"“{text}”"
        yield f"{about} {decision_words(decision, lang)}"


def progress_words(report: Report, lang: Lang) -> str:
    """The counts in words."""
    done = progress(report)
    told = [say("decision.progress", lang, decided=done.findings - done.undecided, findings=done.findings)]
    for key in ("needs_work", "undecided", "stale"):
        count = getattr(done, key)
        if count:
            told.append(f"{say(f'decision.{key}', lang)} {count}")
    return " · ".join(told)
