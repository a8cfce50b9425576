"""Dropped parts and items of enumerations."""

from __future__ import annotations

import pytest
from placed_changes import find


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
