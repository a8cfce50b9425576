"""A text under repair: where each character came from, and what the repairs are told as."""

from __future__ import annotations

from sources import source

from conform.clean._draft import Doubt, Draft, Drop, Edit


def draft(text: str) -> Draft:
    return Draft(source(text))


def told(under: Draft) -> list[tuple[str, int, int, str, str]]:
    return [(one.kind, one.start, one.end, one.before, one.after) for one in under.finish().repairs]


def test_what_stays_remembers_its_place_behind_a_longer_and_a_shorter_repair():
    under = draft("甲乙丙丁")
    assert under.apply("a", [Edit(0, 1, "一二三"), Edit(2, 3, "")])
    cleaned = under.finish()
    assert cleaned.text == "一二三乙丁"
    assert [cleaned.origin(at, at + 1) for at in range(5)] == [(0, 1), (0, 1), (0, 1), (1, 2), (3, 4)]


def test_a_repair_of_the_same_length_goes_character_for_character():
    under = draft("醫院好")
    under.apply("a", [Edit(0, 2, "医院")])
    assert [under.finish().origin(at, at + 1) for at in (0, 1)] == [(0, 1), (1, 2)]


def test_a_later_rule_works_on_what_an_earlier_one_wrote():
    under = draft("甲 乙,丙")
    under.apply("space", [Edit(1, 2, "")])
    under.apply("comma", [Edit(2, 3, "，")])
    assert told(under) == [("space", 1, 2, " ", ""), ("comma", 3, 4, ",", "，")]


def test_repairs_that_overlap_are_one_named_after_the_first():
    under = draft("85%o(甲")
    under.apply("percent", [Edit(2, 4, "%。")])
    under.apply("sign", [Edit(3, 4, "！")])
    assert told(under) == [("percent", 2, 4, "%o", "%！")]


def test_what_is_mended_back_is_no_repair():
    under = draft("甲,乙")
    under.apply("a", [Edit(1, 2, "，")])
    under.apply("b", [Edit(1, 2, ",")])
    assert under.finish().text == "甲,乙" and told(under) == []


def test_a_drop_is_not_listed_and_a_doubt_changes_nothing():
    under = draft("甲— 1 —乙")
    assert not under.apply("a", [Doubt(0, 1, "丁")])
    assert under.apply("b", [Drop(1, 6)])
    cleaned = under.finish()
    assert (cleaned.text, cleaned.repairs) == ("甲乙", ())
    assert [(one.before, one.after) for one in cleaned.doubts] == [("甲", "丁")]


def test_a_doubt_that_is_found_again_is_one():
    under = draft("甲乙")
    for _ in range(2):
        under.apply("a", [Doubt(1, 2, "丁")])
    assert len(under.finish().doubts) == 1


def test_without_a_step_nothing_is_new():
    assert not draft("甲").apply("a", [])
