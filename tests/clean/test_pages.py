"""Line ends, page numbers and the heads that stand on every page."""

from __future__ import annotations

import pytest
from repairing import mended

from conform.clean._pages import line_ends, page_furniture, page_lines, split_lines


@pytest.mark.parametrize("end", ["\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_whatever_ends_a_line_becomes_one_end(end: str):
    assert mended(line_ends, f"甲{end}乙") == "甲\n乙"


def test_crlf_stays():
    assert mended(line_ends, "甲\r\n乙\r丙") == "甲\r\n乙\n丙"


def test_a_line_is_without_the_space_around_it():
    text = "甲乙 \n\n \u3000丙\n"
    assert [(line.text, text[line.start : line.end], line.indented) for line in split_lines(text)] == [
        ("甲乙", "甲乙", False),
        ("丙", "丙", True),
    ]


def furniture(*lines: str) -> list[str]:
    split = split_lines("\n".join(lines))
    return [split[index].text for index in sorted(page_lines(split))]


def test_dashed_numbers_are_of_pages():
    assert furniture("甲", "— 1 —", "乙") == ["— 1 —"]


@pytest.mark.parametrize(
    ("numbers", "gone"),
    [(("1", "2", "3"), 3), (("1", "2"), 0), (("1", "2", "4"), 0), (("3", "2", "1"), 0), (("2021", "2022", "2023"), 3)],
)
def test_bare_numbers_are_of_pages_where_three_follow_each_other(numbers: tuple[str, ...], gone: int):
    lines = [line for number in numbers for line in (f"第{number}段的文字。", number)]
    assert len(furniture(*lines)) == gone


HEAD = "某市医院发展方案"


def test_a_head_beside_each_number_goes_too_and_where_it_stands_elsewhere():
    lines = (HEAD, "甲文。", "— 1 —", HEAD, "乙文。", "— 2 —", HEAD, "丙文。", "— 3 —", HEAD)
    assert furniture(*lines).count(HEAD) == 4


@pytest.mark.parametrize("line", ["加强领导。", "加强领导，", "很" * 41])
def test_a_sentence_or_a_long_line_is_no_head(line: str):
    lines = ("— 1 —", line, "甲文。", "— 2 —", line, "乙文。", "— 3 —", line)
    assert line not in furniture(*lines)


def test_what_stands_beside_one_number_only_is_no_head():
    assert furniture("— 1 —", HEAD, "甲文。") == ["— 1 —"]


def test_without_numbers_nothing_is_a_head():
    assert furniture(HEAD, "甲", HEAD, "乙", HEAD) == []


def test_furniture_goes_out_and_its_lines_stay_empty():
    assert mended(page_furniture, "甲\n— 1 —\n乙") == "甲\n\n乙"
