"""reference/field/quantities.toml → the words that quantities are read with."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from conform.data import word_lists
from conform.text.quantities.values import COUNT


class Unit(NamedTuple):
    """What a unit measures, the unit that it converts to, and how much of that it is."""

    kind: str
    base: str
    factor: float


class Words(NamedTuple):
    """The words of quantities; see the comments of the file. `begin` holds what units begin with."""

    units: dict[str, Unit]
    begin: frozenset[str]
    behind: dict[str, str]
    plain: dict[str, str]
    events: frozenset[str]
    most: tuple[str, ...]
    least: tuple[str, ...]
    ahead_least: tuple[str, ...]
    ahead_most: tuple[str, ...]
    below: tuple[str, ...]
    behind_least: tuple[str, ...]
    behind_most: tuple[str, ...]
    cut: tuple[str, ...]
    turned: tuple[str, ...]
    higher: tuple[str, ...]
    each: tuple[str, ...]
    ratios: tuple[str, ...]
    divided: tuple[str, ...]
    whole: tuple[str, ...]
    abstract: tuple[str, ...]
    concrete: tuple[str, ...]
    counted: tuple[str, ...]
    offices: tuple[str, ...]
    persons: tuple[str, ...]
    notice: tuple[str, ...]
    rights: tuple[str, ...]
    bans: tuple[str, ...]
    life: tuple[str, ...]
    no_bans: tuple[str, ...]
    penalties: tuple[str, ...]
    lower: tuple[str, ...]
    served: tuple[str, ...]
    losses: tuple[str, ...]
    between: tuple[str, ...]
    measures: tuple[str, ...]
    rates: tuple[str, ...]
    past: tuple[str, ...]
    finished: tuple[str, ...]
    no_dates: tuple[str, ...]
    around: tuple[str, ...]


# The fields that are lists in the file, and their keys there.
_KEYS = {name: name for name in Words._fields[5:]} | {
    "turned": "other",
    "whole": "words",
    "abstract": "nouns",
    "lower": "subjects",
}


@lru_cache(maxsize=1)
def words() -> Words:
    """The words, read once."""
    raw = word_lists("quantities")
    units = {word: Unit(COUNT, group[0], 1.0) for group in raw["counts"] for word in group}
    for kind, factors in raw["units"].items():
        units |= {word: Unit(kind, kind, factor) for word, factor in factors.items()}
    tables = ("bounds", "time", "turning", "abstract", "whole", "lower", "dates")
    lists = {key: value for table in tables for key, value in raw[table].items()}
    told = {name: tuple(lists[key]) for name, key in _KEYS.items()}
    begin = frozenset(unit[0] for unit in units)
    return Words(units, begin, raw["behind"], raw["plain"], frozenset(raw["events"]), **told)
