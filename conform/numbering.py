"""The numbers that stand before headings and items of Chinese official texts; below the stages.

第一章 · 一、 · （一） · 1. · （1） · ① · 一是
"""

from __future__ import annotations

import re
from dataclasses import dataclass

CN = "一二三四五六七八九十百零〇"
HAN = "\u3400-\u4dbf\u4e00-\u9fff\u3007"

# Coarse to fine: which style may stand inside which.
RANK = {
    "编": 0, "章": 1, "节": 2, "条": 3, "一、": 4, "（一）": 5, "1.": 6, "（1）": 7, "1）": 8, "①": 9, "一是": 10,
}  # fmt: skip

_MARK = re.compile(
    rf"(?P<part>第\s?(?P<part_no>[{CN}\d]{{1,5}})\s?(?P<unit>[编章节条])(?!第)[\s、:：]*)"
    # “二、三级公立医院”: levels of hospitals, not item two
    rf"|(?P<cn>(?P<cn_no>[一二三四五六七八九十]{{1,3}})\s?[、．.](?![一二三四五六七八九十\d]{{1,2}}[级类线甲])\s*)"
    rf"|(?P<cnp>[（(]\s?(?P<cnp_no>[{CN}]{{1,4}})\s?[）)][、.．]?\s*)"
    # “1.5T磁共振”, “2、3号楼”: figures, not items
    r"|(?P<num>(?P<num_no>\d{1,3})\s{0,2}[.．、](?!\s?\d)\s*)"
    r"|(?P<nump>[（(]\s?(?P<nump_no>\d{1,2})\s?[）)][、.．]?\s*)"
    r"|(?P<half>(?P<half_no>\d{1,2})[）)]\s*)"
    r"|(?P<circle>(?P<circle_no>[①-⑳⑴-⒇⒈-⒛])[、.．]?\s*)"
    r"|(?P<is>(?P<is_no>[一二三四五六七八九十]{1,2})是(?!否))"
)
_STYLE = {
    "cn": "一、", "cnp": "（一）", "num": "1.", "nump": "（1）", "half": "1）", "circle": "①", "is": "一是",
}  # fmt: skip
_VALUES = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0}


@dataclass(frozen=True, slots=True)
class Mark:
    """A number before a heading or item: its style (a key of RANK), value, and length with the space behind."""

    style: str
    value: int
    length: int


def chinese_number(text: str) -> int:
    """The value of a numeral below 1000, Chinese or Arabic: 二十一 and 21 are 21; 0 for what is none."""
    if text.isdecimal():
        return int(text)
    total, digit = 0, 0
    for character in text:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        elif character in _VALUES:
            digit = _VALUES[character]
    return total + digit


def _circled(character: str) -> int:
    for first in "①⑴⒈":
        if 0 <= ord(character) - ord(first) < 20:  # noqa: PLR2004 - twenty in each row of Unicode
            return ord(character) - ord(first) + 1
    return 0


def parse_mark(text: str, at: int = 0, to: int | None = None) -> Mark | None:
    """The number at `text[at:]`, or None."""
    found = _MARK.match(text, at) if to is None else _MARK.match(text, at, to)
    if not found:
        return None
    name = found.lastgroup or ""
    name = next(group for group in ("part", *_STYLE) if found[group])
    digits = found[f"{name}_no"]
    value = _circled(digits) if name == "circle" else chinese_number(digits)
    style = found["unit"] if name == "part" else _STYLE[name]
    if name == "circle" and digits >= "⒈":
        style = "1."
    return Mark(style, value, found.end() - at)
