"""Coloured pieces of text → lines that fit a terminal, Chinese too.

Rich measures and cuts for itself, and wraps Chinese as if it were one long word; here a line may break between
any two Chinese characters, but 。 stays on the line that it ends and （ on the one that it opens.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from conform.text.shown import ORDER

Span = tuple[str, str]  # a text and the name of its style
MARKS = {"delete": ("[-", "-]"), "insert": ("{+", "+}")}  # where colour cannot tell

OPENING = frozenset("“‘「『（(《〈【〔［[{")
CLOSING = frozenset("，。、；：？！”’」』）)》〉】〕］]},.;:?!%‰℃")
INNER = frozenset("./:_-~@#&=+%")  # hold a number, a name or an address together
GLUE = "\u00a0"  # a space at which no line breaks
# Signs of the 易经, which Unicode calls wide since version 16.
SINCE = frozenset(map(chr, (*range(0x2630, 0x2638), *range(0x268A, 0x2690), *range(0x4DC0, 0x4E00))))
NARROWEST = 20
WIDE = 76  # cells; in narrower windows texts hang under their status, not under their own beginning

STYLES = {
    "": "",
    "mark<": "",  # the marks of an edit without colour stay with what they mark
    "mark>": "",
    "linked": "",
    "context": "",
    "heading": "",
    "title": "bold",
    "section": "bold underline",
    "measure": "bold",
    "dim": "dim",
    "inherited": "green",
    "modified": "yellow",
    "omitted": "red",
    "not_applicable": "dim",
    "accepted": "green",
    "needs_work": "bold yellow",
    "wrong_link": "cyan",
    "added": "cyan",
    "mixed": "cyan",
    "delete": "red strike",
    "insert": "green underline",
    "stronger": "green",
    "weaker": "red",
    "heavier": "green",
    "lighter": "red",
    "warning": "bold yellow",
}


@lru_cache(maxsize=8192)
def cells(char: str) -> int:
    """How many cells a character takes at most: “ and √ take two on many Chinese terminals."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" or char in SINCE or char >= "\U0001d300" else 1


def room(text: str) -> int:
    """How many cells `text` takes at most."""
    return sum(map(cells, text))


def indent(text: str) -> int:
    """How many cells `text` takes on most terminals: where the text behind it begins."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


@dataclass(frozen=True, slots=True)
class Paper:
    """Puts spans on lines of at most `width` cells, in colour or without."""

    width: int
    color: bool

    def put(self, spans: Iterable[Span], hang: int = 0) -> Iterator[str]:
        """The lines of one paragraph; all but the first begin with `hang` spaces."""
        width = max(self.width, NARROWEST)
        if width - hang < NARROWEST // 2:
            hang = 2
        for number, line in enumerate(_lines(spans, width, hang)):
            yield (" " * hang if number else "") + "".join(self._paint(span) for span in unordered_line(line))

    def edit(self, kind: str, text: str) -> tuple[Span, ...]:
        """One edit: in its colour, or between marks."""
        if kind == "equal" or self.color:
            return ((text, "" if kind == "equal" else kind),)
        opening, closing = MARKS[kind]
        return (opening, "mark<"), (text, ""), (closing, "mark>")

    def _paint(self, span: Span) -> str:
        text, style = span[0].replace(GLUE, " "), STYLES[span[1]]  # looked up without colour, too: one view, one fault
        if not self.color or not style or not text:
            return text
        from rich.color import ColorSystem
        from rich.style import Style

        return Style.parse(style).render(text, color_system=ColorSystem.STANDARD)


def _lines(spans: Iterable[Span], width: int, hang: int) -> Iterator[list[Span]]:
    chars = [(char, style) for text, style in spans for char in text]
    start, left = 0, width
    while start < len(chars):
        end = _cut(chars, start, _fit(chars, start, left))
        yield _join(chars[start:end])
        start, left = end, width - hang
        while start < len(chars) and chars[start][0] == " ":
            start += 1
    if not chars:
        yield []


def _fit(chars: Sequence[Span], start: int, left: int) -> int:
    """Where the characters from `start` on no longer fit."""
    for at in range(start, len(chars)):
        left -= cells(chars[at][0])
        if left < 0:
            return at
    return len(chars)


def _cut(chars: Sequence[Span], start: int, end: int) -> int:
    """The last place up to `end` at which the line may break; `end` itself within a longer word."""
    if end == len(chars):
        return end
    cut = end
    while cut > start and not _may_break(chars[cut - 1], chars[cut]):
        cut -= 1
    return cut if any(char != " " for char, _ in chars[start:cut]) else end


def _may_break(last: Span, following: Span) -> bool:
    (before, opens), (after, closes) = last, following
    if opens == "mark<" or closes == "mark>" or GLUE in (before, after):
        return False
    if " " in (before, after) or opens == "mark>" or closes == "mark<":
        return after not in CLOSING
    return not (after in CLOSING or before in OPENING or (_holds(before) and _holds(after)))


def _holds(char: str) -> bool:
    return char in INNER or (char.isalnum() and cells(char) == 1)


def unordered_line(line: Sequence[Span]) -> Sequence[Span]:
    """The line without commands to who keeps the log, which pieces may make together or a break in a word."""
    orders = {found.start() for found in ORDER.finditer("".join(text for text, _ in line))}
    if not orders:
        return line
    chars = enumerate((char, style) for text, style in line for char in text)
    return _join([(f"\\x{ord(char):02x}" if at in orders else char, style) for at, (char, style) in chars])


def _join(line: Sequence[Span]) -> list[Span]:
    """Neighbours of one style as one span; no spaces at the end."""
    joined: list[Span] = []
    for char, style in line:
        if joined and joined[-1][1] == style:
            joined[-1] = (joined[-1][0] + char, style)
        else:
            joined.append((char, style))
    while joined and not joined[-1][0].rstrip(" "):
        joined.pop()
    if joined:
        joined[-1] = (joined[-1][0].rstrip(" "), joined[-1][1])
    return joined
