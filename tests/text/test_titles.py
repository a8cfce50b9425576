"""Titles of plans and laws, by their form."""

from __future__ import annotations

import pytest

from conform.text.titles import TITLE, TITLE_END, TITLE_RUN_ON


@pytest.mark.parametrize(
    "text",
    [
        "溪口县推动公立医院高质量发展实施方案",
        "溪口县医院发展规划（试行）",
        "云岚市古树保护条例",
        "云岚市规定",
        "中华人民共和国森林法",
        "三年行动方案（2023—2025年） 篇一",
    ],
)
def test_a_title_ends_in_a_kind_of_document(text: str):
    assert TITLE.fullmatch(text)


@pytest.mark.parametrize(
    "text",
    [
        "为贯彻上级精神制定本方案",
        "根据上级文件制定本办法",
        "现将实施方案印发通知",
        "附实施方案",
        "加强领导，制定方案",
        "方案",
        "创新工作方法",  # 方法, 看法, 违法 are no laws
        "坚决打击各类违法",
        "加强医院管理",
    ],
)
def test_a_sentence_or_a_word_is_none(text: str):
    assert not TITLE.fullmatch(text)


def test_a_title_that_begins_with_an_economy_is_one():
    assert TITLE.fullmatch("经济特区医院管理条例")
    assert not TITLE.fullmatch("经研究制定医院管理办法")


@pytest.mark.parametrize(
    ("rest", "cut"), [("为贯彻落实", True), ("根据上级", True), ("深入贯彻", True), ("的通知", False), ("为", False)]
)
def test_a_sentence_may_run_on_behind_a_title(rest: str, cut: bool):
    found = TITLE_RUN_ON.match(f"溪口县医院发展实施方案{rest}")
    assert bool(found) is cut
    assert not found or found[0] == "溪口县医院发展实施方案"


def test_the_last_line_of_a_title_may_be_short():
    assert TITLE_END.fullmatch("实施方案") and TITLE_END.fullmatch("方案")
    assert not TITLE_END.fullmatch("甲｜乙：方案") and not TITLE_END.fullmatch("方案的")
