"""Repairs of single characters: invisible ones, stray marks, brackets, punctuation, dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.clean._draft import Edit
from conform.text.numbering import HAN
from conform.widths import WIDE

# Control characters but white space, soft hyphen, zero width, bidirectional marks, byte-order mark.
_UNSEEN = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
)
_INVISIBLE = re.compile(f"[{_UNSEEN}]+")
# 3<ad>5年, 30%<ad>50%, 2021年<ad>2025年
_RANGE = re.compile(rf"(?<=[\d%％年月日])[{_UNSEEN}]*\xad[{_UNSEEN}]*(?=\d)")


def soft_hyphens(text: str) -> Iterator[Edit]:
    """“3<ad>5年” → “3-5年”: between figures the hyphen that shows at line ends alone stands for one that was seen."""
    for found in _RANGE.finditer(text):
        yield Edit(*found.span(), "-")


def invisible(text: str) -> Iterator[Edit]:
    """“公立<200b>医院” → “公立医院”: what cannot be seen must not keep words apart."""
    for found in _INVISIBLE.finditer(text):
        yield Edit(*found.span(), "")


# A syllable in brackets behind its character, (yī) or （wù）; ɡ is how some fonts write g.
_SYLLABLE = re.compile(rf"(?<={HAN})[（(] ?([a-zɡ\u00df-\u01dc\u0300-\u030c\u1e3f\u1ebd]{{1,8}}) ?[）)]")
_PLAIN = re.compile("[a-zɡ]{1,6}")
_COMPANY = 3  # with so many syllables that have their tone, one without (们(men)) is pinyin, too


def pinyin(text: str) -> Iterator[Edit]:
    """“公立医(yī)院” → “公立医院”: how a character is read, as sites that copy pages print it into them."""
    found = list(_SYLLABLE.finditer(text))
    toned = [one for one in found if not _PLAIN.fullmatch(one[1])]
    for one in found if len(toned) >= _COMPANY else toned:
        yield Edit(*one.span(), "")


_STRAY = re.compile(rf"(?<={HAN})['`´](?={HAN})")
_NEAR = 300


def stray_marks(text: str) -> Iterator[Edit]:
    """“科学合理的'就医秩序” → “科学合理的就医秩序”: a lone mark that web collections put in; pairs are quotes."""
    for found in _STRAY.finditer(text):
        at = found.start()
        before = text[max(0, at - _NEAR) : at].rpartition("\n")[2]
        after = text[at + 1 : at + _NEAR].partition("\n")[0]
        if found[0] not in before + after:
            yield Edit(at, at + 1, "")


_BRACKET = re.compile(r"[（(）)\n]")
_FAR = 400


def brackets(text: str) -> Iterator[Edit]:
    """“(含中医医院）” → “（含中医医院）”: the two of a pair get one width."""
    if "（" not in text and "）" not in text:
        return
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
                edits.append(Edit(start, start + 1, "（") if sign == "）" else Edit(at, at + 1, "）"))
    yield from sorted(edits)


_MIXED = re.compile(rf"[,;:?!](?:(?<={HAN}.|[”’）》〉〕].)(?={HAN}|[“‘（《〈\d])|(?<=[%％][,;])(?={HAN}))")


def punctuation(text: str) -> Iterator[Edit]:
    """“规模适度,功能适用” → “规模适度，功能适用”, where the text's own commas are wide ones."""
    found = list(_MIXED.finditer(text))
    if text.count("，") > len(found):
        for sign in found:
            yield Edit(*sign.span(), sign[0].translate(WIDE))


_DASH = re.compile(r"\d(?P<unit>[年月日%％]?)(?P<dash>一)(?=\d{1,4}(?:\.\d+)?(?P<other>[年月日%％]?))")


def dashes(text: str) -> Iterator[Edit]:
    """“2024年一2025年” → “2024年—2025年”: the numeral one between two figures of a kind is a dash."""
    for found in _DASH.finditer(text):
        if not found["unit"] or found["unit"] == found["other"]:
            yield Edit(*found.span("dash"), "—")
