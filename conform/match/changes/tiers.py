"""Tiers of government in the text of a requirement: every plan names its own instead.

省、自治区、直辖市人民政府水行政主管部门, 市水行政主管部门 → 水行政主管部门
"""

from __future__ import annotations

import re
from functools import lru_cache

from conform.model import Field
from conform.programs import of_words

__all__ = ["bare", "joined", "without"]


@lru_cache(maxsize=8)
def _patterns(field: Field) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = field.words["levels"]
    units = "|".join(map(re.escape, sorted(words["units"], key=len, reverse=True)))
    between = "|".join(map(re.escape, words["between"]))
    whole = "|".join(map(re.escape, field.words["dropped"]["together"]))
    return (
        of_words(rf"(?:^|(?<=[{re.escape(''.join(words['joins']))}]))(?:(?:{units})(?:{between})*)+"),
        of_words(rf"(?:{units})(?:、(?:{units}))+|{whole}|“[^”]*”"),
    )


def without(field: Field, name: str) -> str:
    """The name of an office without its tiers; nothing is left of 省人民政府."""
    return _patterns(field)[0].sub("", name)


def bare(field: Field, text: str) -> str:
    """The text without what differs from tier to tier, wherever that stands.

    国务院林业主管部门主管全国的湿地工作 → 林业主管部门主管湿地工作
    """
    return _tiers(field).sub("", text)


@lru_cache(maxsize=8)
def _tiers(field: Field) -> re.Pattern[str]:
    words = field.words["levels"]
    return of_words("|".join(map(re.escape, sorted([*words["units"], *words["realm"]], key=len, reverse=True))))


def joined(field: Field, text: str) -> str:
    """The text, of the same length, in which one thing is no list: 省、自治区、直辖市, 法律、行政法规, “…、…”."""
    return _patterns(field)[1].sub(lambda found: found[0].replace("、", "·"), text)
