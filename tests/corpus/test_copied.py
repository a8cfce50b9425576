"""Texts that several have: the same but for spaces, a place or a figure; found without trying every pair."""

from __future__ import annotations

import random

from rapidfuzz import fuzz

from conform.corpus import copied as room
from conform.corpus.copied import copied

OURS = "县城新建600个车位的立体停车场，就诊2小时内免费停放。"
THEIRS = "县城新建450个车位的立体停车场，就诊1小时内免费停放。"
OTHER = "医院停车场对就诊车辆实行2小时内免费。"


def words(number: int, length: int = 24) -> str:
    """A text that is like no other."""
    dice = random.Random(number)
    return "".join(chr(0x4E00 + dice.randrange(5000)) for _ in range(length))


def test_the_earliest_is_found_by_those_that_are_like_it() -> None:
    (found,) = copied([(0, OURS), (1, OTHER), (2, THEIRS), (2, OURS), (3, OURS.replace("，", "， "))])
    assert found == (OURS, [0, 2, 3])


def test_what_one_has_alone_or_is_short_is_none() -> None:
    assert not list(copied([(0, OURS), (0, THEIRS), (1, "加强组织领导。"), (2, "加强组织领导。")]))


def test_what_most_have_comes_first() -> None:
    texts = [(owner, words(text)) for text, owners in ((1, 2), (2, 5), (3, 3)) for owner in range(owners)]
    assert [len(found.owners) for found in copied(texts)] == [5, 3, 2]


def test_texts_are_compared_with_few_others(monkeypatch) -> None:
    """With their number, not its square, even where all have some words in common."""
    tried = []

    def ratio(one: str, other: str) -> float:
        tried.append(one)
        return fuzz.ratio(one, other)

    monkeypatch.setattr(room, "ratio", ratio)
    counts = []
    for many in (200, 400, 800):
        tried.clear()
        assert not list(copied((number, f"进一步加强组织领导，{words(number)}") for number in range(many)))
        counts.append(len(tried))
    assert counts[2] < 800 * room.LEADERS * len(room.SEEDS) / room.EACH
    assert counts[2] / counts[1] < 2.3
