"""Deadlines: earlier, later, added, dropped, or blanked as 20xx年.

到2025年 → 到2027年底: later, weaker. 通过5年努力 → 用3年时间: earlier, stronger. 通过5年努力 → 到2025年: different.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from conform.match.changes.figures import BLANK, Deadline, deadlines, only_deadline
from conform.match.changes.pairing import Comparison, Piece
from conform.model import Change

KIND = "deadline"
# A deadline was added to a requirement only where the plan's piece says this much of it.
SAID = 0.5


class Due(NamedTuple):
    """A deadline where it stands, and the pieces that it governs."""

    piece: Piece
    governs: tuple[int, ...]
    deadline: Deadline

    @property
    def text(self) -> str:
        """The deadline as written."""
        return self.piece.text[self.deadline.at : self.deadline.to]


def detect(comparison: Comparison) -> Iterator[Change]:
    """What became of the requirement's deadline, or the deadline that the plan put to it."""
    asked, found = _dues(comparison.parts), _dues(comparison.segments)
    if not asked and not found:
        return
    ours = [due for due in found if _governing(comparison, due)]
    if not asked:
        for due in ours[:1]:
            yield _change(comparison, *_added(due), "", due)
        return
    wanted = asked[0]
    stated = _counterpart(wanted, ours or found)
    if stated is None:
        if comparison.matches:
            yield comparison.change(KIND, "dropped", "weaker", wanted.text)
        return
    outcome = _compared(wanted.deadline, stated.deadline)
    if outcome:
        yield _change(comparison, *outcome, wanted.text, stated)


def _dues(pieces: tuple[Piece, ...]) -> list[Due]:
    found = []
    for number, piece in enumerate(pieces):
        for deadline in deadlines(piece.text):
            behind = number + 1 < len(pieces) and pieces[number + 1].passage == piece.passage
            # 到2025年，…: it holds for the piece behind
            governs = (number, number + 1) if behind and only_deadline(piece.text) else (number,)
            found.append(Due(piece, governs, deadline))
    return found


def _governing(comparison: Comparison, due: Due) -> bool:
    return any(comparison.answers(number) >= SAID for number in due.governs)


def _counterpart(wanted: Due, found: list[Due]) -> Due | None:
    """The first deadline of the same kind, else the first one."""
    same = [due for due in found if due.deadline.kind == wanted.deadline.kind]
    return next(iter(same or found), None)


def _added(due: Due) -> tuple[str, str]:
    return ("blanked", "weaker") if due.deadline.kind == BLANK else ("added", "stronger")


def _compared(old: Deadline, new: Deadline) -> tuple[str, str] | None:
    if new.kind == BLANK:
        return None if old.kind == BLANK else ("blanked", "weaker")
    if old.kind != new.kind:
        return "changed", "different"
    if new.months == old.months:
        return None
    return ("earlier", "stronger") if new.months < old.months else ("later", "weaker")


def _change(comparison: Comparison, how: str, direction: str, reference: str, due: Due) -> Change:
    return comparison.change(KIND, how, direction, reference, (due.piece, due.deadline.at, due.deadline.to))
