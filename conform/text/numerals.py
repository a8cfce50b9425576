"""Numerals of any size, read and written: 21, 二十一, 两百, 一百零五, 二〇二五, 13万2千, 1.2亿, 一点五, 廿, 贰拾.

number("13万2千") → 132000.0 · chinese_number("一千零一") → 1001 · in_chinese(20003) → 二万零三
"""

from __future__ import annotations

import re
from functools import lru_cache

from conform import widths

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    **{char: value for value, char in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    **{"○": 0, "两": 2, "俩": 2, "幺": 1},
}
# Tens that are written with one sign.
TENS = {ord("廿"): "二十", ord("卅"): "三十"}
POWERS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "万": 10_000, "亿": 100_000_000}
MYRIAD, TEN = 10_000, 10
LONGEST = 64  # signs; 九千九百九十九万… to the last 亿 has 31
POINT = "点"
NARROWED = widths.DIGITS | str.maketrans("，．", ",.")
PLAIN = "零一二三四五六七八九"
UNITS = ("", "十", "百", "千")
ZEROS = "零〇○"
_TERM = re.compile(f"([{ZEROS}]?)(\\d+(?:\\.\\d+)?|[{''.join(DIGITS)}])?([十拾百佰千仟]?)")


@lru_cache(maxsize=2048)  # a text of a million characters has some hundred, each read many times
def number(text: str) -> float | None:
    """The value of a numeral in Chinese, in digits of any width, or mixed of both; None for what is none."""
    plain = text.translate(NARROWED).replace(",", "").translate(TENS)
    if plain.isdecimal():
        return float(plain)
    if POINT in plain:
        whole, _, part = plain.partition(POINT)
        front, digits = number(whole), [DIGITS.get(char) for char in part]
        if front is None or not digits or None in digits:
            return None
        return front + float("0." + "".join(map(str, digits)))
    if plain and all(char in DIGITS for char in plain):
        return float("".join(str(DIGITS[char]) for char in plain))
    return _counted(plain)


@lru_cache(maxsize=1024)  # the numbers before headings and items are few, and each is asked for many times
def chinese_number(text: str) -> int:
    """The value of a whole numeral, Chinese or Arabic: 二十一 and 21 are 21; 0 for what is none."""
    value = number(text)
    return int(value) if value is not None and value.is_integer() else 0


def _counted(text: str) -> float | None:
    """The value of a numeral that counts by tens, hundreds …; a bare 百 is none, nor is a long run of such signs."""
    if len(text) > LONGEST:
        return None
    for sign in ("亿", "万"):
        front, found, back = text.rpartition(sign)
        if found:
            high, low = number(front), _behind(back, POWERS[sign])
            return None if high is None or low is None else high * POWERS[sign] + low
    return _below_myriad(text)


def _behind(text: str, power: int) -> float | None:
    """What stands behind 万 or 亿: 二千, 零三; of 两万五 the last digit counts thousands."""
    if len(text) <= 1:
        return DIGITS[text] * power / TEN if text in DIGITS else None if text else 0.0
    value = number(text.lstrip(ZEROS))
    return value if value is not None and value < power else None


def _below_myriad(text: str) -> float | None:
    total, last, at = 0.0, MYRIAD, 0
    while at < len(text):
        found = _TERM.match(text, at)
        zero, digit, sign = found.groups() if found else ("", None, None)
        power = POWERS.get(sign or "", 1)
        if found is None or not (digit or power == TEN) or power >= last or (power == 1 and found.end() < len(text)):
            return None
        if power == 1 and not zero and TEN < last < MYRIAD:
            power = last // TEN  # 两百五 is 250, 一百零五 105
        total += (float(DIGITS.get(digit) or digit) if digit else 1.0) * power
        last, at = power, found.end()
    return total if text else None


def in_chinese(value: float, digits: str = PLAIN, units: tuple[str, ...] = UNITS, zero: str = "零") -> str:
    """A number in Chinese: 21 is 二十一, 101 一百零一, 20003 二万零三, 1.5 一点五; 10 to 19 leave out the 一."""
    if value != int(value):
        whole, _, part = f"{value:.10g}".partition(".")
        return in_chinese(int(whole), digits, units, zero) + POINT + "".join(digits[int(char)] for char in part)
    text = _written(int(value), digits, units, zero)
    return text[1:] if units is UNITS and text.startswith("一十") else text


def _written(value: int, digits: str, units: tuple[str, ...], zero: str) -> str:
    for size, name in ((POWERS["亿"], "亿"), (MYRIAD, "万")):
        if value >= size:
            high, low = divmod(value, size)
            gap = zero if 0 < low < size // TEN else ""
            return (
                _written(high, digits, units, zero) + name + gap + (_written(low, digits, units, zero) if low else "")
            )
    if value == 0:
        return digits[0]
    text = ""
    for power in (3, 2, 1, 0):
        digit = value // TEN**power % TEN
        if digit:
            text += digits[digit] + units[power]
        elif text and not text.endswith(zero) and value % TEN**power:
            text += zero
    return text
