"""A comparison of two versions for a person at a terminal: what differs, in the order of the new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from conform.messages import say
from conform.render.layout import GLUE, Paper, Span, indent
from conform.render.versions import View
from conform.render.versions.folded import Fold, Heading, body, shortened
from conform.render.versions.told import SIGNS, bare_of_number, counts, headline, kind_name, remarks, table, title, way
from conform.render.wording import LESS, MORE, change_words, percent, safe
from conform.versions.result import Kind, Piece, Result, Row, Tag

STEP = 2
STYLES = {
    Kind.UNCHANGED: "inherited",
    Kind.EDITED: "modified",
    Kind.REMOVED: "omitted",
    Kind.ADDED: "added",
    Kind.MOVED: "warning",
    Kind.SPLIT: "mixed",
    Kind.MERGED: "mixed",
    Kind.RENUMBERED: "dim",
}


class Terminal:
    """Writes each comparison as it comes."""

    def render(self, results: Iterable[Result], view: View) -> Iterator[str]:
        """Text in pieces, one a comparison."""
        for number, result in enumerate(results):
            page = Page(result, view, Paper(view.width, view.color))
            lines = list(page.stat() if view.stat else page.lines())
            yield "\n".join([*([""] if number and not view.stat else []), *lines]) + "\n"


RENDERER = Terminal()


@dataclass(frozen=True, slots=True)
class Page:
    """One comparison on paper."""

    result: Result
    view: View
    paper: Paper

    def lines(self) -> Iterator[str]:
        """The whole comparison, line by line."""
        yield from self._head()
        if self.view.quiet:
            return
        if self.view.only is None:
            yield from self._table()
        told = [line for item in body(self.result, self.view) for line in self._item(item)]
        if self.result.differs or self.view.only is not None:
            yield from told or ["", *self._put([(self._say("body.nothing"), "dim")])]
        else:
            yield from ["", *self._put([(self._say("version.nothing"), "dim")])]

    def stat(self) -> Iterator[str]:
        """The comparison on one line."""
        path = safe(self.result.new.plan.source.path)
        told = "  ".join(f"{SIGNS[kind]}{count}" for kind, count in counts(self.result) if count)
        yield f"{path}  {percent(self.result.kept)}  {told}"

    # ── the head ──

    def _head(self) -> Iterator[str]:
        lang = self.view.lang
        names = [self._say("version.old"), self._say("version.new")]
        gap = max(map(indent, names)) + 2
        for name, side in zip(names, ("old", "new"), strict=True):
            plan = (self.result.old if side == "old" else self.result.new).plan
            front = name + " " * (gap - indent(name))
            file = f"  {safe(plan.source.path)}"
            yield from self._put([(front, "dim"), (title(self.result, side, lang), "title"), (file, "dim")], gap)
        yield ""
        yield from self._put([(headline(self.result, lang), "title")])
        spans: list[Span] = []
        for kind, count in counts(self.result):
            if count:
                words = f"{SIGNS[kind]} {kind_name(kind, lang)} {count}".replace(" ", GLUE)
                spans += [("   " if spans else "", ""), (words, STYLES[kind])]
        yield from self._put(spans)
        yield from self._put([(self._say("version.checked"), "dim")])

    def _table(self) -> Iterator[str]:
        """Which articles have which numbers now, once."""
        rows = table(self.result.articles)
        if not rows:
            return
        yield ""
        yield from self._put([(self._say("version.numbers"), "measure")])
        spans: list[Span] = []
        for old, new, kind in rows:
            more = self._say(f"version.table.{kind}") if kind else ""
            spans += [("；" if spans else "  ", ""), (f"{old}→{new}", ""), (more, "mixed")]
        yield from self._put(spans, STEP)
        if not isinstance(next(body(self.result, self.view), None), Heading):
            yield ""

    # ── the rows ──

    def _item(self, item: Heading | Fold | Row) -> Iterator[str]:
        if isinstance(item, Row):
            yield from self._row(item)
        elif isinstance(item, Heading):
            yield ""
            yield from self._put([(" > ".join(map(safe, item.path)), "measure")], 3)
        elif item.unchanged or item.renumbered:
            told = [("version.fold.unchanged", item.unchanged), ("version.fold.renumbered", item.renumbered)]
            words = "，".join(self._say(key, count=count) for key, count in told if count)
            yield from self._put([(f"    … {words}", "dim")], 2 * STEP)

    def _row(self, row: Row) -> Iterator[str]:
        front = f"  {SIGNS[row.kind]} {kind_name(row.kind, self.view.lang)} "
        place = way(self.result, row, self.view.lang)
        spans = [(front, STYLES[row.kind]), (f"{place}  ", "dim"), *self._words(row)]
        yield from self._put(spans, indent(front))
        for words in remarks(self.result, row, self.view.lang):
            yield from self._put([(" " * (2 * STEP) + "· ", ""), (words, "warning")], 3 * STEP)
        for change in row.changes:
            direction = change.direction if change.direction in (*LESS, *MORE) else ""
            words = change_words(change, self.view.lang)
            yield from self._put([(" " * (2 * STEP) + "· ", ""), (words, direction)], 3 * STEP)

    def _words(self, row: Row) -> Iterator[Span]:
        told = bare_of_number(row)
        for number, piece in enumerate(told):
            first, last = number == 0, number == len(told) - 1
            yield from self._piece(row, piece, first=first, last=last)

    def _piece(self, row: Row, piece: Piece, *, first: bool, last: bool) -> Iterator[Span]:
        if piece.tag is Tag.EQUAL:
            whole = row.kind is Kind.UNCHANGED
            yield (safe(piece.new if whole else shortened(piece.new, first=first and not last, last=last)), "")
        elif piece.tag is Tag.WIDTH:
            yield (safe(piece.new), "")
        elif piece.tag is Tag.REFERENCE:
            yield (f"{safe(piece.old)}→{safe(piece.new)}", "modified")
        elif piece.tag is not Tag.NUMBER:
            text, kind = (piece.old, "delete") if piece.tag is Tag.DELETE else (piece.new, "insert")
            if row.old is None or row.new is None:
                yield (safe(text), kind if self.paper.color else "")
            else:
                yield from self.paper.edit(kind, safe(text))

    def _put(self, spans: Iterable[Span], hang: int = 0) -> Iterator[str]:
        return self.paper.put(spans, hang)

    def _say(self, key: str, **values: object) -> str:
        return say(key, self.view.lang, **values)
