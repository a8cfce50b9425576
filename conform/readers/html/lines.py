"""A web page's source → lines of text, each with the elements that it stands in.

Only what bears on lines is kept of the tree: block elements break lines, a table row is one line whose cells
are parted by tabs (unless a cell has several lines), links and hidden elements are remembered. Omitted end
tags are closed as the HTML standard says (§13.1.2.4); a stray end tag closes nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from conform.model import CELL_BREAK
from conform.readers.base import heads_table
from conform.readers.html.elements import BLOCKS, IMPLIED, NOTHING, VOID
from conform.readers.html.scan import Scanner, Token, attributes

MAX_DEPTH = 512  # deeper elements are taken as part of that one, as browsers do
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_PIECE = re.compile(
    r"(?P<reference>&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?)"
    r"|(?P<space>[ \t\r\f]*\n[ \t\r\n\f]*)|(?P<text>[^&\n]{0,9999}[^&\n \t\r\f]|&)|(?P<blank>[ \t\r\f]+)"
)
_BLANKS = re.compile(r"[ \t\r\f]{2,}|[\t\r\f]")
_START = re.compile(r"\d{1,4}")
_NUMBERED = re.compile(
    r"\s*([（(]?[一二三四五六七八九十\d]+[）)、.．]|第[一二三四五六七八九十百\d]+[章条條節节]|[①-⑳])"
)
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]")


@dataclass(slots=True, eq=False)
class Node:
    """An element: `words` are its class and id in lower case; `prose`, `labels` and `size` are counted later.

    `unseen` is an inline element that is hidden or stands in such a one; `ordinal` is, of a numbered list, the
    number of the next item.
    """

    tag: str
    parent: Node | None
    words: str = ""
    hidden: bool = False
    link: bool = False
    unseen: bool = False
    prose: int = 0
    labels: int = 0
    size: int = 0
    ordinal: int | None = None

    def up(self) -> Iterator[Node]:
        """This element and all that it stands in, innermost first."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text from one place of the source."""

    text: str
    offset: int
    node: Node


@dataclass(slots=True)
class HtmlLine:
    """A line of text in its innermost block element."""

    node: Node
    pieces: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The line's pieces, joined."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def linked(self) -> int:
        """How many of its characters are links."""
        return sum(len(piece.text) for piece in self.pieces if piece.node.link)


