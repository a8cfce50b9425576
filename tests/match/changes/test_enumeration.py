"""The items of enumerations, and what is left of the first and the last."""

from __future__ import annotations

import pytest
from common import health

from conform.match.changes.enumeration import core_of, items, items_in

LISTS = [
    ("发展重症、肿瘤、儿科等专科", ["重症", "肿瘤", "儿科"]),
    ("发展重症医学、肿瘤专科和儿科", ["重症医学", "肿瘤专科"]),
    ("不同地区、不同级别", ["不同地区", "不同级别"]),
    ("甲乙、丙丁", []),  # two short words are no enumeration
    ("甲乙、丙丁、戊己", ["甲乙", "丙丁", "戊己"]),
    ("健全统筹推进、督促落实的机制", []),
    ("加强领导", []),
]


@pytest.mark.parametrize(("text", "found"), LISTS)
def test_the_items_of_an_enumeration(text: str, found: list[str]):
    spans = items_in(items(health()), text)
    assert [text[at:to] for at, to in spans][: len(found) or None] == found


def test_the_core_of_an_item_is_as_long_as_the_others():
    text = "网格内居民预防、治疗、康复"
    spans = items_in(items(health()), text)
    assert [core_of(text, span, spans) for span in spans] == ["预防", "治疗", "康复"]
