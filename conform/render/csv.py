"""Reports as CSV for a spreadsheet: UTF-8 with a byte-order mark, and no cell that a spreadsheet takes for a formula.

A requirement is called by reference and number (`gbf-2021-18/00.10`), since 00.10 by itself becomes 0.1 there. The
columns that people fill in are those of the workbook, and so is the last one, by which a row is known again.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import PurePath

from conform.messages import say
from conform.model import Failure, Report
from conform.render import View
from conform.render.arrange import in_place, local
from conform.render.decisions import right_lines
from conform.render.review import Entry, chosen, clause, conflict_words, requirements
from conform.render.wording import safe

COLUMNS = (
    *("plan", "id", "section", "measure", "asks", "says", "place", "status", "changes"),
    *("decision", "right", "note", "reviewer", "date", "key"),
)
MARK = "\ufeff"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # East Asian spreadsheets take the wide ones, too


class Csv:
    """A line for every requirement, and for every local measure behind them."""

    def render(self, reports: Iterable[Report], failures: Sequence[Failure], view: View) -> Iterator[str]:
        """The lines of all plans, as they come."""
        yield MARK + line(say(f"review.column.{name}", view.lang) for name in COLUMNS)
        for report in reports:
            yield from _lines(report, view)


RENDERER = Csv()


def line(cells: Iterable[str]) -> str:
    """A line of CSV; a cell that would be a formula begins with an apostrophe."""
    made = StringIO()
    guarded = [f"'{cell}" if cell.startswith(FORMULA) else cell for cell in cells]
    csv.writer(made, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(guarded)
    return made.getvalue()


def _lines(report: Report, view: View) -> Iterator[str]:
    name = safe(report.plan.metadata.title or PurePath(report.plan.source.path).name)
    for block in in_place(report, view):
        section = safe(f"{block.section.no} {block.section.title}")
        for row in block.rows:
            measure = safe(f"{row.measure.id} {row.measure.title}")
            for entry in requirements(report, row, view.lang):
                yield line([name, f"{block.reference.id}/{entry.name}", section, measure, *_told(entry, view)])
    for group in local(report, view):
        for verdict in group.verdicts:
            yield line([name, "", "", safe(" > ".join(group.path)), *_told(clause(report, verdict, view.lang), view)])


def _told(entry: Entry, view: View) -> Iterator[str]:
    yield entry.asks
    pieces = ["".join(text for kind, text in said.edits if kind != "delete") for said in entry.says]
    yield entry.remark + " / ".join(pieces)
    yield " / ".join(entry.places)
    yield entry.verdict.partition(" ")[2]
    yield "; ".join(entry.changes)
    made = entry.decision
    yield chosen(made, view.lang)
    yield right_lines(made) if made else ""
    yield safe(made.note) if made else "; ".join(conflict_words(entry, view.lang))
    yield safe(made.who or "") if made else ""
    yield (made.when or made.date or "") if made else ""
    yield entry.key
