"""Comparisons as a 修改前后对照表 in Word: 现行规定 · 修改后 · 说明, as it is handed in with a draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from conform.messages import say
from conform.render.versions import View
from conform.render.versions.cells import Mark, Paragraph, paragraphs, remarks
from conform.render.versions.provisions import Folded, Provision, provisions, shown
from conform.render.versions.told import headline, title
from conform.render.wording import safe
from conform.versions.result import Articles, Result
from conform.word.markup import filled, page, paragraph, run
from conform.word.package import document, today
from conform.word.table import SHADE, Cell, row, table

# A4 landscape in twips, and the columns: the two texts and what is said of them.
WIDTH, HEIGHT, MARGIN = 16838, 11906, 1134
COLUMNS = (5700, 5700, 3170)
NUMBERS = (3642, 3643) * 2  # the columns of the table of numbers: two pairs in a line
LONG = 420  # characters of a cell: about half a page; a longer row may break across pages
SAMPLES = (
    (Mark.ADDED, "table.sample.added"),
    (Mark.REMOVED, "table.sample.removed"),
    (Mark.MOVED_FROM, "table.sample.moved_from"),
    (Mark.MOVED_TO, "table.sample.moved_to"),
    (Mark.REFERENCE, "table.sample.reference"),
)


class Docx:
    """One document for all comparisons."""

    def render(self, results: Iterable[Result], view: View) -> Iterator[bytes]:
        """The file, in one piece."""
        sheets = [Sheet(result, view) for result in results]
        between = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        body = between.join("".join(sheet.blocks()) for sheet in sheets)
        words = say("table.page", view.lang, page="{PAGE}", pages="{NUMPAGES}")
        name = sheets[0].name if sheets else say("table.name", view.lang)
        yield document(body + page(WIDTH, HEIGHT, MARGIN), paragraph(filled(words), "Footer"), name)


RENDERER = Docx()


class Sheet:
    """One comparison on paper."""

    def __init__(self, result: Result, view: View) -> None:
        self.result, self.view = result, view

    @property
    def name(self) -> str:
        """What the table is called."""
        return say("table.title", self.view.lang, title=title(self.result, "new", self.view.lang))

    def blocks(self) -> Iterator[str]:
        """Title, what is compared, the table, and which number became which."""
        yield paragraph(run(self.name), "Title")
        yield from self._facts()
        yield table(COLUMNS, [self._head(), *self._rows()])
        yield from self._numbers()

    # ── above the table ──

    def _facts(self) -> Iterator[str]:
        for side in ("old", "new"):
            yield paragraph(run(self._version(side)), "Facts")
        made = say(
            "table.made", self.view.lang, date=today().isoformat(), headline=headline(self.result, self.view.lang)
        )
        yield paragraph(run(made), "Facts")
        samples = run(say("table.comma", self.view.lang)).join(
            run(say(key, self.view.lang), mark) for mark, key in SAMPLES
        )
        yield paragraph(run(say("table.key", self.view.lang)) + samples, "Facts")

    def _version(self, side: str) -> str:
        plan = (self.result.old if side == "old" else self.result.new).plan
        told = plan.metadata
        more = [part for part in (told.number, told.date) if part]
        file = PurePath(plan.source.path).name
        values = {"title": title(self.result, side, self.view.lang), "file": safe(file)}
        comma = say("table.comma", self.view.lang)
        return say(f"table.{side}.file", self.view.lang, **values) + "".join(comma + safe(part) for part in more)

    # ── the table ──

    def _head(self) -> str:
        cells = [paragraph(run(say(f"table.{key}", self.view.lang)), "CellHead") for key in ("old", "new", "note")]
        return row(_cells(cells, COLUMNS), head=True)

    def _rows(self) -> Iterator[str]:
        told = provisions(self.result)
        for item in shown(told, self.view.only, changed_only=self.view.changed_only):
            yield self._folded(item) if isinstance(item, Folded) else self._provision(item)

    def _folded(self, folded: Folded) -> str:
        articles = [each for each in folded.provisions if not each.is_heading] or folded.provisions
        names = [[name for each in articles for name in each.names[side]] for side in (0, 1)]
        values = {"count": len(articles), "old": self._span(names[0]), "new": self._span(names[1])}
        key = "table.fold" if names[0] == names[1] else "table.fold.renumbered"
        words = say(key if names[1] else "table.fold.bare", self.view.lang, **values)
        return row([Cell(paragraph(run(f"…… {words} ……"), "CellFold"), sum(COLUMNS), len(COLUMNS))])

    def _span(self, names: Sequence[str]) -> str:
        """`第三条至第九条`; one name where there is one."""
        first, last = (safe(names[0]), safe(names[-1])) if names else ("", "")
        return first if first == last else say("table.span", self.view.lang, first=first, last=last)

    def _provision(self, provision: Provision) -> str:
        heading = provision.is_heading
        cells = [_cell(list(paragraphs(provision, side)), heading=heading) for side in ("old", "new")]
        notes = list(remarks(self.result, provision, self.view.lang))
        style = "CellHeadingNote" if heading else "CellNote"  # a heading stays with the row below it, in every cell
        cells = [cell or paragraph("", style) for cell in cells]
        cells.append("".join(paragraph(run(words), style) for words in notes or [""]))
        size = max(sum(len(each.was) for each in provision.was), sum(len(each.now) for each in provision.now))
        return row(_cells(cells, COLUMNS, SHADE if heading else ""), whole=size <= LONG)

    # ── below it ──

    def _numbers(self) -> Iterator[str]:
        """Old number → new number, each that is another one."""
        pairs = [self._pair(each) for each in self.result.articles if each.old != each.new]
        if not pairs:
            return
        yield paragraph(run(say("table.numbers", self.view.lang)), "Heading1")
        half = (len(pairs) + 1) // 2
        heads = [say(f"table.{side}.number", self.view.lang) for side in ("old", "new")] * 2
        rows = [row(_cells([paragraph(run(words), "CellHead") for words in heads], NUMBERS), head=True)]
        for number in range(half):
            cells = [*pairs[number], *(pairs[half + number] if half + number < len(pairs) else ("", ""))]
            rows.append(row(_cells([paragraph(run(words), "CellNumber") for words in cells], NUMBERS)))
        yield table(NUMBERS, rows)
        yield paragraph("")

    def _pair(self, articles: Articles) -> tuple[str, str]:
        comma, lang = say("table.comma", self.view.lang), self.view.lang
        old, new = (comma.join(map(safe, filter(None, names))) for names in (articles.old, articles.new))
        return old or say("table.none.old", lang), new or say("table.none.new", lang)


def _cell(told: Sequence[Paragraph], *, heading: bool) -> str:
    style = "CellHeading" if heading else "CellText"
    return "".join(paragraph("".join(run(span.text, span.mark) for span in row.spans), style) for row in told)


def _cells(contents: Sequence[str], widths: Sequence[int], fill: str = "") -> list[Cell]:
    return [Cell(content, width, fill=fill) for content, width in zip(contents, widths, strict=True)]
