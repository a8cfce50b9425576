"""The edits between a requirement and its evidence as markup."""

from __future__ import annotations

import pytest

from conform.render._sides import is_reworded, marked_edits, two_sides


def test_each_side_is_in_its_own_characters():
    left, right = two_sides("建设智慧医院", "打造智慧医院")
    assert "".join(text for _, text in left) == "建设智慧医院"
    assert "".join(text for _, text in right) == "打造智慧医院"
    assert {kind for kind, _ in left} == {"delete", "equal"} and {kind for kind, _ in right} == {"insert", "equal"}


def test_marks_hold_no_markup_of_the_text():
    shown = marked_edits((("equal", "甲<b>"), ("insert", "乙&"), ("delete", "\u202e丙")))
    assert shown == "甲&lt;b&gt;<ins>乙&amp;</ins><del>\\u202e丙</del>"


def side(kept: int, other: int, kind: str):
    return (("equal", "甲" * kept), (kind, "乙" * other))


@pytest.mark.parametrize(
    ("kept", "gone", "new", "is_other"),
    [(1, 3, 9, True), (2, 2, 9, False), (3, 9, 9, False), (0, 4, 4, True)],
)
def test_where_marks_would_cover_both_there_are_none(kept: int, gone: int, new: int, is_other: bool):
    """Half of the shorter side, or a quarter of the longer one, is enough."""
    assert is_reworded(side(kept, gone, "delete"), side(kept, new, "insert")) is is_other
