"""Line ends, page numbers and the heads that stand on every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from conform.clean._draft import Drop, Edit
from conform.text.numbering import is_page_number

_ENDS = re.compile("\r(?!\n)|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def line_ends(text: str) -> Iterator[Edit]:
    """A form feed and its like become line ends; CR LF stays."""
    for found in _ENDS.finditer(text):
        yield Edit(found.start(), found.end(), "\n")


# ── page numbers and running heads ────────────────────────────────────────────────────────────────────

_BARE = re.compile(r"\d{1,4}")
_HEAD_LENGTH = 40
_OFTEN = 3


class PageLine(NamedTuple):
    """A line's text without the space around it, and where that lies."""

    start: int
    end: int
    text: str
    indented: bool


_FILLED = re.compile(r"\S[^\n]*")


def split_lines(text: str) -> list[PageLine]:
    """The lines that are not blank."""
    found: list[PageLine] = []
    for line in _FILLED.finditer(text):
        start, body = line.start(), line[0].rstrip()
        found.append(PageLine(start, start + len(body), body, start > 0 and text[start - 1] != "\n"))
    return found


def page_lines(split: list[PageLine]) -> set[int]:
    """Which of these lines are page numbers or running heads."""
    numbers = {index for index, line in enumerate(split) if is_page_number(line.text)}
    bare = [index for index, line in enumerate(split) if _BARE.fullmatch(line.text)]
    values = [int(split[index].text) for index in bare]
    if len(values) >= _OFTEN and all(b == a + 1 for a, b in pairwise(values)):
        numbers |= set(bare)
    if not numbers:
        return set()
    return numbers | _running_heads(split, numbers)


def _running_heads(split: list[PageLine], numbers: set[int]) -> set[int]:
    """Short lines that stand beside page numbers again and again, and where they stand elsewhere alike."""
    beside: Counter[str] = Counter()
    for before, after in pairwise(range(len(split))):
        if before in numbers and after not in numbers:
            beside[split[after].text] += 1
        elif after in numbers and before not in numbers:
            beside[split[before].text] += 1
    heads = {
        text
        for text, count in beside.items()
        if count >= min(_OFTEN, len(numbers)) and count > 1 and len(text) <= _HEAD_LENGTH and text[-1] not in "。；，、"
    }
    return {index for index, line in enumerate(split) if line.text in heads}


def page_furniture(text: str) -> Iterator[Drop]:
    """“— 1 —” and the head repeated on every page go out; the lines around them are mended afterwards."""
    split = split_lines(text)
    for index in sorted(page_lines(split)):
        yield Drop(split[index].start, split[index].end)
