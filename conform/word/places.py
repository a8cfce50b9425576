"""Where the elements of an XML part stand in its bytes, in the order in which they begin."""

from __future__ import annotations

import re
from xml.parsers.expat import ParserCreate

# What one character of a text is in the bytes of XML: a reference, a line's end, a character of UTF-8.
TAG = re.compile(rb"""<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""")
CHARACTER = re.compile(rb"&[^;]*;|\r\n|[\x00-\x7f]|[\xc0-\xff][\x80-\xbf]*")


class Places:
    """`begin` is where the n-th element begins, `end` where it ends, both counted from 0; `part` is UTF-8."""

    def __init__(self, part: bytes) -> None:
        self._part = part
        self.begin: list[int] = []
        self.end: list[int] = []
        self._open: list[int] = []
        self._parser = ParserCreate()
        self._parser.StartElementHandler = self._begins
        self._parser.EndElementHandler = self._ends
        self._parser.Parse(part, True)

    def _begins(self, name: str, attributes: object) -> None:
        self._open.append(len(self.begin))
        self.begin.append(self._parser.CurrentByteIndex)
        self.end.append(-1)

    def _ends(self, name: str) -> None:
        number = self._open.pop()
        opened = tag_end(self._part, self.begin[number])
        empty = self._part[opened - 2 : opened] == b"/>"  # has no other tag that ends it
        self.end[number] = opened if empty else tag_end(self._part, self._parser.CurrentByteIndex)

    def prefix(self, number: int) -> bytes:
        """What stands before the names of an element and its kin: `w:`, or nothing."""
        name = re.match(rb"<([^\s/>]+)", self._part[self.begin[number] : self.begin[number] + 256])
        before, colon, _ = name[1].rpartition(b":") if name else (b"", b"", b"")
        return before + colon

    def at(self, number: int, offset: int) -> int:
        """Where a character of an element that holds nothing but text stands."""
        position = tag_end(self._part, self.begin[number])
        for _ in range(offset):
            found = CHARACTER.match(self._part, position)
            position = found.end() if found else position
        return position


def tag_end(part: bytes, at: int) -> int:
    """Behind the tag that begins at `part[at]`; a `>` in quotes ends none."""
    found = TAG.match(part, at)
    return found.end() if found else len(part)
