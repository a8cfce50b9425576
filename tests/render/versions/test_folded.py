"""Rows as they are read: under headings, what says nothing folded."""

from __future__ import annotations

from law import LAW, PUT_IN, swapped
from plans import plan_of

from conform.messages import Lang
from conform.render.versions import View
from conform.render.versions.folded import Fold, Heading, body, shortened
from conform.versions import Result, compare
from conform.versions.result import Kind, Row

GONE = "第五条 任何单位和个人不得在一级保护区内采石、取土、建窑。\n"


def told(new: str, old: str = LAW) -> Result:
    return compare(plan_of(old), plan_of(new))


def test_every_row_is_shown_or_folded_once() -> None:
    result = told(PUT_IN)
    seen = []
    for item in body(result, View(Lang.ZH)):
        seen += [item] if isinstance(item, Row) else item.rows if isinstance(item, Fold) else []
    assert seen == list(result.rows)


def test_a_chapter_that_is_written_otherwise_is_named_once() -> None:
    """第二章　保 护 措 施 of the old text is no other chapter than 第二章 保护措施 of the new one."""
    old = swapped(LAW, "第二章 保护措施", "第二章　保 护 措 施")
    new = swapped(swapped(LAW, GONE, ""), "按月报送", "按季报送")
    headings = [item.path for item in body(told(new, old), View(Lang.ZH)) if isinstance(item, Heading)]
    assert headings == [("第二章 保护措施",)]


def test_chosen_kinds_alone_are_shown() -> None:
    found = list(body(told(swapped(LAW, GONE, "")), View(Lang.ZH, only=frozenset({Kind.REMOVED}))))
    assert [item.kind for item in found if isinstance(item, Row)] == [Kind.REMOVED]
    assert not any(isinstance(item, Fold) for item in found)


def test_a_long_stretch_is_shown_beside_its_edits() -> None:
    text = "甲" * 30 + "乙" * 30
    assert shortened(text, first=False, last=False) == "甲" * 18 + "……" + "乙" * 18
    assert shortened(text, first=True, last=False) == "……" + "乙" * 18
    assert shortened("甲", first=False, last=False) == "甲"
