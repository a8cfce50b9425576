"""In which line of a reference an entry stands."""

from __future__ import annotations

import pytest

from conform.references.lines import header_line, line_of

TEXT = '''# [[section]] of a comment
[reference]
id = "own"
title = """two
[[section]] lines"""

[[section]]
no = "一"
[[section.measure]]
id = "01"
requirements = [
  { id = "01.1", text = "{ no brace }", targets = [{ kind = "x" }] },
  { id = "01.2", text = "乙" },
]
[[section]]
no = "二"
'''


@pytest.mark.parametrize(
    ("spot", "line"),
    [((0,), 7), ((0, 0), 9), ((0, 0, 0), 12), ((0, 0, 1), 13), ((1,), 15), ((1, 0, 0), 15), ((7,), 1)],
)
def test_entries_are_found_strings_and_comments_passed_over(spot: tuple[int, ...], line: int):
    assert line_of(TEXT, spot) == line


def test_a_key_of_the_head_is_found():
    assert line_of(TEXT, (), "id") == 3
    assert line_of(TEXT, (), "issuer") == 2
    assert line_of("", (), "id") == 1


def test_a_table_of_words_is_found():
    words = "[\"01.1\"]\nverb = []\n[ '01.2' ]\n"
    assert [header_line(words, name) for name in ("01.1", "01.2", "01.3")] == [1, 3, 1]