class Page:
    """Builds the lines of one page; see `lines_of`."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.root = Node("", None)
        self.stack = [self.root]
        self.open: Counter[str] = Counter()  # elements on the stack by name, so that no search is made in vain
        self.nodes = [self.root]
        self.line = HtmlLine(self.root)
        self.label: Piece | None = None
        self.out: list[HtmlLine] = []
        # one entry for each open row: the lines gathered before it, and its cells so far
        self.rows: list[tuple[list[HtmlLine], list[list[HtmlLine]]]] = []
        self.headed: set[Node] = set()  # tables with a row that heads them

    def run(self) -> None:
        """Read the whole source."""
        for token in Scanner(self.source).tokens():
            if token.kind == "text" or (token.kind == "raw" and token.name in {"title", "textarea"}):
                self._text(token)
            elif token.kind == "open":
                self._open(token)
            elif token.kind == "close":
                self._close(token.name)
        self._pop(1)
        self._break()

    # ── elements ──

    def _open(self, token: Token) -> None:
        if token.name in VOID:
            if token.name in ("br", "hr"):
                self._break()
            return
        self._imply(token.name)
        if token.name in BLOCKS:
            self._break()
        if len(self.stack) < MAX_DEPTH:
            self._push(token)

    def _imply(self, name: str) -> None:
        """Close what an opening tag ends without saying so: an open paragraph, item, cell or row."""
        closed, within = IMPLIED.get(name, NOTHING)
        if not any(self.open[tag] for tag in closed):
            return
        for index in range(len(self.stack) - 1, 0, -1):
            tag = self.stack[index].tag
            if tag in closed:
                self._pop(index)
            elif tag in within:
                return

    def _push(self, token: Token) -> None:
        parent = self.stack[-1]
        given = attributes(self.source[token.start : token.end])
        words = f"{given.get('class', '')} {given.get('id', '')}".lower().strip()
        hidden = "hidden" in given or bool(_HIDDEN.search(given.get("style", "").lower()))
        node = Node(token.name, parent, words, hidden, parent.link or token.name == "a")
        node.unseen = token.name not in BLOCKS and (hidden or parent.unseen)
        self.nodes.append(node)
        self.stack.append(node)
        self.open[node.tag] += 1
        if token.name == "tr":
            stray: list[HtmlLine] = []
            self.rows.append((self.out, [stray]))
            self.out = stray
        elif token.name in ("td", "th") and self.rows:
            self.out = []
            self.rows[-1][1].append(self.out)
        if token.name in BLOCKS:
            self.line.node = node
        if token.name == "ol" and "none" not in given.get("style", ""):
            start = given.get("start", "1")
            node.ordinal = int(start) if _START.fullmatch(start) else 1
        elif token.name == "li" and parent.ordinal is not None:
            self.label = Piece(f"{parent.ordinal}.", token.start, node)
            parent.ordinal += 1

    def _close(self, name: str) -> None:
        """Close the innermost open element of that name; an inline one only within its own block."""
        for index in range(len(self.stack) - 1, 0, -1) if self.open[name] else ():
            tag = self.stack[index].tag
            if tag == name:
                self._pop(index)
                return
            if (name not in BLOCKS and tag in BLOCKS) or (tag == "table" and name in BLOCKS - {"body", "html"}):
                return
        if name == "p":
            self._break()

    def _pop(self, index: int) -> None:
        """Close the open elements from the innermost to the one at `index`."""
        while len(self.stack) > index:
            node = self.stack.pop()
            self.open[node.tag] -= 1
            if node.tag in BLOCKS:
                self._break()
            if node.tag == "tr" and self.rows:
                self._end_row(node)
            elif node.tag == "li":
                self.label = None

    def _end_row(self, node: Node) -> None:
        """A row becomes one line with tabs; one of longer cells only under a head, else its lines stay apart."""
        self.out, cells = self.rows.pop()
        filled = [cell for cell in cells if cell]
        table = next((one for one in node.up() if one.tag == "table"), self.root)
        if len(filled) > 1 and (table in self.headed or all(len(cell) == 1 for cell in filled)):
            row = HtmlLine(filled[0][0].node)
            for number, line in ((at, line) for cell in filled for at, line in enumerate(cell)):
                first = line.pieces[0]
                sign = CELL_BREAK if number else "\t" if row.pieces else ""
                row.pieces += [Piece(sign, first.offset, first.node)] * bool(sign) + line.pieces
            self.out.append(row)
            if heads_table(row.text):
                self.headed.add(table)
        else:
            self.out += [line for cell in cells for line in cell]

    # ── text ──

    def _break(self) -> None:
        """End the line, if anything stands on it."""
        while self.line.pieces and self.line.pieces[-1].text == " ":
            self.line.pieces.pop()
        if self.line.pieces:
            self.out.append(self.line)
        block = next((node for node in reversed(self.stack) if node.tag in BLOCKS), self.root)
        self.line = HtmlLine(block)

    def _text(self, token: Token) -> None:
        """Put a text on the line, white space folded and character references resolved, a piece a place."""
        node = self.stack[-1]
        for match in _PIECE.finditer(self.source, token.start, token.end):
            raw, start = match.group(), match.start()
            if match.lastgroup in ("space", "blank"):
                self._space(raw, start, match.end(), node)
                continue
            if match.lastgroup == "text" and self._at_blank():
                raw = raw.lstrip(" \t\r\f")
                start = match.end() - len(raw)
            text = unescape(raw) if match.lastgroup == "reference" else _BLANKS.sub(" ", raw)
            if text:
                self._number(token)
                self.line.pieces.append(Piece(text, start, node))

    def _at_blank(self) -> bool:
        """Whether another blank would show nothing: at the line's beginning, or behind one."""
        return not self.line.pieces or self.line.pieces[-1].text.endswith(" ")

    def _number(self, token: Token) -> None:
        """Put a list item's automatic number before its text, unless that brings one of its own."""
        if self.label is not None and not _NUMBERED.match(self.source, token.start, token.end):
            self.line.pieces.append(self.label)
        self.label = None

    def _space(self, raw: str, start: int, end: int, node: Node) -> None:
        """Fold white space to one blank, or to none at a line's beginning and where a line is wrapped in Chinese.

        The last is the segment break rule of CSS Text 3, §4.1.3: no blank between two wide characters.
        """
        if self._at_blank():
            return
        wide_before = _WIDE.match(self.line.pieces[-1].text[-1:])
        wide_after = _WIDE.match(self.source, end) if end < len(self.source) else None
        if "\n" in raw and wide_before and wide_after:
            return
        self.line.pieces.append(Piece(" ", start, node))


def lines_of(source: str) -> tuple[list[HtmlLine], list[Node]]:
    """The lines of a page in order, and its elements in order of their opening tags (the root first)."""
    page = Page(source)
    page.run()
    return page.out, page.nodes
