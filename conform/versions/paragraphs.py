"""Which paragraph of one version is which of the other: by its words, its place in the order, and its number.

First the heaviest chain of likely pairs that keeps its order, most of them identical; then, between two paragraphs of
that chain, what is like enough where nothing else can be meant; then what was moved, again as chains, since what
moves is often a list or a chapter; last the headings of chapters, by what stands under them. What was split or merged
is found in what is left (`stretches`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from conform.text.numbering import RANK
from conform.versions.order import Link, chain
from conform.versions.units import Paragraph, Text
from conform.versions.weighing import Finder, Weights, grams

# Shares of common weight; read off the pairs of three amended laws (see tests/bench/bench_versions.py).
IN_ORDER = 0.3  # where the order speaks for a pair
BETWEEN = 0.25  # between two neighbours that are paired themselves
SAME = 0.15  # there, under the same number
MOVED = 0.5  # where nothing but the words does
WITHIN = 0.7  # the lighter of two stands almost whole in the other
ENOUGH = 4  # that many rare pairs of characters must be shared, or else the neighbours be paired
TWINS = 2  # so many places to either side of the k-th are tried for the k-th of identical paragraphs
HEAVY = 20  # rare pairs of characters beyond which a long paragraph speaks no louder for its place
BESIDE = 0.1  # what it is worth that a neighbour pairs likewise, or that the number is the same
ROUNDS = 8  # of chains that moved
READS = 0.2  # how much less the words of a heading count than what stands below it; a judgement
TITLE = 0.7  # a heading above which nothing stayed is the one that it almost reads like
SMALL = 400  # comparisons in a gap that are all worth it


def pair(old: Text, new: Text, weights: Weights) -> list[Link]:
    """Numbers of paragraphs that belong together, in the order of `old`; each is in one pair at most."""
    likely = _in_context(list(_likely(old, new, weights)), old, new, weights)
    links = _supported(chain(likely), weights)
    links = _between(old, new, links, weights)
    links += _moved(old, new, links, weights)
    links += _along(old, new, links)
    links += _headings(old, new, links)
    return sorted(links)


def _likely(old: Text, new: Text, weights: Weights) -> Iterator[Link]:
    """What may belong together: the same words, or many rare ones."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, words in _plain(new.paragraphs).items():
        places[words].append(number)
    counts = Counter(_plain(old.paragraphs).values())
    finder = Finder(_plain(new.paragraphs), weights)
    seen: Counter[str] = Counter()
    for number, words in _plain(old.paragraphs).items():
        same = places.get(words, [])
        first = max(0, seen[words] - TWINS)
        seen[words] += 1
        near = same[first : seen[words] + TWINS]
        weight = weights.total(words) + weights.one
        yield from (Link(number, place, weight) for place in near)
        if len(same) == counts[words] == 1:
            continue
        for place in finder.near(words):
            match = weights.match(words, new.paragraphs[place].words)
            if place not in near and (match.alike >= IN_ORDER or match.within >= WITHIN):
                yield Link(number, place, match.common)


def _in_context(links: Sequence[Link], old: Text, new: Text, weights: Weights) -> list[Link]:
    """The links, weighed with what stands beside them."""
    pairs = {(link.old, link.new) for link in links}
    found = []
    for link in links:
        beside = ((link.old - 1, link.new - 1) in pairs) + ((link.old + 1, link.new + 1) in pairs)
        same = old.paragraphs[link.old].mark == new.paragraphs[link.new].mark is not None
        weight = min(link.weight, HEAVY * weights.one)
        found.append(link._replace(weight=weight * (1 + BESIDE * (beside + same))))
    return found


def _plain(paragraphs: Sequence[Paragraph]) -> dict[int, str]:
    """Number → words of the paragraphs that are no heading of a chapter."""
    return {number: row.words for number, row in enumerate(paragraphs) if not row.structure and row.words}


def _supported(links: Sequence[Link], weights: Weights) -> list[Link]:
    """The links without those that boilerplate alone makes, far from any other."""
    pairs = {(link.old, link.new) for link in links}
    return [
        link
        for link in links
        if link.weight >= ENOUGH * weights.one or {(link.old - 1, link.new - 1), (link.old + 1, link.new + 1)} & pairs
    ]


def _between(old: Text, new: Text, links: Sequence[Link], weights: Weights) -> list[Link]:
    """The links, and in every gap between two of them what is like enough there."""
    found: list[Link] = []
    ends = Link(len(old.paragraphs), len(new.paragraphs), 0.0)
    last = Link(-1, -1, 0.0)
    for link in (*links, ends):
        rows, columns = range(last.old + 1, link.old), range(last.new + 1, link.new)
        if 0 < len(rows) * len(columns) <= SMALL:
            found += chain(list(_in_gap(old, new, rows, columns, weights)))
        if link is not ends:
            found.append(link)
        last = link
    return found


