"""What was split, merged or moved within paragraphs: found among what paired paragraphs leave out and put in.

    第二条 坚持保护优先，以水源涵养为中心。 → 第二条 坚持保护优先，加强治理。 · 第三条 工作以水源涵养为中心，禁止倾倒。

Paragraph 2 pairs with 2 and leaves out “以水源涵养为中心”, which almost whole stands in the new 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from conform.versions.cited import Renumbered
from conform.versions.result import Tag
from conform.versions.segments import Segment, Span, placed, segment, without
from conform.versions.units import Text, bare
from conform.versions.weighing import Finder, Weights

ROUNDS = 3  # what was made of one pair may leave out or put in a third thing
LEAST = 6  # characters
ALIKE, ENOUGH = 0.5, 4  # as for paragraphs that moved: whole sentences
WITHIN = 0.7  # the lighter stands almost whole in the other
MORE = 8  # of a part of a sentence: “逾期不改正的，可以处二千元以下罚款” has 6.7 such pairs and means nothing
ENDS = "。！？"
SENTENCE = re.compile(r"[^。；！？]*[。；！？]*\s*")


class Atom(NamedTuple):
    """A sentence or a part of one that has no counterpart, the `whole` of it or not; `segment` is where it stands."""

    span: Span
    words: str
    segment: int
    whole: bool


def draw(segments: Sequence[Segment], old: Text, new: Text, weights: Weights, renumbered: Renumbered) -> list[Segment]:
    """The same segments, with the stretches that belong together as segments of their own."""
    found = list(segments)
    for _ in range(ROUNDS):
        pairs = _pairs(list(_atoms(found, old, Tag.DELETE)), list(_atoms(found, new, Tag.INSERT)), weights)
        if not pairs:
            break
        found = _apart(found, pairs, old, new, renumbered)
    return found


def _atoms(segments: Sequence[Segment], read: Text, tag: Tag) -> Iterator[Atom]:
    for number, each in enumerate(segments):
        for piece, at, to in placed(each):
            if piece.tag is tag:
                begin, text = (at, piece.old) if tag is Tag.DELETE else (to, piece.new)
                for sentence in SENTENCE.finditer(text):
                    span = begin + sentence.start(), begin + sentence.end()
                    words = bare(sentence[0])
                    if len(words) >= LEAST:
                        yield Atom(span, words, number, _is_whole(read, *span))


def _is_whole(text: Text, at: int, to: int) -> bool:
    """Whether a stretch begins where a sentence or paragraph does, and ends where one ends."""
    home = text.paragraph_at(at)
    begins = at == text.span(home)[0] or text.text[max(0, at - 9) : at].rstrip()[-1:] in ENDS
    return begins and (to == text.span(home)[1] or text.text[at:to].rstrip()[-1:] in ENDS)


def _pairs(gone: Sequence[Atom], come: Sequence[Atom], weights: Weights) -> list[tuple[Atom, Atom]]:
    """The atoms that belong together, each in one pair at most, the heaviest first."""
    finder = Finder({number: atom.words for number, atom in enumerate(come)}, weights)
    choices: list[tuple[float, int, int]] = []
    for number, atom in enumerate(gone):
        for place in finder.near(atom.words):
            match = weights.match(atom.words, come[place].words)
            heavy = match.common / weights.one
            if come[place].segment == atom.segment:
                continue  # beside each other already
            enough = ENOUGH if atom.whole and come[place].whole else MORE
            if (match.alike >= ALIKE and heavy >= enough) or (match.within >= WITHIN and heavy >= MORE):
                choices.append((-match.common * match.alike, number, place))
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs: list[tuple[Atom, Atom]] = []
    for _, number, place in sorted(choices):
        if number not in taken[0] and place not in taken[1]:
            taken[0].add(number)
            taken[1].add(place)
            pairs.append((gone[number], come[place]))
    return pairs


def _apart(
    segments: Sequence[Segment], pairs: Sequence[tuple[Atom, Atom]], old: Text, new: Text, renumbered: Renumbered
) -> list[Segment]:
    olds = _by_segment([one for one, _ in pairs])
    news = _by_segment([other for _, other in pairs])
    found: list[Segment] = []
    for number, each in enumerate(segments):
        if number in olds or number in news:
            found += without(each, olds.get(number, ()), news.get(number, ()))
        else:
            found.append(each)
    for one, other in pairs:
        found.append(segment(old, new, (one.span, other.span), renumbered))
    return found


def _by_segment(atoms: Sequence[Atom]) -> Mapping[int, list[Span]]:
    found: dict[int, list[Span]] = {}
    for atom in atoms:
        found.setdefault(atom.segment, []).append(atom.span)
    return found
