"""Lines that belong to no plan, each with its reason; and the plan's own lines, kept."""

from __future__ import annotations

import pytest

from conform.messages import SENTENCES
from conform.outline._furniture import TAIL, reason

LINES = {
    "skip.spam": ["代开发票13000000000", "云岚市蜘蛛池出租"],
    "skip.contents": ["目 录", "一、总体要求……3", "第一章 总则........12"],
    "skip.link": ["附件下载", "政策解读：", "相关链接", "正文 https://example.org/a.html", "一图读懂", "【专家解读】"],
    "skip.related": ["【云岚市】相关文章", "上一篇：通知"],
    "skip.furniture": [
        "来源：政府网 时间：2022-01-02",
        "浏览次数：3",
        "打印",
        "关闭窗口",
        "分享到：",
        "版权所有",
        "您现在的位置：首页",
        "首页 > 政务公开",
        "我要纠错",
        "实施方案.docx",
        "主办：云岚市人民政府办公室",
        "字号：大 中 小",
    ],
    "skip.metadata": ["文号：云政发〔2022〕1号", "索 引 号: 000-1"],
    "skip.page_number": ["— 12 —", "第 3 页 共 9 页"],
}


@pytest.mark.parametrize(("why", "line"), [(why, line) for why, lines in LINES.items() for line in lines])
def test_a_line_goes_for_its_reason(why: str, line: str):
    assert reason(line) == why
    assert why in SENTENCES


@pytest.mark.parametrize(
    "line",
    [
        "打印设备配备到位。",
        "附件下载量提高。",
        "目录管理",
        "建设网站。",
        "加强领导……落实责任",
        "政策解读工作由市卫生健康委负责。",
        "12",
        "代开发票" + "字" * 400,
    ],
)
def test_a_line_of_the_plan_stays(line: str):
    assert reason(line) is None


@pytest.mark.parametrize(
    ("line", "ends"), [("相关阅读：", True), ("热门文章", True), ("猜你喜欢", True), ("相关文章摘要", False)]
)
def test_from_where_on_a_page_only_lists_others(line: str, ends: bool):
    assert bool(TAIL.match(line)) is ends
