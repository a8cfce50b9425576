"""Figures as digits in one unit."""

from __future__ import annotations

import pytest
from common import EXAMPLES

from conform.text.quantities.plain import in_digits, rewritten
from conform.text.quantities.words import words

SAME = """
医护比达到一比二点二 医护比达到1:2.2
进行一比一帮扶 进行1:1帮扶
二十日内办结 20日内办结
建成率达到百分之九十 建成率达到90%
处二万元以上十万元以下罚款 处20000元以上100000元以下罚款
三十六个月内建成 3年内建成
两小时内到达 120分钟内到达
改造12公里 改造12000米
改造１２公里 改造12000米
三分之一的乡镇 33.33333333%的乡镇
排名进入前十名 排名进入前10名
二〇二五年底前 2025年底前
每年六月底前 每年6月底前
十二月三十一日前 12月31日前
到二〇二五年底前 到2025年底前
建设三五家医院 建设3—5家医院
配备两三名医师 配备2—3名医师
配备十五六名医师 配备15—16名医师
"""


@pytest.mark.parametrize("line", SAME.strip().splitlines())
def test_figures_are_told_in_digits(line: str):
    text, plain = line.split()
    assert in_digits(text) == plain


@pytest.mark.parametrize("text", ["推进一体化", "依照第三条", "建设三级医院", "实施三年行动", "三月内办结"])
def test_what_is_no_figure_stays(text: str):
    assert in_digits(text) == text


def test_no_letter_comes_into_a_text_but_those_that_are_told():
    lines = [line.partition(" ")[0] for line in SAME.split()] + [
        path.read_text("utf-8") for path in EXAMPLES.glob("*.txt")
    ]
    units = [f"达到三十六{unit}以上，{9**400}{unit}" for unit in words().units]
    for text in [*lines, *units]:
        letters = {sign for sign in in_digits(text) if sign.isalpha()}
        assert letters <= rewritten().union(text)
    assert not {sign for sign in in_digits("二小时") if sign.isalpha()} <= set("二小时")
