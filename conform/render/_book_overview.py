"""The sheets of a workbook that count: the overview of one plan or of many, plans × measures, and what it all means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple

from conform import __version__
from conform.decisions.progress import progress
from conform.messages import Lang, say
from conform.model import ClauseStatus, Failure, Report, Status
from conform.render import View
from conform.render._overview import COUNTED, FOUND, Share, by_section
from conform.render._overview import Column as Part
from conform.render.review import verdict_line
from conform.render.summary import counts, filters, metadata, notes, reading_words, references
from conform.render.wording import SIGNS, failure_words, percent, safe, status_name, tell
from conform.render.workbook import Book, Cell, Column, Sheet

NAME, VALUE = 40, 82  # widths of the overview of one plan
EXPLAINED = ("decision", "right", "note", "reviewer", "key")


class Line(NamedTuple):
    """What is kept of a plan when its rows are written."""

    name: str
    facts: tuple[tuple[str, str], ...]
    against: tuple[tuple[str, str], ...]
    verdict: str
    coverage: float | None
    counts: tuple[tuple[Status | ClauseStatus, int], ...]
    undecided: int
    sections: tuple[tuple[Part, Share], ...]
    measures: dict[str, str]
    remarks: tuple[str, ...]


class Plans:
    """Counts plans as they pass; the sheet of the overview stands first and is filled last."""

    def __init__(self, book: Book, view: View) -> None:
        self._book, self._view = book, view
        self._lang = view.lang
        self._overview = book.bare(say("review.sheet.overview", view.lang))
        self._lines: list[Line] = []
        self.chained = False

    @property
    def several(self) -> bool:
        """Whether there is more than one plan."""
        return len(self._lines) > 1

    def put(self, report: Report) -> str:
        """Keeps what is counted of a report; gives what the plan is called in every row."""
        self.chained |= len(report.references) > 1
        line = _line(report, self._lang)
        self._lines.append(line)
        return line.name

    def finish(self, failures: Sequence[Failure]) -> None:
        """Fills the overview, and adds what stands behind the plans' rows."""
        if self.several:
            self._table()
            self._matrix()
        elif self._lines:
            self._single(self._lines[0])
        self._about(failures)

    # ── one plan ──

    def _single(self, line: Line) -> None:
        sheet = Sheet(self._book, self._overview, (Column("", NAME), Column("", VALUE)), "", plain=True)
        rows = [("", line.name), *line.facts, *line.against, (say("review.verdict", self._lang), line.verdict)]
        rows += [(f"{SIGNS[status]} {status_name(status, self._lang)}", str(count)) for status, count in line.counts]
        for name, value in rows:
            sheet.put(name, value)
        sheet.put(say("review.column.coverage", self._lang), percent(line.coverage or 0))
        for part, share in line.sections:
            told = "   ".join(f"{SIGNS[status]} {count}" for status, count in share.counts if count)
            sheet.put(_named(part), f"{share.words:<8}{told}")
        for remark in line.remarks:
            sheet.put(say("summary.notes", self._lang), remark)
        sheet.finish()

    # ── several ──

    def _table(self) -> None:
        lang = self._lang
        facts = [Column(name, 16) for name, _ in self._lines[0].facts]
        told = [Column(f"{SIGNS[status]} {status_name(status, lang)}", 9) for status in COUNTED]
        parts = [Column(_named(part), 12) for part, _ in self._lines[0].sections]
        columns = [Column(say("review.column.plan", lang), 40), Column(say("review.column.coverage", lang), 9)]
        columns += [*told, Column(say("review.column.undecided", lang), 9), *parts, *facts]
        columns.append(Column(say("review.verdict", lang), 50))
        sheet = Sheet(self._book, self._overview, columns, filters(self._view))
        for line in self._lines:
            count = dict(line.counts)
            front: list[Cell] = [line.name, _coverage(line.coverage), *(count.get(status, 0) for status in COUNTED)]
            shares = [share.words for _, share in line.sections]
            sheet.put(*front, line.undecided, *shares, *(value for _, value in line.facts), line.verdict)
        sheet.finish()

    def _matrix(self) -> None:
        lang = self._lang
        names = list(dict.fromkeys(name for line in self._lines for name in line.measures))
        columns = [Column(say("review.column.plan", lang), 40), *(Column(safe(name), 11) for name in names)]
        sheet = self._book.sheet(say("review.sheet.matrix", lang), columns, say("review.matrix", lang))
        for line in self._lines:
            sheet.put(line.name, *(line.measures.get(name, "") for name in names))
        sheet.finish()

    # ── what it means ──

    def _about(self, failures: Sequence[Failure]) -> None:
        lang = self._lang
        made = self._book.bare(say("review.sheet.about", lang))
        sheet = Sheet(self._book, made, (Column("", 20), Column("", 100)), "", plain=True)
        sheet.put("conform", __version__)
        for status in COUNTED:
            sheet.put(f"{SIGNS[status]} {status_name(status, lang)}", say(f"review.means.{status}", lang))
        for name in EXPLAINED:
            sheet.put(say(f"review.column.{name}", lang), say(f"review.means.{name}", lang))
        sheet.put(say("review.column.says", lang), say("review.means.marks", lang))
        if filters(self._view):
            sheet.put(say("summary.notes", lang), filters(self._view))
        for line in self._lines if self.several else ():
            for remark in line.remarks:
                sheet.put(line.name, remark)
        for failure in failures:
            sheet.put(safe(failure.path), failure_words(failure, lang))
        sheet.finish()


