"""Reports as a 对照审查表 in Word, as an office circulates it: first page, tables, lines to sign.

The tables can be filled in and read back. Each row's first cell ends with its key (`conform.decisions.key`) as hidden
text; 处理意见 holds boxes, of which one is ticked (any sign but □ before the word), or one of the words by itself, and
whatever else is written there is a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from conform.messages import say
from conform.model import ClauseVerdict, Failure, Report
from conform.render import View
from conform.render._front import front, signatures
from conform.render.arrange import LOCAL, Block, Group, Row, in_place, local
from conform.render.decisions import MARKS, right_lines
from conform.render.lineage import BORN, columns, tier_names
from conform.render.review import Entry, Said, boxes, chosen, clause, conflict_words, is_open, requirements, spot
from conform.render.summary import filters
from conform.render.wording import SIGNS, failure_words, safe
from conform.word.markup import filled, page, paragraph, run
from conform.word.package import document, header_id
from conform.word.table import SHADE, Cell, row, table

# A4 landscape in twips, and the columns of each table.
WIDTH, HEIGHT, MARGIN = 16838, 11906, 1134
REQUIREMENTS = {
    "no": 680, "asks": 3200, "says": 3900, "status": 1300, "changes": 2040, "decision": 2000, "signed": 1450,
}  # fmt: skip
ADDED = {"no": 680, "says": 7340, "status": 1300, "besides": 1800, "decision": 2000, "signed": 1450}
TARGETS = {"no": 700, "subject": 6900, "value": 2500, "deadline": 2000, "place": 2470}
PLACE, WORDS, TIER = 2400, 8970, 3200  # of the table of tiers, whose signs share the last
LONG = 600  # characters of a cell: about a page; a longer row must break
MINUTES = 16  # characters of a moment that a reader needs: 2024-05-06T16:30
EDITS = {"equal": "", "insert": "Added", "delete": "Removed"}


class Docx:
    """One document for all plans, each beginning on a page of its own."""

    def render(self, reports: Iterable[Report], failures: Sequence[Failure], view: View) -> Iterator[bytes]:
        """The file, in one piece."""
        body: list[str] = []
        headers: list[str] = []
        for report in reports:
            if body:
                body.append(_section(len(headers) - 1))
            body += Paper(report, view).blocks()
            headers.append(paragraph(run(_name(report, view)), "Header"))
        for failure in failures:
            body.append(paragraph(run(f"{safe(failure.path)}: {failure_words(failure, view.lang)}"), "Facts"))
        last = page(WIDTH, HEIGHT, MARGIN, header_id(len(headers) - 1) if headers else "")
        words = say("table.page", view.lang, page="{PAGE}", pages="{NUMPAGES}")
        title = say("review.sheet.requirements", view.lang)
        yield document("".join(body) + last, paragraph(filled(words), "Footer"), title, headers, "conform")


RENDERER = Docx()


def _name(report: Report, view: View) -> str:
    title = safe(report.plan.metadata.title or say("report.untitled", view.lang))
    return say("review.title", view.lang, title=title)


def _section(number: int) -> str:
    """The end of a plan's pages."""
    return f"<w:p><w:pPr>{page(WIDTH, HEIGHT, MARGIN, header_id(number))}</w:pPr></w:p>"


