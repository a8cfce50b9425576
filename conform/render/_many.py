"""Several plans on the terminal: a line a plan, and what could not be checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from conform.messages import Lang, say
from conform.model import Failure, Report
from conform.render import View
from conform.render.layout import Paper, Span, indent
from conform.render.summary import FULL, Overview, overview, references
from conform.render.wording import SIGNS, failure_words, safe, status_name

COVERAGE = 7  # cells of a coverage and what stands before it


def table(reports: Iterable[Report], view: View, paper: Paper, alone: Callable[[Report], str]) -> Iterator[str]:
    """A line a plan under a heading, as the reports come; what is `alone` is told as `alone` does."""
    stream = iter(reports)
    first, second = next(stream, None), next(stream, None)
    if first is None or second is None:
        yield from (alone(first),) if first else ()
        return
    yield "\n".join(_heading(first, view.lang, paper)) + "\n"
    count = 0
    for report in chain((first, second), stream):
        yield "\n".join(overview_line(overview(report), paper)) + "\n"
        count += 1
    yield "\n".join(paper.put([(say("batch.overview", view.lang, count=count), "title")])) + "\n"


def _heading(report: Report, lang: Lang, paper: Paper) -> Iterator[str]:
    """What all are held against, and what the columns are."""
    for title, kind in references(report, lang):
        yield from paper.put([(f"{say('report.against', lang)}  {safe(title)}  {safe(kind)}", "dim")], 6)
    coverage = say("html.coverage", lang)
    words = "  ".join(f"{SIGNS[status]} {status_name(status, lang)}" for status, _ in FULL)
    front = " " * (COVERAGE - indent(coverage)) + coverage
    yield from paper.put([(f"{front}  {words}  {say('html.plan', lang)}", "title")], COVERAGE + 2)


def overview_lines(rows: Sequence[Overview], lang: Lang, paper: Paper) -> Iterator[str]:
    """The overview of several plans that were shown before."""
    yield from paper.put([(say("batch.overview", lang, count=len(rows)), "title")])
    for row in rows:
        yield from overview_line(row, paper)


def overview_line(row: Overview, paper: Paper) -> Iterator[str]:
    """Coverage, counts, title and file."""
    numbers = "  ".join(f"{SIGNS[status]}{count:>3}" for status, count in row.counts)
    spans: list[Span] = [(f"{row.coverage:>{COVERAGE}}  {numbers}  ", ""), (safe(row.title), "measure")]
    yield from paper.put([*spans, (f"  {safe(row.path)}", "dim")], COVERAGE + 2)


def failure_lines(failures: Sequence[Failure], lang: Lang, paper: Paper) -> Iterator[str]:
    """The files that gave no report, each with the reason."""
    yield from paper.put([(say("batch.failures", lang, count=len(failures)), "warning")])
    for failure in failures:
        yield from paper.put([(f"  {safe(failure.path)}: {safe(failure_words(failure, lang))}", "")], 4)
