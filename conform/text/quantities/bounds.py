"""What stands around a figure: 不低于, 以上, 压减…, 由…减至."""

from __future__ import annotations

import re

from conform.text.quantities.values import CUT, LEAST, MOST, ORIGIN
from conform.text.quantities.words import words

# How far before a figure its verb may stand: 压减患者平均候诊时间50%.
NEAR = 16
_BORDER = re.compile("[，。；：,;:、\n]")
_NOTE = re.compile(r"\s?(?:[（(][^）)]{0,9}[)）]|左右)?")
_ORIGIN = re.compile(r"[由从自]$")
_GOES_ON = re.compile(r"[^，。；]{0,8}?(?:减|降|增|提|压|缩|扩|升|调)")
_BASE = re.compile(r"(?<=[于过少多到达])[^，。；于过少多到达]{2,10}$")
_OVER = ("超过", "高于", "多于", "大于")
_OVER_WORDS = 4
# 至少建设5家, 最多可选3项: of how many characters the verb between may be.
_VERB = 5
_CONTROLLED = re.compile(r"控制.{0,12}[在到至于]$")


def bound(text: str, at: int, to: int, last: int, *, of: bool) -> tuple[str, bool]:
    """The bound of the figure `text[at:to]`, and whether the bound itself is not reached; `last` is where the figure
    before it ends, and `of` whether it is a share of what may stand before it.
    """
    told = words()
    lead = text[max(last, at - NEAR) : at].rstrip().removesuffix("约").removesuffix("人民币")
    behind = _NOTE.sub("", text[to : to + NEAR], count=1).lstrip()
    if _ORIGIN.search(lead) and _GOES_ON.match(behind):
        return ORIGIN, False
    # 不低于工资总额的1%, 不低于营业收入千分之五
    bare = _BASE.sub("", lead) if of or lead.endswith("的") else lead
    for said in (lead, bare):
        if said.endswith(told.most) or _CONTROLLED.search(said):
            return MOST, False
        if said.endswith(told.least):
            return LEAST, said.endswith(_OVER) and "不" not in said[-_OVER_WORDS:]
    if lead.endswith(told.below):
        return MOST, True
    return _turned(lead) or _behind(behind) or _ahead(lead), False


def _behind(text: str) -> str:
    told = words()
    if text.startswith(told.behind_most):
        return MOST
    return LEAST if text.startswith(told.behind_least) else ""


def _ahead(lead: str) -> str:
    told, phrase = words(), _BORDER.split(lead)[-1][-_VERB - 2 :]
    if any(word in phrase for word in told.ahead_most):
        return MOST
    return LEAST if any(word in phrase for word in told.ahead_least) else ""


def _turned(lead: str) -> str:
    """压减办理时限50%: by how much less; 将办理时限压减至5日: at most."""
    told = words()
    phrase = _BORDER.split(lead)[-1]
    at, verb = max(((phrase.rfind(word), word) for word in told.cut), key=lambda pair: (pair[0], len(pair[1])))
    if at < 0:
        return ""
    between = phrase[at + len(verb) :]
    if between.endswith(("至", "到", "为")):
        return MOST
    return "" if any(word in between for word in told.turned) else CUT
