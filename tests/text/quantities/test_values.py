"""What a quantity is beside another: alike, more, less, or not to be told."""

from __future__ import annotations

import pytest

from conform.text.quantities.values import COUNT, DAYS, LEAST, LENGTH, MONEY, MONTHS, MOST, TERM, WORKDAYS, Quantity


def of(low: float, high: float | None = None, *, kind: str = COUNT, base: str = "个", **values: object) -> Quantity:
    return Quantity(kind, low, low if high is None else high, "", base, 0, 1)._replace(**values)


MOVED = [
    (of(3), of(3), 0),
    (of(3), of(5), 1),
    (of(5), of(3), -1),
    (of(3, 5), of(3, 6), 1),
    (of(3, 5), of(2, 5), -1),
    (of(3, 5), of(2, 6), None),  # wider
    (of(0.1 + 0.2), of(0.3), 0),
    (of(30000, bound=MOST), of(10000, 30000), 1),  # 三万元以下 → 一万元以上三万元以下
    (of(10000, 30000), of(10000, bound=LEAST), 1),  # the upper end is gone
]


@pytest.mark.parametrize(("old", "new", "way"), MOVED)
def test_which_way_another_lies(old: Quantity, new: Quantity, way: int | None):
    assert old.moved(new) == way


def test_periods_are_made_alike_where_both_are_named():
    year, month = of(600, kind=MONEY, per=12.0), of(50, kind=MONEY, per=1.0)
    assert year.moved(month) == 0
    assert year.moved(of(50, kind=MONEY)) == -1


def length(low: float, base: str) -> Quantity:
    return of(low, kind=LENGTH, base=base)


DURATIONS = [
    (length(1, MONTHS), length(27, DAYS), -1),
    (length(1, MONTHS), length(30, DAYS), None),
    (length(1, MONTHS), length(32, DAYS), 1),
    (length(12, MONTHS), length(364, DAYS), -1),  # the months of a year are known together
    (length(10, WORKDAYS), length(9, DAYS), -1),
    (length(10, WORKDAYS), length(10, DAYS), None),
    (length(10, WORKDAYS), length(28, DAYS), 1),
]


@pytest.mark.parametrize(("old", "new", "way"), DURATIONS)
def test_durations_in_other_units_where_it_is_sure(old: Quantity, new: Quantity, way: int | None):
    assert old.moved(new) == way


def test_what_can_be_compared():
    assert of(1).like(of(2)) and not of(1).like(of(1, base="人"))
    assert length(1, MONTHS).like(length(1, DAYS)) and not length(1, DAYS).like(of(1, kind=TERM, base=DAYS))
