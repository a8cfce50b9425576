"""Titles that are set on several lines, joined; and what stands beside them, left."""

from __future__ import annotations

import pytest
from repairing import mended

from conform.clean._titles import titles

JOINED = [
    ("溪口县推动公立医院\n高质量发展实施方案\n一、总体要求", "溪口县推动公立医院高质量发展实施方案\n一、总体要求"),
    ("关于加强\n医院管理的通知\n各县：", "关于加强医院管理的通知\n各县："),
    ("溪口县人民政府\n关于印发医院方案的通知\n", "溪口县人民政府关于印发医院方案的通知\n"),
    ("溪口县财政局\n溪口县教育局\n关于印发医院方案的通知\n", "溪口县财政局 溪口县教育局关于印发医院方案的通知\n"),
    ("溪口县医院行动方案\n（2023—2025年）\n一、甲", "溪口县医院行动方案（2023—2025年）\n一、甲"),
    (
        "一、甲\n附件1\n溪口县推动公立医院\n高质量发展实施方案\n",
        "一、甲\n附件1\n溪口县推动公立医院高质量发展实施方案\n",
    ),
]


@pytest.mark.parametrize(("before", "after"), JOINED)
def test_the_lines_of_a_title_become_one(before: str, after: str):
    assert mended(titles, before) == after


STAYS = [
    "溪口县推动公立医院高质量发展实施方案\n一、总体要求",
    "首页，新闻\n高质量发展实施方案\n",  # no piece of a title
    "溪口县医院行动方案\n溪口县学校行动方案\n",  # two titles
    "溪口县人民政府文件\n溪政发〔2022〕3号\n关于印发医院方案的通知\n",
    "一、总体要求\n溪口县推动公立医院\n高质量发展实施方案\n",  # behind the first number
    "目录\n医院发展实施方案\n",
    "溪口县医院行动方案\n（试行稿由2023—2025年）\n",
]


@pytest.mark.parametrize("text", STAYS)
def test_what_is_no_part_of_it_stays_apart(text: str):
    assert mended(titles, text) == text


def test_a_title_has_four_lines_at_most():
    lines = ["溪口县推动", "公立医院", "改革发展", "和服务能力", "提升实施方案"]
    assert mended(titles, "\n".join(lines)).count("\n") >= 1
    assert mended(titles, "\n".join([lines[0] + lines[1], *lines[2:]])) == "".join(lines)
