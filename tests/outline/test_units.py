"""Lines → units: where sentences end, headings that run on, and brackets that name who is responsible."""

from __future__ import annotations

import pytest

from conform.model import CELL_BREAK
from conform.outline._units import is_duty, units


def cut(line: str) -> list[str]:
    return [unit.text for unit in units(line, 0, len(line))]


CUTS = [
    ("加强领导。落实责任。", ["加强领导。", "落实责任。"]),
    ("落实“三个转变。”要求。", ["落实“三个转变。”要求。"]),
    ("他说：“加强领导。”落实责任。", ["他说：“加强领导。”落实责任。"]),
    ("加强（含县级。）领导。", ["加强（含县级。）领导。"]),
    ("加强）领导。落实（责任。", ["加强）领导。", "落实（责任。"]),  # halves are no pair
    ("一是加强；二是落实。", ["一是加强；", "二是落实。"]),
    ("加强领导；落实责任。", ["加强领导；落实责任。"]),
    ("加强领导；（1）落实责任。", ["加强领导；（1）落实责任。"]),
    ("加强领导。（市财政局负责）", ["加强领导。", "（市财政局负责）"]),
    ("加强领导（市财政局负责）。落实责任。", ["加强领导", "（市财政局负责）。", "落实责任。"]),
    ("加强领导（市财政局负责），落实责任。", ["加强领导（市财政局负责），落实责任。"]),
    ("二、重点任务（一）构建体系", ["二、重点任务", "（一）构建体系"]),
    ("第一章 总则第一条 为了规范，制定。", ["第一章 总则", "第一条 为了规范，制定。"]),
    ("第四十条 违反本法第十七条规定。", ["第四十条 违反本法第十七条规定。"]),
    ("一、总体目标以人民健康为中心，推动医院发展。", ["一、总体目标", "以人民健康为中心，推动医院发展。"]),
    ("一、总体目标明确。", ["一、总体目标明确。"]),
    ("（一）加强领导：成立领导小组，落实各项工作责任。", ["（一）加强领导：", "成立领导小组，落实各项工作责任。"]),
    (f"甲格{CELL_BREAK}乙格", ["甲格", "乙格"]),
]


@pytest.mark.parametrize(("line", "pieces"), CUTS)
def test_a_line_is_cut_into_units(line: str, pieces: list[str]):
    assert cut(line) == pieces


def test_a_pair_that_is_too_long_is_two_misread_signs():
    line = f"加强（{'字' * 300}。落实）责任。"
    assert len(cut(line)) == 2
    assert cut(f"加强（{'字' * 100}。落实）责任。") == [f"加强（{'字' * 100}。落实）责任。"]


def test_units_know_their_place_in_the_text():
    text = "前行\n  加强领导。 落实责任；\n"
    at = text.index("  加强")
    first, last = units(text, at, len(text) - 1)
    assert (
        [text[unit.at : unit.to] for unit in (first, last)] == [first.text, last.text] == ["加强领导。", "落实责任；"]
    )
    assert (first.first, first.last, last.first, last.last) == (True, False, False, True)
    assert first.end and last.end


def test_a_body_is_without_number_and_stop():
    (unit,) = units("（一）加强领导。", 0, 8)
    assert (unit.body, unit.mark and unit.mark.value) == ("加强领导", 1)


@pytest.mark.parametrize(
    "text",
    [
        "（市财政局牵头）",
        "（牵头单位：市财政局；责任单位：市教育局）",
        "【市财政局负责】",
        "（市财政局等负责。列第一位者为牵头单位，下同）",
        "（财政部指导）。",
        "（各单位按职责分工）",
    ],
)
def test_a_bracket_names_who_is_responsible(text: str):
    assert is_duty(text)


@pytest.mark.parametrize(
    "text",
    [
        "（指县级医院负责的部分）",
        "（由财政局负责的部分除外）",
        "（含县级医院牵头）",
        "（试行）",
        "（）",
        "市财政局负责",
        "（加强领导。）",
    ],
)
def test_another_bracket_says_something_else(text: str):
    assert not is_duty(text)


def test_a_label_in_a_line_of_its_own_is_a_duty_and_in_a_sentence_none():
    (unit,) = units("牵头单位：市财政局", 0, 9)
    assert unit.duty
    assert not any(unit.duty for unit in units("明确牵头单位：市财政局。", 0, 12))
