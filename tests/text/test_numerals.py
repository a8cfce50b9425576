"""Numerals of any size, read and written."""

from __future__ import annotations

import random

import pytest

from conform.text.numbering import parse_mark, written
from conform.text.numerals import chinese_number, in_chinese, number

READ = """
21 21 · ２１ 21 · 1,200 1200 · 3.50 3.5 · 十 10 · 十二 12 · 二十一 21 · 两百 200 · 一百零五 105 · 两百五 250
二百五十 250 · 一千零一 1001 · 二千零三十 2030 · 一万 10000 · 两万五 25000 · 二万零三 20003 · 十三万二千 132000
13万2千 132000 · 1.2亿 120000000 · 1万5千 15000 · 一亿五千万 150000000 · 一万亿 1000000000000 · 廿 20 · 廿一 21
卅 30 · 二〇二五 2025 · 二○二五 2025 · 一点五 1.5 · 三十点二五 30.25 · 贰拾叁 23 · 伍佰 500 · 叁仟 3000 · 零 0
九百九十九万九千九百九十九 9999999 · 500万 5000000 · 一十二 12 · 幺二〇 120 · 3千5百 3500
"""
PAIRS = [pair.split() for line in READ.strip().split("\n") for pair in line.split("·")]


@pytest.mark.parametrize(("text", "value"), PAIRS)
def test_read(text: str, value: str) -> None:
    assert number(text) == float(value)


@pytest.mark.parametrize("text", ["", "百", "千", "万", "亿", "甲", "十二三", "一个", "3.4.5", "5.", "点五", "一点"])
def test_what_is_no_numeral(text: str) -> None:
    assert number(text) is None
    assert chinese_number(text) == 0


def test_what_is_written_is_read() -> None:
    chosen = random.Random(0)
    values = [*range(1200), *(chosen.randrange(10 ** chosen.randrange(4, 13)) for _ in range(2000))]
    assert [chinese_number(in_chinese(value)) for value in values] == values


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "零"),
        (10, "十"),
        (101, "一百零一"),
        (1001, "一千零一"),
        (20003, "二万零三"),
        (100000000, "一亿"),
        (1.5, "一点五"),
    ],
)
def test_written(value: float, text: str) -> None:
    assert in_chinese(value) == text


def test_articles_beyond_a_thousand() -> None:
    assert parse_mark("第一千零一条 一切组织和个人") == ("条", 1001, 7, 0)
    assert written("条", 1001) == "第一千零一条"
