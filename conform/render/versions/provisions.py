"""A comparison by provisions, as a table sets it out: an old article beside the one that has its words now.

Every row of the comparison stands once on the side that it has: all old cells are the old text, all new ones the new
text in its order. An article that was divided stands beside its parts where these follow each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, product
from typing import NamedTuple

from conform.render.versions.folded import says_nothing
from conform.versions.articles import LEAST
from conform.versions.result import Kind, Result, Row, Stretch, Tag


class Unit(NamedTuple):
    """An article of one side, or a paragraph that stands in none: its name (which may be empty) and its rows."""

    name: str
    rows: tuple[Row, ...]

    @property
    def size(self) -> int:
        """About how long it is."""
        return sum(max(len(row.was), len(row.now)) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Provision:
    """Old units and new ones that stand beside each other; one side is empty for what was added or removed."""

    old: tuple[Unit, ...]
    new: tuple[Unit, ...]

    @property
    def was(self) -> tuple[Row, ...]:
        """The rows of the old cell."""
        return tuple(row for unit in self.old for row in unit.rows)

    @property
    def now(self) -> tuple[Row, ...]:
        """The rows of the new cell."""
        return tuple(row for unit in self.new for row in unit.rows)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of either cell, each once."""
        return tuple(dict.fromkeys((*self.now, *self.was)))

    @property
    def names(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What both sides call it; nothing for a paragraph without a number."""
        return tuple(unit.name for unit in self.old if unit.name), tuple(unit.name for unit in self.new if unit.name)

    @property
    def is_heading(self) -> bool:
        """Whether it is headings alone."""
        stretches = [row.old for row in self.was] + [row.new for row in self.now]
        return all(stretch.heading for stretch in stretches if stretch)

    @property
    def says_nothing(self) -> bool:
        """Whether it is as it was, but for its number."""
        return all(map(says_nothing, self.rows)) and not any(self.apart())

    def apart(self) -> tuple[list[Row], list[Row]]:
        """The rows whose other side stands in another provision: of the old cell, and of the new one."""
        was, now = self.was, self.now
        return [row for row in was if row.new and row not in now], [row for row in now if row.old and row not in was]


def provisions(result: Result) -> list[Provision]:
    """The provisions in the order of the new text; what was removed stands behind what it stood behind."""
    old, new = _units(result.in_old_order, "old"), _units(result.in_new_order, "new")
    homes, first = _beside(old, new, {pair for row in result.articles for pair in product(row.old, row.new)})
    below: dict[int, list[Unit]] = defaultdict(list)
    gone: dict[int, list[Provision]] = defaultdict(list)
    behind = -1
    for number, unit in enumerate(old):
        if number in homes:
            behind = homes[number]
            below[behind].append(unit)
        else:
            gone[behind].append(Provision((unit,), ()))
    told = gone[-1]
    for number in sorted(set(first)):
        parts = tuple(unit for place, unit in enumerate(new) if first[place] == number)
        told += [Provision(tuple(below[number]), parts), *gone[number]]
    return told


def _units(rows: Sequence[Row], side: str) -> list[Unit]:
    def stretch(row: Row) -> Stretch:
        found: Stretch = getattr(row, side)
        return found

    told = (row for row in rows if row.kind is not Kind.SKIPPED)
    groups = groupby(told, lambda row: (stretch(row).article, 0 if stretch(row).article else stretch(row).paragraph))
    return [Unit(name, tuple(held)) for (name, _), held in groups]


def _beside(old: Sequence[Unit], new: Sequence[Unit], known: set[tuple[str, str]]) -> tuple[dict[int, int], list[int]]:
    """Old unit → the provision that it stands in, and new unit → the same; a provision is called by its first unit.

    `known` are the names of articles of which one became the other.
    """
    linked: dict[int, dict[int, int]] = defaultdict(dict)
    for (one, other), size in _shared(old, new).items():
        named = old[one].name and new[other].name
        if (old[one].name, new[other].name) in known if named else size >= LEAST * min(old[one].size, new[other].size):
            linked[one][other] = size
    first = list(range(len(new)))
    best = {one: max(sizes, key=lambda other: (sizes[other], -other)) for one, sizes in linked.items()}
    for one, home in best.items():
        low = high = home
        while low - 1 in linked[one]:
            low -= 1
        while high + 1 in linked[one]:
            high += 1
        for place in range(low, high + 1):
            _join(first, low, place)
    return {one: first[home] for one, home in best.items()}, first


def _join(first: list[int], one: int, other: int) -> None:
    low, high = sorted((first[one], first[other]))
    first[:] = [low if name == high else name for name in first]


def _shared(old: Sequence[Unit], new: Sequence[Unit]) -> Counter[tuple[int, int]]:
    there = {row.id: number for number, unit in enumerate(new) for row in unit.rows}
    shared: Counter[tuple[int, int]] = Counter()
    for number, unit in enumerate(old):
        for row in unit.rows:
            if row.id in there:
                both = (piece for piece in row.pieces if piece.tag in (Tag.EQUAL, Tag.WIDTH, Tag.REFERENCE))
                shared[number, there[row.id]] += sum(len("".join(piece.old.split())) for piece in both)
    return shared


class Folded(NamedTuple):
    """Provisions that are as they were, one behind the other."""

    provisions: tuple[Provision, ...]


def shown(
    told: Sequence[Provision], only: frozenset[Kind] | None, *, changed_only: bool
) -> Iterator[Provision | Folded]:
    """What a table shows: all, or with what is unchanged folded, or what has rows of some kinds alone.

    A heading that is unchanged stays above what changed.
    """
    if only is not None:
        yield from (row for row in told if any(each.kind in only for each in row.rows))
        return
    held: list[Provision] = []
    for row in told:
        if not changed_only or not row.says_nothing:
            above: list[Provision] = []
            while changed_only and held and held[-1].is_heading and held[-1].names[1]:
                above.insert(0, held.pop())
            if held:
                yield Folded(tuple(held))
            yield from (*above, row)
            held = []
        else:
            held.append(row)
    if held:
        yield Folded(tuple(held))
