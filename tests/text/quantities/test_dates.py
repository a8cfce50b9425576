"""Points in time: when something is due, and what only looks like it."""

from __future__ import annotations

import pytest

from conform.text.quantities.dates import MONTH, YEAR, dates, months


def read(text: str) -> list[tuple[str, float]]:
    return [(one.base, one.low) for one in dates(text)]


def day(year: int, month: int = 12, number: int = MONTH) -> float:
    return float(year * YEAR + (month - 1) * MONTH + number)


ALIKE = [
    ["到2025年", "到2025年底", "2025年12月31日前", "2025年末", "二〇二五年", "二○二五年底前"],
    ["2025年6月底", "2025年6月30日", "2025年上半年", "2025年二季度末", "2025年第2季度"],
    ["2025年初", "2025年1月底"],
]


@pytest.mark.parametrize("texts", ALIKE)
def test_ways_of_writing_one_time_are_one(texts: list[str]):
    assert len({tuple(read(text)) for text in texts}) == 1 and read(texts[0])


DUE = [
    ("2025年3月", day(2025, 3)),
    ("2025年3月5日", day(2025, 3, 5)),
    ("2025年3月上旬", day(2025, 3, 10)),
    ("2025年3月中旬", day(2025, 3, 20)),
    ("2024年2月28日", day(2024, 2)),
    ("“十四五”末", day(2025)),
    ("十五五期间", day(2030)),
    ("自2023年起", day(2023)),
    ("于2023年底前完成", day(2023)),
]


@pytest.mark.parametrize(("text", "low"), DUE)
def test_a_date_counts_days(text: str, low: float):
    assert read(text) == [("date", low)]


@pytest.mark.parametrize(
    "text",
    [
        "较2020年",
        "2023年以来",
        "2023年度",
        "截至2021年",
        "自2023年1月1日起施行",
        "已于2023年底前完成",
        "2023年基数",
        "2019年",
        "1225年",
        "加强领导",
        "13月前",
    ],
)
def test_the_past_and_names_are_none(text: str):
    assert read(text) == []


def test_a_date_of_any_year_and_of_the_next():
    assert read("每年9月底前") == [("season", 9 * MONTH)]
    assert read("次年3月底前") == [("season", YEAR + 3 * MONTH)]
    assert read("每月10日前") == [("monthday", 10)]


SEASONS = [
    ("年底前完成", 12),
    ("今年年底前完成", 12),
    ("年内建成", 12),
    ("上半年完成", 6),
    ("下半年印发", 12),
    ("第三季度末前", 9),
    ("四季度完成", 12),
]


@pytest.mark.parametrize(("text", "month"), SEASONS)
def test_a_part_of_the_year_is_a_date_of_any_year(text: str, month: int):
    assert read(text) == [("season", month * MONTH)]


@pytest.mark.parametrize("text", ["三年内", "近3年内", "每季度末前", "上半年数据", "年内容量", "一季度"])
def test_spans_and_what_is_told_of_a_part_of_the_year_are_none(text: str):
    assert read(text) == []


@pytest.mark.parametrize("text", ["20xx年", "20××年底", "20__年"])
def test_a_blank_is_told(text: str):
    assert read(text) == [("blank", 0)]


def test_months_since_the_year_0():
    (due,) = dates("2025年6月底前")
    assert months(due) == 2025 * 12 + 6
