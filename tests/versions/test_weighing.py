"""What is alike, and how much that means."""

from __future__ import annotations

from conform.versions.weighing import NOTHING, Finder, Weights, grams

BOILER = "由镇人民政府责令改正"
TEXTS = [f"{BOILER}倾倒炉渣", f"{BOILER}损毁泉眼", *(f"{BOILER}情形之{n}" for n in "甲乙丙丁戊己庚辛")]


def test_what_all_say_weighs_nothing() -> None:
    weights = Weights(TEXTS)
    assert weights.total(BOILER) == 0
    assert weights.match(BOILER, TEXTS[0]) == NOTHING


def test_a_text_is_wholly_like_itself() -> None:
    match = Weights(TEXTS).match(TEXTS[0], TEXTS[0])
    assert (match.alike, match.within) == (1.0, 1.0)


def test_what_is_rare_is_found_first() -> None:
    finder = Finder(dict(enumerate(TEXTS)), Weights(TEXTS))
    assert finder.near("禁止损毁泉眼")[0] == 1
    assert finder.near("无关") == []


def test_one_character_is_a_pair_of_its_own() -> None:
    assert grams("水") == {"水"}
