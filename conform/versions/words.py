"""A text as the words that edits begin and end with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.match.inline import cut
from conform.text.quantities.measure import unit_at
from conform.versions.labels import NUMERALS
from conform.versions.units import ORDINAL
from conform.widths import ALIKE

# What is one word whatever a dictionary says: 第七十九条, 第二款, 95%, 二十; and 五万元, where a unit stands behind.
WHOLE = re.compile(rf"{ORDINAL}|(?P<figure>[\d{NUMERALS}]+(?:[.:：∶]\d+)*[%％‰]?)")


def words(text: str) -> list[str]:
    """The words of a text without white space, numerals and references whole."""
    found: list[str] = []
    at = 0
    plain = text.translate(ALIKE)
    for first, last in figures(plain):
        found += cut(plain[at:first])
        found.append(plain[first:last])
        at = last
    found += cut(plain[at:])
    at = 0
    for number, word in enumerate(found):  # in the widths of the text itself
        found[number] = text[at : at + len(word)]
        at += len(word)
    return found


def figures(text: str) -> Iterator[tuple[int, int]]:
    """Where figures begin and end, with their units; one sign without a unit is a word like others (一切, 千方百计)."""
    end = 0
    for found in WHOLE.finditer(text):
        first, last = found.span()
        unit = unit_at(text, last) if found["figure"] else None
        last += len(unit[0]) if unit else 0
        if first >= end and (unit or last - first > 1 or text[first].isdecimal()):
            yield first, last
            end = last
