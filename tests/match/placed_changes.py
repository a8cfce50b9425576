"""The changes of an invented requirement, each held to the words that it quotes."""

from __future__ import annotations

from common import health

from conform.match.changes import Passage, changes
from conform.model import Change, Requirement, Target

AT = 1000  # where the passages begin in the plan


def find(requirement: str, *passages: str, targets: tuple[Target, ...] = ()) -> tuple[Change, ...]:
    """The changes of an invented requirement; each passage is a clause of its own."""
    placed, at = [], AT
    for number, text in enumerate(passages):
        placed.append(Passage(f"c{number}", at, text))
        at += len(text) + 1
    found = changes(Requirement("01.1", requirement, "一", "01", targets=targets), placed, health())
    for change in found:
        assert_placed(change, placed)
    return found


def assert_placed(change: Change, passages: list[Passage]) -> None:
    if change.clause is None:
        assert (change.plan, change.at, change.to) == ("", None, None)
        return
    passage = next(passage for passage in passages if passage.clause == change.clause)
    assert change.at is not None
    assert change.to is not None
    assert change.plan
    assert passage.text[change.at - passage.at : change.to - passage.at] == change.plan
