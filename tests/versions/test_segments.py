"""Pairs of stretches, and what is left of one when a part of it goes elsewhere."""

from __future__ import annotations

from law import LAW, swapped
from plans import plan_of

from conform.versions.result import Tag
from conform.versions.segments import placed, segment, without
from conform.versions.units import text_of

NEW = swapped(LAW, "按月报送取水记录，并接受监测站的检查。", "报送记录。")


def both():
    texts = text_of(plan_of(LAW)), text_of(plan_of(NEW))
    numbers = [next(n for n, row in enumerate(text.paragraphs) if row.label.text == "第六条") for text in texts]
    spans = tuple(text.span(number) for text, number in zip(texts, numbers, strict=True))
    return texts, segment(*texts, spans, {})


def test_the_pieces_lead_from_one_stretch_to_the_other():
    texts, found = both()
    assert "".join(piece.old for piece in found.pieces) == texts[0].text[slice(*found.old)]
    assert "".join(piece.new for piece in found.pieces) == texts[1].text[slice(*found.new)]
    assert found.paired


def test_one_side_alone_is_no_pair():
    texts, found = both()
    alone = segment(*texts, (found.old, (0, 0)), {})
    assert (alone.has_old, alone.has_new, alone.paired, alone.home[1]) == (True, False, False, -1)


def test_what_is_left_and_what_went_are_the_whole():
    _, found = both()
    piece, at = next((piece, at) for piece, at, _ in placed(found) if piece.tag is Tag.DELETE and len(piece.old) > 1)
    left = without(found, [(at, at + len(piece.old))], [])
    told = "".join(each.old for part in left for each in part.pieces)
    assert len(told) == found.old[1] - found.old[0] - len(piece.old)
    assert all(part.part for part in left)
