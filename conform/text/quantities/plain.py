"""Figures as digits in one unit, so that the same ones are the same words in a comparison.

二十日内 → 20日内, 百分之九十 → 90%, 2万元 → 20000元, 36个月 → 3年, 二小时 → 120分钟, 三五家 → 3—5家.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import isfinite

from conform.programs import of_words
from conform.text.numerals import number
from conform.text.quantities.dates import with_years
from conform.text.quantities.mask import masked
from conform.text.quantities.measure import pair
from conform.text.quantities.scan import scan
from conform.text.quantities.signs import CN, RUN
from conform.text.quantities.values import DAYS, MONTHS, PERCENT, RATIO, Quantity
from conform.text.quantities.words import words

_RUN = re.compile(RUN)
_MINUTES = 24 * 60


def in_digits(text: str) -> str:
    """The text with its figures in digits; what is no figure (一体, 第三条) stays as it is."""
    if not _written().search(text):
        return text
    text = _date().sub(lambda found: _RUN.sub(_digits, found[0]), with_years(text))
    pieces, last = [], 0
    for one in scan(masked(text)):
        pieces += [text[last : one.at], _in_one_unit(one) or _RUN.sub(_digits, text[one.at : one.to])]
        last = one.to
    return "".join([*pieces, text[last:]])


@lru_cache(maxsize=1)
def rewritten() -> frozenset[str]:
    """The letters that `in_digits` may put into a text: those of units, and of numbers too great to be written out."""
    return frozenset("".join(words().plain.values()) + "einf")


@lru_cache(maxsize=1)
def _written() -> re.Pattern[str]:
    """A numeral right before a unit; 分 is one, so that 三分之一 is among them."""
    units = "".join(sorted({unit[0] for unit in words().units}))
    return of_words(rf"[{CN}\d]\s?[{words().plain['month']}{units}{words().plain['to']}]")


@lru_cache(maxsize=1)
def _date() -> re.Pattern[str]:
    """六月底前, 十二月三十一日: a day or an end makes sure that it is a date and no 三月内."""
    plain, numeral = words().plain, f"[{CN}]{{1,3}}"
    month, ends, day = plain["month"], plain["month_ends"], plain["days"]
    return of_words(f"{numeral}(?={month}[{ends}])|{numeral}{month}{numeral}(?={day})")


def _in_one_unit(one: Quantity) -> str:
    """Where its unit converts: years rather than months, minutes rather than parts of a day."""
    if one.is_range or not isfinite(one.low):
        return ""
    plain = words().plain
    if one.base == RATIO:
        return f"1:{one.low:.10g}"
    if one.base == MONTHS and one.low % 12 == 0:
        return _said(one.low / 12, plain["years"])
    if one.base == DAYS and one.low != int(one.low):
        return _said(round(one.low * _MINUTES, 3), plain["minutes"])
    if one.base == PERCENT or one.base in plain:
        return _said(one.low, plain.get(one.base, one.unit))
    return ""


def _said(value: float, unit: str) -> str:
    return f"{value:.10g}{unit}"


def _digits(found: re.Match[str]) -> str:
    both = pair(found[0])
    if both:
        return "—".join(f"{value:.10g}" for value in both)
    value = number(found[0])
    return found[0] if value is None else f"{value:.10g}"
