"""White space put back."""

from __future__ import annotations

from conform.versions.result import Piece, Tag
from conform.versions.weave import weave


def test_white_space_is_told_apart_where_it_differs() -> None:
    assert weave("全国 人大", "全国人大", [(Tag.EQUAL, "全国人大", "全国人大")]) == [
        Piece(Tag.EQUAL, "全国", "全国"),
        Piece(Tag.SPACE, " ", ""),
        Piece(Tag.EQUAL, "人大", "人大"),
    ]


def test_the_width_of_a_sign_is_told_apart() -> None:
    assert weave("甲,乙", "甲，乙", [(Tag.EQUAL, "甲,乙", "甲，乙")])[1] == Piece(Tag.WIDTH, ",", "，")


def test_both_texts_are_there_whole() -> None:
    old, new = "第一条　 甲乙\n丙。\n", "第一条 甲\n丁丙。"
    found = weave(
        old,
        new,
        [
            (Tag.EQUAL, "第一条甲", "第一条甲"),
            (Tag.DELETE, "乙", ""),
            (Tag.INSERT, "", "丁"),
            (Tag.EQUAL, "丙。", "丙。"),
        ],
    )
    assert ("".join(piece.old for piece in found), "".join(piece.new for piece in found)) == (old, new)
    assert [piece for piece in found if piece.tag in (Tag.DELETE, Tag.INSERT)] == [
        Piece(Tag.DELETE, "乙", ""),
        Piece(Tag.INSERT, "", "丁"),
    ]
