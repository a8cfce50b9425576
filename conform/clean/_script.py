"""Traditional → Simplified characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.clean._draft import Edit

# Frequent characters of plans that differ, Traditional and Simplified in turn.
_PAIRS = (
    "醫医國国設设級级責责體体強强進进質质區区機机黨党學学動动縣县導导資资職职領领點点創创價价員员負负專专業业構构標标優优規规對对關关"
    "開开廳厅總总層层組组聯联個个轉转應应長长衛卫務务實实發发為为與与團团將将於于時时間间門门東东車车書书見见無无來来過过這这們们說说"
)
_TRADITIONAL, _SIMPLIFIED = _PAIRS[::2], _PAIRS[1::2]
_SAMPLE = 50_000
_ENOUGH = 5
_GAP = 3  # changed characters this near to each other are one repair: 醫療服務 → 医疗服务
# What OpenCC leaves as it is: 陜西 with U+965C, and 著 where it is 着.
_LEFT = "陜(?=西)|著(?=[力眼重手实眼])|(?<=[随沿有意味围本])著(?=[^名作称])"
_RIGHT = {"陜": "陕", "著": "着"}


def is_traditional(text: str) -> bool:
    """Whether a text is written in Traditional characters; a few quoted ones do not make it so."""
    sample = text[:_SAMPLE]
    old = sum(map(sample.count, _TRADITIONAL))
    return old >= _ENOUGH and old > sum(map(sample.count, _SIMPLIFIED))


def simplify(text: str) -> str:
    """The text in Simplified characters, character for character."""
    from opencc import OpenCC  # only the few Traditional texts pay for its dictionaries

    converter = OpenCC("t2s")
    lines = text.split("\n")
    converted = str(converter.convert(text)).split("\n")
    if len(converted) != len(lines):
        converted = [str(converter.convert(line)) for line in lines]
    for index, (line, other) in enumerate(zip(lines, converted, strict=True)):
        if len(line) != len(other):  # a phrase of another length: its characters one by one
            singles = [str(converter.convert(character)) for character in line]
            converted[index] = "".join(b if len(b) == 1 else a for a, b in zip(line, singles, strict=True))
    return re.sub(_LEFT, lambda found: _RIGHT[found[0]], "\n".join(converted))


def traditional(text: str) -> Iterator[Edit]:
    """“醫療服務” → “医疗服务”, when the text as a whole is in Traditional characters."""
    if not is_traditional(text):
        return
    simple = simplify(text)
    if simple == text:
        return
    first = last = -1
    for at, (old, new) in enumerate(zip(text, simple, strict=True)):
        if old == new:
            continue
        if first >= 0 and (at - last > _GAP or "\n" in text[last:at]):
            yield Edit(first, last + 1, simple[first : last + 1])
            first = -1
        first = at if first < 0 else first
        last = at
    if first >= 0:
        yield Edit(first, last + 1, simple[first : last + 1])
