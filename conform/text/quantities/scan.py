"""One pass over a text: at each numeral, what it measures.

每季度开展一次检查 · 百分之九十 · 1∶1.5 · 三分之一 · 五千元以上五万元以下 · 13万2千项 · 两三个 · 两年半 · 前十名
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from conform.text.numerals import number
from conform.text.quantities.bounds import bound
from conform.text.quantities.lengths import role
from conform.text.quantities.measure import Amount, amount, ratio, share
from conform.text.quantities.signs import BORDER, PER, PERIODS, RUN
from conform.text.quantities.values import (
    COUNT,
    DAYS,
    FREQUENCY,
    LEAST,
    LENGTH,
    MONEY,
    MONTHS,
    PERCENT,
    RANK,
    TERM,
    WORKDAYS,
    Quantity,
)
from conform.text.quantities.words import words

_TOKEN = re.compile(
    rf"(?P<per>{PER})|翻(?P<doubled>{RUN})番"
    rf"|(?P<half>(?:超?过|一)?半(?:数|(?=以上|的|年|岁|天|日|小时|个))|一半)|(?P<run>{RUN})"
    rf"|(?P<day>当[日天]|次日)(?=[办报完内答反送公上出录清])|{BORDER}"
)
_RANK = re.compile(rf"(?:前|第)\s?(?P<run>{RUN})\s?(?P<unit>名|位)(?!老师|教师|医)|前(?P<percent>\d+(?:\.\d+)?)%")
DURATIONS = (MONTHS, DAYS, WORKDAYS)
# 三级医院, 4分: only where they are reached.
_GRADES = ("级", "分")
# What adds up over time: 每月50万元 is 每年600万元.
_PER_PERIOD = (MONEY, COUNT, LENGTH)
HALF = 50.0
# Behind how many characters 进入 and 提高 are another figure's.
_WITH = 14
# 每年开展不少于2次 is quoted whole; the longest such phrase of the plans and laws at hand has 35 characters.
_OFTEN = 40
# 排名进入前十名, 寿命提高1岁; but 前三名的医院, 60岁以上老年人.
_REACHED = re.compile(r"(?:进入|跻身|达到?|提[高升]到?|延长|增加|排名)[^，。]{0,6}$")
_EVERY = re.compile(PER)


class Per(NamedTuple):
    """每季度 at `at`, in months."""

    at: int
    months: float


def scan(text: str) -> Iterator[Quantity]:
    """The quantities of a masked text, in order, but for points in time."""
    at, last, per = 0, 0, None
    while found := _TOKEN.search(text, at):
        at = found.end()
        if found["per"]:
            per = Per(found.start(), _months(found))
        elif found["day"]:
            day = float(found["day"] == "次日")
            yield Quantity(TERM, day, day, "", DAYS, *found.span(), firm=False)
        elif found["doubled"]:
            more = 2.0 ** (number(found["doubled"]) or 1.0) - 1  # 翻两番 is four times as much: three times more
            yield Quantity("times", more, more, "", "times", *found.span())
        elif not (found["run"] or found["half"]):
            per = None
        else:
            read = _half(text, found) if found["half"] else _read(text, found)
            if read is None:
                continue
            quantity = _placed(text, read, last, per)
            if quantity is not None:
                yield quantity
            at = last = max(at, read.to)


def every(text: str) -> Quantity | None:
    """How often something happens that is said to happen 每季度 without a count: once."""
    found = _EVERY.search(text)
    if found is None:
        return None
    often = 12 / _months(found)
    return Quantity(FREQUENCY, often, often, "", FREQUENCY, *found.span(), firm=False)


def _months(found: re.Match[str]) -> float:
    times = found["times"]
    return (number(times) or 1.0 if times else 1.0) * PERIODS[found["period"]]


def _half(text: str, found: re.Match[str]) -> Amount | None:
    """半数以上, 过半, 下降一半; 半年, 半岁."""
    at, to = found.span()
    read = amount(text, to, 0.5)
    if read and read.base in (*DURATIONS, "age"):
        return read._replace(at=at)
    return Amount(PERCENT, PERCENT, HALF, HALF, "%", at, to) if to > at + 1 else None


def _read(text: str, found: re.Match[str]) -> Amount | None:
    at, to = found.span()
    ranked = _RANK.match(text, at - 1) if at and text[at - 1] in "前第" else None
    if ranked and ranked["run"]:
        value = number(ranked["run"])
        return Amount(RANK, RANK, value, value, ranked["unit"], at - 1, ranked.end()) if value else None
    if ranked:
        value = float(ranked["percent"])
        return Amount(RANK, PERCENT, value, value, "%", at - 1, ranked.end())
    read = share(text, at, to) or ratio(text, at, to)
    if read:
        return Amount(RANK, PERCENT, *read[2:5], at - 1, read.to) if at and text[at - 1] == "前" else read
    return amount(text, to, found["run"], at)


def _placed(text: str, read: Amount, last: int, per: Per | None) -> Quantity | None:
    """The amount as a quantity: with its bound, as a frequency behind 每季度, as a duration."""
    kind, base, low, high, at = read.kind, read.base, read.low, read.high, read.at
    limit, is_open = bound(text, at, read.to, last, of=base == PERCENT)
    if per is not None and read.unit in words().events and kind == COUNT:
        often = 12 / per.months
        first = per.at if last <= per.at and at - per.at <= _OFTEN else at
        return Quantity(FREQUENCY, low * often, high * often, read.unit, FREQUENCY, first, read.to, limit, is_open)
    firm = read.firm or bool(limit)
    if base in DURATIONS and kind != FREQUENCY:
        told = role(text, at, read.to, limit or ("" if low == high else "range"), last)
        if told is None:
            return None
        kind, firm = told
    if kind in (RANK, "age"):
        firm = bool(_REACHED.search(text, max(last, at - _WITH), at))
    if read.unit in _GRADES and limit != LEAST:
        return None
    during = per.months if per is not None and kind in _PER_PERIOD else 0.0
    return Quantity(kind, low, high, read.unit, base, at, read.to, limit, is_open, firm, during)
