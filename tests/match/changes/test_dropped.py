"""Dropped parts and items of enumerations."""

from __future__ import annotations

import pytest
from common import health
from placed_changes import find

from conform.match.changes.dropped import _items, items

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
    spans = _items(items(health()), text)
    assert [text[at:to] for at, to in spans][: len(found) or None] == found


def dropped(requirement: str, *passages: str) -> list[str]:
    return [change.reference for change in find(requirement, *passages) if change.kind == "dropped"]


@pytest.mark.parametrize(
    ("requirement", "passage", "gone"),
    [
        ("建设智慧医院，建立追溯制度", "建设智慧医院", ["建立追溯制度"]),
        ("建设智慧医院，建立追溯制度", "改善住宿条件", []),  # all is gone: reworded, not dropped
        ("重点发展重症、肿瘤、儿科等专科", "重点发展重症、儿科等专科", ["肿瘤"]),
        ("重点发展重症、肿瘤、儿科、眼科等专科", "重点发展重症、眼科等专科", ["肿瘤、儿科"]),
        ("重点发展重症、肿瘤、儿科、眼科等专科", "重点发展肿瘤、眼科等专科", ["重症", "儿科"]),
        ("到2025年，建设智慧医院", "建设智慧医院", []),  # of that `deadline` speaks
        ("加强医、护、药、技管理", "加强医、护、技管理", []),
    ],
)
def test_what_is_gone(requirement: str, passage: str, gone: list[str]):
    assert dropped(requirement, passage) == gone


def test_what_another_passage_says_is_there():
    assert dropped("建设智慧医院，建立追溯制度", "建设智慧医院", "建立追溯制度") == []
