"""What the rules of conformance share: which changes weaken a requirement for certain."""

from __future__ import annotations

from dataclasses import replace

import pytest
from factory import report

from conform.lint.rules._changes import SURE, sure, told, weakened
from conform.model import Certainty, Change, Report, Status


def with_changes(*changes: Change, score: float = SURE, certainty: Certainty = Certainty.SURE) -> Report:
    base = report()
    verdict = base.verdicts[0]._replace(status=Status.MODIFIED, changes=changes, score=score, certainty=certainty)
    return replace(base, verdicts=(verdict,))


def change(direction: str = "weaker", at: int | None = 30, kind: str = "target") -> Change:
    return Change(kind, "lowered", direction, "95%", "90%", "c0004", at, None if at is None else at + 3)


def test_a_change_for_the_worse_is_told_with_its_place():
    (found,) = weakened(with_changes(change()), "target")
    assert (found.at, found.to, found.requirement) == (30, 33, ("test-2024-1", "01.1"))
    assert told(found) == {"plan": "90%", "reference": "95%", "text": "提高县域就诊率"}


@pytest.mark.parametrize("direction", ["weaker", "lighter"])
def test_lighter_penalties_are_worse_too(direction: str):
    assert len(list(weakened(with_changes(change(direction)), "target"))) == 1


@pytest.mark.parametrize("other", [change("stronger"), change(""), change(at=None), change(kind="scope")])
def test_others_are_not(other: Change):
    assert not list(weakened(with_changes(other), "target"))


def test_each_place_once_and_each_kind_that_is_asked_for():
    report = with_changes(change(), change(), change(at=40, kind="deadline"))
    assert [found.at for found in weakened(report, "target", "deadline")] == [30, 40]


def test_a_loose_link_blames_nobody():
    assert not list(weakened(with_changes(change(), score=SURE - 0.001), "target"))
    doubtful = with_changes(change(), certainty=Certainty.DOUBT)
    assert not sure(doubtful.verdicts[0]) and not list(weakened(doubtful, "target"))
