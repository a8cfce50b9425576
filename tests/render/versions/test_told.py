"""The old and the new numbers of articles: what went on side by side is one line, and nothing else is."""

from __future__ import annotations

import pytest

from conform.render.versions.told import table
from conform.versions.result import Articles

CASES = [
    ([("第四条", "第五条"), ("第五条", "第六条"), ("第六条", "第七条")], [("第四条至第六条", "第五条至第七条", "")]),
    ([("第四条", "第八条"), ("第二十七条", "第九条")], [("第四条", "第八条", ""), ("第二十七条", "第九条", "")]),
    ([("第四条", "第八条"), ("第五条", "第七条")], [("第四条", "第八条", ""), ("第五条", "第七条", "")]),
    ([("第四条", "第五条之一"), ("第五条", "第六条")], [("第四条", "第五条之一", ""), ("第五条", "第六条", "")]),
]


@pytest.mark.parametrize(("pairs", "expected"), CASES)
def test_only_neighbours_on_both_sides_are_one_line(pairs: list[tuple[str, str]], expected: list[tuple[str, str, str]]):
    assert table([Articles((old,), (new,)) for old, new in pairs]) == expected


def test_what_was_divided_or_joined_stands_alone():
    rows = [Articles(("第三条",), ("第三条", "第四条")), Articles(("第四条", "第五条"), ("第五条",))]
    assert table(rows) == [("第三条", "第三条、第四条", "split"), ("第四条、第五条", "第五条", "merged")]
