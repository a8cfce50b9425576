"""What a quantity is: a value or a range, its unit, what bounds it, and where it stands."""

from __future__ import annotations

from math import inf, isclose
from typing import NamedTuple

# Kinds. NamedTuples and plain words, since both are made when the module is read, which every check waits for.
PERCENT, RATIO, COUNT, MONEY, FREQUENCY, RANK = "percent", "ratio", "count", "money", "frequency", "rank"
DATE, BLANK, TERM, LENGTH = "date", "blank", "term", "length"
MONTHS, DAYS, WORKDAYS = "months", "days", "workdays"
LEAST, MOST, CUT, ORIGIN = "least", "most", "cut", "origin"

# Days of a month on average, and what a calendar makes of it: 28 to 31.
MONTH, SHORTEST, LONGEST = 30.4375, 28.0, 31.0
# Five working days take a week at least, and no more than twice that with the longest holidays.
WORK_LEAST, WORK_MOST, WORK_MORE = 1.0, 2.0, 7.0
CLOSE = 1e-9


class Quantity(NamedTuple):
    """`text[at:to]`; `low` and `high` differ in a range and count in the base unit of `base`.

    `unit` is as written; quantities of one `kind` and one `base` can be compared. `bound` is `least`, `most`, `cut` (by
    how much less), `origin` (from where: 由8个减至3个) or empty. `open` says that the bound itself is not reached
    (超过, 不足). What is not `firm` (一个, 所有) is no target itself, and compared where the other side has such.
    `per` is the period, in months, that it holds for: 每月50万元.
    """

    kind: str
    low: float
    high: float
    unit: str
    base: str
    at: int
    to: int
    bound: str = ""
    open: bool = False
    firm: bool = True
    per: float = 0.0

    def like(self, other: Quantity) -> bool:
        """Whether two quantities can be compared; all durations can."""
        if self.kind != other.kind:
            return False
        return self.base == other.base or self.kind in (TERM, LENGTH)

    def moved(self, other: Quantity) -> int | None:
        """Which way `other` lies from here: 1 more, -1 less, 0 the same; None where both or nobody can say."""
        if self.base != other.base:
            return _across(self, other)
        old, new = (self, other) if self.is_range == other.is_range else (self.stretched, other.stretched)
        # 每年600万元 is 每月50万元; where one names no period, the figures alone are held against each other
        times = self.per / other.per if self.per and other.per else 1.0
        low, high = _side(old.low, new.low * times), _side(old.high, new.high * times)
        if low and high and low != high:
            return None
        return low or high

    @property
    def is_range(self) -> bool:
        """一万元以上三万元以下, 3—5家."""
        return self.low != self.high

    @property
    def stretched(self) -> Quantity:
        """As a range, so that it can be held against one: 三万元以下 is nothing to 30,000."""
        if self.is_range or self.bound not in (LEAST, MOST):
            return self
        return self._replace(low=0.0) if self.bound == MOST else self._replace(high=inf)


def _side(old: float, new: float) -> int:
    if isclose(old, new, rel_tol=CLOSE):  # an open end is near to no number
        return 0
    return 1 if new > old else -1


def _across(old: Quantity, new: Quantity) -> int | None:
    """Durations in different units: 一个月 is 28 to 31 days, and ten working days at least ten."""
    first, second = _days(old), _days(new)
    if second[0] > first[1]:
        return 1
    return -1 if second[1] < first[0] else None


def _days(length: Quantity) -> tuple[float, float]:
    if length.base == MONTHS:
        whole = length.low >= 12, length.high >= 12  # noqa: PLR2004 - the months of a year are known together
        return (
            length.low * (MONTH if whole[0] else SHORTEST),
            length.high * (MONTH if whole[1] else LONGEST),
        )
    if length.base == WORKDAYS:
        return length.low * WORK_LEAST, length.high * WORK_MOST + WORK_MORE
    return length.low, length.high