def _named(part: Part) -> str:
    """国办发〔2021〕18号 一 总体要求, where there are several references; else without the first."""
    return safe(f"{part.called} {part.no} {part.title}".strip())


def _coverage(share: float | None) -> Cell:
    return "" if share is None else round(share, 4)


def _line(report: Report, lang: Lang) -> Line:
    plan = report.plan
    applicable = any(verdict.status is not Status.NOT_APPLICABLE for verdict in report.verdicts)
    file = safe(PurePath(plan.source.path.replace("\\", "/")).name)
    name = safe(plan.metadata.title or "") or file
    part = f" {say('report.part', lang, part=plan.part, parts=plan.parts)}" if plan.parts > 1 else ""
    against = [
        (key, safe(row))
        for pair in references(report, lang)
        for key, row in zip((say("report.against", lang), ""), pair, strict=True)
    ]
    return Line(
        name=name + part,
        facts=tuple((key, safe(value)) for key, value in metadata(report, lang)),
        against=tuple(against),
        verdict=verdict_line(report, lang),
        coverage=report.coverage if applicable else None,
        counts=tuple(counts(report)),
        undecided=progress(report).undecided,
        sections=tuple(by_section(report)),
        measures=dict(_measures(report)),
        remarks=tuple(safe(words) for words in _remarks(report, lang)),
    )


def _remarks(report: Report, lang: Lang) -> Iterator[str]:
    yield from (tell(warning, lang) for warning in report.warnings)
    yield from (tell(note, lang) for note in notes(report))
    yield from reading_words(report, lang)


def _measures(report: Report) -> Iterator[tuple[str, str]]:
    """Measure → how many of its requirements are found, of those that apply: `≈ 3/4`, behind the worst sign."""
    found: dict[tuple[str, str], Counter[Status]] = {}
    for verdict in report.verdicts:
        found.setdefault((verdict.reference, verdict.requirement.measure), Counter())[verdict.status] += 1
    for reference in report.references:
        front = f"{reference.name} " if len(report.references) > 1 else ""
        for measure in reference.measures:
            told = found.get((reference.id, measure.id), Counter())
            have = sum(told[status] for status in FOUND)
            all_ = have + told[Status.OMITTED]
            order = (Status.OMITTED, Status.MODIFIED, Status.INHERITED, Status.NOT_APPLICABLE)
            worst = next((status for status in order if told[status]), Status.NOT_APPLICABLE)
            yield f"{front}{measure.id} {measure.title}", f"{SIGNS[worst]} {have}/{all_}" if all_ else SIGNS[worst]