def _in_gap(old: Text, new: Text, rows: Iterable[int], columns: Iterable[int], weights: Weights) -> Iterator[Link]:
    for row in rows:
        for column in columns:
            one, other = old.paragraphs[row], new.paragraphs[column]
            if one.structure or other.structure:
                continue
            match = weights.match(one.words, other.words)
            least = (SAME if one.mark == other.mark else BETWEEN) if one.style == other.style else IN_ORDER
            if match.alike >= least or match.within >= WITHIN or one.words == other.words:
                yield Link(row, column, match.common + 1.0)


def _moved(old: Text, new: Text, links: Sequence[Link], weights: Weights) -> list[Link]:
    """What is left on both sides and alike, wherever it stands: chain after chain."""
    left, right = _left(old, {link.old for link in links}), _left(new, {link.new for link in links})
    finder = Finder(right, weights)
    choices = []
    for number, words in left.items():
        for place in finder.near(words):
            match = weights.match(words, right[place])
            if match.alike >= MOVED and match.common >= ENOUGH * weights.one:
                choices.append(Link(number, place, match.common * match.alike))
    choices = _in_context(choices, old, new, weights)
    found: list[Link] = []
    for _ in range(ROUNDS):
        found += chain(choices)
        olds, news = {link.old for link in found}, {link.new for link in found}
        choices = [link for link in choices if link.old not in olds and link.new not in news]
    return found


def _along(old: Text, new: Text, links: Sequence[Link]) -> list[Link]:
    """What stands beside a pair with the same words on both sides, however few: （二）书证； in a list that moved."""
    taken = {link.old for link in links}, {link.new for link in links}
    found: list[Link] = []
    for link in links:
        for step in (1, -1):
            one, other = link.old + step, link.new + step
            while _free(old, one, taken[0]) and _free(new, other, taken[1]):
                if old.paragraphs[one].words != new.paragraphs[other].words:
                    break
                found.append(Link(one, other, link.weight))
                taken[0].add(one)
                taken[1].add(other)
                one, other = one + step, other + step
    return found


def _free(text: Text, number: int, taken: set[int]) -> bool:
    """Whether a paragraph is there, has words, and is in no pair yet."""
    if not 0 <= number < len(text.paragraphs) or number in taken:
        return False
    return bool(text.paragraphs[number].words) and not text.paragraphs[number].structure


def _left(text: Text, taken: set[int]) -> dict[int, str]:
    return {number: words for number, words in _plain(text.paragraphs).items() if number not in taken}


def _one_to_one(choices: Iterable[Link]) -> Iterator[Link]:
    olds: set[int] = set()
    news: set[int] = set()
    for link in choices:
        if link.old not in olds and link.new not in news:
            olds.add(link.old)
            news.add(link.new)
            yield link


def _headings(old: Text, new: Text, links: Sequence[Link]) -> list[Link]:
    """Headings of chapters: the same words, else those that stand above the same paragraphs and read alike."""
    shared = _beneath(old, new, links)
    rows, columns = (_structures(text) for text in (old, new))
    counts = (
        Counter(old.paragraphs[row].words for row in rows),
        Counter(new.paragraphs[column].words for column in columns),
    )
    choices = []
    for row in rows:
        for column in columns:
            one, other = old.paragraphs[row], new.paragraphs[column]
            if one.style != other.style:
                continue
            same = one.words == other.words
            alone = same and counts[0][one.words] == counts[1][one.words] == 1
            alike = _alike(one.words, other.words)
            weight = shared[row, column] * (READS + alike) if shared[row, column] else float(alone or alike >= TITLE)
            if weight:
                choices.append((not same, Link(row, column, weight)))
    choices.sort(key=lambda choice: (choice[0], -choice[1].weight))
    return list(_one_to_one(link for _, link in choices))


def _structures(text: Text) -> list[int]:
    return [number for number, row in enumerate(text.paragraphs) if row.structure]


def _alike(one: str, other: str) -> float:
    """The share of their pairs of characters that two headings have in common."""
    first, second = grams(one), grams(other)
    return 2 * len(first & second) / (len(first) + len(second))


def _beneath(old: Text, new: Text, links: Sequence[Link]) -> Counter[tuple[int, int]]:
    """How much of what stands below an old heading stands below a new one."""
    above = _above(old.paragraphs), _above(new.paragraphs)
    shared: Counter[tuple[int, int]] = Counter()
    for link in links:
        for one, other in zip(above[0].get(link.old, ()), above[1].get(link.new, ()), strict=False):
            shared[one, other] += len(old.paragraphs[link.old].words)
    return shared


def _above(paragraphs: Sequence[Paragraph]) -> Mapping[int, tuple[int, ...]]:
    """Paragraph → the headings of chapters and sections above it, the innermost first."""
    found: dict[int, tuple[int, ...]] = {}
    held: dict[str, int] = {}
    for number, row in enumerate(paragraphs):
        if row.structure:
            held = {style: at for style, at in held.items() if RANK[style] < RANK[row.style]}
            held[row.style] = number
        else:
            found[number] = tuple(held.values())
    return found
