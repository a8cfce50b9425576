"""Lines of pages → paragraphs → Source; for PDF and OFD.

A line that fills its column goes on in the next one that begins at the column's edge, also across the end of a
column or page. Where the layout leaves it open (no indents, and a full line that ends a sentence) the line break
stays, and `clean` decides by the words.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from statistics import median

from conform.errors import InputError
from conform.model import Place, Source
from conform.readers._base import Draft, Input, ReadOptions
from conform.readers.paged.layout import Column, TextLine
from conform.readers.paged.running import PageLines, running

INDENT = (1.4, 3.2)  # of a character: a line that begins so far in begins a paragraph; further in it is centred
FLUSH = 0.6  # of a character: nearer to the edge than this is at the edge
SHORT = 1.7  # characters that a full line may lack, as no line begins with a comma
SAME_SIZE = 0.15  # by how much the sizes of one paragraph's lines may differ
WIDE = 0.6  # of the widest line: narrower ones say nothing of the measure
INDENTS = 0.04  # of the lines begin paragraphs where paragraphs are indented
MANY = 3
NARROW = 12  # characters: in narrower columns nothing tells a full line from a heading
_SENTENCE_END = re.compile(r"[。！？；：!?;:）)”》】]$")
_MARK = re.compile(
    r"[（(]?[一二三四五六七八九十百\d]{1,4}[）)、.．](?!\d)|第[一二三四五六七八九十百\d]+[章条节]|[①-⑳●■◆]|附件"
)
_LATIN = re.compile(r"[A-Za-z]")


def fixed_layout(
    file: Input, options: ReadOptions, form: str, pages: list[PageLines], notes: tuple[str, ...] = ()
) -> Source:
    """The Source of a file that is made of pages; InputError that names them when none has text."""
    if not any(page.lines for page in pages):
        raise InputError("input.no_text_layer", file.path, pages=ranges([page.number for page in pages]))
    draft = Draft(file.path, options.max_chars)
    marks = running(pages)
    body = [line for page in pages for index, line in enumerate(page.lines) if (page.number, index) not in marks]
    writer = _Writer(draft, _Measures(body))
    for page in pages:
        for index, line in enumerate(page.lines):
            writer.put(line, Place(page=page.number), marks.get((page.number, index)))
    writer.close()
    return draft.source(file, form, notes=notes)


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
        full = one.right - one.edge >= self.full[one.column] - SHORT * one.size
        flush = abs(other.left - other.edge) < FLUSH * other.size
        if not full or not flush or abs(one.size - other.size) > SAME_SIZE * one.size:
            return False
        if _SENTENCE_END.search(one.text):
            return self.indents and _MARK.match(other.text) is None
        return self.indents or _MARK.match(other.text) is None


def _measure(lines: list[TextLine]) -> float:
    """The most common width of the wide lines, from the column's edge; infinite when even that is too narrow."""
    if not lines:
        return float("inf")
    widest = max(line.right - line.edge for line in lines)
    wide = [line for line in lines if line.right - line.edge >= WIDE * widest]
    steps = Counter(round((line.right - line.edge) / line.size * 2) / 2 * line.size for line in wide)
    common = min(steps, key=lambda width: (-steps[width], -width))
    return common if common >= NARROW * median(line.size for line in lines) else float("inf")


def indented(line: TextLine) -> bool:
    """Whether a line begins as the first of a paragraph does, two characters in."""
    near, far = INDENT
    return near * line.size < line.left - line.edge < far * line.size


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
