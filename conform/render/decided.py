"""Files of decisions in words: what was decided on which finding, by whom and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from conform.messages import Lang, say
from conform.model.decision import Decision, PlanName
from conform.render.decisions import EXCERPT, byline, decision_words
from conform.render.layout import Paper, Span, indent
from conform.render.wording import safe


def listing(entries: Iterable[Decision], lang: Lang, paper: Paper) -> Iterator[str]:
    """The decisions, by plan, each with what it is about; those that conflict are marked."""
    rows = list(entries)
    for number, (plan, group) in enumerate(groupby(sorted(rows, key=_place), key=lambda entry: entry.plan)):
        yield from [""] if number else []
        yield from paper.put([(safe(plan_words(plan)), "title")])
        for entry in group:
            yield from _line(entry, lang, paper)
    if not rows:
        yield from paper.put([(say("decided.none", lang), "dim")])


def plan_words(plan: PlanName) -> str:
    """A plan's names, `云溪市实施方案 云政办发〔2024〕7号 云溪.docx`."""
    return " ".join(filter(None, (plan.title, plan.number, plan.file))) or "-"


def about(entry: Decision) -> str:
    """What a decision is about, in short: a requirement's id, a fault's code, or the beginning of a clause."""
    text = entry.text[:EXCERPT] + ("…" if len(entry.text) > EXCERPT else "")
    return safe(entry.subject.requirement or entry.subject.code or f"“{text}”")


def saying(entry: Decision, lang: Lang) -> str:
    """What was decided, by whom and when: `√ accepted: as agreed (王 2026-11-27 09:00)`."""
    signed = byline(entry) or entry.date
    return safe(decision_words(entry, lang) + (say("decided.by", lang, name=signed) if signed else ""))


def _line(entry: Decision, lang: Lang, paper: Paper) -> Iterator[str]:
    mark = say("decided.conflict", lang) + " " if entry.conflict else ""
    front = f"  {about(entry)}  "
    spans: list[Span] = [(front, ""), (mark, "warning"), (saying(entry, lang), entry.choice)]
    if entry.expires:
        spans.append((say("decided.until", lang, date=entry.expires), "dim"))
    yield from paper.put(spans, min(indent(front), 10))


def _place(entry: Decision) -> list[str]:
    plan, subject = entry.plan, entry.subject
    names = (plan.number, plan.title, plan.file, subject.reference, subject.requirement, subject.code, entry.text)
    return [name or "" for name in (*names, entry.when or entry.date)]
