"""Comparisons as one HTML file of its own kind: what changed, article by article, and both texts side by side.

Like a report's it needs nothing else: style and script inside, nothing fetched, all text escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from jinja2 import Environment
from markupsafe import Markup, escape

from conform.render._texts import Texts, told_change
from conform.render.frame import frame, tame
from conform.render.templates import environment
from conform.render.versions import View
from conform.render.versions.folded import Fold, Heading, body
from conform.render.versions.told import SIGNS, counts, kept, place, remarked, table, tally, title, way
from conform.render.wording import safe
from conform.versions.result import Kind, Piece, Result, Row, Stretch, Tag

STYLES = ("style.css", "versions.css")
SCRIPTS = ("page.js", "look.js", "together.js", "versions.js", "paper.js")
FAMILIES = ("version.", "page.theme.", "page.pages")
ELEMENTS = {Tag.DELETE: "del", Tag.INSERT: "ins"}


class Html:
    """One page for all comparisons."""

    def render(self, results: Iterable[Result], view: View) -> Iterator[str]:
        """The page, in pieces."""
        texts = Texts(view.lang, FAMILIES)
        templates = _environment(texts)
        pages = [Page(result, view, f"v{number}", texts) for number, result in enumerate(results, 1)]
        page = templates.get_template("versions.html.j2")
        yield from page.generate(pages=pages, view=view, **frame(view.lang, STYLES, SCRIPTS))
        yield "\n"


RENDERER = Html()


def _environment(texts: Texts) -> Environment:
    made = environment(tame)
    made.globals |= {"t": texts, "signs": SIGNS}
    made.globals["change"] = vars(made.get_template("change.html.j2").module)["change"]
    return made


class Page:
    """One comparison as its template asks for it."""

    def __init__(self, result: Result, view: View, anchor: str, texts: Texts) -> None:
        self.result, self.view, self.anchor, self.texts = result, view, anchor, texts

    # ── the head ──

    def title(self, side: str) -> str:
        """What a version is called."""
        return title(self.result, side, self.view.lang)

    def file(self, side: str) -> str:
        """The file that a version stands in."""
        source = (self.result.old if side == "old" else self.result.new).plan.source
        return " · ".join(filter(None, (source.path, source.format, source.encoding)))

    def headline(self) -> Markup:
        """The share of the old version that was kept, in words."""
        key, values = kept(self.result)
        return self.texts(key, **values)

    def counts(self) -> list[tuple[Kind, int]]:
        """How many rows are of which kind."""
        return counts(self.result)

    def bar(self) -> list[tuple[str, float, float]]:
        """The old text in percent: what stayed, what moved, what was left out of edits, what was removed."""
        told = tally(self.result)
        sizes = {"unchanged": told.unchanged, "moved": told.moved, "edited": told.edited_out, "removed": told.removed}
        whole = sum(sizes.values()) or 1
        found: list[tuple[str, float, float]] = []
        at = 0.0
        for kind, size in sizes.items():
            found.append((kind, round(at, 3), round(100 * size / whole, 3)))
            at += 100 * size / whole
        return found

    def numbers(self) -> list[tuple[str, str, str]]:
        """Which articles are now others."""
        return table(self.result.articles)

    @property
    def differs(self) -> bool:
        """Whether there is anything to show."""
        return self.result.differs

    # ── what changed ──

    def body(self) -> Iterator[Heading | Fold | Row]:
        """Headings, folds and rows in reading order."""
        return body(self.result, self.view)

    def name(self, row: Row) -> str:
        """A row's address."""
        return f"{self.anchor}-{row.id}"

    def way(self, row: Row) -> str:
        """Where it stood and stands."""
        return way(self.result, row, self.view.lang)

    def remarks(self, row: Row) -> list[Markup]:
        """What is said of it besides its words."""
        return [self.texts(key, **values) for key, values in remarked(self.result, row, self.view.lang)]

    def changes(self, row: Row) -> list[tuple[Markup, str]]:
        """Which way its figures went."""
        return [(told_change(change, self.texts), change.direction) for change in row.changes]

    def words(self, row: Row, side: str) -> Markup:
        """One side of a row, with what is only there marked."""
        return Markup("").join(_marked(row, piece, side) for piece in row.pieces)

    def away(self, row: Row, side: str) -> str:
        """Where the other side of what moved is."""
        if not row.moved:
            return ""
        return (
            f" →{place(self.result, row, 'new', self.view.lang)}"
            if side == "old"
            else f" ←{place(self.result, row, 'old', self.view.lang)}"
        )

    # ── both texts ──

    def text(self, side: str) -> Iterator[tuple[bool, list[Row]]]:
        """The paragraphs of a version: whether it is a heading, and its rows."""
        rows = self.result.in_old_order if side == "old" else self.result.in_new_order
        for _, held in groupby(rows, lambda row: _place(row, side)):
            found = list(held)
            stretch = _stretch(found[0], side)
            yield bool(stretch and stretch.heading and stretch.label == stretch.article), found


def _stretch(row: Row, side: str) -> Stretch | None:
    return row.old if side == "old" else row.new


def _place(row: Row, side: str) -> tuple[int, int]:
    """What rows of one paragraph share."""
    stretch = _stretch(row, side)
    if stretch is None:
        return 0, 0
    return stretch.paragraph, 0 if stretch.paragraph else stretch.at


def _marked(row: Row, piece: Piece, side: str) -> Markup:
    text = piece.old if side == "old" else piece.new
    shown = escape(safe(text)) if text.strip() else escape(" " if text and "\n" not in text else "")
    if not text.strip():
        return shown
    if piece.tag in ELEMENTS and row.old and row.new:
        return Markup("<{0}>{1}</{0}>").format(ELEMENTS[piece.tag], shown)
    if piece.tag in (Tag.NUMBER, Tag.REFERENCE) and piece.differs:
        return Markup('<span class="number-of">{}</span>').format(shown)
    return shown
