"""The fields that pages and documents print of themselves."""

from __future__ import annotations

import pytest

from conform.outline._fields import Field, fields_of, rows


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("文号：云政发〔2022〕1号", [("文号", "云政发〔2022〕1号")]),
        ("文  号： | 所属主题： | 政策文件 |", [("文号", ""), ("所属主题", "政策文件")]),
        (
            "索引号：000-1 发文机构：云岚市人民政府 成文日期：2022-01-02",
            [("索引号", "000-1"), ("发文机构", "云岚市人民政府"), ("成文日期", "2022-01-02")],
        ),
        ("【发布日期】2022-01-02", [("发布日期", "2022-01-02")]),
        ("• 索引号：000-1", [("索引号", "000-1")]),
        ("索引号：000-1 来源：政府网", [("索引号", "000-1"), ("来源", "政府网")]),
    ],
)
def test_a_row_is_read(line: str, fields: list[tuple[str, str]]):
    assert [tuple(found) for found in fields_of(line)] == fields


@pytest.mark.parametrize(
    "line", ["来源：政府网", "落实文号：要求", "标题 | 名称", "加强领导。", "", "文号：" + "字" * 400]
)
def test_another_line_is_none(line: str):
    assert fields_of(line) == ()


def test_a_value_may_stand_under_its_name():
    found = rows(["文号：", "云政发〔2022〕1号", "加强领导。"])
    assert found == {0: (Field("文号", "云政发〔2022〕1号"),), 1: ()}


def test_what_does_not_fit_its_name_is_not_its_value():
    assert rows(["成文日期：", "加强领导。"]) == {0: (Field("成文日期", ""),)}


def test_names_stand_over_their_values_cell_by_cell():
    found = rows(["索引号｜发文字号", "000-1｜云政发〔2022〕1号"])
    assert found == {0: (Field("索引号", "000-1"), Field("发文字号", "云政发〔2022〕1号")), 1: ()}
    assert rows(["成文日期｜发文字号｜主题分类", "云政发〔2022〕1号｜2022-01-02"])[0][:2] == (
        Field("成文日期", "2022-01-02"),
        Field("发文字号", "云政发〔2022〕1号"),
    )


def test_a_list_of_fields_goes_on():
    assert rows(["• 索引号：000-1", "• 来源："])[1] == (Field("来源", ""),)
    assert 0 not in rows(["• 来源："])


def test_what_stands_far_down_is_no_fields():
    assert rows([*["加强领导。"] * 80, "文号：云政发〔2022〕1号"]) == {}
