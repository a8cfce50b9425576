"""Repairs around figures: misread item numbers, misread full stops after a percentage, document numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.clean._draft import Doubt, Edit
from conform.data import words_of
from conform.text.brackets import CLOSING, OPENING, QUOTES, USUAL
from conform.text.numbering import HAN, parse_mark

# ── the full stop after a percentage ──────────────────────────────────────────────────────────────────

_PERCENT_O = re.compile(r"(?<=\d)%[oO](?![A-Za-z0-9])")
# What begins a sentence after “80%。”; after “3‰” would stand 以下, 左右, a comma.
_OPENINGS = words_of("structure", "sentences")
_OPENING = re.compile(
    r"对(?!于)(?!比)|以(?!上)(?!下)(?!内)(?!外)|20\d\d年|[(（][^\n]{2,200}?(?:负责|牵头|配合|单位[:：])"
)


def percent_stops(text: str) -> Iterator[Edit | Doubt]:
    """“达到85%o(市财政局负责)” → “达到85%。(…”; “控制在3%o以下” may be ‰, a figure, and stays."""
    for found in _PERCENT_O.finditer(text):
        span = found.start() + 1, found.end()
        yield Edit(*span, "。") if _opens(text[found.end() : found.end() + 220]) else Doubt(*span, "。")


def _opens(rest: str) -> bool:
    """Whether a sentence, a heading, a responsibility bracket or a new line begins here."""
    rest = rest.lstrip(" \t\u3000")
    if not rest or rest[0] == "\n" or rest.startswith(_OPENINGS):
        return True
    return bool(parse_mark(rest) or _OPENING.match(rest))


# ── document numbers ──────────────────────────────────────────────────────────────────────────────────

_LOST = re.compile(rf"((?:19|20)\d\d)[)）](?=\d{{1,4}}号)(?<={HAN}[发函办字]\d{{4}}.)")
_YEAR = re.compile(
    rf"(?<={HAN})\s?([{re.escape(OPENING)}])\s?(?:19|20)\d\d\s?([{re.escape(CLOSING)}])(?=\s?第?\s?\d{{1,4}}\s?号)"
)
_QUOTING = "".join(pair[0] for pair in QUOTES)
_CODE = "发發函办辦字规規令"  # what an issuer's letters end in; “2021”3号工程 has none


def document_numbers(text: str) -> Iterator[Edit]:
    """“国办发2021)18号”, “国办发„2021‟18号” → “国办发〔2021〕18号”: a bracket of the year is lost or an odd one."""
    edits = [Edit(*found.span(), f"〔{found[1]}〕") for found in _LOST.finditer(text)]
    for found in _YEAR.finditer(text):
        pair = found[1] + found[2]
        if pair in USUAL or (found[1] in _QUOTING and text[found.start() - 1] not in _CODE):
            continue
        signs = (found.span(1), "〔"), (found.span(2), "〕")
        edits += [Edit(*span, right) for span, right in signs if text[span[0]] != right]
    return iter(sorted(edits))


# ── item numbers ──────────────────────────────────────────────────────────────────────────────────────

# What may be an item number, read or misread, where a sentence begins: “2 .”, “L”, “IL”, “28，”.
_ITEM = re.compile(
    r"(?:(?<=[。！？；)）:：\n])|(?<![\s\S]))[ \t\u3000\xa0]*"
    rf"([0-9LlIi|OoSZB]{{1,3}})[ \xa0]{{0,2}}([^\w\s])?[ \xa0]{{0,2}}(?={HAN}|“|《)"
)
_LETTERS = str.maketrans("LlIi|OoSZB", "1111100528")
_LOOK_BACK = 90
_ENDS = "。！？；;）)\n"
_DASHED = [(form.format(sign), form.index("{")) for sign in "-—–－ー" for form in ("{}、", "（{}）", "({})")]


def item_numbers(text: str) -> Iterator[Edit]:
    """“L进一步” → “1.进一步”, “IL健全” → “11.健全”, “28，压实” → “28.压实”, where that number is the next one.

    “—、总体要求” → “一、总体要求” and “（—）” → “（一）”, where a sentence begins.
    """
    return iter(sorted([*_dashes_for_one(text), *_misread(text)]))


def _misread(text: str) -> Iterator[Edit]:
    last = 0
    for found in _ITEM.finditer(text):
        no, stop = found[1], found[2] or ""
        value, digits = int(no.translate(_LETTERS)), no.isdecimal()
        if stop not in ".．、，,:：":
            continue
        if digits and stop and stop in ".．、":
            last = value
        elif (stop or (not digits and no[-1] in "Ll")) and (
            value == last + 1 if last and value > 1 else value == 1 and _after_heading(text, found.start(1))
        ):
            last = value
            yield Edit(found.start(1), found.end(2) if stop else found.end(1), f"{value}.")


def _after_heading(text: str, at: int) -> bool:
    """Whether a heading such as （一）构建新体系。 stands right before: then an item 1 may follow."""
    before = text[max(0, at - _LOOK_BACK) : at].rstrip().rstrip("。；;）)")
    heading = re.split("[。！？；;\n]", before)[-1].lstrip()
    bracket = max(heading.rfind("）（"), heading.rfind(")("), heading.rfind("）("), heading.rfind(")（"))
    mark = parse_mark(heading) or (parse_mark(heading, bracket + 1) if bracket >= 0 else None)
    return mark is not None and mark.style in ("一、", "（一）")


def _dashes_for_one(text: str) -> Iterator[Edit]:
    for form, offset in _DASHED:
        at = text.find(form)
        while at >= 0:
            before = text[max(0, at - 4) : at].rstrip(" \t\u3000\xa0")
            if not before or before[-1] in _ENDS:
                yield Edit(at + offset, at + offset + 1, "一")
            at = text.find(form, at + len(form))
