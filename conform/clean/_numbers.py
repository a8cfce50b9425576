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
    r"\s*(?:$|\n|[(（][^()（）\n]{2,200}(?:负责|牵头|配合|单位[:：][^()（）\n]*)[)）]"
    rf"|[一二三四五六七八九十]{{1,3}}、|[（(][{CN}\d]{{1,3}}[)）]|\d{{1,2}}\s?[.．、]"
    r"|(?:推[动进行广]|加[强快大]|建[立设成强]|完[善成]|落实|强化|提[高升]|支持|鼓励|做[实好细优强]|开展|实[施现行]|健全|优化|深[化入]"
    r"|持续|积极|全面|大力|探索|发[挥展]|引导|促进|规范|制定|组织|扎实|切实|坚持|对[^于比]|到20|20\d\d年|力争|逐步|同时|严格|扩大|增[加强]"
    r"|压实|将|把|按照|通过|设立|改革|改[善进]|明确|确保|统筹|充分|稳[妥步]|有序|每[年季月个]|各|由|以))"
)


def percent_stops(text: str) -> Iterator[Edit | Doubt]:
    """“达到85%o(市财政局负责)” → “达到85%。(…”; “控制在3%o以下” may be ‰, a figure, and stays."""
    for found in _PERCENT_O.finditer(text):
        span = found.start() + 1, found.end()
        if _OPENING.match(text, found.end()):
            yield Edit(*span, "。")
        else:
            yield Doubt(*span, "。")


# ── document numbers ──────────────────────────────────────────────────────────────────────────────────

_NUMBER = re.compile(rf"(?<=[{HAN}]发|[{HAN}]函|[{HAN}]办|[{HAN}]字)((?:19|20)\d\d)[)）](?=\d{{1,4}}号)")


def document_numbers(text: str) -> Iterator[Edit]:
    """“国办发2021)18号” → “国办发〔2021〕18号”: the scanner lost the first bracket of the year."""
    for found in _NUMBER.finditer(text):
        yield Edit(found.start(), found.end(), f"〔{found[1]}〕")


# ── item numbers ──────────────────────────────────────────────────────────────────────────────────────

# What may be an item number, read or misread, where a sentence begins: “2 .”, “L”, “IL”, “28，”.
_ITEM = re.compile(
    rf"(?:(?<=[。！？!?；;)）:：\n])|(?<![\s\S])|(?<=(?P<head>[{HAN}]))(?=[LlI]{{1,2}}[{HAN}]))"
    r"[ \t\u3000\xa0]*(?P<no>[0-9LlIi|OoSZB]{1,3})(?P<gap>[ \xa0]{0,2})(?P<stop>[.．、，,:：]?)"
    rf"[ \xa0]{{0,2}}(?=[{HAN}“《])"
)
_HEADING = re.compile(rf"(?:^|[。！？；)）\n])\s*(?:[一二三四五六七八九十]{{1,3}}、|[（(][{CN}]{{1,4}}[）)])[^。\n]{{1,60}}[。\n]?\s*$")
_LETTERS = str.maketrans("LlIi|OoSZB", "1111100528")
_LOOK_BACK = 90


def item_numbers(text: str) -> Iterator[Edit]:
    """“L进一步” → “1.进一步”, “IL健全” → “11.健全”, “28，压实” → “28.压实”, where that number is the next one."""
    last = 0
    for found in _ITEM.finditer(text):
        no, stop = found["no"], found["stop"]
        value, regular = int(no.translate(_LETTERS)), no.isdecimal()
        if regular and not stop:
            continue
        if regular and stop in ".．、":
            last = value
            continue
        if not regular and not stop and no[-1] not in "Ll":
            continue
        first = value == 1 and _after_heading(text, found.start("no"))
        if (value == last + 1 and last) or first:
            last = value
            yield Edit(found.start("no"), found.end("stop"), f"{value}.")


def _after_heading(text: str, at: int) -> bool:
    """Whether a heading such as （一）构建新体系。 stands right before: then an item 1 may follow."""
    return bool(_HEADING.search(text[max(0, at - _LOOK_BACK) : at]))
