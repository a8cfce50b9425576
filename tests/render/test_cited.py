"""Places as people cite them: numbers of headings, an item's own, else its sentence."""

from __future__ import annotations

import pytest
from factory import clauses

from conform.model import Clause, Kind
from conform.render._cited import cited, number


def test_sentences_items_and_headings_are_cited_by_the_numbers_above_them():
    assert list(cited(clauses()).values()) == [
        *("", "一", "一（一）", "一（一）第1句", "一（一）1"),
        *("一（二）", "一（二）第1句", "一（二）第2句"),
    ]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("二、重点任务", "二"),
        ("3 .建设医共体", "3"),
        ("城市网格。", "“城市网格”"),
        (" 、总体要求", "“总体要求”"),
        ("第三章 罚则", "第三章"),
        ("没有编号而且很长的一个标题不引用全文", ""),
    ],
)
def test_a_heading_is_cited_by_its_number_or_its_few_words(heading: str, told: str):
    assert number(heading) == told


def test_an_article_has_its_own_citation_and_what_has_no_numbers_none():
    article = Clause("c1", Kind.MEASURE, "不得少于三日。", 0, 7, label="第十二条第二款")
    loose = Clause("c2", Kind.MEASURE, "建设医院。", 8, 13)
    assert cited([article, loose]) == {"c1": "第十二条第二款", "c2": ""}
