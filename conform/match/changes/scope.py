"""Scope: wider or narrower, on the ladders of `reference/field.toml`.

二级以上医院 → 三级医院: narrower. 部分实力强的公立医院 → 公立医院: wider. 公立医院 → 有条件的公立医院: narrower.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from conform.match.changes.pairing import Comparison, Piece
from conform.model import Change

KIND = "scope"
Ladder = tuple[tuple[str, ...], ...]
# Words that narrow what is said without them: 部分公立医院 is less than 公立医院. 一批 and 若干 name what is new.
RESTRICTS = (
    "部分", "有条件的", "符合条件的", "具备条件的", "条件成熟的", "有能力的", "实力强的",
    "个别", "绝大多数", "大多数", "大部分", "多数",
)  # fmt: skip
# Grades narrow only where they stand before a hospital: 三级公立医院, not 三级预防, 三级甲等水平.
GRADE = re.compile(r"[一二三]级|三甲")
HOSPITAL = re.compile(r"[^，、]{0,8}?(?:医院|医疗机构)")
# Figures are targets, not scopes (1所, 一家).
COUNTED = re.compile(r"[\d一]")
# Other ways to write a step: 二、三级公立医院.
ALSO = {"二、三级": "二级以上", "二级和三级": "二级以上", "二级、三级": "二级以上", "二三级": "二级以上"}
# A word that only one side has confines that side only where both go on alike behind it (and before it).
BEHIND, BEFORE, AFTER = 5, 2, 3
# Words stand on one ladder and are still about two things (公开所有信息, 选择部分医院) unless the pieces are alike.
SAID = 0.5


class Word(NamedTuple):
    """A word of a ladder at `text[at:to]`, and the step on which it stands."""

    step: int
    at: int
    to: int


def detect(comparison: Comparison) -> Iterator[Change]:
    """A change for each ladder on which the plan's piece stands elsewhere than the part that it answers."""
    seen: set[tuple[str, str]] = set()
    for match in comparison.matches:
        part, segment = comparison.parts[match.part], comparison.segments[match.segment]
        for change in _compared(comparison, part, segment) if match.score >= SAID else ():
            key = (change.reference, change.how)
            if key not in seen:
                seen.add(key)
                yield change


def _compared(comparison: Comparison, part: Piece, segment: Piece) -> Iterator[Change]:
    scopes = comparison.field.scopes
    old, new = _read(scopes, part.text), _read(scopes, segment.text)
    for ladder in sorted(set(old) | set(new)):
        ours, theirs = old.get(ladder), new.get(ladder)
        how = _how(part.text, ours, segment.text, theirs)
        if how:
            reference = part.text[ours.at : ours.to] if ours else ""
            at, to = (theirs.at, theirs.to) if theirs else (0, len(segment.text))
            direction = "stronger" if how == "wider" else "weaker"
            yield comparison.change(KIND, how, direction, reference, (segment, at, to))


def _how(part: str, ours: Word | None, segment: str, theirs: Word | None) -> str:
    if ours and theirs:
        return "" if ours.step == theirs.step else "wider" if theirs.step < ours.step else "narrower"
    if theirs:
        return "narrower" if _confines(segment, theirs, part) else ""
    return "wider" if ours and _confines(part, ours, segment) else ""


def _confines(text: str, word: Word, other: str) -> bool:
    """Whether the other side says the same thing, without the word."""
    said = text[word.at : word.to]
    if not any(word in said for word in RESTRICTS) and not GRADE.search(said):
        return False
    behind, before = text[word.to :].lstrip("的"), text[max(0, word.at - BEFORE) : word.at]
    return behind[:BEHIND] in other or before + behind[:AFTER] in other


def _read(scopes: tuple[Ladder, ...], text: str) -> dict[int, Word]:
    """Ladder → the narrowest word of it in the text; neighbours count as one (部分实力强的)."""
    words, pattern = _words(scopes)
    found: dict[int, Word] = {}
    for match in pattern.finditer(text):
        ladder, step = words[match[0]]
        if GRADE.search(match[0]) and not HOSPITAL.match(text, match.end()):
            continue
        known = found.get(ladder)
        if known and known.to == match.start():
            found[ladder] = Word(max(step, known.step), known.at, match.end())
        elif not known or step > known.step:
            found[ladder] = Word(step, *match.span())
    return found


@lru_cache(maxsize=4)
def _words(scopes: tuple[Ladder, ...]) -> tuple[dict[str, tuple[int, int]], re.Pattern[str]]:
    words = {
        word: (number, step)
        for number, ladder in enumerate(scopes)
        for step, row in enumerate(ladder)
        for word in row
        if not COUNTED.search(word) or GRADE.search(word)
    }
    words |= {word: words[norm] for word, norm in ALSO.items() if norm in words}
    longest = sorted(words, key=lambda word: (-len(word), word))
    return words, re.compile("|".join(map(re.escape, longest)))
