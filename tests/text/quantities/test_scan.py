"""One pass over a text: periods, halves, ranks, and what a figure is a figure of."""

from __future__ import annotations

import pytest

from conform.text.quantities.scan import every, scan


def read(text: str) -> list[tuple[str, float, float, str]]:
    return [(one.kind, round(one.low, 4), round(one.high, 4), text[one.at : one.to]) for one in scan(text)]


CASES = [
    ("每季度开展一次检查", [("frequency", 4, 4, "每季度开展一次")]),
    ("每季度开展工作，一次检查", [("count", 1, 1, "一次")]),  # a sign parts the two
    ("每两年至少开展一次", [("frequency", 0.5, 0.5, "每两年至少开展一次")]),
    (
        "每季度组织各市、县专家到村卫生室和乡镇卫生院及社区卫生服务中心以及各类民办医院和养老院开展一次",
        [("frequency", 4, 4, "一次")],
    ),  # far apart
    ("半数以上", [("percent", 50, 50, "半数")]),
    ("半年", [("length", 6, 6, "半年")]),
    ("过半的村", [("percent", 50, 50, "过半")]),
    ("下降一半", [("percent", 50, 50, "一半")]),
    ("一半以上的村", [("percent", 50, 50, "一半")]),
    ("翻一番", [("times", 1, 1, "翻一番")]),
    ("翻两番", [("times", 3, 3, "翻两番")]),
    ("提前三十日公告", [("length", 30, 30, "三十日")]),
    ("前三十日", []),
    ("前十名", [("rank", 10, 10, "前十名")]),
    ("前10%", [("rank", 10, 10, "前10%")]),
    ("三分之一", [("percent", 33.3333, 33.3333, "三分之一")]),
    ("1:2", [("ratio", 2, 2, "1:2")]),
    ("当天办结", [("term", 0, 0, "当天")]),
    ("次日答复", [("term", 1, 1, "次日")]),
    ("当天下雨", []),
    ("三级医院", []),
    ("达到三级", [("count", 3, 3, "三级")]),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_what_stands_at_a_numeral(text: str, found: list[tuple[str, float, float, str]]):
    assert read(text) == found


def firm(text: str) -> list[bool]:
    return [one.firm for one in scan(text)]


def test_ranks_and_ages_are_firm_only_where_they_are_reached():
    assert firm("进入全省前十名") == [True] and firm("前十名的医院") == [False]
    assert firm("预期寿命提高1岁") == [True] and firm("60岁以上老年人") == [False]


def test_money_of_a_period_knows_its_period():
    assert [one.per for one in scan("每月安排50万元，另安排3万元")] == [1.0, 0.0]


def test_how_often_without_a_count_is_once():
    often = every("每半年开展检查")
    assert often and (often.low, often.firm) == (2, False)
    assert every("开展检查") is None and every("每周岁") is None
