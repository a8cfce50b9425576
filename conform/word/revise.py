"""Writes w:ins and w:del into a canvas: words within paragraphs, paragraphs with their marks, rows of tables."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from copy import deepcopy
from datetime import date

from lxml import etree

from conform.word.accept_or_reject import NS, Element
from conform.word.author import BREAK, Author, run_of
from conform.word.canvas import Canvas, Line, Spot
from conform.word.markup import UNSAYABLE
from conform.word.models import Model, bare, model_for

BETWEEN = tuple(
    NS + name for name in ("bookmarkStart", "bookmarkEnd", "proofErr", "commentRangeStart", "commentRangeEnd")
)
Gone = list[tuple[int, int]]


class Reviser:
    """Changes gathered, then written at once: no place moves before all are known."""

    def __init__(self, canvas: Canvas, day: date) -> None:
        self.canvas = canvas
        self.author = Author(canvas.trees.values(), day)
        self.roots = set(canvas.trees.values())
        self.spots = {spot.element: spot for line in canvas.lines for spot in line.spots}
        self.gone: Gone = []
        self.inline: dict[Element, list[tuple[int, Sequence[str]]]] = defaultdict(list)
        self.before: list[tuple[Element, Element]] = []
        self.bare: list[tuple[Element, Sequence[str]]] = []

    # ── gathering ──

    def leave_out(self, at: int, to: int) -> None:
        """The characters from `at` to `to` go; called in ascending order."""
        if self.gone and at <= self.gone[-1][1]:
            self.gone[-1] = (self.gone[-1][0], max(to, self.gone[-1][1]))
        elif at < to:
            self.gone.append((at, to))

    def put_in(self, at: int, text: str) -> None:
        """Words, and ends of paragraphs among them, come before the character at `at`."""
        text = UNSAYABLE.sub("\ufffd", text)
        line = self.canvas.line(at)
        if not self._is_writable(line):  # a running foot, a comment: behind the text before it
            line = next((each for each in self._before(line) if self._is_writable(each)), line)
            at, text = line.to + 1, "\n" + text
        rows = [row for row in text.split("\n") if row.strip()]
        if "\n" not in text:
            self._inline(line, at, [text])
        elif at <= (line.spots[0].at if line.spots else line.to) and self._can_stand_before(line):
            tail = [] if text.endswith("\n") else [rows.pop()]
            self._paragraphs(line, rows)
            self._inline(line, at, tail)
        else:
            self._after(line, at, text, rows)

    def _after(self, line: Line, at: int, text: str, rows: list[str]) -> None:
        """Behind the beginning of a line; at its end, paragraphs of their own where there is one to stand before."""
        if at <= line.at:  # it begins a table, or what is behind all: at the end of what is before it
            line = self.canvas.lines[max(0, self.canvas.number(at) - 1)]
            at, text = line.to, "\n" + text
        elif at > line.to:  # behind all
            at, text = line.to, "\n" + text
        number = self.canvas.number(line.at) + 1
        following = self.canvas.lines[number] if number < len(self.canvas.lines) else None
        if at >= line.to and following and self._can_stand_before(following):
            self._inline(line, at, [] if text.startswith("\n") else [rows.pop(0)])
            self._paragraphs(following, rows)
            return
        if line.numbered:  # and so is the paragraph that is divided off
            rows = [row if number == 0 and not text.startswith("\n") else bare(row) for number, row in enumerate(rows)]
        tokens = [token for row in rows for token in (BREAK, row)]
        if not text.startswith("\n"):
            tokens = tokens[1:]
        if text.endswith("\n") and at < line.to:
            tokens.append(BREAK)
        self._inline(line, at, tokens)

    def _before(self, line: Line) -> Iterator[Line]:
        """The lines before a line, the nearest first."""
        return reversed(self.canvas.lines[: self.canvas.number(line.at)])

    def _is_writable(self, line: Line) -> bool:
        """Whether a line stands in a part that is written: not in a header, a footer or a comment."""
        element = line.mark if line.mark is not None else line.spots[0].element if line.spots else None
        return element is None or element.getroottree().getroot() in self.roots

    def _can_stand_before(self, line: Line) -> bool:
        """Whether paragraphs may stand before this line's: in a cell or a note only behind another one of it."""
        if line.mark is None or not self._is_writable(line):
            return False
        before = line.mark.getprevious()
        return line.mark.getparent().tag == NS + "body" or (before is not None and before.tag == NS + "p")

    def _inline(self, line: Line, at: int, tokens: Sequence[str]) -> None:
        """Words in a paragraph: in the run that they replace words of, else in that of what they stand before."""
        if not tokens:
            return
        spots = [spot for spot in line.spots if spot.element.getparent().tag == NS + "r"]
        spot = next((each for each in spots if each.at < at <= each.to and self._is_gone(at - 1)), None)
        spot = spot or next((each for each in spots if each.at <= at < each.to), None)
        if spot:
            self.inline[spot.element].append((at - spot.at, tokens))
            return
        behind = [each for each in spots if each.to <= at]
        if behind:
            self.inline[behind[-1].element].append((behind[-1].to - behind[-1].at, tokens))
        elif spots:
            self.inline[spots[0].element].append((0, tokens))
        elif line.mark is not None:
            self.bare.append((line.mark, tokens))

    def _paragraphs(self, line: Line, rows: Sequence[str]) -> None:
        for row in rows:
            self.before.append((line.mark, self._made(model_for(self.canvas, line, row))))

    def _made(self, model: Model) -> Element:
        made = etree.Element(NS + "p")
        properties = deepcopy(model.properties) if model.properties is not None else etree.Element(NS + "pPr")
        made.append(properties)
        self.author.mark(made, "ins")
        for text, look in model.runs:
            made.append(self.author.change("ins", run_of(look, text)))
        return made

    # ── writing ──

    def write(self) -> None:
        """All that was gathered, into the canvas's trees."""
        marks = [line.mark for line in self.canvas.lines if self._ends(line)]
        emptied = [line.mark for line in self.canvas.lines if self._stays_numbered(line)]
        rows = self._rows()
        for paragraph, made in self.before:
            paragraph.addprevious(made)
        for run in dict.fromkeys(element.getparent() for element in self._touched()):
            self._rebuild(run)
        for paragraph, tokens in self.bare:
            paragraph.extend(self._tokens(None, tokens))
        for paragraph in marks:
            self.author.mark(paragraph, "del")
        for paragraph in emptied:
            self.author.unnumber(paragraph)
        for row in rows:
            self.author.mark_row(row)
        for root in self.canvas.trees.values():
            for paragraph in dict.fromkeys(each.getparent() for each in root.iter(BREAK)):
                self.author.divide(paragraph)

    def _touched(self) -> Iterator[Element]:
        for line in self.canvas.lines:
            for spot in line.spots:
                if spot.element.getparent().tag == NS + "r" and (
                    spot.element in self.inline or any(self._within(spot))
                ):
                    yield spot.element

    def _within(self, spot: Spot) -> Iterator[tuple[int, int]]:
        """What goes of a spot, as it counts."""
        number = bisect_right(self.gone, (spot.at, spot.at)) - 1
        for at, to in self.gone[max(0, number) :]:
            if at >= spot.to:
                return
            if to > spot.at:
                yield max(at, spot.at) - spot.at, min(to, spot.to) - spot.at

    def _is_gone(self, at: int) -> bool:
        number = bisect_right(self.gone, at, key=lambda span: span[0]) - 1
        return number >= 0 and at < self.gone[number][1]

    def _rebuild(self, run: Element) -> None:
        """A run as runs: what stays, what goes, what comes."""
        look = run.find(NS + "rPr")
        made: list[Element] = []
        for child in list(run):
            if child is look:
                continue
            spot = self.spots.get(child)
            made += self._pieces(look, child, spot) if spot else [run_of(look, child)]
        parent, at = run.getparent(), run.getparent().index(run)
        parent[at : at + 1] = made

    def _pieces(self, look: Element | None, child: Element, spot: Spot) -> Iterator[Element]:
        gone, put = list(self._within(spot)), self.inline.get(child, [])
        size = spot.to - spot.at
        text = child.text or "" if child.tag == NS + "t" else ""
        text = text if len(text) == size else self.canvas.text[spot.at : spot.to]
        cuts = sorted({0, size, *(at for span in gone for at in span), *(at for at, _ in put)})
        for first, last in zip(cuts, [*cuts[1:], size], strict=True):
            for _, tokens in (each for each in put if each[0] == first):
                yield from self._tokens(look, tokens)
            if first < last:
                goes = any(at <= first < to for at, to in gone)
                yield self._stretch(look, child, text[first:last], goes=goes)

    def _stretch(self, look: Element | None, child: Element, text: str, *, goes: bool) -> Element:
        if child.tag == NS + "t":
            return self.author.change("del", run_of(look, text, "delText")) if goes else run_of(look, text)
        return self.author.change("del", run_of(look, child)) if goes else run_of(look, child)

    def _tokens(self, look: Element | None, tokens: Sequence[str]) -> Iterator[Element]:
        for token in tokens:
            yield etree.Element(BREAK) if token == BREAK else self.author.change("ins", run_of(look, token))

    # ── marks of paragraphs and rows ──

    def _ends(self, line: Line) -> bool:
        """Whether a line's paragraph goes into the next one, which must be there for that."""
        if line.mark is None or not self._is_gone(line.to):
            return False
        following = line.mark.getnext()
        while following is not None and following.tag in BETWEEN:
            following = following.getnext()
        return following is not None and following.tag == NS + "p" and line.mark.find(f"{NS}pPr/{NS}sectPr") is None

    def _stays_numbered(self, line: Line) -> bool:
        """Whether all of a numbered line goes but the mark, which is the last of a cell or the text."""
        gone = line.mark is not None and line.numbered and self._is_gone(line.to) and not self._ends(line)
        return gone and all(self._is_gone(spot.at) for spot in line.spots)

    def _rows(self) -> list[Element]:
        """The rows of tables of which nothing stays."""
        held: dict[Element, list[bool]] = defaultdict(list)
        for line in self.canvas.lines:
            for spot in line.spots:
                row = next(spot.element.iterancestors(NS + "tr"), None)
                if row is not None:
                    held[row].append(list(self._within(spot)) == [(0, spot.to - spot.at)])
        return [row for row, gone in held.items() if all(gone)]
