"""Marked words, and what is said of a provision."""

from __future__ import annotations

import pytest
from law import LAW, PUT_IN, SHIFTED, swapped
from plans import plan_of

from conform.messages import Lang
from conform.render.versions.cells import Mark, paragraphs, remarks, verdict
from conform.render.versions.provisions import Provision, provisions
from conform.versions import Result, compare


def told(new: str, old: str = LAW) -> Result:
    return compare(plan_of(old), plan_of(new))


def with_words(result: Result, words: str) -> Provision:
    (found,) = (each for each in provisions(result) if any(words in row.was + row.now for row in each.rows))
    return found


def marked(provision: Provision, side: str) -> list[tuple[Mark, str]]:
    return [tuple(span) for each in paragraphs(provision, side) for span in each.spans]


@pytest.mark.parametrize(("new", "word"), [(LAW, "unchanged"), (PUT_IN, "only_references"), (SHIFTED, "only_moved")])
def test_one_word_says_what_became_of_a_provision(new: str, word: str) -> None:
    assert word in {verdict(each) for each in provisions(told(new))}


def test_words_are_marked_on_the_side_that_has_them() -> None:
    found = with_words(told(swapped(LAW, "处二千元", "处三千元")), "责令限期改正")
    assert (Mark.REMOVED, "二千元") in marked(found, "old")
    assert (Mark.ADDED, "三千元") in marked(found, "new")
    assert marked(found, "new")[0] == (Mark.ARTICLE, "第七条")


def test_a_reference_that_was_renumbered_is_marked_whole() -> None:
    found = with_words(told(PUT_IN), "责令限期改正")
    assert (Mark.REFERENCE, "第五条") in marked(found, "old")
    assert (Mark.REFERENCE, "第六条") in marked(found, "new")


def test_a_paragraph_that_moved_into_another_article_is_marked_and_told_in_both() -> None:
    line = "泉眼周边的林木由护林员逐棵登记，每年清明前后补种一次。"
    old = swapped(LAW, "建窑。\n", f"建窑。\n{line}\n")
    result = told(swapped(LAW, "处分。\n", f"处分。\n{line}\n"), old)
    away, here = with_words(result, "采石"), with_words(result, "弄虚作假")
    assert (Mark.MOVED_FROM, line) in marked(away, "old")
    assert (Mark.MOVED_TO, line) in marked(here, "new")
    for each in (away, here):
        assert "移动：“泉眼周边的林木由护林员逐……”（第五条第二款→第八条第二款）" in list(remarks(result, each, Lang.ZH))


def test_many_items_are_named_by_the_first_and_the_last() -> None:
    items = "".join(f"（{number}）泉眼{place}侧；\n" for number, place in zip("一二三四", "东南西北", strict=True))
    old = swapped(LAW, "采石、取土、建窑。", "从事下列活动：")
    found = with_words(told(old, old), "从事下列活动")
    assert verdict(found) == "unchanged"
    result = told(swapped(old, "从事下列活动：\n", "从事下列活动：\n" + items), old)
    assert "增加第（一）项至第（四）项" in list(remarks(result, with_words(result, "从事下列活动"), Lang.ZH))
