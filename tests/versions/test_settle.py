"""Crumbs go to what stands beside them."""

from __future__ import annotations

from conform.versions.result import Piece, Tag
from conform.versions.segments import Segment
from conform.versions.settle import settled


def equal(text: str) -> Piece:
    return Piece(Tag.EQUAL, text, text)


def gone(text: str) -> Piece:
    return Piece(Tag.DELETE, text, "")


WHOLE = Segment((0, 10), (0, 10), (equal("镇政府应当公开水质情"),), (0, 0), part=True)


def test_what_goes_on_in_both_texts_is_one() -> None:
    more = Segment((10, 20), (10, 20), (equal("况并且接受村民的监督"),), (0, 0), part=True)
    (found,) = settled([more, WHOLE])
    assert (found.old, found.new, len(found.pieces)) == ((0, 20), (0, 20), 1)


def test_a_crumb_of_a_sentence_goes_to_its_sentence() -> None:
    crumb = Segment((10, 12), (0, 0), (gone("的。"),), (0, -1), part=True)
    (found,) = settled([WHOLE, crumb])
    assert found.old == (0, 12)
    assert found.pieces[-1] == gone("的。")


def test_a_whole_paragraph_that_went_stays_alone() -> None:
    away = Segment((10, 22), (0, 0), (gone("监测站每月公布检查结果。"),), (1, -1))
    assert len(settled([WHOLE, away])) == 2
