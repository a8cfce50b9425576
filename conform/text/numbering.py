"""The numbers of Chinese official texts, before headings and items and at the ends of pages; below the stages.

第一章 · 第一千零一条之一 · 一、 · （一） · 1. · 1.1 · （1） · ① · 一是 · — 12 —
"""

from __future__ import annotations

import re
from typing import NamedTuple

from conform.data import any_word
from conform.text.numerals import chinese_number, in_chinese

CN = "一二三四五六七八九十百千零〇"
PARTS = ("编", "章", "节")
ARTICLE = "条"
# A Chinese character. A wide range such as [\u4e00-\u9fff] takes re a millisecond each time it is compiled, and a set
# of three and more Chinese signs a quarter; this takes nothing, and \w or \W with a look at what they caught neither.
HAN = r"[^\W\da-zA-Z_]"

# Coarse to fine: which style may stand inside which.
RANK = {
    "编": 0, "章": 1, "节": 2, "条": 3, "一、": 4, "（一）": 5, "1.": 6, "1.1": 7, "1.1.1": 8,
    "（1）": 9, "1）": 10, "①": 11, "一是": 12,
}  # fmt: skip

_PART = re.compile(
    r"(?P<number>第\s?(?P<no>\w{1,8}?)\s?(?P<part>[编章节条])(?:之(?P<sub>[一二三四五六七八九十]{1,3}))?)"
    r"(?!第\s?[〇零一二三四五六七八九十百千\d]{1,8}\s?[款项目条章节编])\s*[、:]?\s*"
)
# 第三条规定, 第三条第一款, 第三条、第四条, 第三条和本条例…: an article that a sentence cites begins none.
_GOES_ON = re.compile(
    r"\s*(?:[，,。；;）)》”]|[、和与及至到或]者?\s?(?:其|本|《|第)|第\s?[\d一二三四五六七八九十]{1,3}\s?[款项目条])|"
    r"规定|所[列述称指规涉]|之规定|[的等]|中(?:的|所|规定)|以[上下外内]"
)
_LED = re.compile(
    rf"(?:本(?:{any_word('documents', 'laws')})|》|{any_word('documents', 'cites')}|或者?|、|第\s?\w{{1,8}}\s?条)\s?$"
)
_FAR = 16  # characters that tell whether an article is cited
_ITEM = 2  # digits of an item's number in brackets: (100) and 2021) are none
_PLAIN = re.compile(r"(\w{1,3}?)\s?(\W)\s*")
_BRACKET = re.compile(r"[（(]\s?(\w{1,4}?)\s?[）)][、.]?\s*")
_DIGITS = re.compile(r"(\d{1,3})\s{0,2}(\W)(?!\s?\d)\s*")
# 1.1 建设, 3.2.1健全; not 1.5T磁共振, 1.2亿元, 1.05倍, 2.5 万人次
_DECIMAL = re.compile(rf"(?P<whole>[1-9]\d?(?:[.．][1-9]\d?){{1,3}})[.．、]?(?P<space>\s*)(?={HAN}|[“《])")
_UNIT = re.compile(
    "[万亿千百倍个名家所张元件次吨台床折米升瓦亩月天日]|人[次均]|公[里斤顷]|分[钟之]|成[以左]|小时|年(?!度)|平方|以[上下]|左右"
)
_SPACED_UNIT = re.compile("[万亿倍元]|个百分点|公[里斤顷]|平方")
DECIMALS = ("1.1", "1.1.1")
_CIRCLE = re.compile(r"([\u2460-\u249b])[、.]?\s*")
_IS = re.compile(r"(\w{1,2}?)是(?!否)")
_GRADES = "级类线甲"


class Mark(NamedTuple):
    """A number before a heading or item: its style (a key of RANK), value, and length with the space behind.

    `sub` is the 二 of 第十条之二, an article that was put in behind the tenth.
    """

    style: str
    value: int
    length: int
    sub: int = 0


def parse_mark(text: str, at: int = 0, to: int | None = None) -> Mark | None:
    """The number at `text[at:]`, or None."""
    to = len(text) if to is None else to
    first = text[at] if at < to else ""
    if first == "第":
        return _part(text, at, to)
    if first in ("（", "("):
        return _bracket(text, at, to)
    if first.isdecimal():
        return _arabic(text, at, to)
    if first and first in CN:
        return _chinese(text, at, to)
    if "①" <= first <= "⒛" and (found := _CIRCLE.match(text, at, to)):
        return _circled(found[1], found.end() - at)
    return None


