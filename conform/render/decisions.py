"""What was decided on findings, in words."""

from __future__ import annotations

from collections.abc import Iterator

from conform.decisions.progress import progress
from conform.messages import Lang, say
from conform.model import Report
from conform.model.decision import Choice, Decision
from conform.render.wording import safe

# Signs that GBK has, as those of the statuses.
MARKS = {Choice.ACCEPTED: "√", Choice.NEEDS_WORK: "※", Choice.NOT_APPLICABLE: "○", Choice.WRONG_LINK: "→"}
EXCERPT = 24  # characters of a clause that stand for it where a stale decision is listed


def decision_words(decision: Decision, lang: Lang) -> str:
    """A decision as people read it: `√ accepted: as agreed`."""
    words = f"{MARKS[decision.choice]} {say(f'decision.{decision.choice}', lang)}"
    if decision.choice is Choice.WRONG_LINK and decision.right is None:
        words += say("decision.no_clause", lang)
    return words + (say("decision.note", lang, note=decision.note) if decision.note else "")


def right_lines(decision: Decision) -> str:
    """The right clauses of a wrong link, a clause a line, as a filled-in table is read back; empty without any."""
    return "\n".join(safe(clause.text) for clause in decision.right.clauses) if decision.right else ""


def byline(decision: Decision) -> str:
    """Who decided and when, `王 2026-11-27 16:30`; empty where neither is known."""
    return " ".join(filter(None, (decision.who, (decision.when or "")[:16].replace("T", " "))))


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
    for key in ("needs_work", "undecided", "conflict", "stale"):
        count = getattr(done, key)
        if count:
            told.append(f"{say(f'decision.{key}', lang)} {count}")
    return " · ".join(told)
