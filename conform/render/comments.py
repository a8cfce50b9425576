"""A report as comments on the plan's own Word file: what is modified and added at its place, what is missing where it
belongs.
"""

from __future__ import annotations

from collections.abc import Iterator

from conform.messages import say
from conform.model import Report, Status
from conform.render import View
from conform.render.arrange import Row, in_place, is_missing, local
from conform.render.decisions import decision_words
from conform.render.review import Entry, clause, requirements
from conform.word.comments import Note

Span = tuple[int, int]  # of the author's own text


def comments(report: Report, view: View) -> list[Note]:
    """A comment for each place; what is said of one place stands in one."""
    told: dict[Span, list[str]] = {}
    for block in in_place(report, view):
        for row in block.rows:
            for span, lines in _requirements(report, row, view):
                told.setdefault(span, []).extend(lines)
    for group in local(report, view):
        for verdict in group.verdicts:
            span = report.plan.cleaned.origin(verdict.clause.at, verdict.clause.to)
            told.setdefault(span, []).extend(_own(clause(report, verdict, view.lang), view))
    return [Note(*span, tuple(lines)) for span, lines in told.items()]


def _requirements(report: Report, row: Row, view: View) -> Iterator[tuple[Span, list[str]]]:
    for verdict, entry in zip(row.verdicts, requirements(report, row, view.lang), strict=True):
        if verdict.status is Status.MODIFIED and verdict.evidence:
            first = verdict.evidence[0]
            yield report.plan.cleaned.origin(first.at, first.to), list(_modified(entry, view))
        elif is_missing(report, verdict):
            yield _where(report, row), list(_missing(entry, view))


def _where(report: Report, row: Row) -> Span:
    """Where a measure's missing requirement belongs: at its heading, else by what carries the measure, else on top."""
    plan = report.plan
    found = next(iter(row.headings), None)
    carried = [evidence for verdict in row.verdicts for evidence in verdict.evidence]
    if found is None and carried:
        found = plan.by_id[carried[-1].clause]
    found = found or plan.clauses[0]
    return plan.cleaned.origin(found.at, found.to)


def _modified(entry: Entry, view: View) -> Iterator[str]:
    yield f"{entry.verdict} {entry.name}"
    yield say("review.column.asks", view.lang) + say("review.colon", view.lang) + entry.asks
    yield from entry.changes
    yield from _decision(entry, view)


def _missing(entry: Entry, view: View) -> Iterator[str]:
    yield f"{entry.verdict} {entry.name}{say('review.colon', view.lang)}{entry.asks}"
    for said in entry.says:
        yield f"{entry.remark}［{said.place}］{''.join(text for _, text in said.edits)}"
    yield from _decision(entry, view)


def _own(entry: Entry, view: View) -> Iterator[str]:
    besides = say("body.besides", view.lang, requirements=entry.name) if entry.name else ""
    yield entry.verdict + besides
    yield from _decision(entry, view)


def _decision(entry: Entry, view: View) -> Iterator[str]:
    if entry.decision:
        yield decision_words(entry.decision, view.lang)