class Paper:
    """One report on paper."""

    def __init__(self, report: Report, view: View) -> None:
        self.report, self.view, self.lang = report, view, view.lang
        self._numbers = 0
        self._parts = 0

    def blocks(self) -> Iterator[str]:
        """Everything, from the first page to the last."""
        yield from front(self.report, self.view)
        blocks = in_place(self.report, self.view)
        groups = local(self.report, self.view)
        yield from self._table("requirements", REQUIREMENTS, self._requirements(blocks), page=True)
        yield from self._table("added", ADDED, self._added(groups))
        if not blocks and not groups:
            yield paragraph(run(say("body.nothing", self.lang)), "Facts")
        if self.view.only is None and self.view.measure is None:
            yield from self._table("targets", TARGETS, self._targets())
            yield from self._lineage()
        yield from signatures(self.lang)

    def _table(self, name: str, columns: dict[str, int], rows: Iterable[str], *, page: bool = False) -> Iterator[str]:
        """A numbered part: its heading and its table; nothing without rows."""
        told = list(rows)
        if not told:
            return
        yield self._heading(say(f"review.part.{name}", self.lang), page=page)
        heads = [paragraph(run(say(f"review.column.{key}", self.lang)), "CellHead") for key in columns]
        yield table(tuple(columns.values()), [row(_cells(heads, tuple(columns.values())), head=True), *told])

    def _heading(self, words: str, *, page: bool = False) -> str:
        self._parts += 1
        number = say(f"review.number.{self._parts}", self.lang)
        more = f" {filters(self.view)}" if filters(self.view) else ""
        return paragraph(run(f"{number}{words}") + run(more, "Place"), "Heading1Page" if page else "Heading1")

    # ── requirements ──

    def _requirements(self, blocks: Sequence[Block]) -> Iterator[str]:
        whole = sum(REQUIREMENTS.values())
        for block in blocks:
            more = f"（{block.reference.name}）" if len(self.report.references) > 1 else ""
            yield _heading_row(
                safe(f"{block.section.no}、{block.section.title}{more}"), whole, len(REQUIREMENTS), SHADE
            )
            for each in block.rows:
                yield _heading_row(self._measure(each), whole, len(REQUIREMENTS))
                for entry in requirements(self.report, each, self.lang):
                    yield self._requirement(entry)

    def _measure(self, each: Row) -> str:
        """The measure's name, and the plan's heading that carries it."""
        words = safe(f"{each.measure.id} {each.measure.title}")
        under = [safe(heading.text).rstrip("。") for heading in each.headings[:1]]
        return words + "".join(f"    {say('body.heading', self.lang)}“{heading}”" for heading in under)

    def _requirement(self, entry: Entry) -> str:
        asks = paragraph(run(f"{entry.name} ", "Article") + run(entry.asks), "CellRow")
        cells = [
            self._no(entry),
            asks,
            _said(entry),
            *self._judged(entry, _lines(entry.changes)),
            *self._decided(entry),
        ]
        size = max(len(entry.asks), sum(len(text) for said in entry.says for _, text in said.edits))
        return row(_cells(cells, tuple(REQUIREMENTS.values())), whole=size <= LONG)

    def _no(self, entry: Entry) -> str:
        self._numbers += 1
        return paragraph(run(str(self._numbers)) + run(entry.key, "Hidden"), "CellNumber")

    @staticmethod
    def _judged(entry: Entry, more: str) -> list[str]:
        return [paragraph(run(entry.verdict), "CellRow"), more]

    def _decided(self, entry: Entry) -> list[str]:
        """What was decided, or boxes to tick; who, and when."""
        decision = entry.decision
        if decision is None:
            told = boxes(of_requirement=bool(entry.asks), lang=self.lang) if is_open(entry) else []
            return [_lines([*told, *conflict_words(entry, self.lang)]), paragraph("", "CellRow")]
        right = say("review.right", self.lang, text=right_lines(decision)) if decision.right else ""
        words = f"{MARKS[decision.choice]} {chosen(decision, self.lang)}{right}".split("\n")
        words += [safe(decision.note)] if decision.note else []
        when = (decision.when or decision.date or "")[:MINUTES].replace("T", " ")
        return [_lines(words), _lines([safe(word) for word in (decision.who or "", when) if word])]

    # ── what the plan has of its own ──

    def _added(self, groups: Sequence[Group]) -> Iterator[str]:
        for group in groups:
            path = " > ".join(map(safe, group.path)) or say("body.top", self.lang)
            yield _heading_row(path, sum(ADDED.values()), len(ADDED))
            yield from map(self._own, group.verdicts)

    def _own(self, verdict: ClauseVerdict) -> str:
        entry = clause(self.report, verdict, self.lang)
        besides = paragraph(run(entry.name), "CellRow")
        cells = [self._no(entry), _said(entry), *self._judged(entry, besides), *self._decided(entry)]
        return row(_cells(cells, tuple(ADDED.values())), whole=len(verdict.clause.text) <= LONG)

    def _targets(self) -> Iterator[str]:
        for number, target in enumerate(self.report.targets, 1):
            place = spot(self.report, target.at, target.to, self.lang)
            words = [safe(target.subject), safe(target.value), safe(target.deadline or ""), place]
            cells = [paragraph(run(str(number)), "CellNumber"), *(paragraph(run(word), "CellRow") for word in words)]
            yield row(_cells(cells, tuple(TARGETS.values())))

    def _lineage(self) -> Iterator[str]:
        """In a chain of references: where each measure was born, a column a tier."""
        if self.report.lineage is None:
            return
        tiers = [*tier_names(self.report.lineage).values(), say("review.own", self.lang)]
        widths = (*[TIER // len(tiers)] * len(tiers), PLACE, WORDS)
        yield self._heading(say("lineage.title", self.lang) + say("review.born", self.lang, sign=BORN))
        heads = [*map(safe, tiers), say("review.column.place", self.lang), say("review.column.says", self.lang)]
        rows = [row(_cells([paragraph(run(head), "CellHead") for head in heads], widths), head=True)]
        for each in columns(self.report):
            own = each.verdict.clause
            mark = SIGNS[each.verdict.status] if each.verdict.status in LOCAL else ""
            words = [*each.cells, mark, spot(self.report, own.at, own.to, self.lang), safe(own.text)]
            rows.append(row(_cells([paragraph(run(word), "CellRow") for word in words], widths)))
        yield table(widths, rows)


def _heading_row(words: str, width: int, spans: int, fill: str = "") -> str:
    return row([Cell(paragraph(run(words), "CellSection" if fill else "CellMeasure"), width, spans, fill)])


def _said(entry: Entry) -> str:
    """The plan's words, each piece of evidence behind its place."""
    remark = [paragraph(run(entry.remark), "CellRow")] if entry.remark else []
    return "".join([*remark, *(paragraph(_runs(said), "CellRow") for said in entry.says)])


def _runs(said: Said) -> str:
    return run(f"［{said.place}］", "Place") + "".join(run(text, EDITS[kind]) for kind, text in said.edits)


def _lines(words: Sequence[str]) -> str:
    return "".join(paragraph(run(word), "CellRow") for word in words or [""])


def _cells(contents: Sequence[str], widths: Sequence[int]) -> list[Cell]:
    return [Cell(content, width) for content, width in zip(contents, widths, strict=True)]
