"""Which article became which."""

from __future__ import annotations

from law import DIVIDED, LAW, PUT_IN, swapped
from plans import plan_of

from conform.versions import compare
from conform.versions.articles import renumbered
from conform.versions.units import text_of


def told(old: str, new: str) -> list[tuple[str, str]]:
    found = compare(plan_of(old), plan_of(new)).articles
    return [("、".join(row.old), "、".join(row.new)) for row in found if row.old != row.new]


def test_what_was_put_in_has_no_old_article_and_the_others_have_the_next_number() -> None:
    assert ("", "第四条") in told(LAW, PUT_IN)
    assert ("第八条", "第九条") in told(LAW, PUT_IN)
    assert ("第四条", "") in told(PUT_IN, LAW)


def test_an_article_made_two_is_linked_to_both() -> None:
    assert ("第四条", "第四条、第五条") in told(LAW, DIVIDED)
    assert ("第四条、第五条", "第四条") in told(DIVIDED, LAW)


def test_an_article_made_of_a_short_paragraph_is_what_became_of_it() -> None:
    """However much more stands in both."""
    long = "镇人民政府应当编制泉眼名录，标明位置、水量、水质和责任人，每三年修订一次，并在村务公开栏长期张贴。"
    old = LAW + f"第九条 {long}\n监测站可以主动复查泉眼名录。\n"
    other = "村民委员会接到举报后应当在三日内答复举报人，并将处理结果告知监测站备查，举报材料至少保存五年。"
    new = LAW + f"第九条 {long}\n第十条 监测站可以对泉眼名录主动复查。\n{other}\n"
    assert ("第九条", "第九条、第十条") in told(old, new)


def test_paragraphs_and_items_have_a_new_number_too() -> None:
    old = text_of(plan_of(LAW + "第九条 泉眼应当设立标志。\n标志不得损毁。\n"))
    new = text_of(plan_of(LAW + "第九条 标志不得损毁。\n"))
    last = len(old.paragraphs) - 1, len(new.paragraphs) - 1
    assert renumbered(old, new, [last]) == {"第九条第二款": frozenset({"第九条"})}


def test_the_same_numbers_are_not_told() -> None:
    assert told(LAW, swapped(LAW, "按月", "按季")) == []
