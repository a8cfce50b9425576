"""The short view of a report on the terminal: below its head a line a section, what is local, and where more is."""

from __future__ import annotations

from collections.abc import Iterator

from conform.messages import say
from conform.model import ClauseStatus, Report
from conform.render import View
from conform.render._overview import Share, by_section, section_id
from conform.render.arrange import is_missing
from conform.render.layout import Paper, Span, indent
from conform.render.wording import SIGNS, safe

SHARE = 6  # cells of a coverage, `100.0%`


def short(report: Report, view: View, paper: Paper) -> Iterator[str]:
    """The lines below the head."""
    yield ""
    yield from paper.put([(say("short.sections", view.lang), "section")])
    missing: dict[str, list[str]] = {}
    for verdict in report.verdicts:
        if is_missing(report, verdict):
            section = section_id(report, verdict.reference, verdict.requirement.section)
            missing.setdefault(section, []).append(verdict.requirement.id)
    rows = by_section(report)
    names = [safe(f"{column.no}、{column.title}") for column, _ in rows]
    widest = min(max(map(indent, names), default=0), paper.width // 2)
    for name, (column, share) in zip(names, rows, strict=True):
        yield from paper.put(_line(name, widest, share, missing.get(column.id, []), view), 4)
    yield from _local(report, view, paper)
    yield ""
    yield from paper.put([(say("short.more", view.lang), "dim")])


def _line(name: str, widest: int, share: Share, missing: list[str], view: View) -> list[Span]:
    """`  二、推动医院发展  81.3%  √34 ≈12 ×8  遗漏 02.2 03.1`."""
    spans: list[Span] = [("  " + name + " " * (widest - indent(name)), ""), (f"  {share.words:>{SHARE}}  ", "title")]
    spans += [(f"{SIGNS[status]}{count} ", status) for status, count in share.counts if count]
    if missing:
        spans.append((" " + say("short.omitted", view.lang, ids=" ".join(missing)), "omitted"))
    return spans


def _local(report: Report, view: View, paper: Paper) -> Iterator[str]:
    added, mixed = (
        sum(verdict.status is status for verdict in report.clauses)
        for status in (ClauseStatus.ADDED, ClauseStatus.MIXED)
    )
    if added or mixed or report.targets:
        yield ""
        words = say("short.local", view.lang, added=added, mixed=mixed, targets=len(report.targets))
        yield from paper.put([(words, "added")])
