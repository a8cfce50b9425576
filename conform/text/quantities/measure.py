"""At a numeral: how much of what. Values are turned into the base unit of their kind.

百分之九十 · 10/10万 · 1∶1.5 · 两三个 · 三千余万元 · 3—5家 · 五千元以上五万元以下 · 两年半 · 八成五 · 一年两次
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from conform.text.numerals import DIGITS, POWERS, number
from conform.text.quantities.signs import CN, DASH, RUN
from conform.text.quantities.values import COUNT, DAYS, FREQUENCY, MONTHS, PERCENT, RATIO, WORKDAYS
from conform.text.quantities.words import Unit, words

_RUN = re.compile(RUN)
_OF = re.compile(rf"分之\s?(?P<some>{RUN})(?:{DASH}(?:百分之)?(?P<more>{RUN}))?")
_PER = re.compile(rf"\s?/\s?(?P<of>{RUN})")
_TO = re.compile(rf"\s?[:：∶比]\s?(?P<second>\d+(?:\.\d+)?|[{CN}]+(?:点[{CN}]+)?)(?![\d:：])")
_DASH = re.compile(rf"{DASH}(?P<run>{RUN})")
_RANGE = re.compile(rf"(?:(?P<over>及?以上)[、且至]?|{DASH})\s?(?P<run>{RUN})")
_UNDER = re.compile("及?以下|以内|不满|未满")
_MORE = re.compile(r"\s?(?:[余多]\s?(?P<power>[千万亿]*)|几)?\s?")
# 两三个, 十五六个, 二三十名, 两三百万元
_DIGIT = "[一二两三四五六七八九]"
_PAIR = re.compile(rf"(?P<lead>.*?)(?P<first>{_DIGIT})(?P<second>{_DIGIT})(?P<power>[十百千]?[万亿]?)")
_THREE_TO_FIVE = (3, 5)  # 三五名 is never 35: the one pair of digits that are no neighbours
_LISTED = re.compile(r"、(?!.{0,4}[建增创成设引培打])[^、，,和\d]{1,8}等?$")
_STOP = ("、", "，", ",", "。", "；", ";", "）", ")", "左右", "以上")
_PHRASE_END = re.compile(r"[，,。；;、]")
# Characters behind a count in which its words are looked for (and before it what lists it), and those before it that
# tell an article from a count. Judgements: a fifth moves no status and no change of five real plans and the examples.
_NEAR = 14
_BEFORE = 10
LONGEST_UNIT = 4
CALENDAR = 1900  # 2020年 that is no date is no length either
# Measure words that are articles as often as counts where the numeral is Chinese and small.
_ARTICLES = frozenset("个项条种类件批人位部组本份期轮对处场门起次分级")
_ALONE = frozenset("所家")
TEN = 10
HUNDRED = 100.0


class Amount(NamedTuple):
    """How much of what stands at `text[at:to]`."""

    kind: str
    base: str
    low: float
    high: float
    unit: str
    at: int
    to: int
    firm: bool = True


def share(text: str, at: int, to: int) -> Amount | None:
    """百分之九十, 千分之三, 三分之一, 10/10万."""
    run = text[at:to]
    whole = POWERS.get(run) or number(run)
    found = _OF.match(text, to)
    if found and whole:
        some = _value(found["some"])
        more = number(found["more"]) if found["more"] else some
        if some is None or more is None:
            return None
        return Amount(PERCENT, PERCENT, HUNDRED * some / whole, HUNDRED * more / whole, "%", at, found.end())
    found = _PER.match(text, to)
    of = number(found["of"]) if found else None
    if found and of and whole is not None and of >= HUNDRED:
        return Amount(PERCENT, PERCENT, HUNDRED * whole / of, HUNDRED * whole / of, "%", at, found.end())
    return None


def ratio(text: str, at: int, to: int) -> Amount | None:
    """医护比1:2, which is compared by its second number over the first; 8:30 is a time."""
    found = _TO.match(text, to)
    first, second = (number(text[at:to]), number(found["second"])) if found else (None, None)
    if not found or not first or second is None or first > TEN or second > (HUNDRED if first == 1 else TEN):
        return None
    return Amount(RATIO, RATIO, second / first, second / first, "", at, found.end())


def amount(text: str, to: int, run: str | float, at: int = -1) -> Amount | None:
    """The amount whose numeral ends at `to`; `at` is where it begins."""
    at = to if at < 0 else at
    values = (run, run) if isinstance(run, float) else _values(run)
    if values is None and str(run)[-1] in POWERS:  # 11亿千瓦, 100万千米: the last sign is the unit's
        run, to = str(run)[:-1], to - 1
        values = _values(run)
    if values is None:
        return None
    low, high = values
    dash = _DASH.match(text, to)
    if dash and unit_at(text, to) is None:
        second = number(dash["run"])
        if second is None:
            return None
        # 1—2万名
        low, high = (low * _power(dash["run"]) if low < second / TEN**3 else low), second
        to = dash.end()
    more = _MORE.match(text, to)
    power = _all(more["power"]) if more and more["power"] else 1.0
    return _measured(text, at, more.end() if more else to, (low * power, high * power), run)


def _measured(text: str, at: int, to: int, values: tuple[float, float], run: str | float) -> Amount | None:
    found = unit_at(text, to)
    if found is None:
        return None
    word, unit = found
    low, high = values
    to += len(word)
    if not _can_be(text, at, word, low):
        return None
    low, high, to = _and_half(text, to, unit, low, high)
    one = Amount(unit.kind, unit.base, low * unit.factor, high * unit.factor, word, at, to)
    if unit.base in (MONTHS, DAYS, WORKDAYS):
        one = _often(text, one) or _and_more(text, one)
    one = _range(text, one) or one
    if one.kind == COUNT:
        firm = _counts(text, one, run)
        return None if firm is None else one._replace(firm=firm)
    return one


def unit_at(text: str, at: int) -> tuple[str, Unit] | None:
    """The unit at a place, the longest first; none where it begins another word."""
    told = words()
    if text[at : at + 1] not in told.begin:  # nine of ten numerals measure nothing
        return None
    for size in range(LONGEST_UNIT, 0, -1):
        word = text[at : at + size]
        unit = told.units.get(word) if len(word) == size else None
        if unit:
            behind = text[at + size : at + size + 1]
            return None if behind and behind in told.behind.get(word, "") else (word, unit)
    return None


def _can_be(text: str, at: int, word: str, value: float) -> bool:
    """Not the year of a date, nor its day, nor 前三年 (but 提前三年); 八成 but not 12成."""
    if word in ("日", "年"):
        is_named = at and text[at - 1] in "月前" and not text.endswith(words().notice, 0, at)
        if value >= CALENDAR or is_named:
            return False
    return word not in ("成", "折") or value <= TEN


def _and_half(text: str, to: int, unit: Unit, low: float, high: float) -> tuple[float, float, int]:
    """两年半, 八成五; but 九成二级医院."""
    if text.startswith("半", to) and unit.kind not in (COUNT, PERCENT):
        return low + 0.5, high + 0.5, to + 1
    part = text[to : to + 1]
    if text[to - 1] == "成" and (part == "半" or part in DIGITS) and text[to + 1 : to + 2] != "级":
        more = 0.5 if part == "半" else DIGITS[part] / TEN
        return low + more, high + more, to + 1
    return low, high, to


def _and_more(text: str, one: Amount) -> Amount:
    """一年六个月 is a year and a half."""
    found = _RUN.match(text, one.to + text.startswith(("零", "又"), one.to))
    behind = unit_at(text, found.end()) if found else None
    value = number(found[0].lstrip("零")) if found and behind else None
    if not found or not behind or value is None or behind[1].base != one.base:
        return one
    more = value * behind[1].factor
    return one._replace(low=one.low + more, high=one.high + more, to=found.end() + len(behind[0]))


def _often(text: str, one: Amount) -> Amount | None:
    """一年两次, 三年一次."""
    found = _RUN.match(text, one.to)
    behind = unit_at(text, found.end()) if found else None
    value = number(found[0]) if found and behind and behind[0] in words().events else None
    if not found or not behind or not value or one.base != MONTHS or not one.low:
        return None
    often = value * 12 / one.low
    return Amount(FREQUENCY, FREQUENCY, often, often, behind[0], one.at, found.end() + len(behind[0]))


def _range(text: str, one: Amount) -> Amount | None:
    """五千元以上五万元以下, 3%—5%, 三年至五年."""
    found = _RANGE.match(text, one.to)
    second = _value(found["run"]) if found else None
    if not found or second is None:
        return None
    behind = unit_at(text, found.end())
    if behind is None or behind[1].base != one.base:
        return None
    to = found.end() + len(behind[0])
    under = _UNDER.match(text, to)
    if found["over"] and not under:
        return None
    return one._replace(high=second * behind[1].factor, unit=behind[0], to=under.end() if under else to)


def _counts(text: str, one: Amount, run: str | float) -> bool | None:
    """Whether a count is surely one (两家, 三个中心), may be an article or a slogan (一个), or sets nothing (None)."""
    at, to, unit = one.at, one.to, one.unit
    phrase = _PHRASE_END.split(text[to : to + _NEAR].lstrip(), maxsplit=1)[0]
    if phrase.removeprefix("重点").startswith(words().abstract):
        return None
    # 发展重症、儿科、麻醉3个专科: the count sums up what is listed.
    listed = _LISTED.search(text, max(0, at - _NEAR), at)
    if listed and text[to:].strip() and not text[to : to + _NEAR].lstrip().startswith(_STOP):
        return None
    if isinstance(run, float) or run[:1].isdecimal() or one.low != one.high:
        return True
    if run == "一" or unit == "批":
        return unit in _ALONE
    if unit in _ARTICLES and one.low <= TEN:
        before = text[max(0, at - _BEFORE) : at]
        return any(word in phrase for word in words().concrete) or any(word in before for word in words().counted)
    return True


def _values(run: str) -> tuple[float, float] | None:
    """The value of a numeral, or the two of 两三, 三五, 十五六, 二三十, 十几."""
    if "几" in run:
        tens = number(run[:-1]) if run.endswith("十几") else None
        return (tens + 1, tens + 9) if tens else None
    value = number(run)
    return pair(run) or (None if value is None else (value, value))


@lru_cache(maxsize=2048)
def pair(run: str) -> tuple[float, float] | None:
    """The two numbers between which 两三, 十五六, 二三十 or 三五 leaves the choice; None for what names one number."""
    found = _PAIR.fullmatch(run)
    if not found or (found["lead"] and found["lead"][-1] not in POWERS):
        return None
    first, second = DIGITS[found["first"]], DIGITS[found["second"]]
    if second != first + 1 and (found["lead"] or (first, second) != _THREE_TO_FIVE):
        return None
    low, high = (number(found["lead"] + found[name] + found["power"]) for name in ("first", "second"))
    return (low, high) if low and high else None


def _value(run: str) -> float | None:
    return HUNDRED if run == "百" else number(run)


def _power(run: str) -> float:
    return float(POWERS.get(run[-1], 1)) if run[-1] in "万亿" else 1.0


def _all(signs: str) -> float:
    value = 1.0
    for sign in signs:
        value *= POWERS[sign]
    return value
