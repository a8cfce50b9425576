"""The administrative divisions of China down to counties, and which of them belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from conform.data import divisions

RANKS = "省市县区旗州盟"
_RANK = re.compile(f"[{RANKS}]")
_SHORTEST, _LONGEST = 3, 15
_PROVINCE, _CITY, _COUNTY = 2, 4, 6
# What is left of 内蒙古自治区, 恩施土家族苗族自治州 or 赣州市 in 健康内蒙古, 健康赣州.
_SUFFIX = re.compile(
    r"(?:省|市|地区|盟|特别行政区|(?:壮族|回族|维吾尔)?自治区|(?:[^\W\d]{1,4}族)+自治州|蒙古自治州|哈萨克自治州)$"
)


@lru_cache(maxsize=1)
def _codes() -> dict[str, tuple[str, ...]]:
    """Name → codes without the zeros at their ends. Names of two characters (和县 in 和县级医院) are left out."""
    found: dict[str, tuple[str, ...]] = {}
    for code, name in divisions().items():
        if len(name) >= _SHORTEST:
            found[name] = (*found.get(name, ()), _short(code))
    return found


def _short(code: str) -> str:
    if code.endswith("0000"):
        return code[:_PROVINCE]
    return code[:_CITY] if code.endswith("00") else code


@lru_cache(maxsize=1)
def slogans() -> dict[str, str]:
    """Provinces and prefectures as slogans call them: 赣州 → 3607."""
    return {
        short: codes[0]
        for name, codes in _codes().items()
        if len(codes[0]) <= _CITY and len(short := _SUFFIX.sub("", name)) > 1 and short != name
    }


def named(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The divisions that a text names with their rank: the place of each name, and its codes (there are two 朝阳区)."""
    codes, last = _codes(), 0
    for found in _RANK.finditer(text):
        to = found.end()
        for at in range(max(last, to - _LONGEST), to - _SHORTEST + 1):
            if text[at:to] in codes:
                yield at, to, codes[text[at:to]]
                last = to
                break


def is_county(code: str) -> bool:
    """Whether a code is a county's, district's or county-level city's."""
    return len(code) == _COUNTY


def related(code: str, own: str) -> bool:
    """Whether one of two divisions lies in the other, or they are one."""
    return code.startswith(own) or own.startswith(code)
