"""The pieces of patterns that quantities are written with."""

from __future__ import annotations

import re

import pytest

from conform.text.quantities.signs import DASH, PER, PERIODS, RUN


@pytest.mark.parametrize("text", ["3", "1,200", "1.5", "13万2千", "三十二", "一点五", "廿", "十几", "〇", "1.2亿"])
def test_a_numeral_is_read_whole(text: str):
    assert re.match(RUN, text + "个")[0] == text


@pytest.mark.parametrize(("text", "read"), [("1,2345", "1"), ("3百分之", "3百"), ("1.", "1"), ("一点", "一")])
def test_and_no_more_than_that(text: str, read: str):
    assert re.match(RUN, text)[0] == read


@pytest.mark.parametrize("sign", ["-", "—", "——", "~", "至", "到", " — "])
def test_dashes(sign: str):
    assert re.fullmatch(DASH, sign)


@pytest.mark.parametrize(
    ("text", "times", "period"),
    [
        ("每季度", None, "季度"),
        ("每隔两年", "两", "年"),
        ("每3个月", "3", "月"),
        ("每半年", None, "半年"),
        ("每学年度", None, "学年"),
    ],
)
def test_periods(text: str, times: str | None, period: str):
    found = re.match(PER, text)
    assert (found["times"], found["period"]) == (times, period) and period in PERIODS


def test_an_age_is_no_period():
    assert not re.match(PER, "每周岁")
    assert PERIODS["季度"] * 4 == PERIODS["半年"] * 2 == PERIODS["年"] == 12
