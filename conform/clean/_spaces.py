"""Spaces inside Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.clean._draft import Edit
from conform.numbering import CN, HAN

_RUN = re.compile("[ \t\u3000\xa0]+")
_MOST = 2  # three and more are layout
_HAN = re.compile(f"[{HAN}]")
_WIDE = "，。、；：！？“”‘’（）《》〈〉〔〕％"
_NARROW = ",;:)(%"
# The number or label that a line begins with; the space behind it is its own.
_LEAD = re.compile(
    rf"\s*(?:第\S{{1,5}}[编章节条]|[{CN}]{{1,3}}\s?[、．.]|[（(]\S{{1,4}}[）)]|\d{{1,3}}\s?[.．、，,]|[①-⑳]|[{HAN}]{{1,6}}\s?[:：]"
    rf"|[{HAN}](?:[ \u3000\xa0]{{1,6}}[{HAN}]){{1,4}}\s*[:：])?\s*"
)
_LABEL = re.compile(r"[^\s，,。；;：:]{4,20}(?=[ \u3000])")
_SENTENCE = re.compile("[，,。；;：:]")


def spaces(text: str) -> Iterator[Edit]:
    """“全区居 民健康” → “全区居民健康”, “到 2025 年” → “到2025年”.

    In sentences only: in titles, signatures and lists of names a space parts words.
    """
    start = end = safe = 0
    prose = False
    for found in _RUN.finditer(text):
        at, to = found.span()
        if at >= end:  # the next line with a space in it
            start = text.rfind("\n", start, at) + 1
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            prose = bool(re.compile("[。，；,]").search(text, start, end))
            safe = _safe(text, start, end) if prose else end
        if prose and at >= safe and to < end and to - at <= _MOST and _stray(text[at - 1], text[to]):
            yield Edit(at, to, "")


def _safe(text: str, start: int, end: int) -> int:
    """Where a line's prose begins: behind “（一）”, and behind a heading that only a space parts from its text."""
    lead = _LEAD.match(text, start, end)
    at = lead.end() if lead else start
    label = _LABEL.match(text, at, end) if at > start and text[start:at].strip() else None
    if label:
        stop = _SENTENCE.search(text, label.end(), end)
        if stop and stop[0] not in "。；;":  # “（一）强化队伍 各单位要选优配强，…”
            return label.end() + 1
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
