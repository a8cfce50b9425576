"""Lines of pages → paragraphs → Source; for PDF and OFD.

A line that fills its column goes on in the next one that begins at the column's edge, also across the end of a
column or page. Where the layout leaves it open (no indents, and a full line that ends a sentence) the line break
stays, and `clean` decides by the words.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from statistics import median

from conform.errors import InputError
from conform.model import Place, Source
from conform.readers.base import Draft, Input, ReadOptions
from conform.readers.paged.layout import MARK, RAGGED, SENTENCE_END, SHORT, Column, TextLine, in_indent
from conform.readers.paged.running import PageLines, running

FLUSH = 0.6  # of a character: nearer to the edge than this is at the edge
SAME_SIZE = 0.15  # by how much the sizes of one paragraph's lines may differ
WIDE = 0.6  # of the widest line: narrower ones say nothing of the measure
INDENTS = 0.04  # of the lines begin paragraphs where paragraphs are indented
MANY = 3
NARROW = 12  # characters: in narrower columns nothing tells a full line from a heading
GARBLED = 0.1  # of the characters without a meaning: the text cannot be used
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
_LATIN = re.compile(r"[A-Za-z]")


def fixed_layout(
    file: Input, options: ReadOptions, form: str, pages: list[PageLines], notes: tuple[str, ...] = ()
) -> Source:
    """The Source of a file that is made of pages; InputError that names them when none has text."""
    scanned = any(page.scanned for page in pages)
    if not any(page.lines for page in pages):
        key = "input.no_words" if scanned else "input.no_text_layer"
        raise InputError(key, file.path, pages=ranges([page.number for page in pages]))
    draft = Draft(file.path, options.max_chars)
    pages = _with_common_edge(pages)
    marks = running(pages)
    body = [line for page in pages for index, line in enumerate(page.lines) if (page.number, index) not in marks]
    writer = _Writer(draft, _Measures(body))
    for page in pages:
        for index, line in enumerate(page.lines):
            writer.put(line, _place(page, line, index), marks.get((page.number, index)))
        for line in page.noise:
            writer.put(line, Place(page=page.number, box=line.box), "skip.unreadable")
    writer.close()
    read_so = (f"note.ocr:{len(draft.doubts)}",) if scanned else ()
    return draft.source(file, form, notes=(*read_so, *_meaningless(draft, file), *notes))


def _meaningless(draft: Draft, file: Input) -> tuple[str, ...]:
    """A note on characters of private use, which a font draws as it likes; InputError where they are many."""
    count = sum(len(_PRIVATE.findall(piece)) for piece in draft.pieces)
    if count > GARBLED * draft.length:
        raise InputError("input.garbled", file.path)
    return (f"note.private_use:{count}",) if count else ()


def _place(page: PageLines, line: TextLine, index: int) -> Place:
    """The page, and of a scanned one also which line and where it is."""
    return Place(page=page.number, line=index + 1, box=line.box) if line.box else Place(page=page.number)


def _with_common_edge(pages: list[PageLines]) -> list[PageLines]:
    """The pages, of which those that hold indented lines alone get the edge of the others."""
    shown = Counter((line.column, line.edge) for page in pages for line in page.lines[:1])
    usual = {column: edge for (column, edge), _ in reversed(shown.most_common())}
    right = max((line.right for page in pages for line in page.lines), default=0)
    return [page if _keeps_edge(page, usual, right) else _moved(page, usual) for page in pages]


def _keeps_edge(page: PageLines, usual: dict[Column, float], right: float) -> bool:
    """Margins that are mirrored move to the right on both sides, and are edges of their own."""
    line = page.lines[0] if page.lines else None
    if line is None or not in_indent(line.edge - usual.get(line.column, line.edge), line.size):
        return True
    return right - max(line.right for line in page.lines) > RAGGED * line.size


def _moved(page: PageLines, usual: dict[Column, float]) -> PageLines:
    lines = [replace(line, edge=usual.get(line.column, line.edge)) for line in page.lines]
    return replace(page, lines=lines)


@dataclass(slots=True)
class _Writer:
    """Puts lines into the draft; what is skipped waits until the paragraph that it interrupts is at its end."""

    draft: Draft
    measures: _Measures
    last: TextLine | None = None
    waiting: list[tuple[str, Place, str]] | None = None

    def put(self, line: TextLine, place: Place, reason: str | None) -> None:
        """The next line, and why it is no part of the plan."""
        if reason is not None:
            self.waiting = [*(self.waiting or []), (line.text, place, reason)]
            return
        if self.last is not None and self.measures.joined(self.last, line):
            latin = _LATIN.match(self.last.text[-1:]) and _LATIN.match(line.text)
            self.draft.add(" " if latin else "")
        else:
            self.close()
            self.draft.add("\u3000\u3000" if indented(line) else "", place)
        self.draft.doubts += [(self.draft.length + at, self.draft.length + at + 1) for at in line.doubts]
        self.draft.add(line.text, place)
        self.last = line

    def close(self) -> None:
        """End the paragraph, and let out what waited for its end."""
        if self.last is not None:
            self.draft.add("\n")
        for text, place, reason in self.waiting or ():
            self.draft.add(text, place, reason)
            self.draft.add("\n")
        self.last, self.waiting = None, None


class _Measures:
    """How wide full lines are, by column, and whether paragraphs are indented."""

    def __init__(self, lines: list[TextLine]) -> None:
        self.full = {column: _measure([line for line in lines if line.column is column]) for column in Column}
        indents = sum(map(indented, lines))
        self.indents = indents >= MANY and indents >= INDENTS * len(lines)

    def joined(self, one: TextLine, other: TextLine) -> bool:
        """Whether a paragraph goes on from one line to the next."""
        lack = (self.full[one.column] - (one.right - one.edge)) / one.size
        flush = abs(other.left - other.edge) < FLUSH * other.size
        if lack > RAGGED or not flush or abs(one.size - other.size) > SAME_SIZE * one.size:
            return False
        if SENTENCE_END.search(one.text):
            return lack <= SHORT and self.indents and MARK.match(other.text) is None
        if lack > SHORT:
            return self.indents and MARK.match(other.text) is None
        return self.indents or MARK.match(other.text) is None


def _measure(lines: list[TextLine]) -> float:
    """The most common width of the wide lines, from the column's edge; infinite when even that is too narrow."""
    widest = max((line.right - line.edge for line in lines), default=0.0)
    if not widest > 0:  # a file's numbers may put all lines before their edge
        return float("inf")
    wide = [line for line in lines if line.right - line.edge >= WIDE * widest]
    steps = Counter(round((line.right - line.edge) / line.size * 2) / 2 * line.size for line in wide)
    common = min(steps, key=lambda width: (-steps[width], -width))
    return common if common >= NARROW * median(line.size for line in lines) else float("inf")


def indented(line: TextLine) -> bool:
    """Whether a line begins as the first of a paragraph does, two characters in."""
    return in_indent(line.left - line.edge, line.size)


def ranges(numbers: list[int]) -> str:
    """1, 2, 3, 7 → “1-3, 7”."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    shown = [f"{first}-{last}" if last > first else str(first) for first, last in found[:10]]
    return ", ".join(shown) + (" …" if len(found) > len(shown) else "")
