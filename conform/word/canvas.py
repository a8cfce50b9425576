"""Where every character of an old text stands in XML that changes can be written into.

Of a Word file that is its own XML, with the changes that it already tracks carried out; of any other the XML of a
plain document made of its text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from conform.model import Cleaned
from conform.readers import Input, ReadOptions
from conform.readers.docx.file import Document, lines
from conform.text.numbering import PARTS, parse_mark
from conform.versions.result import Side
from conform.word.accept_or_reject import Element, settle
from conform.word.markup import UNSAYABLE, page, paragraph, run
from conform.word.package import document, packed

A4 = (11906, 16838, 1588)
ACCEPT, REJECT = "accept", "reject"


class Spot(NamedTuple):
    """`text[at:to]` stands in an element: a w:t, or a tab, break or symbol."""

    at: int
    to: int
    element: Element


class Line(NamedTuple):
    """`text[at:to]` and the break behind it; `mark` is the paragraph that it ends, None at the end of a table's row."""

    at: int
    to: int
    mark: Element | None
    spots: tuple[Spot, ...]

    @property
    def numbered(self) -> bool:
        """Whether it begins with a number that no element holds."""
        return self.at < (self.spots[0].at if self.spots else self.to)


@dataclass(frozen=True)
class Canvas:
    """The lines of a file, as `text` has them, and all its parts; `trees` are those that may be written into."""

    text: str
    lines: tuple[Line, ...]
    trees: Mapping[str, Element]
    parts: tuple[tuple[str, bytes], ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [line.at for line in self.lines]

    def line(self, at: int) -> Line:
        """The line in which a place lies."""
        return self.lines[self.number(at)]

    def number(self, at: int) -> int:
        """The number of that line."""
        return max(0, bisect_right(self._starts, at) - 1)

    def packed(self) -> bytes:
        """The file as it is now."""
        return packed((name, _xml(self.trees[name]) if name in self.trees else data) for name, data in self.parts)


def _xml(root: Element) -> bytes:
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def of_word(file: Input, options: ReadOptions) -> Canvas:
    """The canvas of a Word file. Raises InputError as reading it does."""
    parts = Document(file, options)
    body = parts.body()
    how = REJECT if options.revisions == "original" else ACCEPT
    names = [parts.main, *(name for kind, name in parts.parts if kind in ("footnotes", "endnotes"))]
    trees = {name: root for name in names if (root := parts.root(name)) is not None}
    for root in trees.values():
        settle(root, how)
    text, found = _traced(parts, body)
    package = parts.package
    everything = tuple((name, package.read(name) or b"") for name in package.infos if not name.endswith("/"))
    return Canvas(text, found, trees, everything)


def _traced(parts: Document, body: Element) -> tuple[str, tuple[Line, ...]]:
    """The text that a reader makes of a document, and its lines."""
    told: list[str] = []
    found: list[Line] = []
    at = 0
    for line, _, _ in lines(parts, body, "final"):
        begin, spots = at, []
        for piece in line.pieces:
            if piece.text and piece.element is not None:
                spots.append(Spot(at, at + len(piece.text), piece.element))
            at += len(piece.text)
            told.append(piece.text)
        found.append(Line(begin, at, line.mark, tuple(spots)))
        told.append("\n")
        at += 1
    return "".join(told), tuple(found)


def of_text(side: Side, options: ReadOptions) -> Canvas:
    """The canvas of any other file: a plain document of its lines."""
    rows = list(enumerate(side.text.split("\n")))
    body = "".join(paragraph(run(text.strip()), _style(number, text)) for number, text in rows if text.strip())
    data = document(body + page(*A4), paragraph("", "Footer"), side.plan.metadata.title or "")
    return of_word(Input("plain.docx", data), options._replace(revisions="final"))


def _style(number: int, text: str) -> str:
    mark = parse_mark(text.strip())
    if mark and mark.style in PARTS:
        return "PlainHeading"
    return "PlainText" if number else "PlainTitle"


def places(side: Side, canvas: Canvas) -> Iterator[tuple[int, int]]:
    """Each character of the old side → the span of the canvas's text that it came from."""
    cleaned: Cleaned = side.plan.cleaned
    if cleaned.source.text == canvas.text:
        yield from zip(cleaned.starts[side.at : side.to], cleaned.ends[side.at : side.to], strict=True)
        return
    at = 0
    for sign in UNSAYABLE.sub(
        "\ufffd", side.text
    ):  # a plain document has the same signs without some of the white space
        if at < len(canvas.text) and canvas.text[at] == sign:
            yield at, at + 1
            at += 1
        else:
            yield at, at
