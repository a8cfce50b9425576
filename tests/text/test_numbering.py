"""The numbers before headings and items, how they are written, and what only looks like one."""

from __future__ import annotations

import pytest

from conform.text.numbering import RANK, Mark, cites, is_page_number, parse_mark, written

MARKS = [
    ("第一章 总则", "章", 1),
    ("第 十 章", "章", 10),
    ("第一千零一条 为了", "条", 1001),
    ("第12条 为了", "条", 12),
    ("二、任务", "一、", 2),
    ("二十一. 任务", "一、", 21),
    ("（三）加强", "（一）", 3),
    ("( 三 )加强", "（一）", 3),
    ("（12）加强", "（1）", 12),
    ("（2021）18号", None, 0),
    ("4.加强", "1.", 4),
    ("4、加强", "1.", 4),
    ("4）加强", "1）", 4),
    ("123）加强", None, 0),
    ("1.2 建设", "1.1", 2),
    ("3.2.1健全", "1.1.1", 1),
    ("①加强", "①", 1),
    ("⒉加强", "1.", 2),
    ("⑵加强", "①", 2),
    ("二是加强", "一是", 2),
    ("二是否", None, 0),
    ("二、三级公立医院", None, 0),
    ("三级医院", None, 0),
    ("2、3号楼", None, 0),
    ("1.5T磁共振", None, 0),
    ("1.2亿元", None, 0),
    ("2.5 万人次", None, 0),
    ("0.加强", None, 0),
    ("2025年", None, 0),
    ("甲、加强", None, 0),
    ("", None, 0),
]


@pytest.mark.parametrize(("text", "style", "value"), MARKS)
def test_a_number_is_read_with_its_style(text: str, style: str | None, value: int):
    mark = parse_mark(text)
    assert (mark.style, mark.value) == (style, value) if mark and style else mark is None and style is None


@pytest.mark.parametrize(
    "rest", ["规定", "第一款", "、第四条", "和本条例", "，", "所列行为", "的规定", "以上", "第二项", "或者其"]
)
def test_an_article_that_a_sentence_cites_begins_none(rest: str):
    assert parse_mark(f"第三条{rest}") is None


def test_an_article_put_in_behind_another_keeps_both_numbers():
    assert parse_mark("第十条之二 古树") == Mark("条", 10, len("第十条之二 "), 2)


def test_length_ends_where_the_text_begins():
    text = "前文 （一） 加强"
    mark = parse_mark(text, 3)
    assert mark and text[3 + mark.length :] == "加强"
    assert parse_mark(text, 3, 4) is None


@pytest.mark.parametrize(
    ("before", "is_cited"),
    [
        ("违反本条例", True),
        ("依照", True),
        ("适用《条例》", True),
        ("第二条、", True),
        ("第二条", True),
        ("加强领导。", False),
        ("", False),
    ],
)
def test_what_leads_up_to_a_citation(before: str, is_cited: bool):
    assert cites(before) is is_cited


@pytest.mark.parametrize("style", [style for style in RANK if style not in ("1.1", "1.1.1", "一是")])
@pytest.mark.parametrize("value", [1, 9, 12, 20])
def test_what_is_written_is_read_back(style: str, value: int):
    mark = parse_mark(written(style, value) + " 加强")
    assert mark and (mark.style, mark.value) == (style, value)


@pytest.mark.parametrize("line", ["— 12 —", "-3-", "第 3 页 共 9 页", "第3页", "3/9"])
def test_page_numbers(line: str):
    assert is_page_number(line)


@pytest.mark.parametrize("line", ["12", "— 12", "— 12345 —", "第3页内容", "3/9/2", "——"])
def test_other_lines_are_none(line: str):
    assert not is_page_number(line)
