"""Which way figures went between two versions."""

from __future__ import annotations

import pytest
from law import LAW, swapped
from plans import plan_of

from conform.versions import compare

FINE = "处二千元以上二万元以下罚款"


def changes(new: str, old: str = LAW) -> list[tuple[str, str, str, str]]:
    rows = compare(plan_of(old), plan_of(new)).rows
    return [(each.kind, each.direction, each.reference, each.plan) for row in rows for each in row.changes]


def test_a_fine_that_became_one_for_each_case_is_told_by_the_first() -> None:
    cases = (
        "违法所得不足三万元的，并处五万元以上十万元以下罚款，违法所得三万元以上的，并处违法所得二倍以上四倍以下罚款；"
        "对个体诊所，并处五百元以上五千元以下罚款"
    )
    new = swapped(LAW, FINE, cases)
    assert changes(new) == [("penalty", "heavier", "二千元以上二万元以下", "五万元以上十万元以下")]
    assert changes(LAW, new) == [("penalty", "lighter", "五万元以上十万元以下", "二千元以上二万元以下")]


@pytest.mark.parametrize("figure", ["处二千元以上二万元以下的罚款", "处2000元以上2万元以下罚款"])
def test_a_fine_that_stayed_is_not_told(figure: str) -> None:
    assert changes(swapped(LAW, FINE, figure)) == []


def test_a_fine_that_was_put_in_went_nowhere() -> None:
    assert changes(LAW, swapped(LAW, f"，{FINE}", "")) == []


WORDING = [
    ("应当坚持保护优先", "可以坚持保护优先", ("modality", "weaker", "应当", "可以")),
    ("应当安排水源保护经费", "探索安排水源保护经费", ("modality", "weaker", "应当", "探索")),
    ("任何单位和个人不得", "有条件的单位和个人不得", ("scope", "weaker", "", "有条件的")),
]


@pytest.mark.parametrize(("old", "new", "told"), WORDING)
def test_how_strongly_and_how_widely_it_is_put_is_told(old: str, new: str, told: tuple[str, str, str, str]) -> None:
    assert changes(swapped(LAW, old, new)) == [told]


def test_a_word_that_means_the_same_is_not_told() -> None:
    assert changes(swapped(LAW, "应当坚持保护优先", "必须坚持保护优先")) == []


def test_how_often_is_told_where_nothing_is_counted() -> None:
    assert changes(swapped(LAW, "每年公布使用情况", "每两年公布使用情况")) == [("target", "weaker", "每年", "每两年")]
