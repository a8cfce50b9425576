"""Findings as a table in Word, to be filled in and signed; rows end with their keys as those of a check do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from conform.messages import say
from conform.model.finding import Severity
from conform.model.linted import LintedPlan
from conform.render._front import signatures
from conform.render.lint import Aside, LintView
from conform.render.lint.faults import Fault, faults
from conform.render.review import boxes
from conform.render.wording import failure_words, safe
from conform.word.markup import filled, page, paragraph, run
from conform.word.package import document, header_id, today
from conform.word.table import Cell, row, table

WIDTH, HEIGHT, MARGIN = 16838, 11906, 1134  # A4 landscape in twips
COLUMNS = {
    "no": 680, "severity": 1100, "code": 1000, "place": 1500, "message": 3740, "remedy": 3100, "decision": 2000,
    "signed": 1450,
}  # fmt: skip
LONG = 600  # characters of a cell: about a page


class Docx:
    """One document for all plans."""

    def render(self, plans: Iterable[LintedPlan], aside: Aside, view: LintView) -> Iterator[bytes]:
        """The file, in one piece."""
        title = say("review.faults", view.lang)
        body = [paragraph(run(title), "Title")]
        for linted in plans:
            body += _plan(linted, view)
        for told in (*aside.failures, *aside.notices):
            body.append(paragraph(run(f"{safe(told.path)}: {failure_words(told, view.lang)}"), "Facts"))
        body.append(paragraph(run(say("review.made", view.lang, date=today().isoformat())), "Facts"))
        body += [*signatures(view.lang), page(WIDTH, HEIGHT, MARGIN, header_id(0))]
        words = say("table.page", view.lang, page="{PAGE}", pages="{NUMPAGES}")
        header = paragraph(run(title), "Header")
        yield document("".join(body), paragraph(filled(words), "Footer"), title, [header], "conform")


RENDERER = Docx()


def _plan(linted: LintedPlan, view: LintView) -> Iterator[str]:
    lang = view.lang
    title, file = linted.report.plan.metadata.title, safe(PurePath(linted.name.replace("\\", "/")).name)
    yield paragraph(run(safe(title or "") or file), "Heading1")
    yield paragraph(run(file), "Facts")
    counts = {str(severity): linted.count(severity) for severity in Severity}
    yield paragraph(run(say("lint.sum" if linted.findings else "lint.clean", lang, **counts)), "Verdict")
    if linted.findings:
        heads = [paragraph(run(say(f"review.column.{name}", lang)), "CellHead") for name in COLUMNS]
        rows = [_fault(fault, number, view) for number, fault in enumerate(faults(linted, view.rules, lang), 1)]
        yield table(tuple(COLUMNS.values()), [row(_cells(heads), head=True), *rows])


def _fault(fault: Fault, number: int, view: LintView) -> str:
    words = [paragraph(run(fault.message), "CellRow")]
    words += [paragraph(run(f"“{fault.quote}”", "Place"), "CellRow")] if fault.quote else []
    cells = [
        paragraph(run(str(number)) + run(fault.key, "Hidden"), "CellNumber"),
        *(paragraph(run(word), "CellRow") for word in (fault.severity, fault.code, fault.place)),
        "".join(words),
        paragraph(run(fault.remedy), "CellRow"),
        "".join(paragraph(run(line), "CellRow") for line in boxes(of_requirement=False, lang=view.lang)),
        "",
    ]
    return row(_cells(cells), whole=len(fault.message) + len(fault.quote) <= LONG)


def _cells(contents: Sequence[str]) -> list[Cell]:
    return [Cell(content, width) for content, width in zip(contents, COLUMNS.values(), strict=True)]
