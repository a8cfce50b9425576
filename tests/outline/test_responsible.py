"""Who is responsible: names out of brackets, without what is said of them."""

from __future__ import annotations

import pytest

from conform.outline._responsible import responsible_units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("（市财政局、市医保局按职责分工负责）", ("市财政局", "市医保局")),
        ("（牵头单位：市教育局；责任单位：市财政局、市教育局）", ("市教育局", "市财政局")),
        ("（市民政局等负责。列第一位者为牵头单位，下同）", ("市民政局",)),
        ("（责任单位：市水利局；适用范围：各县）。", ("市水利局",)),
        ("", ()),
    ],
)
def test_units_in_their_order_each_once(text: str, units: tuple[str, ...]) -> None:
    assert responsible_units(text) == units
