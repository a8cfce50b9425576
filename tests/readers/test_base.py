"""What readers share: the draft of a text, its limits, rows that head tables, and time."""

from __future__ import annotations

import pytest

from conform.errors import InputError
from conform.model import Place, Skipped
from conform.readers import Input
from conform.readers.base import Deadline, Draft, heads_table, spoken

FILE = Input("a.docx", b"x")


def test_places_are_kept_where_they_change():
    draft = Draft("a", 100)
    for text, place in (
        ("甲", Place(paragraph=1)),
        ("乙", Place(paragraph=1)),
        ("丙", Place(paragraph=2)),
        ("", Place(paragraph=3)),
    ):
        draft.add(text, place)
    source = draft.source(FILE, "docx")
    assert (source.text, source.places) == ("甲乙丙", ((0, Place(paragraph=1)), (2, Place(paragraph=2))))


def test_skipped_pieces_that_continue_each_other_are_one():
    draft = Draft("a", 100)
    for text, why in (
        ("甲", "skip.a"),
        ("\n", None),
        ("乙", "skip.a"),
        ("丙", "skip.b"),
        ("丁", None),
        (" ", "skip.b"),
    ):
        draft.add(text, skip=why)
    assert draft.source(FILE, "docx").skipped == (Skipped("skip.a", 0, 3), Skipped("skip.b", 3, 4))


def test_a_single_character_between_skipped_pieces_is_read():
    """Hidden runs of a Word file around one that is seen: 「暗」明「暗」."""
    draft = Draft("a", 100)
    for text, why in (("暗", "skip.a"), ("明", None), ("暗", "skip.a")):
        draft.add(text, skip=why)
    assert draft.source(FILE, "docx").skipped == (Skipped("skip.a", 0, 1), Skipped("skip.a", 2, 3))


def test_the_longest_text_is_read_and_one_more_is_not():
    Draft("a", 3).add("甲乙丙")
    with pytest.raises(InputError) as raised:
        Draft("a", 3).add("甲乙丙丁")
    assert raised.value.key == "input.too_long"


@pytest.mark.parametrize("pieces", [[], [(" \n\u3000", None)], [("甲", "skip.a"), ("\n", None)]])
def test_a_file_without_text_outside_of_what_is_skipped_is_blank(pieces: list[tuple[str, str | None]]):
    draft = Draft("a", 100)
    for text, why in pieces:
        draft.add(text, skip=why)
    with pytest.raises(InputError) as raised:
        draft.source(FILE, "docx")
    assert raised.value.key == "input.blank"


def test_time_over_is_told_and_time_left_is_not():
    Deadline("a", 60).check()
    with pytest.raises(InputError) as raised:
        Deadline("a", -0.5).check()
    assert raised.value.values["seconds"] == "-0.5"


@pytest.mark.parametrize(
    ("row", "heads"),
    [
        ("序号\t重点任务\t责任单位", True),
        ("目录", False),
        ("索引号：\t000", False),
        ("序号\t甲", False),
        (f"序号\t{'长' * 40}", False),
    ],
)
def test_a_row_that_heads_others(row: str, heads: bool):
    assert heads_table(row) is heads


def test_sizes_change_their_unit_at_its_border():
    assert [spoken(size) for size in (1023, 1024, 2**20 - 1, 2**20, 2**30)] == [
        "1023 B",
        "1 KiB",
        "1024 KiB",
        "1 MiB",
        "1 GiB",
    ]


def test_a_suffix_is_the_last_and_small():
    assert [Input(path, b"").suffix for path in ("A.TXT", "a.tar.GZ", "a", "-")] == [".txt", ".gz", "", ""]
