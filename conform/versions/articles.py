"""Which article became which: told once, and known when references to articles are compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from conform.versions.cited import Renumbered, plain
from conform.versions.result import Articles
from conform.versions.segments import Segment
from conform.versions.units import Text

LEAST = 0.2  # of the shorter article, for one to have become the other; a phrase that moved makes no article of another


@dataclass(frozen=True, slots=True)
class Numbered:
    """The articles of a text, or what it has in their place: names in order, sizes, and paragraph → which one."""

    names: tuple[str, ...]
    sizes: tuple[int, ...]
    of: tuple[int, ...]


def numbered(text: Text) -> Numbered:
    """The articles of a text; paragraphs before the first are in one without a name."""
    names: list[str] = []
    sizes: list[int] = []
    of: list[int] = []
    for name, rows in groupby(text.paragraphs, lambda row: row.label.article):
        held = [len(row.words) for row in rows]
        of += [len(names)] * len(held)
        names.append(name)
        sizes.append(sum(held))
    return Numbered(tuple(names), tuple(sizes), tuple(of))


def renumbered(old: Text, new: Text, homes: Iterable[tuple[int, int]]) -> Renumbered:
    """Old article, paragraph or item → what it is now, where that is another number.

    `homes` are the paragraphs that belong together.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in homes:
        before, after = old.paragraphs[one].label, new.paragraphs[other].label
        if before.article and after.article:
            pairs = (before.article, after.article), (plain(before.text), plain(after.text))
            for was, now in pairs:
                if was != now:
                    found[was].add(now)
    return {article: frozenset(articles) for article, articles in found.items()}


def correspondence(old: Text, new: Text, segments: Sequence[Segment]) -> tuple[Articles, ...]:
    """Every article of both versions with those of the other that have its words, in the order of the new ones."""
    sides = numbered(old), numbered(new)
    shared: Counter[tuple[int, int]] = Counter()
    whole: Counter[tuple[int, int]] = Counter()
    for each in segments:
        if min(each.home) >= 0:
            pair = sides[0].of[each.home[0]], sides[1].of[each.home[1]]
            size = sum(len(piece.old) for piece in each.pieces if piece.old and piece.new)
            shared[pair] += size
            whole[pair] += 0 if each.part else size
    links = [
        pair for pair, size in shared.items() if size >= LEAST * min(sides[0].sizes[pair[0]], sides[1].sizes[pair[1]])
    ]
    return tuple(_told(sides, [*links, *_else(whole, links)]))


def _else(whole: Counter[tuple[int, int]], links: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """An article with no other counterpart became the one that a whole paragraph of it pairs with, however much more
    stands in both: 第九十九条第三款 → 第一百一十一条第一款.
    """
    linked = {one for one, _ in links}, {other for _, other in links}
    for (one, other), size in whole.most_common():
        if size and (one not in linked[0] or other not in linked[1]):
            linked[0].add(one)
            linked[1].add(other)
            yield one, other


def _told(sides: tuple[Numbered, Numbered], links: Sequence[tuple[int, int]]) -> list[Articles]:
    """Groups of linked articles; what was removed stands behind the article that stood before it."""
    groups = _groups(sides, links)
    rows: list[tuple[float, float, Articles]] = []
    last = -1.0
    for olds, news in sorted(groups, key=lambda group: (min(group[0], default=-1), min(group[1], default=-1))):
        if news:
            place = float(min(news))
            last = place if olds else last
        else:
            place = last + 0.5
        names = tuple(sides[0].names[n] for n in olds), tuple(sides[1].names[n] for n in news)
        if any(names[0]) or any(names[1]):
            rows.append((place, float(min(olds, default=0)), Articles(*names)))
    return [row for _, _, row in sorted(rows)]


def _groups(sides: tuple[Numbered, Numbered], links: Sequence[tuple[int, int]]) -> list[tuple[list[int], list[int]]]:
    """The connected parts of the graph of articles; -1 - n stands for number n of the new side."""
    parent = {number: number for number in (*range(len(sides[0].names)), *(-1 - n for n in range(len(sides[1].names))))}

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    for one, other in links:
        parent[root(one)] = root(-1 - other)
    found: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for number in parent:
        if number >= 0:
            found[root(number)][0].append(number)
        else:
            found[root(number)][1].append(-1 - number)
    return list(found.values())
