"""Dates in whatever writing."""

from __future__ import annotations

import pytest

from conform.text.dates import iso


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022年4月21日", "2022-04-21"),
        ("2023-04-06 11:21:28", "2023-04-06"),
        ("2023.4.6", "2023-04-06"),
        ("二○二二年四月二十一日", "2022-04-21"),
        ("二〇二四年十二月三十一日", "2024-12-31"),
        ("成文日期：2022 年 4 月 1 日", "2022-04-01"),
        ("2022年13月1日", None),
        ("2022年4月32日", None),
        ("20xx年4月21日", None),
        ("四月二十一日", None),
        ("", None),
    ],
)
def test_a_date_is_told_in_one_writing(text: str, day: str | None):
    assert iso(text) == day
