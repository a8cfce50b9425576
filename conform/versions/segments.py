"""Pairs of stretches with their pieces, and how one is cut when a part of it belongs elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from conform.versions.cited import Renumbered
from conform.versions.edits import Numbers, pieces
from conform.versions.result import Piece, Tag
from conform.versions.units import Text

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Segment:
    """`pieces` lead from the old text's stretch `old` to the new one's, `new`; an empty span is no side.

    `home` are the two paragraphs that it lies in, -1 for none; `part` is what is left of two whole ones.
    """

    old: Span
    new: Span
    pieces: tuple[Piece, ...]
    home: tuple[int, int]
    part: bool = False

    @property
    def has_old(self) -> bool:
        """Whether anything of it stands in the old text."""
        return self.old[0] < self.old[1]

    @property
    def has_new(self) -> bool:
        """Whether anything of it stands in the new text."""
        return self.new[0] < self.new[1]

    @property
    def paired(self) -> bool:
        """Whether both texts have something of it that stayed."""
        return any(piece.old and piece.new and piece.tag is not Tag.SPACE for piece in self.pieces)


def segment(old: Text, new: Text, spans: tuple[Span, Span], renumbered: Renumbered) -> Segment:
    """The segment of two stretches, one of which may be empty; each lies within one paragraph."""
    (one, number, first), (other, following, second) = (
        _read(text, *span) for text, span in zip((old, new), spans, strict=True)
    )
    own = old.article(first), new.article(second)
    told = pieces(one, other, (number, following), Numbers(renumbered, own))
    return Segment(*spans, tuple(told), (first, second))


def _read(text: Text, at: int, to: int) -> tuple[str, str, int]:
    """The words of a stretch, the number that it begins with, and the paragraph that it lies in."""
    if at == to:
        return "", "", -1
    home = text.paragraph_at(at)
    first, last = text.paragraphs[home].number
    begins = at == text.units[text.paragraphs[home].first].at and last <= to
    return text.text[at:to], text.text[first:last] if begins else "", home


def placed(segment: Segment) -> Iterator[tuple[Piece, int, int]]:
    """The segment's pieces, and where each begins in the old text and in the new one."""
    at, to = segment.old[0], segment.new[0]
    for piece in segment.pieces:
        yield piece, at, to
        at, to = at + len(piece.old), to + len(piece.new)


def without(segment: Segment, olds: Iterable[Span], news: Iterable[Span]) -> list[Segment]:
    """What is left of a segment when stretches of what it leaves out (`olds`) and puts in (`news`) go elsewhere."""
    borders = sorted({place for span in olds for place in span}), sorted({place for span in news for place in span})
    gone = set(olds), set(news)
    left: list[Segment] = []
    held: list[Piece] = []
    start = (segment.old[0], segment.new[0])
    end = start
    for piece, at, to in _cut(segment, borders):
        after = (at + len(piece.old), to + len(piece.new))
        if (piece.old and _inside(at, gone[0])) or (piece.new and _inside(to, gone[1])):
            if held:
                left.append(_part(segment, start, end, held))
            held, start = [], after
        else:
            held.append(piece)
        end = after
    if held:
        left.append(_part(segment, start, end, held))
    return left


def _inside(place: int, spans: set[Span]) -> bool:
    return any(at <= place < to for at, to in spans)


def _part(segment: Segment, start: Span, end: Span, pieces: Sequence[Piece]) -> Segment:
    old, new = (start[0], end[0]), (start[1], end[1])
    home = (segment.home[0] if old[0] < old[1] else -1, segment.home[1] if new[0] < new[1] else -1)
    return Segment(old, new, tuple(pieces), home, part=True)


def _cut(segment: Segment, borders: tuple[list[int], list[int]]) -> Iterator[tuple[Piece, int, int]]:
    """The pieces, those that are left out or put in cut at the borders."""
    for piece, at, to in placed(segment):
        if piece.tag is Tag.DELETE:
            for first, last in _between(at, at + len(piece.old), borders[0]):
                yield Piece(Tag.DELETE, piece.old[first - at : last - at], ""), first, to
        elif piece.tag is Tag.INSERT:
            for first, last in _between(to, to + len(piece.new), borders[1]):
                yield Piece(Tag.INSERT, "", piece.new[first - to : last - to]), at, first
        else:
            yield piece, at, to


def _between(first: int, last: int, borders: Sequence[int]) -> Iterator[Span]:
    places = [first, *(place for place in borders if first < place < last), last]
    yield from pairwise(places)
