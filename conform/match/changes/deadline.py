"""Deadlines: earlier, later, added, dropped, or blanked as 20xx年; a person's own term: longer, shorter.

到2025年 → 到2027年底: later, weaker. 通过5年努力 → 用3年时间: earlier, stronger. 通过5年努力 → 到2025年: different.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from conform.match.changes.cases import names_case
from conform.match.changes.direction import is_ban, is_known_duty
from conform.match.changes.pairing import ANSWERS, Comparison, Piece
from conform.model import Change
from conform.text.quantities import BLANK, TERM, Quantity, due_in, only_due

KIND = "deadline"
# A deadline was added to a requirement only where the plan's piece says this much of it, and not only of 调查结束后 or
# the like. Of twelve claims on plans the one below is wrong, none above.
SAID, FEW = 0.6, 5


class Due(NamedTuple):
    """A deadline where it stands, and the pieces that it governs; `duty` unless it may be a person's own time."""

    piece: Piece
    governs: tuple[int, ...]
    deadline: Quantity
    duty: bool

    @property
    def text(self) -> str:
        """The deadline as written."""
        return self.piece.text[self.deadline.at : self.deadline.to]


def detect(comparison: Comparison) -> Iterator[Change]:
    """What became of the requirement's deadlines, or the deadline that the plan put to it."""
    asked, found = _dues(comparison.parts), _dues(comparison.segments)
    if not asked and not found:
        return
    ours = [due for due in found if _governing(comparison, due)]
    if not asked:
        for due in [due for due in ours if due.deadline.firm and comparison.near.firm][:1]:
            yield _change(comparison, *_added(due), "", due)
        return
    for number, wanted in enumerate(asked):
        stated = _counterpart(comparison, wanted, ours or found)
        if stated is None:
            if _is_there(comparison) and not number and wanted.deadline.firm:
                yield comparison.change(KIND, "dropped", "weaker", wanted.text)
            continue
        ours, found = [due for due in ours if due != stated], [due for due in found if due != stated]
        outcome = _compared(wanted, stated)
        if outcome:
            yield _change(comparison, *outcome, wanted.text, stated)


def _dues(pieces: tuple[Piece, ...]) -> list[Due]:
    found = []
    for number, piece in enumerate(pieces):
        for deadline in due_in(piece.text):
            if is_ban(piece.text, deadline):
                continue
            behind = number + 1 < len(pieces) and pieces[number + 1].passage == piece.passage
            # 到2025年，…: it holds for the piece behind
            governs = (number, number + 1) if behind and only_due(piece.text) else (number,)
            duty = deadline.kind != TERM or is_known_duty(pieces, number, deadline)
            found.append(Due(piece, governs, deadline, duty))
    return found


def _governing(comparison: Comparison, due: Due) -> bool:
    if not comparison.matches:
        return True
    return any(
        match.segment in due.governs and match.score >= SAID and len(comparison.parts[match.part].pairs) >= FEW
        for match in comparison.matches
    )


def _is_there(comparison: Comparison) -> bool:
    """Whether enough of the requirement is there to have lost its deadline, of a law most of a part."""
    best = max((match.score for match in comparison.matches), default=0.0)
    return best >= (SAID if comparison.near.law else ANSWERS)


def _counterpart(comparison: Comparison, wanted: Due, found: list[Due]) -> Due | None:
    """The first deadline of the same kind, in a piece that answers the wanted one's where there is such; else the
    first.
    """
    own = {comparison.parts.index(wanted.piece), *wanted.governs}
    answering = {match.segment for match in comparison.matches if match.part in own}
    same = [due for due in found if due.deadline.kind == wanted.deadline.kind]
    if comparison.near.law:
        # 三十日内未完成修理的 is no term for 七日内退货
        found = same = [due for due in same if _is_case(comparison, due) == _is_case(comparison, wanted)]
    near = [due for due in same if answering.intersection(due.governs)]
    return next(iter(near or same or found), None)


def _is_case(comparison: Comparison, due: Due) -> bool:
    return names_case(comparison.field, due.piece.text)


def _added(due: Due) -> tuple[str, str]:
    return (
        ("blanked", "different") if due.deadline.kind == BLANK else ("added", "stronger" if due.duty else "different")
    )


def _compared(wanted: Due, stated: Due) -> tuple[str, str] | None:
    old, new = wanted.deadline, stated.deadline
    if new.kind == BLANK:
        return None if old.kind == BLANK else ("blanked", "weaker")
    if not old.like(new):
        return "changed", "different"
    moved = old.moved(new)
    if moved is None:
        return "changed", "different"
    if not moved:
        return None
    if not (wanted.duty and stated.duty):
        return ("longer" if moved > 0 else "shorter"), "different"
    return ("later", "weaker") if moved > 0 else ("earlier", "stronger")


def _change(comparison: Comparison, how: str, direction: str, reference: str, due: Due) -> Change:
    return comparison.change(KIND, how, direction, reference, (due.piece, due.deadline.at, due.deadline.to))
