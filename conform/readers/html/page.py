"""A web page's decoded source → Source."""

from __future__ import annotations

import re
from bisect import bisect_right

from conform.errors import InputError
from conform.model import Place, Source
from conform.readers.base import Draft, Input, ReadOptions
from conform.readers.html.lines import lines_of
from conform.readers.html.main import Judge

MAX_MARKS = 300_000  # tags, references and lines: as many take some 200 MB; a long plan's page has 5,000

MARKUP = 33  # characters of a page for one of its text: styles, scripts and pictures lie in it


def page(file: Input, source: str, encoding: str, options: ReadOptions) -> Source:
    """The Source of a page whose decoded text is `source`."""
    if len(source) > MARKUP * options.max_chars:
        raise InputError("input.too_long", file.path, limit=options.max_chars)
    if sum(source.count(mark) for mark in "<&\n") > MAX_MARKS:
        raise InputError("input.tags", file.path, limit=MAX_MARKS)
    lines, nodes = lines_of(source)
    breaks = [match.end() for match in re.finditer("\n", source)]
    draft = Draft(file.path, options.max_chars)
    for line, reason in zip(lines, Judge(lines, nodes).reasons(), strict=True):
        for piece in line.pieces:
            unseen = "skip.hidden" if piece.node.unseen else None
            draft.add(piece.text, _place(breaks, piece.offset), reason or unseen)
        draft.add("\n")
    return draft.source(file, "html", encoding)


def _place(breaks: list[int], offset: int) -> Place:
    line = bisect_right(breaks, offset)
    return Place(line=line + 1, col=offset - (breaks[line - 1] if line else 0) + 1)
