"""At a numeral: how much of what."""

from __future__ import annotations

import re

import pytest

from conform.text.quantities.measure import amount, ratio, share, unit_at
from conform.text.quantities.signs import RUN

NUMERAL = re.compile(RUN)


def of(text: str) -> tuple[str, float, float, str] | None:
    """What is read at the first numeral of a text."""
    found = NUMERAL.search(text)
    read = found and (
        share(text, *found.span()) or ratio(text, *found.span()) or amount(text, found.end(), found[0], found.start())
    )
    return (read.base, round(read.low, 4), round(read.high, 4), text[read.at : read.to]) if read else None


CASES = [
    ("百分之九十", ("percent", 90, 90, "百分之九十")),
    ("百分之五至百分之十", ("percent", 5, 10, "百分之五至百分之十")),
    ("千分之三", ("percent", 0.3, 0.3, "千分之三")),
    ("10/10万", ("percent", 0.01, 0.01, "10/10万")),
    ("3/9", None),
    ("1∶1.5", ("ratio", 1.5, 1.5, "1∶1.5")),
    ("8:30", None),  # a time
    ("1:30:00", None),
    ("3—5家", ("个", 3, 5, "3—5家")),
    ("1—2万名", ("名", 10000, 20000, "1—2万名")),
    ("三千余万元", ("money", 30000000, 30000000, "三千余万元")),
    ("十几个村", ("个", 11, 19, "十几个")),
    ("两三个", ("个", 2, 3, "两三个")),
    ("二三十名", ("名", 20, 30, "二三十名")),
    ("十五六名", ("名", 15, 16, "十五六名")),
    ("两三百万元", ("money", 2000000, 3000000, "两三百万元")),
    ("三五名", ("名", 3, 5, "三五名")),
    ("三五十名", ("名", 30, 50, "三五十名")),
    ("三五年", ("months", 36, 60, "三五年")),
    ("四六名", ("名", 46, 46, "四六名")),  # digit by digit: no pair that people say
    ("十三五名", None),
    ("一三五名", ("名", 135, 135, "一三五名")),
    ("两年半", ("months", 30, 30, "两年半")),
    ("八成五", ("percent", 85, 85, "八成五")),
    ("九成二级医院", ("percent", 90, 90, "九成")),
    ("12成", None),
    ("一年六个月", ("months", 18, 18, "一年六个月")),
    ("一年两次", ("frequency", 2, 2, "一年两次")),
    ("五千元以上五万元以下", ("money", 5000, 50000, "五千元以上五万元以下")),
    ("五千元以上五万元", ("money", 5000, 5000, "五千元")),  # no upper end is named as one
    ("3%—5%", ("percent", 3, 5, "3%—5%")),
    ("1,200人次", ("人次", 1200, 1200, "1,200人次")),
    ("1901年", None),  # a year that is no date is no length
    ("三家庭", None),  # another word
    ("3个方面", None),  # arranges a text
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_what_is_read_at_a_numeral(text: str, found: tuple[str, float, float, str] | None):
    assert of(text) == found


def test_the_longest_unit_is_taken_unless_another_word_begins():
    assert unit_at("3个百分点", 1)[0] == "个百分点"
    assert unit_at("3个性别", 1) is None and unit_at("3甲", 1) is None


def firm(text: str) -> bool | None:
    found = NUMERAL.search(text)
    read = amount(text, found.end(), found[0], found.start()) if found else None
    return read.firm if read else None


def test_a_small_chinese_numeral_may_be_an_article():
    assert firm("三个中心") is True and firm("三个转折点") is False
    assert firm("3个转折点") is True
    assert firm("一个中心") is False and firm("一家医院") is True


def test_a_count_that_sums_up_what_is_listed_sets_nothing():
    text = "发展重症、儿科、麻醉3个专科"
    at = text.index("3")
    assert amount(text, at + 1, "3", at) is None
