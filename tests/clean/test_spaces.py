"""Spaces inside Chinese: which part words, and which are strays."""

from __future__ import annotations

import pytest
from repairing import doubted, mended

from conform.clean._spaces import spaces

GONE = [
    ("全区居 民健康，达标。", "全区居民健康，达标。"),
    ("到 2025 年，达标。", "到2025年，达标。"),
    ("覆盖率 90% 以上，达标。", "覆盖率90%以上，达标。"),
    ("推广 CT 检查，达标。", "推广CT检查，达标。"),
    ("健康， 达标。", "健康，达标。"),
    ("居\u3000民健康，达标\xa0了。", "居民健康，达标了。"),
    ("（一）建设高水 平医院。加快建设，补短板。", "（一）建设高水平医院。加快建设，补短板。"),
]


@pytest.mark.parametrize(("before", "after"), GONE)
def test_a_stray_space_goes(before: str, after: str):
    assert mended(spaces, before) == after


STAYS = [
    "某市委 某市政府",  # no sentence
    "居   民健康，达标。",  # three are layout
    "CT MRI 检查".replace(" 检查", "") + "，达标。",  # between Latin words
    "甲\t乙\t丙，达标。",  # cells
    "成  员：王某某，李某某",
    "（一） 加强建设，达标。",  # behind a number
    "（一）强化队伍 各单位要选优配强，落实保障。",  # parts a heading from its text
    "  居民健康，达标。",  # before a line
]


@pytest.mark.parametrize("text", STAYS)
def test_other_spaces_stay(text: str):
    assert mended(spaces, text) == text


def test_before_a_closing_bracket_a_character_may_be_lost():
    text = "落实责任，完善机制（责任单位：区人民医 ）。"
    assert mended(spaces, text) == text
    assert doubted(spaces, text) == [(" ", "")]


def test_each_line_is_judged_alone():
    assert (
        mended(spaces, "某市委 某市政府\n居 民健康，达标。\n张某 李某")
        == "某市委 某市政府\n居民健康，达标。\n张某 李某"
    )
