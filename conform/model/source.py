"""What is read: a file, and its repaired text."""

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

CELL_BREAK = "\x1f"  # white space that parts the paragraphs of a cell in a row, as a tab parts its cells


class Place(NamedTuple):
    """Where something stands in a file that is no plain text; every number counts from 1.

    `box` is left, top, right and bottom of a line of a scanned page, in pixels of its picture; of a PDF's, in points.
    """

    page: int | None = None
    paragraph: int | None = None
    line: int | None = None
    col: int | None = None
    box: tuple[int, int, int, int] | None = None


class Skipped(NamedTuple):
    """A span of `Source.text` that belongs to no plan, and why (a key of `messages`, such as `skip.spam`)."""

    reason: str
    start: int
    end: int


@dataclass(frozen=True)
class Source:
    """A file as read: all its text, with what is not the plan's own marked as skipped.

    `places` gives, for formats that are no plain text, the place of each stretch of `text` by the offset at
    which it begins (ascending). `notes` are keys of messages about the file, such as `note.revisions`. `doubts` are the
    characters, as spans of `text`, of which a scan's reader is not sure.
    """

    path: str
    format: str
    encoding: str | None
    sha256: str
    text: str
    places: tuple[tuple[int, Place], ...] = ()
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()
    doubts: tuple[tuple[int, int], ...] = ()

    def __repr__(self) -> str:
        return f"<Source {self.path!r}: {self.format}, {len(self.text)} characters>"

    @cached_property
    def _lines(self) -> list[int]:
        starts = [0]
        at = self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def line_col(self, start: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset."""
        line = bisect_right(self._lines, start)
        return line, start - self._lines[line - 1] + 1

    def place(self, start: int) -> Place | None:
        """Page, paragraph or source line of an offset; None for plain text and what has none, as a page header."""
        index = bisect_right(self.places, start, key=lambda item: item[0])
        found = self.places[index - 1][1] if index else Place()
        return found if found != Place() else None


class Repair(NamedTuple):
    """One change that `clean` made (or, as a doubt, did not dare to make) to `Source.text[start:end]`."""

    kind: str
    start: int
    end: int
    before: str
    after: str


class Cleaned(NamedTuple):
    """A source's repaired text; character i of `text` came from `source.text[starts[i]:ends[i]]`."""

    source: Source
    text: str
    starts: "array[int]"  # Python 3.11 cannot subscript the class itself
    ends: "array[int]"
    repairs: tuple[Repair, ...] = ()
    doubts: tuple[Repair, ...] = ()

    def origin(self, at: int, to: int) -> tuple[int, int]:
        """The span of `source.text` that `text[at:to]` came from."""
        if at >= to:
            start = self.starts[at] if at < len(self.starts) else len(self.source.text)
            return start, start
        return self.starts[at], self.ends[to - 1]

    def find(self, start: int) -> int:
        """The offset in `text` of the first character that came from `start` or later."""
        return bisect_left(self.starts, start)
