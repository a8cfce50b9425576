"""What became of each stretch, in the order in which it is read."""

from __future__ import annotations

from law import DIVIDED, LAW, PUT_IN, SHIFTED, swapped
from plans import plan_of

from conform.versions import Result, compare
from conform.versions.result import Kind


def told(new: str, old: str = LAW) -> Result:
    return compare(plan_of(old), plan_of(new))


def test_rows_are_numbered_without_a_gap() -> None:
    for new in (LAW, PUT_IN, DIVIDED, SHIFTED):
        rows = told(new).rows
        assert [row.id for row in rows] == [f"r{number}" for number in range(1, len(rows) + 1)]


def test_what_was_removed_stands_behind_what_stood_before_it() -> None:
    rows = told(swapped(LAW, "第五条 任何单位和个人不得在一级保护区内采石、取土、建窑。\n", "")).rows
    (number,) = [number for number, row in enumerate(rows) if row.kind is Kind.REMOVED]
    assert rows[number - 1].was.startswith("第四条")


def test_the_parts_of_a_split_are_kin() -> None:
    found = told(DIVIDED)
    parts = [row for row in found.rows if row.kind is Kind.SPLIT]
    assert [found.by_id[row.kin[0]] for row in parts] == parts[::-1]


def test_the_fewest_characters_move() -> None:
    (row,) = [row for row in told(SHIFTED).rows if row.moved]
    assert row.now.startswith("第六条")
