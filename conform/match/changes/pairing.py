"""Requirement and passages cut at their commas, and which piece of one answers which piece of the other.

Every detector asks here, so that a figure or a “鼓励” of a neighbouring measure in a long passage is nobody's
change. The pairs of neighbouring characters of the raw text are enough for that: nothing is normalised, so every
place stays a place in the plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from operator import add
from typing import NamedTuple

from conform.match.changes.near import ALONE, Near
from conform.model import Change, Clause, Field, Requirement
from conform.text.borders import BORDER
from conform.text.quantities import figures_in, only_due
from conform.text.quantities.plain import in_digits

BARE = re.compile(r"\W+")
# Figures say nothing of what a piece is about, and are written in many ways.
_FIGURES = re.compile(r"\d+")
# （市卫生健康局牵头，市财政局配合）: who answers for a measure is no part of it; a scan may lose the last bracket.
RESPONSIBLE = re.compile(r"[（(](?:[^（）()]*?(?:责任|牵头|配合|负责|分工))[^（）()]*(?:[）)]|$)")
# A piece answers another from this share of shared pairs on. On the labelled plans, pieces that a reader would
# pair share 0.4 or more in nine cases of ten, pieces of different measures 0.3 or less.
ANSWERS = 0.4
# A further piece for a part that another piece answers much better is a neighbouring measure: 大力推行日间手术
# is answered by its own words, not by 将日间手术检查费用纳入报销范围.
BESIDES = 0.6
# How much a short plan piece that stands whole in the requirement counts (打造高水平队伍 in a longer part).
INSIDE = 0.9
# A piece of the plan shorter than this many pairs answers nothing by standing inside.
SHORT = 4


class Passage(NamedTuple):
    """Evidence of a requirement: `Cleaned.text[at:at+len(text)]` of the clause `clause`.

    `before` and `after` are what else the clause says, `lead` the words that it completes as an item of a list.
    """

    clause: str
    at: int
    text: str
    before: str = ""
    after: str = ""
    lead: str = ""


def passage(clause: Clause, at: int, to: int) -> Passage:
    """The stretch `at` to `to` of the repaired text as a passage of its clause, with what its figures need.

    That is the deadline right before it (of 到2025年，县域就诊率达到90% evidence may begin behind the comma) and the
    whole of a ratio (1:2) that it ends in.
    """
    start, end = at - clause.at, to - clause.at
    before = ""
    for first, text in cut(clause.text):
        last = first + len(text)
        if last <= start:
            before = clause.text[first:start]
        elif first <= start and only_due(before):
            start -= len(before)
        if first < end < last and any(first + figure.at < end < first + figure.to for figure in figures_in(text)):
            end = last
    text = clause.text
    return Passage(clause.id, clause.at + start, text[start:end], text[:start], text[end:], clause.lead)


class Piece(NamedTuple):
    """What stands between two commas; `at` counts in the requirement, or in the plan's repaired text."""

    text: str
    at: int
    clause: str
    passage: int
    pairs: frozenset[str]


class Match(NamedTuple):
    """A part of the requirement and the piece of the plan that answers it."""

    part: int
    segment: int
    score: float


