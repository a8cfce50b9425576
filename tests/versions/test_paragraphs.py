"""Which paragraph is which: words, order, number; headings by their own words and by what stands below."""

from __future__ import annotations

import pytest
from law import LAW, SHIFTED, swapped
from plans import plan_of

from conform.versions.paragraphs import pair
from conform.versions.units import Text, text_of
from conform.versions.weighing import Weights


def paired(old: str, new: str) -> list[tuple[str, str]]:
    """The first words of the paragraphs that pair."""
    texts = [text_of(plan_of(text)) for text in (old, new)]
    weights = Weights(paragraph.words for text in texts for paragraph in text.paragraphs)
    return [(_words(texts[0], link.old), _words(texts[1], link.new)) for link in pair(*texts, weights)]


def _words(text: Text, number: int) -> str:
    return text.text[slice(*text.span(number))].strip()


def test_all_paragraphs_of_a_text_pair_with_themselves() -> None:
    assert [old == new for old, new in paired(LAW, LAW)] == [True] * len(LAW.splitlines())


def test_a_moved_paragraph_pairs_across_the_others() -> None:
    found = paired(LAW, SHIFTED)
    assert len(found) == len(LAW.splitlines())
    assert all(old == new for old, new in found)


CHAPTERS = [
    # the chapter of that name is there, whatever stands below
    ("第二章 保护措施", ("第二章 监测管理", "第三章 保护措施"), "第三章 保护措施"),
    # else the one that reads almost like it
    ("第二章 保护措施", ("第二章 水源保护措施", "第三章 监测管理"), "第二章 水源保护措施"),
]


@pytest.mark.parametrize(("old", "chapters", "expected"), CHAPTERS)
def test_a_chapter_is_the_one_of_its_name(old: str, chapters: tuple[str, str], expected: str) -> None:
    new = swapped(LAW, "第三章 法律责任", "第四章 法律责任")
    new = swapped(new, "第二章 保护措施\n第四条", f"{chapters[0]}\n第四条")
    new = swapped(new, "第六条 经营者", f"{chapters[1]}\n第六条 经营者")
    assert (old, expected) in paired(LAW, new)


def test_a_heading_of_its_own_words_pairs_with_no_other() -> None:
    new = swapped(LAW, "第三章 法律责任\n", "")
    assert not [old for old, _ in paired(LAW, new) if old.startswith("第三章")]


def test_short_items_of_a_list_that_moved_go_with_it() -> None:
    listed = (
        "第九条 台账包括：\n（一）书证；\n（二）物证；\n（三）笔录。\n台账应当由监测站在泉眼管护所封存并逐年编号。\n"
    )
    shifted = swapped(LAW, "第二条 ", listed.replace("第九条", "第一条之一") + "第二条 ")
    found = paired(LAW + listed, shifted)
    assert [old for old, _ in found if old.startswith("（")] == ["（一）书证；", "（二）物证；", "（三）笔录。"]
    assert ("第九条 台账包括：", "第一条之一 台账包括：") in found
