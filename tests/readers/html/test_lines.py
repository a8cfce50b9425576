"""Elements → lines: what breaks one, what is folded, cells of a row, numbers of a list."""

from __future__ import annotations

import pytest

from conform.model import CELL_BREAK
from conform.readers.html.lines import MAX_DEPTH, lines_of


def shown(source: str) -> list[str]:
    return [line.text for line in lines_of(source)[0]]


LINES = [
    ("<p>甲</p><p>乙</p>", ["甲", "乙"]),
    ("甲<br>乙<hr>丙", ["甲", "乙", "丙"]),
    ("<p>甲<b>乙</b>丙", ["甲乙丙"]),
    ("<p>甲<p>乙", ["甲", "乙"]),  # an open paragraph ends
    ("<ul><li>甲<li>乙</ul>", ["甲", "乙"]),
    ("<ol><li>甲<li>乙</ol>", ["1.甲", "2.乙"]),
    ("<ol start=3><li>甲</ol>", ["3.甲"]),
    ("<ol style='list-style:none'><li>甲</ol>", ["甲"]),
    ("<ol><li>（一）甲</ol>", ["（一）甲"]),  # has a number of its own
    ("<ol><li>甲<ol><li>乙</ol><li>丙</ol>", ["1.甲", "1.乙", "2.丙"]),
    ("甲 \n 乙", ["甲乙"]),  # wrapped in Chinese
    ("甲  乙", ["甲 乙"]),
    ("a\nb", ["a b"]),
    ("  甲  ", ["甲"]),
    ("&lt;甲&#20057;&amp", ["<甲乙&"]),
    ("&nosuch;甲", ["&nosuch;甲"]),
    ("<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>", ["甲\t乙", "丙\t丁"]),
    ("<table><tr><td>甲<td><p>乙<p>丙</table>", ["甲", "乙", "丙"]),  # no head says that these are cells of a row
    (
        "<table><tr><td>序号<td>重点任务<td>责任单位<tr><td>1<td><p>乙<p>丙<td>丁</table>",
        ["序号\t重点任务\t责任单位", f"1\t乙{CELL_BREAK}丙\t丁"],
    ),
    ("<table><tr><td><td>乙</table>", ["乙"]),
    ("</p></div>甲</b>乙", ["甲乙"]),  # stray ends close nothing
    ("<style>p {}</style><script>a</script>甲", ["甲"]),
    ("<title>甲</title>乙", ["甲", "乙"]),
]


@pytest.mark.parametrize(("source", "lines"), LINES)
def test_lines_are_what_a_reader_sees(source: str, lines: list[str]):
    assert shown(source) == lines


def test_a_piece_knows_its_place_in_the_source():
    source = "<p>甲 <b>乙</b>&lt;丙</p>"
    (line,) = lines_of(source)[0]
    assert all(source.startswith(piece.text.replace("<", "&lt;"), piece.offset) for piece in line.pieces)


def test_links_are_counted_and_hidden_elements_remembered():
    lines, nodes = lines_of(
        "<p>甲<a href=x>乙<b>丙</b></a></p><p style='display:none'>丁</p><p hidden>戊<p>己<b hidden><i>庚</i></b>"
    )
    assert [line.linked for line in lines] == [2, 0, 0, 0]
    assert [line.node.hidden for line in lines] == [False, True, True, False]
    assert [node.tag for node in nodes if node.unseen] == ["b", "i"]


def test_a_block_end_inside_a_table_does_not_end_what_stands_around_it():
    assert shown("<div>甲<table><tr><td>乙</div>丙</table>丁</div>") == ["甲", "乙丙", "丁"]


def test_deep_nesting_loses_no_text():
    assert shown("<div>" * (2 * MAX_DEPTH) + "甲" + "</div>" * (2 * MAX_DEPTH) + "乙") == ["甲", "乙"]
