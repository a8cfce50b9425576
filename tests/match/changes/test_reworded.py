"""Reworded: said where nothing else says what differs, or where the words differ widely."""

from __future__ import annotations

import pytest
from common import health
from placed_changes import find

from conform.match.changes import Passage
from conform.match.changes.pairing import Comparison, compare
from conform.match.changes.reworded import QUOTED, WIDELY, detect, needed
from conform.model import Requirement


def compared(requirement: str, *passages: str) -> Comparison:
    placed = [Passage(f"c{number}", 100 * number, text) for number, text in enumerate(passages)]
    return compare(Requirement("01.1", requirement, "一", "01"), placed, health())


@pytest.mark.parametrize(
    ("passage", "others", "is_needed"),
    [
        ("建设智慧医院。", False, False),  # the same but for its marks
        ("打造智慧医院", False, True),
        ("打造智慧医院", True, False),  # another change tells more
        ("打造数字诊疗场所", True, True),  # hardly a word of it
    ],
)
def test_when_it_must_be_said(passage: str, others: bool, is_needed: bool):
    found = compared("建设智慧医院", passage)
    assert needed(found, others) is is_needed
    if others:
        assert (max(found.held) < WIDELY) is is_needed


def test_without_evidence_nothing_is_said():
    assert not needed(compared("建设智慧医院"), False) and list(detect(compared("建设智慧医院"))) == []


@pytest.mark.parametrize("more", [0, 1])
def test_a_short_passage_is_quoted_whole_and_of_a_long_one_what_answers(more: int):
    answer = "，打造智慧医院"
    filler = "清点设备台账并公示" * 20
    text = filler[: QUOTED + more - len(answer)] + answer
    (change,) = detect(compared("建设智慧医院和便民平台", text))
    assert change.plan == (text if not more else "打造智慧医院")


def test_the_passage_that_answers_most_is_quoted():
    (change,) = find("建设智慧医院和便民平台", "改善住宿条件", "打造智慧医院", "改造智慧医院")
    assert (change.clause, change.plan) == ("c1", "打造智慧医院")
