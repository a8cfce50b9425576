"""Words in either script, and the pairs of characters that they are found by."""

from __future__ import annotations

import re

import pytest

from conform.text.script import either_script, pairs


@pytest.mark.parametrize("text", ["发布机关", "發布機關", "发布機关"])
def test_a_word_is_found_in_either_script(text: str):
    assert re.fullmatch(either_script("发布机关"), text)


def test_another_character_is_none_of_it():
    assert not re.fullmatch(either_script("发布"), "分布")


def test_characters_may_stand_apart_only_where_a_gap_is_given():
    assert re.fullmatch(either_script("索引号", r"\s*"), "索 引　號")
    assert not re.fullmatch(either_script("索引号"), "索 引号")


@pytest.mark.parametrize("key", ["frequent", "labels"])
def test_each_pair_is_of_two_characters_and_stands_once(key: str):
    """One character lost in the file would turn all that follow around: 醫医國国 → 医國国設."""
    opencc = pytest.importorskip("opencc")
    simple = opencc.OpenCC("t2s")
    assert all(old != new and simple.convert(old) == new for old, new in pairs(key))
    assert len(set(pairs(key))) == len(pairs(key))
