"""What was split, merged or moved within paragraphs: found among what paired paragraphs leave out and put in.

    第二条 坚持保护优先，以水源涵养为中心。 → 第二条 坚持保护优先，加强治理。 · 第三条 工作以水源涵养为中心，禁止倾倒。

Paragraph 2 pairs with 2 and leaves out “以水源涵养为中心”, which almost whole stands in the new 3.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from conform.versions.cited import Renumbered
from conform.versions.evidence import LEAST, Atom, Pair, beside, by_letters, by_words
from conform.versions.result import Tag
from conform.versions.segments import Segment, Span, placed, segment, without
from conform.versions.units import Text, bare
from conform.versions.weighing import Weights

ROUNDS = 3  # what was made of one pair may leave out or put in a third thing
ENDS = "。！？"
SENTENCE = re.compile(r"[^。；！？]*[。；！？]*\s*")


def draw(segments: Sequence[Segment], old: Text, new: Text, weights: Weights, renumbered: Renumbered) -> list[Segment]:
    """The segments, with the stretches that belong together as segments of their own."""
    found = list(segments)
    for number in range(ROUNDS):
        gone, come = list(_atoms(found, old, Tag.DELETE)), list(_atoms(found, new, Tag.INSERT))
        choices = list(by_words(gone, come, weights))
        if number == 0:
            choices += beside(gone, come, found, old, new)
        pairs = _pairs(choices) or _pairs(by_letters(gone, come, old, new))
        if not pairs:
            break
        found = _apart(found, pairs, old, new, renumbered)
    return found


def _atoms(segments: Sequence[Segment], read: Text, tag: Tag) -> Iterator[Atom]:
    for number, each in enumerate(segments):
        for piece, at, to in placed(each):
            if piece.tag is tag and not read.paragraphs[read.paragraph_at(at if tag is Tag.DELETE else to)].structure:
                begin, text = (at, piece.old) if tag is Tag.DELETE else (to, piece.new)
                for sentence in SENTENCE.finditer(text):
                    span = begin + sentence.start(), begin + sentence.end()
                    words = bare(read.text[max(span[0], read.behind_number(span[0])) : span[1]])
                    if len(words) >= LEAST:
                        yield Atom(span, sentence[0], words, number, *_is_whole(read, *span))


def _is_whole(text: Text, at: int, to: int) -> tuple[bool, bool]:
    """Whether a stretch begins where a sentence or paragraph does, and ends where one does; and is all of one."""
    home = text.paragraph_at(at)
    first, last = text.span(home)
    begins = at == first or text.text[max(0, at - 9) : at].rstrip()[-1:] in ENDS
    closes = not text.text[to:last].strip()
    whole = begins and (closes or text.text[at:to].rstrip()[-1:] in ENDS)
    return whole, closes and at <= max(first, text.behind_number(at))


def _pairs(choices: Iterable[Pair]) -> list[Pair]:
    """The heaviest of the pairs, no two of which have the same words."""
    taken: dict[tuple[bool, int], list[Span]] = defaultdict(list)
    pairs: list[Pair] = []
    for pair in sorted(choices, key=lambda pair: (-pair.weight, pair.gone.span, pair.come.span)):
        sides = ((False, pair.gone), (True, pair.come))
        if not any(_overlap(atom.span, taken[side, atom.segment]) for side, atom in sides):
            pairs.append(pair)
            for side, atom in sides:
                taken[side, atom.segment].append(atom.span)
    return pairs


def _overlap(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < to and at < span[1] for at, to in others)


def _apart(
    segments: Sequence[Segment], pairs: Sequence[Pair], old: Text, new: Text, renumbered: Renumbered
) -> list[Segment]:
    olds = _by_segment(pair.gone for pair in pairs)
    news = _by_segment(pair.come for pair in pairs)
    found: list[Segment] = []
    for number, each in enumerate(segments):
        if number in olds or number in news:
            found += without(each, olds.get(number, ()), news.get(number, ()))
        else:
            found.append(each)
    for pair in pairs:
        found.append(segment(old, new, (pair.gone.span, pair.come.span), renumbered))
    return found


def _by_segment(atoms: Iterable[Atom]) -> Mapping[int, list[Span]]:
    found: dict[int, list[Span]] = {}
    for atom in atoms:
        found.setdefault(atom.segment, []).append(atom.span)
    return found
