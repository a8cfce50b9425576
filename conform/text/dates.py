"""Dates as plans write them."""

from __future__ import annotations

import re

from conform.text.numerals import DIGITS, chinese_number

_CIRCLES = "○◯Oo"  # set for 〇: 二○二二年
DATE = re.compile(r"([\w○◯]{4})\s*年\s*(\w{1,3})\s*月\s*(\w{1,3})\s*日")
_ISO = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})")
_DIGITS = str.maketrans({sign: str(value) for sign, value in DIGITS.items()} | dict.fromkeys(_CIRCLES, "0"))


def iso(text: str) -> str | None:
    """“2022年4月21日”, “2023-04-06 11:21:28”, “二○二二年四月二十一日” → 2022-04-21 and so on; None for no date."""
    found = DATE.search(text) or _ISO.search(text)
    if not found:
        return None
    year = found[1].translate(_DIGITS)
    month, day = chinese_number(found[2]), chinese_number(found[3])
    if not year.isdecimal() or not (1 <= month <= 12 and 1 <= day <= 31):  # noqa: PLR2004 - as in every year
        return None
    return f"{int(year):04d}-{month:02d}-{day:02d}"