@lru_cache(maxsize=2048)
def pairs_of(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters, punctuation, white space and figures left out."""
    pieces = _FIGURES.split(BARE.sub("", in_digits(text)))
    return frozenset(chain.from_iterable(map(add, piece, piece[1:]) for piece in pieces))


@lru_cache(maxsize=4096)
def pairs_with_figures(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters with figures among them, which tell 3个中心、4个病区 apart."""
    bare = BARE.sub("", text)
    return frozenset(map(add, bare, bare[1:]))


@lru_cache(maxsize=1024)
def _normal(field: Field, text: str) -> str:
    # one clause is the evidence of two or three requirements
    return field.read(text)


@lru_cache(maxsize=1024)
def measure_only(text: str) -> str:
    """The text, of the same length, with full stops for the bracket that names who is responsible."""
    return RESPONSIBLE.sub(lambda found: "。" * len(found[0]), text)


@lru_cache(maxsize=1024)
def cut(text: str) -> tuple[tuple[int, str], ...]:
    """The pieces between commas and where they begin, without the empty ones."""
    found, start = [], 0
    for border in BORDER.finditer(text):
        found.append((start, text[start : border.start()]))
        start = border.end()
    found.append((start, text[start:]))
    return tuple((at, piece) for at, piece in found if piece.strip())


@dataclass(frozen=True)
class Comparison:
    """A requirement beside its passages: the only thing that a detector sees."""

    requirement: Requirement
    passages: tuple[Passage, ...]
    field: Field
    parts: tuple[Piece, ...]
    segments: tuple[Piece, ...]
    matches: tuple[Match, ...]
    near: Near = ALONE

    @cached_property
    def held(self) -> tuple[float, ...]:
        """For each part of the requirement, the share of its pairs that stand anywhere in the passages."""
        plan = frozenset().union(*(segment.pairs for segment in self.segments))
        return tuple(len(part.pairs & plan) / (len(part.pairs) or 1) for part in self.parts)

    @cached_property
    def text(self) -> str:
        """All passages, one a line."""
        return "\n".join(measure_only(passage.text) for passage in self.passages)

    @cached_property
    def clauses(self) -> str:
        """The passages' whole clauses and their leads, one a line."""
        return "\n".join(measure_only(f"{one.lead}\n{one.before}{one.text}{one.after}") for one in self.passages)

    def read(self, text: str) -> str:
        """A text in the words of the field."""
        return _normal(self.field, text)

    @cached_property
    def normal(self) -> str:
        """The passages in the words of the field; costly, so only asked for where raw text does not settle it."""
        return self.read(self.text)

    @cached_property
    def around(self) -> tuple[frozenset[str], ...]:
        """The pairs of the pieces of `clauses`, in the words of the field."""
        return tuple(pairs_of(self.read(piece)) for _, piece in cut(self.clauses))

    def answers(self, segment: int) -> float:
        """How well a piece of the plan answers the part that it answers best; a plan that shares no words with
        the requirement answers it with every piece of its evidence.
        """
        if not self.matches:
            return 1.0
        return max((match.score for match in self.matches if match.segment == segment), default=0.0)

    def answered(self, part: int) -> bool:
        """Whether a piece of the plan answers the part."""
        return any(match.part == part for match in self.matches)

    def change(
        self, kind: str, how: str, direction: str, reference: str, quoted: tuple[Piece, int, int] | None = None
    ) -> Change:
        """A change whose plan side is `piece.text[at:to]`, or one that has no plan side."""
        if quoted is None:
            return Change(kind, how, direction, reference, "")
        piece, at, to = quoted
        return Change(kind, how, direction, reference, piece.text[at:to], piece.clause, piece.at + at, piece.at + to)


def compare(requirement: Requirement, passages: Sequence[Passage], field: Field, near: Near = ALONE) -> Comparison:
    """Cuts both sides and pairs their pieces."""
    parts = tuple(Piece(text, at, "", 0, pairs_of(text)) for at, text in cut(requirement.text))
    segments = tuple(
        Piece(text, passage.at + at, passage.clause, number, pairs_of(text))
        for number, passage in enumerate(passages)
        for at, text in cut(measure_only(passage.text))
    )
    return Comparison(requirement, tuple(passages), field, parts, segments, tuple(_matches(parts, segments)), near)


def _matches(parts: Sequence[Piece], segments: Sequence[Piece]) -> list[Match]:
    """Every part with its best piece, and every piece with its best part, where they are alike enough."""
    if not parts or not segments:
        return []
    scores = [[alike(part.pairs, segment.pairs) for segment in segments] for part in parts]
    best = [max(row) for row in scores]
    found = {(p, row.index(best[p])) for p, row in enumerate(scores)}
    for s in range(len(segments)):
        column = [row[s] for row in scores]
        p = column.index(max(column))
        if column[p] >= BESIDES * best[p]:
            found.add((p, s))
    return [Match(p, s, scores[p][s]) for p, s in sorted(found) if scores[p][s] >= ANSWERS]


def alike(part: frozenset[str], segment: frozenset[str], taken: frozenset[str] = frozenset()) -> float:
    """How much of a part a piece of the plan says, but for the pairs that are `taken`; a piece that stands whole in the
    part says nearly all of it.
    """
    shared = len(part & segment - taken)
    if not shared:
        return 0.0
    inside = INSIDE * shared / len(segment) if len(segment) >= SHORT else 0.0
    return max(shared / len(part), inside)
