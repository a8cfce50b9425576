"""Segments as they are told: crumbs go to what stands beside them, and what goes on on both sides is one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from conform.versions.result import Piece, Tag
from conform.versions.segments import Segment, Span

NOWHERE = (0, 0)
ENDS = ("。", "；", "！", "？", "：")
CRUMB = 6  # characters that are no stretch of their own


def settled(segments: Iterable[Segment]) -> list[Segment]:
    """The segments, none of them a crumb, in the order of the new text; what was removed stands behind them."""
    found: list[Segment] = []
    loose: list[Segment] = []  # one side of what is left of a pair
    for each in _joined(list(segments)):
        if each.paired and _size(each) >= (CRUMB if each.part else 1):
            found.append(each)
        else:
            for half in _halves(each):
                (loose if each.part or not _size(half) else found).append(half)
    for side in (0, 1):
        found = _swept(found, [half for half in loose if _on(half, side)], side)
    return _joined(found)


def _size(segment: Segment) -> int:
    """How much it says: what stays of a pair, else all."""
    told = [piece for piece in segment.pieces if piece.tag is not Tag.NUMBER]
    if segment.paired:
        told = [piece for piece in told if piece.old and piece.new]
    return sum(map(str.isalnum, "".join(piece.old or piece.new for piece in told)))


def _halves(segment: Segment) -> Iterator[Segment]:
    """Each side of a segment as something that is left out or put in."""
    if segment.has_old:
        told = tuple(_half(piece.tag, Tag.DELETE, piece.old, "") for piece in segment.pieces)
        yield Segment(segment.old, NOWHERE, _compact(told), (segment.home[0], -1), segment.part)
    if segment.has_new:
        told = tuple(_half(piece.tag, Tag.INSERT, "", piece.new) for piece in segment.pieces)
        yield Segment(NOWHERE, segment.new, _compact(told), (-1, segment.home[1]), segment.part)


def _half(tag: Tag, kind: Tag, old: str, new: str) -> Piece:
    if not (old or new).strip():
        return Piece(Tag.SPACE, old, new)
    return Piece(tag if tag is Tag.NUMBER else kind, old, new)


def _swept(segments: Sequence[Segment], loose: Sequence[Segment], side: int) -> list[Segment]:
    """The segments with the loose ones of one side, each of these in the one beside it if it belongs there."""
    found = list(segments)
    begins = {_span(each, side)[0]: number for number, each in enumerate(found) if _on(each, side)}
    ends = {_span(each, side)[1]: number for number, each in enumerate(found) if _on(each, side)}
    for half in sorted(loose, key=lambda each: _span(each, side)):
        first, last = _span(half, side)
        hosts = [(ends[first], True)] if first in ends else []
        hosts += [(begins[last], False)] if last in begins else []
        hosts = [(number, behind) for number, behind in hosts if _takes(found[number], half, side, behind)]
        if not hosts:
            found.append(half)
            begins[first] = ends[last] = len(found) - 1
            continue
        number, behind = min(hosts, key=lambda host: found[host[0]].home[side] != half.home[side])
        found[number] = _with(found[number], half, side, behind)
        begins[_span(found[number], side)[0]] = ends[_span(found[number], side)[1]] = number
    return found


def _takes(host: Segment, half: Segment, side: int, behind: bool) -> bool:
    """Whether what is left of a pair goes to a neighbour: a crumb and a part of the same sentence to any, more to what
    is left of the same pair.
    """
    if host.home[side] != half.home[side]:
        return not _size(half)
    if _size(half) < CRUMB or not _words(host if behind else half, side).rstrip().endswith(ENDS):
        return True
    return host.part and host.paired


def _words(segment: Segment, side: int) -> str:
    return "".join(piece.new if side else piece.old for piece in segment.pieces)


def _on(segment: Segment, side: int) -> bool:
    return segment.has_new if side else segment.has_old


def _span(segment: Segment, side: int) -> Span:
    return segment.new if side else segment.old


def _with(segment: Segment, crumb: Segment, side: int, behind: bool) -> Segment:
    told = (*segment.pieces, *crumb.pieces) if behind else (*crumb.pieces, *segment.pieces)
    span = min(_span(segment, side)[0], _span(crumb, side)[0]), max(_span(segment, side)[1], _span(crumb, side)[1])
    pieces = _compact(told)
    return replace(segment, pieces=pieces, new=span) if side else replace(segment, pieces=pieces, old=span)


def _compact(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Neighbours of one kind as one."""
    found: list[Piece] = []
    for piece in pieces:
        if not (piece.old or piece.new):
            continue
        if found and found[-1].tag is piece.tag and piece.tag is not Tag.REFERENCE:
            found[-1] = Piece(piece.tag, found[-1].old + piece.old, found[-1].new + piece.new)
        else:
            found.append(piece)
    return tuple(found)


def _joined(segments: Sequence[Segment]) -> list[Segment]:
    """Segments that follow each other in both texts, within one paragraph of each, as one."""
    found: list[Segment] = []
    for each in sorted(segments, key=lambda each: (not each.has_new, each.new, each.old)):
        last = found[-1] if found else None
        if last and _goes_on(last, each):
            found[-1] = Segment(
                (last.old[0], each.old[1]),
                (last.new[0], each.new[1]),
                _compact((*last.pieces, *each.pieces)),
                last.home,
            )
        else:
            found.append(each)
    return found


def _goes_on(last: Segment, each: Segment) -> bool:
    if last.home != each.home:
        return False
    if last.has_old != each.has_old or last.has_new != each.has_new:
        return False
    return (not last.has_old or last.old[1] == each.old[0]) and (not last.has_new or last.new[1] == each.new[0])