def _part(text: str, at: int, to: int) -> Mark | None:
    found = _PART.match(text, at, to)
    value = chinese_number(found["no"]) if found else 0
    if not found or not value or (found["part"] == ARTICLE and _GOES_ON.match(text, found.end("number"), to)):
        return None
    return Mark(found["part"], value, found.end() - at, chinese_number(found["sub"] or ""))


def cites(before: str) -> bool:
    """Whether a sentence that has come so far goes on with an article that it cites: “违反本条例” 第三条."""
    return bool(_LED.search(before[-_FAR:]))


def _bracket(text: str, at: int, to: int) -> Mark | None:
    found = _BRACKET.match(text, at, to)
    if not found or not (value := chinese_number(found[1])):
        return None
    if not found[1].isdecimal():
        return Mark("（一）", value, found.end() - at)
    return Mark("（1）", value, found.end() - at) if len(found[1]) <= _ITEM else None


def _arabic(text: str, at: int, to: int) -> Mark | None:
    """“2 .建设”, “1.1 建设”; “1.5T磁共振” and “2、3号楼” are figures."""
    if decimal := _DECIMAL.match(text, at, to):
        unit = _SPACED_UNIT if decimal["space"] else _UNIT
        numbers = re.split("[.．]", decimal["whole"])
        style = "1.1" if len(numbers) == len(("1", "1")) else "1.1.1"
        return None if unit.match(text, decimal.end(), to) else Mark(style, int(numbers[-1]), decimal.end() - at)
    found = _DIGITS.match(text, at, to)
    if not found or not (value := int(found[1])):
        return None
    if found[2] in "）)":
        return Mark("1）", value, found.end() - at) if len(found[1]) <= _ITEM else None
    return Mark("1.", value, found.end() - at) if found[2] in ".．、" else None


def _chinese(text: str, at: int, to: int) -> Mark | None:
    """“二、”, “二是”; in “二、三级公立医院” the levels of hospitals are no item."""
    found = _PLAIN.match(text, at, to)
    if found and found[2] in "、．." and (value := chinese_number(found[1])):
        behind = text[found.end() : min(to, found.end() + 3)].lstrip(CN)
        graded = behind[:1] in _GRADES and behind != text[found.end() : min(to, found.end() + 3)]
        return None if graded and behind else Mark("一、", value, found.end() - at)
    found = _IS.match(text, at, to)
    value = chinese_number(found[1]) if found else 0
    return Mark("一是", value, found.end() - at) if found and value else None


def _circled(character: str, length: int) -> Mark:
    style = "1." if character >= "⒈" else "①"
    first = next(first for first in "⒈⑴①" if character >= first)
    return Mark(style, ord(character) - ord(first) + 1, length)


_FORMS = {"一、": "{}、", "（一）": "（{}）", "1.": "{}.", "（1）": "（{}）", "1）": "{}）", "①": "{}"}


def written(style: str, value: int) -> str:
    """A number as its style writes it: （三）, 13., 第二十一条."""
    if style == "①" and value <= 20:  # noqa: PLR2004 - Unicode has no more
        return chr(ord("①") + value - 1)
    if style in ("1.", "（1）", "1）", "①"):
        return _FORMS[style].format(value)
    return _FORMS.get(style, f"第{{}}{style}").format(in_chinese(value))


# ── at the ends of pages ──────────────────────────────────────────────────────────────────────────────

_PAGE_DIGITS = 4
DASHES = "-—–―－─"
_PAGE = re.compile(r"第\s*\d{1,4}\s*页(?:[\s,/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}")


def is_page_number(line: str) -> bool:
    """“— 12 —”, “第 3 页 共 9 页”, “3/9”; a bare “12” may be anything."""
    inner = line.strip(DASHES + " \t\u3000")
    if inner.isdecimal():
        return len(inner) <= _PAGE_DIGITS and line[0] in DASHES and line[-1] in DASHES
    return bool(_PAGE.fullmatch(line))
