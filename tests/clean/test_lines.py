"""Hard line breaks: where a sentence goes on in the next line, and where something new begins."""

from __future__ import annotations

import pytest
from repairing import doubted, mended

from conform.clean._lines import lines

LONG = "支持县人民医院建设区域医疗中心，提升疑难重症的诊断和治疗能力，减少群众跨县就医。"
# so that paragraphs of the text usually end with a full stop
PROSE = f"{LONG}\n{LONG}\n{LONG}\n{LONG}\n"


def joined(text: str) -> str:
    return mended(lines, PROSE + text).removeprefix(PROSE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("规模适度，\n功能适用。", "规模适度，功能适用。"),
        ("甲、\n\n乙。", "甲、乙。"),
        ("落实责任（市发展\n改革委）。", "落实责任（市发展改革委）。"),
        (f"{LONG}加强人才队\n\n伍建设。", f"{LONG}加强人才队伍建设。"),
        (f"{LONG}使用the\nbest方法。", f"{LONG}使用the best方法。"),
        ("违反本条例\n第三条规定的，处罚。", "违反本条例第三条规定的，处罚。"),
    ],
)
def test_a_sentence_goes_on(before: str, after: str):
    assert joined(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "加强领导。\n落实责任。",
        "加强领导：\n落实责任。",
        "（一）加强领导\n建立领导小组，落实责任。",  # a heading without a full stop
        f"{LONG}加强人才队\n（二）落实责任。",
        f"{LONG}加强人才队\n附件1",
        f"{LONG}加强人才队\n2022年6月28日",
        f"{LONG}加强人才队\n联系人：张某某",
        "甲\t乙，\n丙\t丁",  # rows
        "落实到位，完善机制（市财政局负责）\n加强领导。",
        f"{LONG}某某\n某市医院发展实施方案",
    ],
)
def test_something_of_its_own_begins(text: str):
    assert joined(text) == text


def test_a_character_doubled_at_a_pages_end_goes():
    assert joined(f"{LONG}配备一名副书\n\n书记。") == f"{LONG}配备一名副书记。"
    assert joined(f"{LONG}配备一名副书\n书记。") == f"{LONG}配备一名副书书记。"  # no page ends there


def test_of_words_that_are_a_character_twice_nobody_can_tell():
    text = f"{PROSE}{LONG}一级抓一级、层\n\n层抓落实。"
    assert ("\n\n层", "") in doubted(lines, text)
    assert mended(lines, text).endswith("层层抓落实。")


def test_where_it_must_be_sure_only_what_cannot_end_goes_on():
    text = f"{PROSE}{LONG}加强人才队\n伍建设，\n落实责任。"
    sure = mended(lambda of: lines(of, sure=True), text)
    assert sure.endswith("加强人才队\n伍建设，落实责任。")


def test_lines_broken_at_one_width_go_on_where_they_are_full():
    wrapped = ["推进医院建设提升服务能力并减少群众跨县就医推进医院建设"] * 12
    assert "\n" not in mended(lines, "\n".join(wrapped))
    assert mended(lines, "\n".join([*wrapped[:6], "短行", *wrapped[6:]])).count("\n") == 1
