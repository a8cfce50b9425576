"""Durations: by when something is due, how long it lasts, or neither."""

from __future__ import annotations

import pytest

from conform.text.quantities.lengths import role
from conform.text.quantities.values import LENGTH, TERM


def of(text: str, limit: str = "") -> tuple[str, bool] | None:
    """The role of the duration that stands in ⟦⟧."""
    at, to = text.index("⟦"), text.index("⟧") - 1
    return role(text.replace("⟦", "").replace("⟧", ""), at, to, limit, 0)


@pytest.mark.parametrize(
    "text",
    ["⟦三年⟧内完成", "力争通过⟦5年⟧努力", "用⟦两年⟧时间", "未来⟦三年⟧建成", "在⟦三年⟧之内", "经过⟦三年⟧左右的努力"],
)
def test_terms_by_which_something_is_due(text: str):
    assert of(text) == (TERM, True)


@pytest.mark.parametrize("text", ["每⟦两年⟧内", "不超过⟦两年⟧内", "为期⟦两年⟧", "在⟦三年⟧部", "学制⟦三年⟧"])
def test_how_long_or_how_often_is_no_term(text: str):
    assert of(text) == (LENGTH, False)


@pytest.mark.parametrize("text", ["近⟦三年⟧", "第⟦三年⟧", "⟦三年⟧行动", "⟦五年⟧规划", "⟦三年⟧以来", "通过⟦三年⟧行动"])
def test_names_and_the_past_set_nothing(text: str):
    assert of(text) is None


def test_a_bound_makes_a_length_firm_but_not_what_a_person_has_held():
    assert of("公示⟦五日⟧", "least") == (LENGTH, True)
    assert of("公示⟦五日⟧") == (LENGTH, False)
    assert of("从医⟦三十年⟧", "least") == (LENGTH, False)


def test_two_years_above_are_no_years_before():
    assert of("以上⟦三年⟧", "least") == (LENGTH, True)
