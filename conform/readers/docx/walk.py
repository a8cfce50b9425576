"""A .docx's XML → lines in reading order: paragraphs, rows of tables, text boxes and notes.

Tracked changes are carried out or undone on the way. A deleted paragraph mark joins its paragraph to the next
one, as Word does, and a number belongs to the mark that stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from conform.model import CELL_BREAK
from conform.readers._xml import Element, local
from conform.readers.base import heads_table
from conform.readers.docx.numbering import Numbering
from conform.readers.docx.styles import Styles, W, flag, value

REVISIONS = frozenset({"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel"})
GONE = {"final": frozenset({"del", "moveFrom", "cellDel"}), "original": frozenset({"ins", "moveTo", "cellIns"})}
SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
SILENT = frozenset(
    {"pPr", "rPr", "tblPr", "tblGrid", "tcPr", "trPr", "sdtPr", "sdtEndPr", "sectPr", "rt", "rubyPr", "softHyphen"}
)
TEXTS = frozenset({"t", "delText"})
# {EQ \o\ac(○,1)}: a number put into a circle, which Word draws and no run contains
_CIRCLE = re.compile(r"eq\s*\\o\s*\\ac\s*\(\s*[○◯〇]\s*[,，;]\s*(\d+)\s*\)", re.IGNORECASE)
_PRIVATE = re.compile("[\ue000-\uf8ff]")


class Piece(NamedTuple):
    """Text, the reason for which it is skipped, and the element that holds it (None for automatic numbers)."""

    text: str
    reason: str | None = None
    element: Element | None = None


@dataclass(slots=True)
class WordLine:
    """Pieces of text, the number of their paragraph, and the paragraph whose mark ends it (None for a row's line)."""

    paragraph: int
    pieces: list[Piece] = field(default_factory=list)
    mark: Element | None = None

    @property
    def text(self) -> str:
        """The line's pieces, joined."""
        return "".join(piece.text for piece in self.pieces)


class Walker:
    """Walks one document; `notes` finds a note's paragraphs by kind (`footnote`, `endnote`) and id."""

    def __init__(
        self, styles: Styles, numbering: Numbering, revisions: str, notes: Callable[[str, str], Element | None]
    ) -> None:
        self.styles = styles
        self.numbering = numbering
        self.gone = GONE["original" if revisions == "original" else "final"]
        self.notes = notes
        self.paragraph = 0
        self.pending: list[Piece] = []
        self.boxes: list[Element] = []
        self.codes: list[str] = []
        self.inner = 0

    # ── blocks ──

    def blocks(self, container: Element) -> Iterator[WordLine]:
        """The lines of a body, cell, text box, note, header or comment."""
        for child in container:
            yield from self._block(child)
        if self.pending:
            yield self._line(self.pending)
            self.pending = []

    def _block(self, element: Element) -> Iterator[WordLine]:
        name = local(element)
        if name == "p":
            yield from self._paragraph(element)
        elif name == "tbl":
            headed = False
            for row in self._rows(element):
                lines = self._row(row, headed)
                headed = headed or (len(lines) == 1 and heads_table(lines[0].text))
                yield from lines
        elif name not in SILENT and name not in self.gone:
            for child in _chosen(element) if name == "AlternateContent" else element:
                yield from self._block(child)

    def _rows(self, element: Element) -> Iterator[Element]:
        """The rows that stay, through the wrappers that may stand around them."""
        for child in element:
            name = local(child)
            if name == "tr":
                properties = child.find(f"{W}trPr")
                if properties is None or not any(local(mark) in self.gone for mark in properties):
                    yield child
            elif name not in SILENT and name not in self.gone:
                yield from self._rows(child)

    def _cells(self, row: Element) -> Iterator[Element]:
        for child in row:
            name = local(child)
            if name == "tc":
                properties = child.find(f"{W}tcPr")
                if properties is None or not any(local(mark) in self.gone for mark in properties):
                    yield child
            elif name not in SILENT and name not in self.gone:
                yield from self._cells(child)

    def _row(self, row: Element, headed: bool) -> list[WordLine]:
        """A row becomes one line with tabs; one of longer cells only under a head, else its lines stay apart."""
        cells = [[line for line in self.blocks(cell) if line.text.strip()] for cell in self._cells(row)]
        filled = [cell for cell in cells if cell]
        single = all(len(cell) == 1 and "\n" not in cell[0].text for cell in filled)
        if len(filled) <= 1 or not (single or headed):
            return [line for cell in filled for line in cell]
        joined = WordLine(filled[0][0].paragraph)
        for index, cell in enumerate(filled):
            joined.pieces += [Piece("\t")] * bool(index)
            for number, line in enumerate(cell):
                joined.pieces += [Piece(CELL_BREAK)] * bool(number)
                joined.pieces += [piece._replace(text=piece.text.replace("\n", CELL_BREAK)) for piece in line.pieces]
        return [joined]

    # ── paragraphs ──

    def _paragraph(self, element: Element) -> list[WordLine]:
        """A paragraph with its number, then the text boxes and notes that hang on it."""
        if not self.inner:
            self.paragraph += 1
        properties = element.find(f"{W}pPr")
        boxes, self.boxes = self.boxes, []
        reason = self._reason(properties)
        content = self.pending + list(self._content(element, reason))
        hanging, self.boxes = self.boxes, boxes
        if self._mark_gone(properties):
            self.pending, lines = content, []
        else:
            self.pending = []
            label = self.numbering.label(self._shown(properties)) if self._visible(properties, content) else ""
            text = "".join(piece.text for piece in content)
            # "1. 2022年" keeps the blank that tells the number from the year; "一、总体要求" needs none
            label = label if text[:1].isascii() and text.strip() else label.rstrip(" ")
            lines = [self._line([Piece(label, reason), *content], element)]
        return lines + self._hanging(hanging)

    def _hanging(self, boxes: list[Element]) -> list[WordLine]:
        pending, self.pending = self.pending, []
        self.inner += 1
        lines = [line for box in boxes for line in self.blocks(box)]
        self.inner -= 1
        self.pending = pending
        return lines

    def _line(self, pieces: list[Piece], mark: Element | None = None) -> WordLine:
        return WordLine(self.paragraph, [piece for piece in pieces if piece.text], mark)

    def _reason(self, properties: Element | None) -> str | None:
        """Entries of a table of contents repeat the headings."""
        return "skip.contents" if self.styles.name(properties).startswith(("toc ", "目录")) else None

    def _shown(self, properties: Element | None) -> Element | None:
        """The properties before a tracked change of format, when the original is asked for."""
        changed = properties.find(f"{W}pPrChange/{W}pPr") if properties is not None else None
        return changed if changed is not None and "ins" in self.gone else properties

    def _mark_gone(self, properties: Element | None) -> bool:
        mark = properties.find(f"{W}rPr") if properties is not None else None
        return mark is not None and any(local(child) in self.gone for child in mark)

    def _visible(self, properties: Element | None, content: list[Piece]) -> bool:
        """Whether Word shows the paragraph: a hidden mark with nothing in front of it is not counted."""
        hidden = properties is not None and flag(properties.find(f"{W}rPr/{W}vanish"))
        return not hidden or any(piece.text.strip() and piece.reason != "skip.hidden" for piece in content)

    # ── runs ──

    def _content(self, element: Element, reason: str | None) -> Iterator[Piece]:
        """The text of a paragraph's or run's children, with text boxes and notes put aside in `boxes`."""
        for child in element:
            name = local(child)
            if name in TEXTS:
                yield Piece(_PRIVATE.sub("", child.text or ""), reason, child)
            elif name in SIGNS:
                yield Piece(SIGNS[name], reason, child)
            elif name == "r":
                properties = child.find(f"{W}rPr")
                hidden = properties is not None and flag(properties.find(f"{W}vanish"))
                yield from self._content(child, "skip.hidden" if hidden else reason)
            elif name == "AlternateContent":
                for chosen in _chosen(child):
                    yield from self._content(chosen, reason)
            elif name not in SILENT and name not in self.gone:
                yield from self._special(child, name, reason)

    def _special(self, child: Element, name: str, reason: str | None) -> Iterator[Piece]:
        """Symbols, fields, notes and text boxes; anything else is looked into."""
        if name == "sym":
            yield Piece(_symbol(value(child, "char")), reason, child)
        elif name == "instrText":
            if self.codes:
                self.codes[-1] += child.text or ""
        elif name == "fldChar":
            yield Piece(self._field(value(child, "fldCharType")), reason)
        elif name in ("footnoteReference", "endnoteReference"):
            note = self.notes(name.removesuffix("Reference"), value(child, "id"))
            self.boxes += [note] if note is not None else []
        elif name == "txbxContent":
            self.boxes.append(child)
        else:
            yield from self._content(child, reason)

    def _field(self, kind: str) -> str:
        """Follow a field's begin and end; what it shows is in its runs, but for a number in a circle."""
        if kind == "begin":
            self.codes.append("")
        elif kind == "end" and self.codes:
            circled = _CIRCLE.search(self.codes.pop())
            if circled and 0 < int(circled.group(1)) <= 20:  # noqa: PLR2004 - Unicode has no more
                return chr(ord("①") + int(circled.group(1)) - 1)
        return ""


def _chosen(element: Element) -> list[Element]:
    """Of alternatives the first that holds text: Word writes a text box twice, for itself and for its elders."""
    for branch in element:
        if any(local(inner) in TEXTS or local(inner) in SIGNS for inner in branch.iter()):
            return [branch]
    return list(element)[:1]


def _symbol(code: str) -> str:
    """A symbol by its code; those of picture fonts (private use) are signs, not text."""
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "" if _PRIVATE.match(sign) or "\ud800" <= sign <= "\udfff" or sign < " " else sign
