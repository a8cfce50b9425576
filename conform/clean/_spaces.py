"""Spaces inside Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.clean._draft import Doubt, Edit
from conform.text.numbering import HAN, parse_mark

_RUN = re.compile("[ \t\u3000\xa0]+")
_MOST = 2  # three and more are layout
_HAN = re.compile(HAN)
_WIDE = "，。、；：！？“”‘’（）《》〈〉〔〕％"
_NARROW = ",;:)(%"
# The label that a line begins with, “成  员：”; the space in it and behind it is its own, as behind a number.
_LABEL = re.compile(rf"{HAN}(?:[ \u3000\xa0]{{0,6}}{HAN}){{0,5}}\s*[:：]\s*")
_HEADING = re.compile(r"[^\s，,。；;：:]{4,20}(?=[ \u3000])")


def spaces(text: str) -> Iterator[Edit | Doubt]:
    """“全区居 民健康” → “全区居民健康”, “到 2025 年” → “到2025年”.

    In sentences only: in titles, signatures and lists of names a space parts words. Before a closing bracket,
    “（责任单位：区人民医 ）”, a character may be lost.
    """
    start = end = safe = 0
    prose = False
    for found in _RUN.finditer(text):
        at, to = found.span()
        if at >= end:  # the next line with a space in it
            start = text.rfind("\n", start, at) + 1
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            prose = any(text.find(sign, start, end) >= 0 for sign in "。，；,")
            safe = _safe(text, start, end) if prose else end
        if "\t" in found[0] and text.count("\t", start, end) > 1:  # cells of a row
            continue
        if prose and at >= safe and to < end and to - at <= _MOST and _stray(text[at - 1], text[to]):
            yield Doubt(at, to, "") if text[to] in ")）" else Edit(at, to, "")


def _safe(text: str, start: int, end: int) -> int:
    """Where a line's prose begins: behind “（一）”, and behind a heading that only a space parts from its text."""
    while start < end and text[start].isspace():
        start += 1
    mark = parse_mark(text, start, end)
    if mark is None:
        label = _LABEL.match(text, start, end)
        return label.end() if label else start
    at = start + mark.length
    heading = _HEADING.match(text, at, end)
    if heading:  # “（一）强化队伍 各单位要选优配强，…”; but “（一）建设高水 平医院。”
        stops = [stop for sign in "，,。；;：:" if (stop := text.find(sign, heading.end(), end)) >= 0]
        if stops and text[min(stops)] not in "。；;":
            return heading.end() + 1
    return at


def _stray(before: str, after: str) -> bool:
    """Whether a space between these two belongs to neither Chinese nor figures."""
    left, right = bool(_HAN.match(before)) or before in _WIDE, bool(_HAN.match(after)) or after in _WIDE
    if left and right:
        return True
    if left:
        return after in _NARROW or (after.isascii() and after.isalnum())
    if right:
        return before in _NARROW or (before.isascii() and before.isalnum())
    return False
