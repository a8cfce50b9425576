"""Reports as a workbook: overview, requirements, local measures, targets, faults, and what it all means.

The sheets 要求对照, 新增 and 问题 can be filled in and read back: the columns 处理意见 (chosen from a list),
正确条款, 备注, 审核人 and 日期, and the hidden last one, which holds the row's key (`conform.decisions.key`).
Whoever reads a workbook finds the columns by their headings, in either language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from conform.decisions.key import CLAUSES, clauses_of
from conform.messages import Lang, say
from conform.model import Failure, Report
from conform.render import View
from conform.render._book_overview import Plans
from conform.render.arrange import in_place, local
from conform.render.decisions import right_lines
from conform.render.lint.faults import FaultSheet
from conform.render.review import Entry, choices, chosen, clause, conflict_words, requirements, spot
from conform.render.summary import filters
from conform.render.wording import safe
from conform.render.workbook import Book, Cell, Column, Sheet

DECIDED = ("decision", "right", "note", "reviewer", "date", "key")
WIDTHS = {
    "plan": 22, "reference": 16, "no": 6, "id": 7, "section": 16, "measure": 18, "asks": 36, "says": 46, "place": 18,
    "status": 10, "changes": 24, "besides": 11, "decision": 10, "right": 12, "note": 16, "reviewer": 9, "date": 11,
    "key": 8, "subject": 44, "value": 16, "deadline": 13, "severity": 8, "code": 9, "message": 44, "quote": 36,
    "remedy": 36,
}  # fmt: skip
REQUIREMENTS = ("plan", "reference", "no", "id", "section", "measure", "asks", "says", "place", "status", "changes")
ADDED = ("plan", "no", "says", "place", "status", "besides")
TARGETS = ("plan", "no", "subject", "value", "deadline", "place")
PLAN, REFERENCE = 0, 1  # columns that say the same in every row of one plan, of one reference


def column(name: str, lang: Lang, choices: Sequence[str] = ()) -> Column:
    """A column by its name."""
    return Column(say(f"review.column.{name}", lang), WIDTHS[name], choices, hidden=name == "key")


class Xlsx:
    """One workbook for all plans, written as they come."""

    def render(self, reports: Iterable[Report], failures: Sequence[Failure], view: View) -> Iterator[bytes]:
        """The file, in pieces."""
        book = Book(say("review.sheet.requirements", view.lang))
        try:
            sheets = _Sheets(book, view)
            for report in reports:
                sheets.put(report)
            sheets.finish(failures)
            yield from book.close()
        except BaseException:
            book.drop()
            raise


RENDERER = Xlsx()


class _Sheets:
    """The sheets of a workbook, in order."""

    def __init__(self, book: Book, view: View) -> None:
        self.book, self.view = book, view
        lang, note = view.lang, filters(view)
        asked = {True: choices(of_requirement=True, lang=lang), False: choices(of_requirement=False, lang=lang)}

        def sheet(name: str, columns: Sequence[str], of_requirement: bool | None = None) -> Sheet:
            more = () if of_requirement is None else DECIDED
            options = asked.get(bool(of_requirement), [])
            made = [column(each, lang, options if each == "decision" else ()) for each in (*columns, *more)]
            return book.sheet(say(f"review.sheet.{name}", lang), made, note)

        self.plans = Plans(book, view)
        self.requirements = sheet("requirements", REQUIREMENTS, of_requirement=True)
        self.added = sheet("added", ADDED, of_requirement=False)
        self.targets = sheet("targets", TARGETS)
        self.clauses: list[list[str]] = []
        self.faults = FaultSheet(book, lang) if view.faults else None
        self.numbers = {"requirements": 0, "added": 0, "targets": 0}

    def put(self, report: Report) -> None:
        """A plan's rows in every sheet."""
        name = self.plans.put(report)
        lang = self.view.lang
        for block in in_place(report, self.view):
            section = safe(f"{block.section.no} {block.section.title}")
            for row in block.rows:
                measure = safe(f"{row.measure.id} {row.measure.title}")
                for entry in requirements(report, row, lang):
                    front = (name, block.reference.name, self._number("requirements"), entry.name, section, measure)
                    told = (_says(entry), "\n".join(entry.places), entry.verdict, "\n".join(entry.changes))
                    self.requirements.put(*front, entry.asks, *told, *decided(entry, lang))
        for group in local(report, self.view):
            for verdict in group.verdicts:
                entry = clause(report, verdict, lang)
                told = (_says(entry), "\n".join(entry.places), entry.verdict, entry.name)
                self.added.put(name, self._number("added"), *told, *decided(entry, lang))
        self.clauses.append(clauses_of(report))
        self._targets(report, name)
        if self.faults and self.view.faults:
            self.faults.put(self.view.faults.find(report), self.view.faults.rules, name)

    def _targets(self, report: Report, name: str) -> None:
        if self.view.only is not None or self.view.measure is not None:
            return
        for target in report.targets:
            place = spot(report, target.at, target.to, self.view.lang)
            words = (safe(target.subject), safe(target.value), safe(target.deadline or ""), place)
            self.targets.put(name, self._number("targets"), *words)

    def _number(self, sheet: str) -> int:
        self.numbers[sheet] += 1
        return self.numbers[sheet]

    def finish(self, failures: Sequence[Failure]) -> None:
        """What is known only when all plans are there."""
        sheets = [self.requirements, self.added, self.targets, *([self.faults.sheet] if self.faults else [])]
        if not self.plans.several:
            for sheet in sheets:
                sheet.hide(PLAN)
        if not self.plans.chained:
            self.requirements.hide(REFERENCE)
        for sheet in sheets:
            sheet.finish()
        self.plans.finish(failures)
        self.book.hidden(CLAUSES, self.clauses)


def decided(entry: Entry, lang: Lang) -> tuple[Cell, ...]:
    """What a person said, and the row's key; what several said differently is left to be decided, with their words."""
    made = entry.decision
    if made is None:
        return "", "", "; ".join(conflict_words(entry, lang)), "", "", entry.key
    return (
        chosen(made, lang),
        right_lines(made),
        safe(made.note),
        safe(made.who or ""),
        made.when or made.date or "",
        entry.key,
    )


def _says(entry: Entry) -> Cell:
    """The plan's words, each piece of evidence on a line; what differs is marked."""
    edits: list[tuple[str, str]] = [("equal", entry.remark)] if entry.remark else []
    for number, said in enumerate(entry.says):
        edits += [("equal", "\n")] if number else []
        edits += said.edits
    return tuple(_joined(edits))


def _joined(edits: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Neighbours marked alike as one, since a cell of a million of them is slow."""
    kept: list[tuple[str, str]] = []
    for kind, text in edits:
        if kept and kept[-1][0] == kind:
            kept[-1] = (kind, kept[-1][1] + text)
        else:
            kept.append((kind, text))
    yield from kept
