"""Repairs around figures: misread item numbers, misread full stops after a percentage, document numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.clean._draft import Doubt, Edit
from conform.numbering import CN, HAN

# ── the full stop after a percentage ──────────────────────────────────────────────────────────────────

_PERCENT_O = re.compile(r"(?<=\d)%[oO](?![A-Za-z0-9])")
# What begins a sentence after “80%。”; after “3‰” would stand 以下, 左右, a comma.
_OPENING = re.compile(
    r"[ \t]*(?:$|\n|[(（][^()（）\n]{2,200}(?:负责|牵头|配合)[)）]|[(（](?:牵头|责任|配合)(?:单位|部门)[:：]"
    rf"|[一二三四五六七八九十]{{1,3}}、|[（(][{CN}\d]{{1,3}}[)）]|\d{{1,2}}\s?[.．、]"
    r"|推[动进行广]|加[强快大]|建[立设成强]|完[善成]|落实|强化|提[高升]|支持|鼓励|做[实好细优强]|开展|实[施现行]|健全|优化|深[化入]"
    r"|持续|积极|全面|大力|探索|发[挥展]|引导|促进|规范|制定|组织|扎实|切实|坚持|对[^于比]|到20|20\d\d年|力争|逐步|同时|严格|扩大|增[加强]"
    r"|压实|将|把|按照|通过|设立|改革|改[善进]|明确|确保|统筹|充分|稳[妥步]|有序|每[年季月个]|各|由|以[^上下内外])"
)


def percent_stops(text: str) -> Iterator[Edit | Doubt]:
    """“达到85%o(市财政局负责)” → “达到85%。(…”; “控制在3%o以下” may be ‰, a figure, and stays."""
    for found in _PERCENT_O.finditer(text):
        span = found.start() + 1, found.end()
        yield Edit(*span, "。") if _OPENING.match(text, found.end()) else Doubt(*span, "。")


# ── document numbers ──────────────────────────────────────────────────────────────────────────────────

_NUMBER = re.compile(rf"(?<=[{HAN}][发函办字])((?:19|20)\d\d)[)）](?=\d{{1,4}}号)")


def document_numbers(text: str) -> Iterator[Edit]:
    """“国办发2021)18号” → “国办发〔2021〕18号”: the scanner lost the first bracket of the year."""
    for found in _NUMBER.finditer(text):
        yield Edit(*found.span(), f"〔{found[1]}〕")


# ── item numbers ──────────────────────────────────────────────────────────────────────────────────────

# What may be an item number, read or misread, where a sentence begins: “2 .”, “L”, “IL”, “28，”.
_ITEM = re.compile(
    r"(?:(?<=[。！？；)）:：\n])|(?<![\s\S]))[ \t\u3000\xa0]*"
    r"(?:(?P<no>[0-9LlIi|OoSZB]{1,3})[ \xa0]{0,2}(?P<stop>[.．、，,:：]?)[ \xa0]{0,2}"
    rf"|(?P<dash>[-—–－ー](?=[、])|(?<=[（(])[-—–－ー](?=[）)])|[（(](?P<inner>[-—–－ー])[）)]))(?=[{HAN}“《、])"
)
_HEADING = re.compile(
    rf"(?:^|[。！？；)）\n])\s*(?:[一二三四五六七八九十]{{1,3}}、|[（(][{CN}]{{1,4}}[）)])[^。\n]{{1,60}}[。\n]?\s*$"
)
_LETTERS = str.maketrans("LlIi|OoSZB", "1111100528")
_LOOK_BACK = 90


def item_numbers(text: str) -> Iterator[Edit]:
    """“L进一步” → “1.进一步”, “IL健全” → “11.健全”, “28，压实” → “28.压实”, where that number is the next one.

    “—、总体要求” → “一、总体要求” and “（—）” → “（一）”, where a sentence begins.
    """
    last = 0
    for found in _ITEM.finditer(text):
        if found["dash"]:
            yield Edit(*found.span("inner" if found["inner"] else "dash"), "一")
            continue
        no, stop = found["no"], found["stop"]
        value, digits = int(no.translate(_LETTERS)), no.isdecimal()
        if digits and stop and stop in ".．、":
            last = value
        elif (stop or (not digits and no[-1] in "Ll")) and (
            value == last + 1 if last and value > 1 else value == 1 and _after_heading(text, found.start("no"))
        ):
            last = value
            yield Edit(found.start("no"), found.end("stop"), f"{value}.")


def _after_heading(text: str, at: int) -> bool:
    """Whether a heading such as （一）构建新体系。 stands right before: then an item 1 may follow."""
    return bool(_HEADING.search(text[max(0, at - _LOOK_BACK) : at]))
