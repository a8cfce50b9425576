"""Segments → rows: what became of each, in the order in which they are read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from conform.model import Clause
from conform.text.numbering import ARTICLE, PARTS, parse_mark
from conform.versions.order import moved
from conform.versions.result import Kind, Piece, Row, Stretch, Tag
from conform.versions.segments import Segment, Span
from conform.versions.units import Text

HEAVY = 60  # characters beyond which a long stretch speaks no louder for its place, as where paragraphs are paired
SAME = 1.5  # how much more the same number speaks for a place; a judgement
MAIN = 0.5  # what a paragraph was made of, for the greater part


def rows_of(segments: Sequence[Segment], old: Text, new: Text) -> tuple[Row, ...]:
    """One row a segment, and one for each stretch that belongs to no plan."""
    away = _away(segments, old, new)
    kin, kinds = _families(segments)
    told = [
        Row(
            str(number),
            _kind(each, number in away, kinds.get(number)),
            _stretch(old, each.old, each.home[0]),
            _stretch(new, each.new, each.home[1]),
            each.pieces,
            number in away,
            tuple(map(str, kin.get(number, ()))),
        )
        for number, each in enumerate(segments)
    ]
    return _named(_ordered([*told, *_skipped(old, Tag.DELETE), *_skipped(new, Tag.INSERT)]))


def _stretch(text: Text, span: Span, home: int) -> Stretch | None:
    if span[0] == span[1]:
        return None
    clauses = [unit.clause for unit in text.units_in(*span)]
    ids = tuple(clause.id for clause in clauses if clause.at < span[1] and span[0] < clause.to)
    paragraph = text.paragraphs[home]
    label = paragraph.label
    return Stretch(*span, ids, label.text, label.article, _path(label.article, clauses), home + 1, paragraph.heading)


def _path(article: str, clauses: Sequence[Clause]) -> tuple[str, ...]:
    """The headings above a stretch; above articles those of chapters alone, whatever else the outline takes for one."""
    path = clauses[0].path if clauses else ()
    return _chapters(path) if article.endswith(ARTICLE) else path


@lru_cache(maxsize=1024)  # the rows of a chapter share it
def _chapters(path: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(heading for heading in path if (mark := parse_mark(heading)) and mark.style in PARTS)


def _skipped(text: Text, tag: Tag) -> Iterable[Row]:
    for number, (at, to) in enumerate(text.skipped):
        words = text.text[at:to]
        stretch = Stretch(at, to, ())
        if tag is Tag.DELETE:
            yield Row(f"o{number}", Kind.SKIPPED, stretch, None, (Piece(tag, words, ""),))
        else:
            yield Row(f"n{number}", Kind.SKIPPED, None, stretch, (Piece(tag, "", words),))


# ── what became of it ──


def _kind(segment: Segment, away: bool, family: Kind | None) -> Kind:
    if not segment.has_new:
        return Kind.REMOVED
    if not segment.has_old:
        return Kind.ADDED
    if family or away:
        return family or Kind.MOVED
    tags = {piece.tag for piece in segment.pieces}
    if tags & {Tag.DELETE, Tag.INSERT}:
        return Kind.EDITED
    return Kind.RENUMBERED if tags & {Tag.NUMBER, Tag.REFERENCE} else Kind.UNCHANGED


def _away(segments: Sequence[Segment], old: Text, new: Text) -> set[int]:
    """The numbers of the segments that stand in another order; headings of chapters among themselves."""
    found: set[int] = set()
    both = [number for number, each in enumerate(segments) if each.has_old and each.has_new]
    both.sort(key=lambda number: segments[number].old)
    headings = [number for number in both if old.paragraphs[segments[number].home[0]].structure]
    for numbers in (headings, [number for number in both if number not in set(headings)]):
        weights = [_weight(segments[number], old, new) for number in numbers]
        found |= {numbers[at] for at in moved([segments[number].new[0] for number in numbers], weights)}
    return found


def _weight(segment: Segment, old: Text, new: Text) -> float:
    """How much speaks for its place: its length, and that its number is the same."""
    labels = old.paragraphs[segment.home[0]].label.text, new.paragraphs[segment.home[1]].label.text
    size = min(HEAVY, _kept(segment) + 1)
    return size * (SAME if labels[0] and labels[0] == labels[1] else 1.0)


def _kept(segment: Segment) -> int:
    return sum(len(piece.old) for piece in segment.pieces if piece.old and piece.new)


def _families(segments: Sequence[Segment]) -> tuple[dict[int, tuple[int, ...]], dict[int, Kind]]:
    """Segment → its kin, and → SPLIT or MERGED.

    A paragraph was split when it is the greater part of what is old in two or more paragraphs of the new version, and
    merged the other way round. What merely went from one paragraph to another one was not: it moved.
    """
    kin: dict[int, tuple[int, ...]] = {}
    kinds: dict[int, Kind] = {}
    both = [number for number, each in enumerate(segments) if min(each.home) >= 0 and _kept(each)]
    for side, kind in ((0, Kind.SPLIT), (1, Kind.MERGED)):
        sizes: dict[int, int] = defaultdict(int)  # paragraph of the other side → how much of it has a counterpart
        shares: dict[tuple[int, int], int] = defaultdict(int)
        for number in both:
            home = segments[number].home
            sizes[home[1 - side]] += _kept(segments[number])
            shares[home[side], home[1 - side]] += _kept(segments[number])
        main: dict[int, list[int]] = defaultdict(list)
        for (one, other), size in shares.items():
            if size > MAIN * sizes[other]:
                main[one].append(other)
        for one, others in main.items():
            if len(others) > 1:
                family = [n for n in both if segments[n].home[side] == one and segments[n].home[1 - side] in others]
                kinds |= dict.fromkeys(family, kind)
                kin |= {number: tuple(n for n in family if n != number) for number in family}
    return kin, kinds


# ── the order ──


def _ordered(rows: Sequence[Row]) -> list[Row]:
    """In the order of the new version; what was removed behind what stood before it and stayed in its place."""
    behind: dict[str, list[Row]] = defaultdict(list)
    last = ""
    for row in sorted((row for row in rows if row.old), key=lambda row: row.old.at if row.old else 0):
        if row.new is None:
            behind[last].append(row)
        elif not row.moved:
            last = row.id
    found = list(behind[""])
    for row in sorted((row for row in rows if row.new), key=lambda row: row.new.at if row.new else 0):
        found += [row, *behind[row.id]]
    return found


def _named(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows with the ids that people see: r1, r2, …"""
    names = {row.id: f"r{number}" for number, row in enumerate(rows, 1)}
    return tuple(row._replace(id=names[row.id], kin=tuple(names[other] for other in row.kin)) for row in rows)
