"""What stands around a figure, and which way it bounds it."""

from __future__ import annotations

import pytest

from conform.text.quantities.bounds import bound


def around(text: str, *, of: bool = False, last: int = 0) -> tuple[str, bool]:
    """The bound of the figure that stands in ⟦⟧."""
    at, to = text.index("⟦"), text.index("⟧") - 1
    return bound(text.replace("⟦", "").replace("⟧", ""), at, to, last, of=of)


BOUNDS = [
    ("不低于⟦90%⟧", "least", False),
    ("达到约⟦90%⟧", "least", False),
    ("超过⟦90%⟧", "least", True),
    ("不超过⟦90%⟧", "most", False),
    ("不得高于⟦3天⟧", "most", False),
    ("低于⟦3天⟧", "most", True),
    ("控制在合理水平到⟦3%⟧", "most", False),
    ("⟦90%⟧以上", "least", False),
    ("⟦90%⟧（含）以上", "least", False),
    ("⟦5天⟧左右以内", "most", False),
    ("⟦5天⟧（工作日）以内", "most", False),
    ("由⟦8个⟧减至3个", "origin", False),
    ("由⟦8个⟧组成", "", False),
    ("压减办理时限⟦50%⟧", "cut", False),
    ("将时限压减至⟦5天⟧", "most", False),
    ("减少病床，新增⟦5张⟧", "", False),
    ("压缩时间提高比例⟦5%⟧", "", False),
    ("建设⟦5个⟧", "", False),
    ("至少建设⟦5个⟧", "least", False),
    ("最多可选择⟦5个⟧", "most", False),
    ("至少建设中心，选派⟦5个⟧", "", False),
]


@pytest.mark.parametrize(("text", "limit", "is_open"), BOUNDS)
def test_the_words_around_a_figure_bound_it(text: str, limit: str, is_open: bool):
    assert around(text) == (limit, is_open)


def test_what_a_share_is_of_may_stand_between():
    assert around("不低于工资总额的⟦1%⟧", of=True) == ("least", False)
    assert around("不低于营业收入⟦千分之五⟧", of=True) == ("least", False)
    assert around("不低于营业收入⟦五万元⟧", of=False) == ("", False)


def test_what_was_read_before_bounds_nothing():
    text = "不低于⟦5%⟧"
    assert around(text, last=3) == ("", False)
