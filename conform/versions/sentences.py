"""Which sentence of a plan stands in its other version, also when it was moved, edited, split or merged."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

# Two sentences are versions of each other from this share of common characters (Indel ratio, in percent) on.
ALIKE = 50.0
# From here on they are nearly the same, and no part of a sentence that was split or merged can be nearer. A judgement.
NEARLY = 80.0
# What a matched neighbour is worth, in percent: it decides between twins and never makes a match. A judgement.
BESIDE = 3.0
NEAREST = 5  # candidates a sentence
IDENTICAL = 100.0
# A sentence of at least so many characters stands within another from this share (partial ratio, in percent) on:
# the others' half of a sentence that was split, or one of two that were merged. A judgement.
WITHIN, LEAST = 85.0, 6


# What changes a figure though it is no letter: 95%, 1.5, 1:2, ≤3, -2; elsewhere such signs are punctuation.
FIGURE = re.compile(r"(?<=\d)[%‰]|(?<=\d)[.:](?=\d)|[<>=≤≥+]|(?<![0-9A-Za-z])-(?=\d)")


def bare(text: str) -> str:
    """Letters, digits and what belongs to figures: what is left of a sentence that was only punctuated anew."""
    plain = unicodedata.normalize("NFKC", text)
    signs = {found.start() for found in FIGURE.finditer(plain)}
    return "".join(char for at, char in enumerate(plain) if char.isalnum() or at in signs)


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentence number `old` of the first version is number `new` of the second; `score` is in percent."""

    old: int
    new: int
    score: float


def pair(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Sentences that belong together, in the order of `old`; they are given as `bare` makes them.

    One-to-one what is the same or nearly so, then what one version says in one sentence and the other in several,
    and last what is only alike.
    """
    found = _choose(_identical(old, new), [])
    found += _choose(_similar(old, new, found, NEARLY), found)
    found += [*_merged(old, new, found), *_split(old, new, found)]
    found += _choose(_similar(old, new, found, ALIKE), found)
    return sorted(found, key=lambda row: (row.old, row.new))


def _identical(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """Pairs of the same text; of one that stands in several places, the k-th and those around the k-th."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(new):
        places[text].append(number)
    seen: dict[str, int] = defaultdict(int)
    for number, text in enumerate(old):
        if text in places and text:
            first = max(0, seen[text] - NEAREST // 2)
            yield from (Pair(number, place, IDENTICAL) for place in places[text][first : first + NEAREST])
            seen[text] += 1


def _similar(old: Sequence[str], new: Sequence[str], known: Collection[Pair], least: float) -> Iterator[Pair]:
    rest = _left(new, {row.new for row in known})
    for number, text in _left(old, {row.old for row in known}).items():
        for _, score, place in process.extract(text, rest, scorer=fuzz.ratio, score_cutoff=least, limit=NEAREST):
            yield Pair(number, place, score)


def _merged(old: Sequence[str], new: Sequence[str], known: Collection[Pair]) -> Iterator[Pair]:
    """Sentences that now stand within a longer one."""
    partners = {row.new: old[row.old] for row in known}
    for holder, parts in _within(old, new, {row.old for row in known}, partners).items():
        for part, score in parts:
            yield Pair(part, holder, score)


def _split(old: Sequence[str], new: Sequence[str], known: Collection[Pair]) -> Iterator[Pair]:
    """Sentences that stood within a longer one."""
    partners = {row.old: new[row.new] for row in known}
    for holder, parts in _within(new, old, {row.new for row in known}, partners).items():
        for part, score in parts:
            yield Pair(holder, part, score)


def _within(
    parts: Sequence[str], wholes: Sequence[str], taken: Collection[int], partners: Mapping[int, str]
) -> dict[int, list[tuple[int, float]]]:
    """Whole → the parts that stand in it, none of them taken: two or more, or one besides the whole's own partner."""
    found: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for number, text in _left(parts, taken, LEAST).items():
        choices = {at: other for at, other in enumerate(wholes) if len(other) > len(text)}
        best = process.extractOne(text, choices, scorer=fuzz.partial_ratio, score_cutoff=WITHIN)
        if best and fuzz.partial_ratio(text, partners.get(best[2], "")) < WITHIN:
            found[best[2]].append((number, best[1]))
    return {at: rows for at, rows in found.items() if at in partners or len(rows) > 1}


def _left(texts: Sequence[str], taken: Collection[int], least: int = 1) -> dict[int, str]:
    return {number: text for number, text in enumerate(texts) if len(text) >= least and number not in taken}


def _choose(candidates: Iterable[Pair], known: Collection[Pair]) -> list[Pair]:
    """One-to-one, the best first; a candidate gains by each neighbour that is matched, or may be, beside it."""
    offered = list(candidates)
    possible = {(row.old, row.new) for row in (*offered, *known)}

    def worth(row: Pair) -> tuple[float, int, int]:
        beside = sum((row.old + step, row.new + step) in possible for step in (-1, 1))
        return -(row.score + BESIDE * beside), row.old, row.new

    chosen: dict[int, Pair] = {}
    taken: set[int] = set()
    for row in sorted(offered, key=worth):
        if row.old not in chosen and row.new not in taken:
            chosen[row.old] = row
            taken.add(row.new)
    return list(chosen.values())


def stretch(text: str, within: str) -> tuple[int, int]:
    """Where in the sentence `within`, as written, a shorter one stands: begin and end in characters."""
    places = [at for at, char in enumerate(within) for kept in _letters(char)]
    found = fuzz.partial_ratio_alignment(_letters(text), _letters(within))
    if not found or not places or found.dest_end <= found.dest_start:
        return 0, len(within)
    return places[found.dest_start], places[found.dest_end - 1] + 1


def _letters(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKC", text) if char.isalnum())


def crowded(pairs: Sequence[Pair]) -> Mapping[int, int]:
    """How many old sentences each new one holds."""
    counts: dict[int, int] = defaultdict(int)
    for row in pairs:
        counts[row.new] += 1
    return counts
