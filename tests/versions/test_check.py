"""No character may be lost: a result that is wrong in any way does not pass."""

from __future__ import annotations

from array import array

import pytest

from conform.errors import InternalFault
from conform.model import Cleaned, Metadata, Plan, Source
from conform.versions.check import accept, reject, verify
from conform.versions.result import Kind, Piece, Result, Row, Side, Stretch, Tag

OLD = "第一条 甲地保护水源。\n第二条 违者处五万元罚款。"
NEW = "第一条 违者处三万元罚款。\n第二条 甲地保护水源。"


def side(text: str) -> Side:
    source = Source("plan.txt", "text", "utf-8", "", text)
    places = array("q", range(len(text) + 1))
    cleaned = Cleaned(source, text, places[:-1], places[1:])
    return Side(Plan(cleaned, 1, 1, Metadata(), (), ()), 0, len(text))


def rows() -> list[Row]:
    """The two articles changed places, and the second was edited."""
    edit = (Piece(Tag.DELETE, "五", ""), Piece(Tag.INSERT, "", "三"))
    fine = (
        Piece(Tag.NUMBER, "第二条", "第一条"),
        Piece(Tag.EQUAL, " ", " "),
        Piece(Tag.EQUAL, "违者处", "违者处"),
        *edit,
        Piece(Tag.EQUAL, "万元罚款。", "万元罚款。"),
        Piece(Tag.SPACE, "", "\n"),
    )
    water = (
        Piece(Tag.NUMBER, "第一条", "第二条"),
        Piece(Tag.EQUAL, " ", " "),
        Piece(Tag.EQUAL, "甲地保护水源。", "甲地保护水源。"),
        Piece(Tag.SPACE, "\n", ""),
    )
    return [
        Row("r1", Kind.EDITED, Stretch(12, 25, ("c2",)), Stretch(0, 14, ("c1",)), fine),
        Row("r2", Kind.MOVED, Stretch(0, 12, ("c1",)), Stretch(14, 25, ("c2",)), water, moved=True),
    ]


def result(changed: list[Row]) -> Result:
    return Result(side(OLD), side(NEW), tuple(changed))


def test_all_accepted_is_the_new_text_and_all_rejected_the_old() -> None:
    found = verify(result(rows()))
    assert accept(OLD, found) == NEW
    assert reject(NEW, found) == OLD
    assert found.kept == (6 + 1 + 3 + 5) / (6 + 1 + 3 + 1 + 5)


def without(number: int) -> list[Row]:
    return [row for at, row in enumerate(rows()) if at != number]


def with_piece(at: int, piece: Piece) -> list[Row]:
    first, second = rows()
    return [first._replace(pieces=(*first.pieces[:at], piece, *first.pieces[at + 1 :])), second]


@pytest.mark.parametrize(
    "changed",
    [
        without(0),
        without(1),
        [*rows(), rows()[1]],
        with_piece(2, Piece(Tag.EQUAL, "违者处", "违者罚")),
        with_piece(2, Piece(Tag.EQUAL, "违者罚", "违者罚")),
        with_piece(4, Piece(Tag.INSERT, "", "")),
        with_piece(3, Piece(Tag.DELETE, "五", "三")),
        with_piece(5, Piece(Tag.DELETE, "万元罚款。", "")),
        with_piece(5, Piece(Tag.SPACE, "万元罚款。", "万元罚款。")),
        with_piece(5, Piece(Tag.NUMBER, "万元罚款。", "万元罚款。")),
        [rows()[0]._replace(old=None), rows()[1]],
    ],
)
def test_what_loses_doubles_or_alters_a_character_does_not_pass(changed: list[Row]) -> None:
    with pytest.raises(InternalFault):
        verify(result(changed))
