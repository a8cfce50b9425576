"""Lines that fit: Chinese, marks, long words, narrow windows."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from conform.render.layout import CLOSING, OPENING, Paper, cells, room
from conform.text.shown import ORDER

RUNS = ("，，", "（（", "，（，", "（，")  # marks that nobody would write in a row
ALPHABET = "中文字，。、“”（）√≈×  abc1.5%-/—…"


def lines(text: str, width: int, hang: int = 0) -> list[str]:
    return list(Paper(width, color=False).put([(text, "")], hang))


@given(st.text(ALPHABET, max_size=200), st.integers(20, 90), st.integers(0, 30))
def test_no_line_is_wider_than_the_window_and_nothing_is_lost(text: str, width: int, hang: int) -> None:
    found = lines(text, width, hang)
    assert all(cell_len(line) <= room(line) <= width for line in found)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


@given(st.text("中文字，（", max_size=120).filter(lambda text: not any(run in text for run in RUNS)))
def test_punctuation_stays_with_its_words(text: str) -> None:
    found = lines(text, 30)
    assert not any(line[0] in CLOSING for line in found[1:])
    assert not any(line[-1] in OPENING for line in found[:-1])


def test_hanging_indent_and_words() -> None:
    assert lines("提高 gov.cn/2021 使用率，达到 95.5% 以上", 20, 4) == [
        "提高 gov.cn/2021 使",
        "    用率，达到 95.5%",
        "    以上",
    ]
    assert lines("见 https://www.gov.cn/zhengce/2021", 20, 4) == ["见", "    https://www.gov.", "    cn/zhengce/2021"]


def test_closing_marks_do_not_begin_a_line() -> None:
    assert lines("一二三四五六七八九十，一二", 20) == ["一二三四五六七八九", "十，一二"]
    assert lines("一二三四五六七八九（十）", 20) == ["一二三四五六七八九", "（十）"]


def test_marks_of_edits_stay_with_their_text() -> None:
    spans = [("一二三四五六七八九", ""), ("[-", "mark<"), ("甲乙", ""), ("-]", "mark>")]
    assert list(Paper(20, color=False).put(spans)) == ["一二三四五六七八九", "[-甲乙-]"]


def test_colour_changes_no_break_and_is_closed_on_every_line() -> None:
    text = "提高医疗服务能力和管理水平" * 4
    plain = list(Paper(30, color=False).put([(text, "delete")], 2))
    coloured = list(Paper(30, color=True).put([(text, "delete")], 2))
    assert len(plain) == len(coloured) > 2
    for line, painted in zip(plain, coloured, strict=True):
        assert painted.replace("\x1b[9;31m", "").replace("\x1b[0m", "") == line
        assert painted.endswith("\x1b[0m")


def test_empty_paragraph_is_one_empty_line() -> None:
    assert list(Paper(80, color=False).put([])) == [""]


@pytest.mark.parametrize("width", [0, 1, 19])
def test_absurd_widths_do_not_hang(width: int) -> None:
    assert lines("提高医疗服务能力和管理水平", width, 16)


def test_cells_are_never_fewer_than_rich_counts() -> None:
    assigned = (chr(code) for code in range(32, sys.maxunicode) if unicodedata.category(chr(code))[0] != "C")
    assert [char for char in assigned if cells(char) < cell_len(char)] == []


@pytest.mark.parametrize(
    "spans", [[(":", "delete"), (":error::a", "insert")], [("aaaaaaaaaaaaaaaaaaaa::b", "")], [("#", ""), ("#[a", "")]]
)
@pytest.mark.parametrize("color", [False, True])
def test_neither_pieces_nor_breaks_make_an_order(spans: list[tuple[str, str]], color: bool):
    for line in Paper(20, color).put(spans):
        assert not ORDER.search(re.sub("\x1b\\[[0-9;]*m", "", line))
