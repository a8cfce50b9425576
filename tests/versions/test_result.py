"""What a comparison says of itself."""

from __future__ import annotations

import pytest
from law import LAW, PUT_IN, SHIFTED, swapped
from plans import plan_of

from conform.versions import compare
from conform.versions.result import Kind, Piece, Row, Stretch, Tag


def test_either_order_is_the_whole_text() -> None:
    found = compare(plan_of(LAW), plan_of(SHIFTED))
    assert "".join(row.was for row in found.in_old_order) == found.old.text
    assert "".join(row.now for row in found.in_new_order) == found.new.text


def test_numbers_and_references_are_kept() -> None:
    found = compare(plan_of(LAW), plan_of(PUT_IN))
    assert found.kept == 1.0
    assert found.differs
    assert not compare(plan_of(LAW), plan_of(LAW.replace("\n", "\n\n"))).differs


def test_a_half_that_went_is_half() -> None:
    line = "第八条 监测站工作人员弄虚作假的，依法给予处分。\n"
    old = "云谷镇水源保护条例\n第七条 经营者应当按月报送取水记录并接受检查。\n" + line
    found = compare(*(plan_of(text, any_text=True) for text in (old, swapped(old, line, ""))))
    words = ["".join(text.split()) for text in (line, old)]
    assert found.kept == pytest.approx(1 - len(words[0]) / len(words[1]), abs=0.03)
    assert found.count(Kind.REMOVED) == 1


def test_only_what_has_two_sides_is_edited() -> None:
    stretch = Stretch(0, 1, ())
    gone = (Piece(Tag.DELETE, "甲", ""),)
    assert Row("r1", Kind.EDITED, stretch, stretch, gone).is_edited
    assert not Row("r1", Kind.REMOVED, stretch, None, gone).is_edited
