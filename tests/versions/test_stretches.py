"""What was split, merged or moved within paragraphs."""

from __future__ import annotations

from law import LAW, swapped
from plans import plan_of

from conform.versions import compare
from conform.versions.result import Kind


def test_a_sentence_that_went_into_another_article_has_moved() -> None:
    sentence = "监测站每月抽检水样并在村口公示栏张贴结果。"
    old = swapped(LAW, "每年公布使用情况。", f"每年公布使用情况。{sentence}")
    new = swapped(LAW, "第八条 监测站", f"第八条 {sentence}监测站")
    (row,) = [row for row in compare(plan_of(old), plan_of(new)).rows if row.kind is Kind.MOVED]
    assert sentence in row.now
    assert (row.old.label, row.new.label) == ("第三条", "第八条")  # type: ignore[union-attr]


def test_the_heading_of_a_chapter_is_part_of_nothing() -> None:
    old = swapped(LAW, "第二章 保护措施", "第二章 云谷泉眼周边湿地涵养措施")
    new = swapped(LAW, "第二章 保护措施\n", "").replace(
        "坚持村民共同参与。", "坚持村民共同参与，落实云谷泉眼周边湿地涵养措施。"
    )
    rows = [row for row in compare(plan_of(old), plan_of(new)).rows if row.old and row.old.heading and row.new is None]
    assert [row.was.strip() for row in rows] == ["第二章 云谷泉眼周边湿地涵养措施"]
