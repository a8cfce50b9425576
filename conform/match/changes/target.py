"""Figures: raised, lowered, changed in kind, added or dropped.

县域就诊率达到90% → 85%: lowered, weaker. 药占比控制在30%以内 → 28%以内: lowered, stronger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from conform.match.changes.figures import COUNT, CUT, LEAST, MOST, Figure, figures
from conform.match.changes.pairing import Comparison, Piece, pairs_of
from conform.model import Change

KIND = "target"
# Characters beside a figure that say what it is about.
BEFORE, BEHIND = 14, 8
# A figure in another piece of the plan is the same one when it is about the same thing by this much.
SAME_SUBJECT = 0.34
# A figure was added to a requirement only where the plan's piece says this much of it.
SAID = 0.5
_THERE = re.compile(r"(?:[对把将]|[县市省区]域内|辖区内?|现有)$")
HIGHER = (
    "率", "比例", "占比", "覆盖", "达标", "满意度", "医护比", "床护比", "新增", "新建", "建设", "建成", "创建",
    "打造", "培养", "引进", "选派", "选择", "选取", "遴选", "配备", "依托", "培育", "设立", "达到", "完成", "开展",
    "增加", "提高", "提升", "组建",
)  # fmt: skip


class Stated(NamedTuple):
    """A figure where it stands; `before` is the text that leads up to it, of its own piece and the one before."""

    piece: Piece
    number: int
    figure: Figure
    before: str

    @property
    def quoted(self) -> tuple[Piece, int, int]:
        """The figure's place in its piece."""
        return self.piece, self.figure.at, self.figure.to

    @property
    def text(self) -> str:
        """The figure as written."""
        return self.piece.text[self.figure.at : self.figure.to]

    @property
    def subject(self) -> str:
        """What leads up to the figure."""
        return self.before[-BEFORE:]

    @property
    def about(self) -> frozenset[str]:
        """The pairs of characters on both sides of the figure."""
        return pairs_of(self.subject) | pairs_of(self.piece.text[self.figure.to : self.figure.to + BEHIND])


def detect(comparison: Comparison) -> Iterator[Change]:
    """What became of the requirement's figures, and the figures that the plan put into it."""
    asked, found = stated_in(comparison.parts), stated_in(comparison.segments)
    if not asked and not found:
        return
    taken: set[int] = set()
    for wanted in asked:
        index = _counterpart(comparison, wanted, found, taken)
        if index is None:
            yield from _dropped(comparison, wanted)
            continue
        taken.add(index)
        yield from _compared(comparison, wanted, found[index])
    if len(asked) <= len(taken):
        yield from _added(comparison, asked, [s for i, s in enumerate(found) if i not in taken])


def stated_in(pieces: tuple[Piece, ...]) -> list[Stated]:
    """The figures of these pieces, in order."""
    found, last = [], ""
    for number, piece in enumerate(pieces):
        found += [Stated(piece, number, figure, last + piece.text[: figure.at]) for figure in figures(piece.text)]
        last = piece.text
    return found


def _counterpart(comparison: Comparison, wanted: Stated, found: list[Stated], taken: set[int]) -> int | None:
    """The plan's figure of the same kind about the same thing, best first."""
    answering = {match.segment for match in comparison.matches if match.part == wanted.number}
    best, chosen = 0.0, None
    for index, stated in enumerate(found):
        if index in taken or not stated.figure.like(wanted.figure):
            continue
        alike = len(wanted.about & stated.about) / (len(wanted.about) or 1)
        likeness = alike + (SAME_SUBJECT if stated.number in answering else 0.0)
        if likeness >= SAME_SUBJECT and likeness > best:
            best, chosen = likeness, index
    return chosen


def _compared(comparison: Comparison, wanted: Stated, stated: Stated) -> Iterator[Change]:
    old, new = wanted.figure, stated.figure
    if (old.low, old.high) == (new.low, new.high):
        if {old.bound, new.bound} == {LEAST, MOST}:
            yield _change(comparison, "changed", "different", wanted, stated)
        return
    up = (new.low, new.high) > (old.low, old.high)
    better = stronger(comparison, wanted)
    direction = "different" if better is None else "stronger" if up == (better == "higher") else "weaker"
    yield _change(comparison, "raised" if up else "lowered", direction, wanted, stated)


def _change(comparison: Comparison, how: str, direction: str, wanted: Stated, stated: Stated) -> Change:
    return comparison.change(KIND, how, direction, wanted.text, stated.quoted)


def _dropped(comparison: Comparison, wanted: Stated) -> Iterator[Change]:
    """A figure is dropped when its part is still there; where the part is gone, that is the change."""
    if comparison.answered(wanted.number):
        yield comparison.change(KIND, "dropped", "weaker", wanted.text)


def _counts_what_is(stated: Stated) -> bool:
    """县域内三家公立医院, 把18家乡镇卫生院…: what there is, not what is to be."""
    return stated.figure.kind == COUNT and bool(_THERE.search(stated.before))


def _added(comparison: Comparison, asked: list[Stated], rest: list[Stated]) -> Iterator[Change]:
    kinds = {(stated.figure.kind, stated.text) for stated in asked}
    for stated in rest:
        if (stated.figure.kind, stated.text) in kinds or _counts_what_is(stated):
            continue
        if comparison.answers(stated.number) >= SAID:
            yield comparison.change(KIND, "added", "stronger", "", stated.quoted)


def stronger(comparison: Comparison, wanted: Stated) -> str | None:
    """Which way a figure is stronger: as the reference says, else by its subject and its bound."""
    for target in comparison.requirement.targets:
        if target.stronger and (target.value in wanted.text or wanted.text in target.value):
            return target.stronger
    if wanted.figure.bound == CUT:
        return "higher"
    if any(word in wanted.subject for word in comparison.field.lower_is_better) or wanted.figure.bound == MOST:
        return "lower"
    if wanted.figure.bound == LEAST or any(word in wanted.piece.text for word in HIGHER):
        return "higher"
    return "higher" if wanted.figure.kind == COUNT and wanted.figure.unit in ("所", "家", "名") else None
