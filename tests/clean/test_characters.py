"""Repairs of single characters, each rule alone: what it mends and what it leaves."""

from __future__ import annotations

import pytest
from repairing import mended

from conform.clean._characters import brackets, dashes, invisible, pinyin, punctuation, soft_hyphens, stray_marks


@pytest.mark.parametrize("sign", ["\x00", "\x7f", "\xad", "\u200b", "\u202e", "\u2060", "\ufe0f", "\ufeff"])
def test_what_cannot_be_seen_goes(sign: str):
    assert mended(invisible, f"公立{sign}{sign}医院") == "公立医院"


@pytest.mark.parametrize("sign", ["\t", "\n", "\x0c", "\x85", "\u3000"])
def test_white_space_is_seen(sign: str):
    assert mended(invisible, f"公立{sign}医院") == f"公立{sign}医院"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("3\xad5年", "3-5年"),
        ("30%\u200b\xad50%", "30%-50%"),
        ("公立\xad医院", "公立\xad医院"),
        ("5G\xad应用", "5G\xad应用"),
        ("3\u200b5年", "3\u200b5年"),
    ],
)
def test_a_soft_hyphen_is_one_between_figures_only(before: str, after: str):
    assert mended(soft_hyphens, before) == after


def test_pinyin_with_a_tone_goes_and_without_only_in_company():
    assert mended(pinyin, "医(yī)院") == "医院"
    assert mended(pinyin, "他们(men)的医(yī)院（yuàn）") == "他们(men)的医院"
    assert mended(pinyin, "他们(men)的医(yī)院（yuàn）好(hǎo)") == "他们的医院好"
    assert mended(pinyin, "方案(a)、方案(b)、方案(c)") == "方案(a)、方案(b)、方案(c)"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("合理的'就医", "合理的就医"),
        ("合理的`就医", "合理的就医"),
        ("唯'帽子'倾向", "唯'帽子'倾向"),
        ("it's", "it's"),
        ("合理的'就医\n唯的'帽子", "合理的就医\n唯的帽子"),
    ],
)
def test_a_lone_mark_goes_and_a_pair_in_its_line_stays(before: str, after: str):
    assert mended(stray_marks, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("(含中医）", "（含中医）"),
        ("（含中医)", "（含中医）"),
        ("（甲(乙）丙)", "（甲（乙）丙）"),
        ("(a)、（b）", "(a)、（b）"),
        ("(含中医\n）", "(含中医\n）"),
        ("(" + "字" * 399 + "）", "(" + "字" * 399 + "）"),
        ("(" + "字" * 398 + "）", "（" + "字" * 398 + "）"),
    ],
)
def test_the_two_of_a_pair_get_one_width(before: str, after: str):
    assert mended(brackets, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("规模,功能，流程，质量", "规模，功能，流程，质量"),
        ("规模,功能,流程，质量", "规模,功能,流程，质量"),  # the text's own are narrow
        ("甲，乙，丙?丁", "甲，乙，丙？丁"),
        ("甲，乙，90%,丁", "甲，乙，90%，丁"),
        ("甲，乙，1,200丙", "甲，乙，1,200丙"),
        ("甲，乙，a,b", "甲，乙，a,b"),
    ],
)
def test_a_narrow_sign_is_mended_where_wide_ones_are_usual(before: str, after: str):
    assert mended(punctuation, before) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("3一5名", "3—5名"),
        ("2024年一2025年", "2024年—2025年"),
        ("5%一10%", "5%—10%"),
        ("2024年一5月", "2024年一5月"),
        ("第3一级", "第3一级"),
        ("一一", "一一"),
    ],
)
def test_one_between_figures_of_a_kind_is_a_dash(before: str, after: str):
    assert mended(dashes, before) == after
