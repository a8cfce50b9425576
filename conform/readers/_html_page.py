"""A web page's decoded source → Source."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import takewhile

from conform.model import Place, Source
from conform.readers._base import Draft, Input, ReadOptions
from conform.readers._html_elements import BLOCKS
from conform.readers._html_lines import Line, Piece, lines_of
from conform.readers._html_main import Judge


def page(file: Input, source: str, encoding: str, options: ReadOptions) -> Source:
    """The Source of a page whose decoded text is `source`."""
    lines, nodes = lines_of(source)
    breaks = [match.end() for match in re.finditer("\n", source)]
    draft = Draft(file.path, options.max_chars)
    for line, reason in zip(lines, Judge(lines, nodes).reasons(), strict=True):
        for piece in line.pieces:
            hidden = reason is None and _hidden(piece, line)
            draft.add(piece.text, _place(breaks, piece.offset), "skip.hidden" if hidden else reason)
        draft.add("\n")
    return draft.source(file, "html", encoding)


def _hidden(piece: Piece, line: Line) -> bool:
    """Whether the piece stands in an inline element that is not shown."""
    inline = takewhile(lambda node: node is not line.node, piece.node.up())
    return any(node.hidden and node.tag not in BLOCKS for node in inline)


def _place(breaks: list[int], offset: int) -> Place:
    line = bisect_right(breaks, offset)
    return Place(line=line + 1, col=offset - (breaks[line - 1] if line else 0) + 1)
