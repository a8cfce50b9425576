"""Repairs of single characters: invisible ones, Traditional ones, brackets, punctuation, spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.clean._draft import Edit
from conform.numbering import HAN

# ── invisible ─────────────────────────────────────────────────────────────────────────────────────────

# Control characters but white space, soft hyphen, zero width, bidirectional marks, byte-order mark.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]+"
)


def invisible(text: str) -> Iterator[Edit]:
    """“公立<200b>医院” → “公立医院”: what cannot be seen must not keep words apart."""
    for found in _INVISIBLE.finditer(text):
        yield Edit(found.start(), found.end(), "")


# ── Traditional → Simplified ──────────────────────────────────────────────────────────────────────────

_PAIRS = "醫医國国設设級级責责體体強强進进質质區区機机黨党學学動动縣县導导資资職职領领點点創创價价員员負负專专業业構构標标優优規规對对關关開开廳厅總总層层組组聯联個个轉转應应長长衛卫務务實实發发為为與与團团將将於于個个時时間间門门東东車车書书見见無无來来過过這这們们說说電电會会經经後后難难號号幾几義义"
_TRADITIONAL, _SIMPLIFIED = _PAIRS[::2], _PAIRS[1::2]
_SAMPLE = 50_000
_GAP = 3  # changed characters this near to each other are one repair: 醫療服務 → 医疗服务
# Variants that OpenCC leaves: 陜西 is written with U+965C on many pages.
_VARIANTS = str.maketrans({"陜": "陕"})


def is_traditional(text: str) -> bool:
    """Whether a text is written in Traditional characters; a few quoted ones do not make it so."""
    sample = text[:_SAMPLE]
    traditional = sum(map(sample.count, _TRADITIONAL))
    return traditional > 4 and traditional > sum(map(sample.count, _SIMPLIFIED))  # noqa: PLR2004


def simplify(text: str) -> str:
    """The text in Simplified characters, character for character."""
    from opencc import OpenCC  # noqa: PLC0415 - only the few Traditional texts pay for its dictionaries

    converter = OpenCC("t2s")
    lines = text.split("\n")
    converted = str(converter.convert(text)).split("\n")
    if len(converted) != len(lines):
        converted = [str(converter.convert(line)) for line in lines]
    for index, (line, other) in enumerate(zip(lines, converted, strict=True)):
        if len(line) != len(other):  # a phrase of another length: its characters one by one
            singles = (str(converter.convert(character)) for character in line)
            converted[index] = "".join(b if len(b) == 1 else a for a, b in zip(line, singles, strict=True))
    return "\n".join(converted).translate(_VARIANTS)


def traditional(text: str) -> Iterator[Edit]:
    """“醫療服務” → “医疗服务”, when the text as a whole is in Traditional characters."""
    if not is_traditional(text):
        return
    simple = simplify(text)
    first = last = -1
    for at, (old, new) in enumerate(zip(text, simple, strict=True)):
        if old == new:
            continue
        if first >= 0 and (at - last > _GAP or "\n" in text[last:at]):
            yield Edit(first, last + 1, simple[first : last + 1])
            first = -1
        first = at if first < 0 else first
        last = at
    if first >= 0:
        yield Edit(first, last + 1, simple[first : last + 1])


# ── signs that do not belong ──────────────────────────────────────────────────────────────────────────

_STRAY = re.compile(rf"(?<=[{HAN}])['`´](?=[{HAN}])")


def stray_marks(text: str) -> Iterator[Edit]:
    """“科学合理的'就医秩序” → “科学合理的就医秩序”: a lone mark that web collections put in; pairs are quotes."""
    for found in _STRAY.finditer(text):
        start = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.end())
        line_count = text.count(found[0], max(start, found.start() - 300), min(end if end >= 0 else len(text), found.end() + 300))
        if line_count == 1:
            yield Edit(found.start(), found.end(), "")


# ── spaces ────────────────────────────────────────────────────────────────────────────────────────────

_PROSE = re.compile(r"[^\n]*[。，；,][^\n]*")
_WORD = rf"[{HAN}，。、；：！？“”‘’（）《》〈〉〔〕%％]"
_SPACE = re.compile(
    rf"(?<={_WORD})[ \t\u3000\xa0]{{1,2}}(?={_WORD})"  # 健康服务 业 → 健康服务业
    rf"|(?<=[{HAN}，。、；：（）])[ \xa0](?=[\dA-Za-z])|(?<=[\dA-Za-z%％])[ \xa0](?=[{HAN}，。、；：（）])"  # 到 2025 年
    rf"|(?<=[(（])[ \xa0]{{1,2}}(?=[{HAN}])|(?<=[,;:])[ \xa0]{{1,2}}(?=[{HAN}“《])|(?<=[{HAN}])[ \xa0]{{1,2}}(?=[,;:)])"
)
_LEAD = re.compile(r"\s*(?:第\S{1,5}[章节条]|[一二三四五六七八九十]{1,3}\s?[、．.]|[（(]\S{1,4}[）)]|\d{1,3}\s?[.．、，,]|\S{1,6}[:：])?\s*")


def spaces(text: str) -> Iterator[Edit]:
    """“全区居 民健康” → “全区居民健康”, in sentences only: in titles and lists of names a space parts words."""
    for line in _PROSE.finditer(text):
        lead = _LEAD.match(text, line.start(), line.end())
        for found in _SPACE.finditer(text, lead.end() if lead else line.start(), line.end()):
            yield Edit(found.start(), found.end(), "")


# ── brackets and punctuation ──────────────────────────────────────────────────────────────────────────

_BRACKET = re.compile(r"[（(）)\n]")
_FAR = 400


def brackets(text: str) -> Iterator[Edit]:
    """“(含中医医院）” → “（含中医医院）”: the two of a pair get one width."""
    edits: list[Edit] = []
    open_: list[int] = []
    for found in _BRACKET.finditer(text):
        sign, at = found[0], found.start()
        if sign == "\n":
            open_.clear()
        elif sign in "（(":
            open_.append(at)
        elif open_:
            start = open_.pop()
            if at - start < _FAR and (text[start] == "（") != (sign == "）"):
                edits += [Edit(start, start + 1, "（")] if text[start] == "(" else [Edit(at, at + 1, "）")]
    return iter(sorted(edits))


_NARROW = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_MIXED = re.compile(rf"(?<=[{HAN}”’）》〉〕])[,;:?!](?=[{HAN}“‘（《〈\d])|(?<=[%％])[,;](?=[{HAN}])")


def punctuation(text: str) -> Iterator[Edit]:
    """“规模适度,功能适用” → “规模适度，功能适用”, where the text's own commas are wide ones."""
    if text.count("，") <= len(_MIXED.findall(text)):
        return
    for found in _MIXED.finditer(text):
        yield Edit(found.start(), found.end(), _NARROW[found[0]])


_DASH = re.compile(r"(?<=\d)一(?=\d)|(?<=(\d[年月日%％]))一(?=\d{1,4}(?:\.\d+)?[年月日%％])")


def dashes(text: str) -> Iterator[Edit]:
    """“2024年一2025年” → “2024年—2025年”: the numeral one between two figures is a dash."""
    for found in _DASH.finditer(text):
        unit = text[found.start() - 1]
        if unit.isdigit() or re.match(rf"\d{{1,4}}(?:\.\d+)?{unit}", text[found.end() : found.end() + 9]):
            yield Edit(found.start(), found.end(), "—")
