"""Traditional → Simplified characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.clean._draft import Edit
from conform.text.script import pairs

_SAMPLE = 50_000
_ENOUGH = 5
_GAP = 3  # changed characters this near to each other are one repair: 醫療服務 → 医疗服务
# What OpenCC leaves as it is: 陜西 with U+965C, and 著 where it is 着.
_LEFT = "陜(?=西)|著(?=[力眼重手实眼])|(?<=[随沿有意味围本])著(?=[^名作称])"
_RIGHT = {"陜": "陕", "著": "着"}


def is_traditional(text: str) -> bool:
    """Whether a text is written in Traditional characters; a few quoted ones do not make it so."""
    sample = text[:_SAMPLE]
    old, new = (sum(map(sample.count, signs)) for signs in zip(*pairs("frequent"), strict=True))
    return old >= _ENOUGH and old > new


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
