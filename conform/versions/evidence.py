"""What speaks for it that something left out here is what was put in there: its words, its letters, or its neighbour.

Boilerplate alone never does: words that many paragraphs share weigh nothing (`weighing`), letters count only for a
whole paragraph that has one counterpart alone, and what a neighbour says anew it must have said before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from conform.versions.segments import Segment, Span
from conform.versions.units import Text, bare
from conform.versions.weighing import Finder, Match, Weights, grams

LEAST = 6  # characters
ALIKE, ENOUGH = 0.5, 4  # as for paragraphs that moved: whole sentences
WITHIN = 0.7  # the lighter stands almost whole in the other
MORE = 8  # of a part of a sentence: “逾期不改正的，可以处二千元以下罚款” has 6.7 such pairs and means nothing
PHRASE = re.compile(r"[^，：]*[，：]*\s*")
SIGNS = "，。；："
PHRASES = 10  # of a sentence, beyond which no part of it is looked for
LETTERS, LONG = 85, 12  # per cent of so many characters that must be the same: 必须→应当 in a sentence of eighteen
PAIRS = 300_000  # comparisons letter by letter that are all worth it: a seventh of a second
SAID = 0.8  # the share of its pairs of characters that a neighbour must have said before


class Atom(NamedTuple):
    """A sentence or a part of one that has no counterpart, the `whole` of it or not; `segment` is where it stands."""

    span: Span
    text: str
    words: str
    segment: int
    whole: bool
    paragraph: bool = False  # the whole of one

    @property
    def letters(self) -> str:
        """The words without the sign behind them, which is another where they stand elsewhere."""
        return self.words.rstrip(SIGNS)

    def parts(self) -> Iterator[Atom]:
        """The stretches of whole phrases in it."""
        cuts = [0, *(found.end() for found in PHRASE.finditer(self.text) if found[0])]
        if len(cuts) > PHRASES:
            return
        for first, last in combinations(cuts, 2):
            words = bare(self.text[first:last])
            if len(words) >= LEAST and last - first < len(self.text):
                span = self.span[0] + first, self.span[0] + last
                yield Atom(span, self.text[first:last], words, self.segment, whole=False)


class Pair(NamedTuple):
    """An atom that was left out and one that was put in, and what speaks for it."""

    weight: float
    gone: Atom
    come: Atom


def by_words(gone: Sequence[Atom], come: Sequence[Atom], weights: Weights) -> Iterator[Pair]:
    """What shares many rare words: whole atoms, else a part of one with the whole of the other."""
    finder = Finder({number: atom.words for number, atom in enumerate(come)}, weights)
    for one in gone:
        for place in finder.near(one.words):
            other = come[place]
            if other.segment == one.segment:
                continue  # beside each other already
            match = weights.match(one.words, other.words)
            if _enough(match, weights, whole=one.whole and other.whole):
                yield Pair(match.common * match.alike, one, other)
            elif match.common >= MORE * weights.one:
                yield from _parts(one, other, weights)


def _enough(match: Match, weights: Weights, *, whole: bool) -> bool:
    heavy = match.common / weights.one
    return (match.alike >= ALIKE and heavy >= (ENOUGH if whole else MORE)) or (match.within >= WITHIN and heavy >= MORE)


def _parts(one: Atom, other: Atom, weights: Weights) -> Iterator[Pair]:
    """The part of the one that is most like the whole of the other, if it is like enough."""
    tried = [*((part, other) for part in one.parts()), *((one, part) for part in other.parts())]
    told = [(weights.match(first.words, second.words), first, second) for first, second in tried]
    told = [(match, first, second) for match, first, second in told if match.alike >= ALIKE]
    if told:
        match, first, second = max(told, key=lambda found: found[0].common * found[0].alike)
        if match.common >= MORE * weights.one:
            yield Pair(match.common * match.alike, first, second)


def by_letters(gone: Sequence[Atom], come: Sequence[Atom], old: Text, new: Text) -> Iterator[Pair]:
    """A whole paragraph that is letter by letter almost what a phrase elsewhere was, and nothing else in both texts."""
    yield from _copies(gone, [atom for atom in come if atom.paragraph], (old, new))
    for pair in _copies(come, [atom for atom in gone if atom.paragraph], (new, old)):
        yield Pair(pair.weight, pair.come, pair.gone)


def _copies(loose: Sequence[Atom], whole: Sequence[Atom], texts: tuple[Text, Text]) -> Iterator[Pair]:
    parts = [part for atom in loose for part in (atom, *atom.parts()) if len(part.words) >= LONG]
    if len(parts) * len(whole) > PAIRS:
        return
    letters = [part.letters for part in parts]
    for atom in whole:
        best = _best(atom.letters, letters) if len(atom.words) >= LONG else None
        if best is None:
            continue
        part = parts[best[1]]
        if part.segment != atom.segment and _alone(atom, part, texts[0]) and _alone(part, atom, texts[1]):
            yield Pair(best[0], part, atom)


def _best(letters: str, among: Sequence[str]) -> tuple[float, int] | None:
    """How much the most similar of some texts is like one, and its number; None for none like enough."""
    # `extractOne` and not `cdist`, which would load numpy for a few hundred comparisons
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extractOne

    found = extractOne(letters, among, scorer=ratio, score_cutoff=LETTERS)
    return (found[1] / 100, found[2]) if found else None


def _alone(atom: Atom, copy: Atom, text: Text) -> bool:
    """Whether a text has no other sentence like an atom than the one that its `copy` stands in."""
    others = [unit.words.rstrip(SIGNS) for unit in text.units if not unit.at <= copy.span[0] < unit.to]
    return _best(atom.letters, others) is None


def beside(
    gone: Sequence[Atom], come: Sequence[Atom], segments: Sequence[Segment], old: Text, new: Text
) -> Iterator[Pair]:
    """A paragraph that says for a part what the one beside it said for all.

    第一款 国务院[-以及省、自治区、直辖市-]可以提出要求。 + 第二款 {+省、自治区、直辖市可以提出要求。+}
    """
    yield from _beside(gone, come, segments, (old, new), 0)
    for pair in _beside(come, gone, segments, (new, old), 1):
        yield Pair(pair.weight, pair.come, pair.gone)


def _beside(
    parts: Sequence[Atom], others: Sequence[Atom], segments: Sequence[Segment], texts: tuple[Text, Text], side: int
) -> Iterator[Pair]:
    """Atoms of a pair of paragraphs, and those of a paragraph beside it on the other side."""
    whole = {segments[atom.segment].home[1 - side]: atom for atom in others if atom.paragraph}
    for part in parts:
        home = segments[part.segment].home
        if min(home) < 0 or len(part.words) < LONG:
            continue
        for place in (home[1 - side] + 1, home[1 - side] - 1):
            atom = whole.get(place)
            said = grams(texts[0].paragraphs[home[side]].words)
            if atom and _share(part.words, grams(atom.words)) >= SAID and _share(atom.words, said) >= SAID:
                yield Pair(1.0, part, atom)


def _share(words: str, among: frozenset[str]) -> float:
    found = grams(words)
    return len(found & among) / len(found)
