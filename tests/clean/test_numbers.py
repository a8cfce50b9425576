"""Repairs around figures: each rule alone, with what it must leave."""

from __future__ import annotations

import pytest
from repairing import doubted, mended

from conform.clean._numbers import document_numbers, item_numbers, percent_stops

# ── the full stop after a percentage ──


@pytest.mark.parametrize(
    "rest",
    ["(市财政局负责)", "推动使用", "到2025年", "\n二、任务", "", "（一）加强", "以县为主", "对重点人群", " 2025年达到"],
)
def test_a_sentence_begins_behind_the_stop(rest: str):
    assert mended(percent_stops, f"达到85%o{rest}") == f"达到85%。{rest}"


@pytest.mark.parametrize("rest", ["以下", "以上，", "左右", "对比", "对于", "，其中"])
def test_a_permille_may_be_meant(rest: str):
    text = f"控制在3%o{rest}"
    assert mended(percent_stops, text) == text
    assert doubted(percent_stops, text) == [("o", "。")]


@pytest.mark.parametrize("text", ["3%off", "%o推动", "3%o1推动"])
def test_other_letters_are_no_stop(text: str):
    assert list(percent_stops(text)) == []


# ── document numbers ──


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("国办发2021)18号", "国办发〔2021〕18号"),
        ("国办发„2021‟18号", "国办发〔2021〕18号"),
        ("国办发〖2021〗18号", "国办发〔2021〕18号"),
        ("国办发〔2021)18号", "国办发〔2021〕18号"),
        ("国办发“2021”18号", "国办发〔2021〕18号"),
        ("国办发「2021」 3号", "国办发〔2021〕 3号"),
    ],
)
def test_an_odd_bracket_of_the_year_is_mended(before: str, after: str):
    assert mended(document_numbers, before) == after


@pytest.mark.parametrize(
    "text",
    ["国办发〔2021〕18号", "国办发[2021]18号", "国办发（2021）18号", "工程“2021”3号", "2021)18号", "国办发2021)18日"],
)
def test_what_is_usual_or_no_number_stays(text: str):
    assert mended(document_numbers, text) == text


# ── item numbers ──

HEAD = "（一）完善服务体系。"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{HEAD}L进一步推进。", f"{HEAD}1.进一步推进。"),
        ("10.加强。\nIL健全体系。", "10.加强。\n11.健全体系。"),
        ("20.改革。2L优化机制。", "20.改革。21.优化机制。"),
        ("27.抓好。28，压实责任。", "27.抓好。28.压实责任。"),
        ("—、总体要求\n（—）指导思想。", "一、总体要求\n（一）指导思想。"),
        ("甲。(–)指导思想。", "甲。(一)指导思想。"),
    ],
)
def test_the_next_number_is_mended(before: str, after: str):
    assert mended(item_numbers, before) == after


@pytest.mark.parametrize(
    "text",
    [
        "加强领导。L进一步推进。",  # no heading before
        "10.加强。\n2L优化机制。",  # not the next one
        "1.加强。3，落实。",
        "10.加强。\n11健全体系。",  # digits without a sign are a figure
        "建设—、甲",  # no sentence begins there
        f"{HEAD}I类切口手术。",
    ],
)
def test_what_is_not_the_next_number_stays(text: str):
    assert mended(item_numbers, text) == text
