"""What stands behind a plan's “附件”: tasks and indicators are its own, rosters and forms are skipped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from conform.data import word_lists
from conform.model import Kind
from conform.outline._units import Unit

# “附件：” alone comes before the list of annexes, and a signature behind it
_BEGIN = re.compile(r"附\s*[件表录]\s*(?:[\d一二三四五六七八九十]{1,3}\s*[:：]?)?")
_YEARS = re.compile(r"[^。，；:：]{1,10}[:：]\s*20\d\d年?(?:\s*[；;、，]\s*20\d\d年?)+")
_YEAR = re.compile(r"20\d\d")


@lru_cache(maxsize=1)
def _indicator() -> re.Pattern[str]:
    counted = "|".join(word_lists("tables")["counted"])
    return re.compile(rf"[^。，；:：]{{2,40}}[:：][^。]*\d(?:[\d.]*\s*[%％‰]|[\d.]*\s*(?:{counted}))[^。]*")


def annexed(units: list[Unit]) -> Iterator[tuple[Unit, Kind | None]]:
    """The units from the first “附件” on with their kinds; None for those of an annex that sets nothing to do."""
    at = 0
    while at < len(units):
        end = next((index for index in range(at + 1, len(units)) if _begins(units[index])), len(units))
        yield from _of(units[at:end])
        at = end


def _begins(unit: Unit) -> bool:
    return unit.first and bool(_BEGIN.fullmatch(unit.text))


def _of(annex: list[Unit]) -> Iterator[tuple[Unit, Kind | None]]:
    years = ""
    sets = False
    found: list[tuple[Unit, Kind]] = []
    for unit in annex:
        years = "、".join(_YEAR.findall(unit.text)) if _YEARS.fullmatch(unit.text) else years
        indicator = bool(_indicator().fullmatch(unit.text)) and not unit.cell
        unit.due = years if indicator else unit.due
        sets = sets or unit.task or indicator
        found.append((unit, Kind.MEASURE if unit.task or indicator else Kind.CONTEXT))
    skipped = not sets and _begins(annex[0])
    yield from ((unit, None if skipped else kind) for unit, kind in found)
