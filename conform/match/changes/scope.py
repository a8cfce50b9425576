"""Scope: wider or narrower, on the ladders of `scope.toml`.

二级以上医院 → 三级医院: narrower. 部分实力强的公立医院 → 公立医院: wider. 公立医院 → 有条件的公立医院: narrower.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from conform.match.changes.pairing import Comparison, Piece
from conform.model import Change, Field
from conform.programs import of_words
from conform.text.quantities import FREQUENCY, implied, quantities

KIND = "scope"
# A word that only one side has confines that side only where both go on alike behind it (and before it).
BEHIND, BEFORE, AFTER = 5, 2, 3
# Words stand on one ladder and are still about two things (公开所有信息, 选择部分医院) unless the pieces are alike.
SAID = 0.5


class Scopes(NamedTuple):
    """The words of `scope.toml`, made ready: `steps` is (ladder, step) of a word.

    Grades (三级, 三甲) narrow only before what is `graded`: 三级公立医院, not 三级预防, 三级甲等水平.
    """

    steps: dict[str, tuple[int, int]]
    pattern: re.Pattern[str]
    restricts: tuple[str, ...]
    grades: tuple[str, ...]
    graded: re.Pattern[str]
    nouns: tuple[str, ...]

    def is_grade(self, word: str) -> bool:
        """Whether a word of a ladder names a grade."""
        return any(grade in word for grade in self.grades)


@lru_cache(maxsize=8)
def scopes(field: Field) -> Scopes:
    """The words of scope of a field."""
    words = field.words["scope"]
    steps = {
        word: (number, step)
        for number, ladder in enumerate(words["ladders"].values())
        for step, row in enumerate(ladder.values())
        for word in row
    }
    steps |= {word: steps[norm] for word, norm in words["also"].items() if norm in steps}
    longest = sorted(steps, key=lambda word: (-len(word), word))
    graded = "|".join(map(re.escape, words["graded"])) or "(?!)"
    return Scopes(
        steps,
        of_words("|".join(map(re.escape, longest))),
        tuple(words["restricts"]),
        tuple(words["grades"]),
        of_words(f"[^，、]{{0,8}}?(?:{graded})"),
        tuple(words["nouns"]),
    )


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
    known = scopes(comparison.field)
    old, new = _read(known, part.text), _read(known, segment.text)
    for ladder in sorted(set(old) | set(new)):
        ours, theirs = old.get(ladder), new.get(ladder)
        if ours and theirs and _is_often(part.text, ours) and _is_often(segment.text, theirs):
            continue  # a figure's change: how often
        how = _how(known, (part.text, ours), (segment.text, theirs))
        if how:
            reference = part.text[ours.at : ours.to] if ours else ""
            at, to = (theirs.at, theirs.to) if theirs else (0, len(segment.text))
            direction = "stronger" if how == "wider" else "weaker"
            yield comparison.change(KIND, how, direction, reference, (segment, at, to))


def _is_often(text: str, word: Word) -> bool:
    return implied(text[word.at : word.to], FREQUENCY) is not None


def _how(known: Scopes, reference: tuple[str, Word | None], plan: tuple[str, Word | None]) -> str:
    (part, ours), (segment, theirs) = reference, plan
    if ours and theirs:
        return "" if ours.step == theirs.step else "wider" if theirs.step < ours.step else "narrower"
    if theirs:
        return "narrower" if _confines(known, segment, theirs, part) else ""
    return "wider" if ours and _confines(known, part, ours, segment) else ""


def _confines(known: Scopes, text: str, word: Word, other: str) -> bool:
    """Whether the other side says the same thing, without the word."""
    said = text[word.at : word.to]
    if not any(word in said for word in known.restricts) and not known.is_grade(said):
        return False
    behind, before = text[word.to :].lstrip("的"), text[max(0, word.at - BEFORE) : word.at]
    return behind[:BEHIND] in other or before + behind[:AFTER] in other


def _read(known: Scopes, text: str) -> dict[int, Word]:
    """Ladder → the narrowest word of it in the text; neighbours count as one (部分实力强的)."""
    # 每季度开展一次 is a figure
    often = [one for one in quantities(text) if one.kind == FREQUENCY]
    found: dict[int, Word] = {}
    for match in known.pattern.finditer(text):
        ladder, step = known.steps[match[0]]
        if known.is_grade(match[0]) and not known.graded.match(text, match.end()):
            continue
        if any(one.at <= match.start() < one.to for one in often) or text[: match.end()].endswith(known.nouns):
            continue
        before = found.get(ladder)
        if before and before.to == match.start():
            found[ladder] = Word(max(step, before.step), before.at, match.end())
        elif not before or step > before.step:
            found[ladder] = Word(step, *match.span())
    return found
