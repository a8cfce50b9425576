"""Titles that are set on several lines (GB/T 9704 has them so), joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from conform.clean._draft import Edit
from conform.clean._pages import PageLine, split_lines
from conform.data import any_word
from conform.text.dates import DATE
from conform.text.numbering import parse_mark
from conform.text.offices import offices
from conform.text.tier import names_place
from conform.text.titles import TITLE, TITLE_END

_FRONT = 60  # lines in which a plan's own title stands
_ANNEX = re.compile(r"附\s*[件表录]?\s*[\d一二三四五六七八九十]{0,3}\s*[:：]?")
_NEAR = 6  # lines behind “附件” in which its title stands
_MOST, _MOST_OFFICES = 4, 12  # lines of a title, and offices above it that issue it together
_PIECE = re.compile(r"[^，,。；;：:？?！!|\t★•●…>【】]{2,45}")
_NO_PIECE = re.compile(r".*(?:号|文件|会议|附件)|目\s*录|[（(].*[）)]|[\d\s.—-]+")
_GOES_ON = re.compile("[的》〉）)、和与及暨]")  # no line of a title begins so unless another stands before it
_BARE = re.compile(any_word("documents", "placeless"))
_ABOUT = ("关于", "印发")
_VERB = re.compile(any_word("documents", "does"))
_YEARS = re.compile(r"[（(]\s*(?:19|20)\d\d\s*年?\s*[-—–－~～至]\s*(?:19|20)\d\d\s*年?\s*[）)]")


def titles(text: str) -> Iterator[Edit]:
    """“溪口县推动公立医院<break>高质量发展实施方案” → one line; so the offices above “关于印发…的通知”."""
    split = split_lines(text)
    done = -1
    for index in _places(split):
        if index > done and TITLE_END.fullmatch(split[index].text):
            first, last = _first(split, index, done + 1), _last(split, index)
            for before, after in pairwise(split[first : last + 1]):
                apart = bool(offices(before.text) and offices(after.text))
                yield Edit(before.end, after.start, " " if apart else "")
            done = last if last > first else done


def _places(split: list[PageLine]) -> Iterator[int]:
    """The lines that may end a title: those before a plan's first number, and those behind “附件”."""
    front, near = True, 0
    for index, line in enumerate(split):
        annex = bool(_ANNEX.fullmatch(line.text))
        near = _NEAR if annex else near - 1
        front = front and index < _FRONT and not parse_mark(line.text)
        if (front or near > 0) and not annex:
            yield index


def _first(split: list[PageLine], index: int, lowest: int) -> int:
    """The line in which the title that ends in line `index` begins."""
    first = index
    whole = split[index].text
    lowest = max(lowest, index - _MOST + 1)
    for above in range(index - 1, lowest - 1, -1):
        if not _is_piece(split[above].text, whole) or (_is_begun(whole) and "关于" not in split[above].text):
            break
        if _joins(split, above, whole):
            first = above
            whole = split[above].text + whole
        else:
            whole = split[above].text + whole
    if split[first].text.startswith(_ABOUT):
        return _first_office(split, first)
    return first


def _is_begun(whole: str) -> bool:
    """Whether these lines begin as titles do; “行政公署关于…” lacks its place."""
    if _BARE.match(whole):
        return False
    return names_place(whole) or bool(offices(whole.partition("关于")[0])) or whole.startswith(_ABOUT)


def _joins(split: list[PageLine], above: int, whole: str) -> bool:
    """Whether the line `above` is the beginning of the title whose end is `whole`, or leads to it."""
    text = split[above].text
    return bool(_is_begun(text) or "关于" in text or _GOES_ON.match(whole) or _VERB.search(text))


def _is_piece(text: str, behind: str) -> bool:
    """Whether a line may be the part of a title that goes on with `behind`."""
    if not _PIECE.fullmatch(text) or _NO_PIECE.fullmatch(text) or DATE.search(text) or parse_mark(text):
        return False
    return bool(_GOES_ON.match(behind)) or not (TITLE.fullmatch(text) or offices(text))


def _first_office(split: list[PageLine], index: int) -> int:
    lowest = max(0, index - _MOST_OFFICES)
    while index > lowest:
        above = split[index - 1].text
        if not offices(above) and not (_BARE.match(split[index].text) and names_place(above) and _is_piece(above, "")):
            break
        index -= 1
    return index


def _last(split: list[PageLine], index: int) -> int:
    """“…行动方案<break>（2023—2025年）”: the years are a part of the title."""
    after = split[index + 1].text if index + 1 < len(split) else ""
    return index + 1 if _YEARS.fullmatch(after) and TITLE.fullmatch(split[index].text) else index
