"""What stands in the cells of a 修改前后对照表: paragraphs of marked words, and what is said of a provision."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from conform.messages import Lang, say
from conform.render.versions.provisions import Provision
from conform.render.versions.told import apart, bare_of_number, references, way
from conform.render.wording import change_words, safe
from conform.versions.result import Kind, Piece, Result, Row, Stretch, Tag
from conform.versions.units import REFERENCE

LAST = re.compile(r"\w[（(]\w+[）)]\w$")  # the last part of a label, if it is an item: 第一款第（三）项
MANY = 2
QUOTE = 12  # characters of what moved that are quoted, so that a reader finds it in the cell


class Mark(StrEnum):
    """How words are marked; each has a shape besides its colour."""

    PLAIN = ""
    ARTICLE = "Article"
    ADDED = "Added"
    REMOVED = "Removed"
    MOVED_FROM = "MovedFrom"
    MOVED_TO = "MovedTo"
    REFERENCE = "Reference"


class Span(NamedTuple):
    """Words that are marked alike."""

    mark: Mark
    text: str


class Paragraph(NamedTuple):
    """A paragraph of a cell."""

    spans: tuple[Span, ...]
    heading: bool


def paragraphs(provision: Provision, side: str) -> Iterator[Paragraph]:
    """The paragraphs of the `old` cell or the `new` one."""
    rows = provision.was if side == "old" else provision.now
    marked = moved(provision)

    def stretch(row: Row) -> Stretch:
        found: Stretch = getattr(row, side)
        return found

    for _, held in groupby(rows, lambda row: stretch(row).paragraph):
        told = list(held)
        spans = [_span(row, piece, side, moves=row in marked) for row in told for piece in row.pieces]
        yield Paragraph(tuple(_numbered(_joined(spans))), stretch(told[0]).heading)


def moved(provision: Provision) -> list[Row]:
    """The rows that moved within the provision or into another; none where all of it moved."""
    apart = [row for rows in provision.apart() for row in rows]
    within = [row for row in provision.rows if row.moved and row not in apart]
    return apart if moved_whole(provision) else [*apart, *within]


def moved_whole(provision: Provision) -> bool:
    """Whether the provision itself stands in another order: whatever it still has of the old text moved."""
    both = [row for row in provision.rows if row.old and row.new and row not in provision.apart()[0]]
    return bool(provision.old and provision.new) and bool(both) and all(row.moved for row in both)


def _span(row: Row, piece: Piece, side: str, *, moves: bool) -> Span:
    text: str = getattr(piece, side)
    if piece.tag is Tag.REFERENCE and piece.differs:
        return Span(Mark.REFERENCE, text)
    if piece.tag in (Tag.DELETE, Tag.INSERT):
        return Span(Mark.REMOVED if side == "old" else Mark.ADDED, text)
    if moves and piece.tag in (Tag.EQUAL, Tag.WIDTH, Tag.REFERENCE):
        return Span(Mark.MOVED_FROM if side == "old" else Mark.MOVED_TO, text)
    return Span(Mark.PLAIN, text)


def _joined(spans: Sequence[Span]) -> list[Span]:
    """The spans of one line: neighbours marked alike are one, without the white space around the paragraph."""
    joined = [Span(mark, safe("".join(each.text for each in held))) for mark, held in groupby(spans, lambda s: s.mark)]
    joined = [span for span in joined if span.text]
    while joined and not joined[0].text.strip():
        joined.pop(0)
    while joined and not joined[-1].text.strip():
        joined.pop()
    if joined:
        joined[0] = Span(joined[0].mark, joined[0].text.lstrip())
        joined[-1] = Span(joined[-1].mark, joined[-1].text.rstrip())
    return joined


def _numbered(spans: list[Span]) -> Iterator[Span]:
    """The spans with the article's number, 第十二条, apart, which official texts set in another face."""
    found = REFERENCE.match(spans[0].text) if spans and spans[0].mark is Mark.PLAIN else None
    if found is None:
        yield from spans
        return
    yield Span(Mark.ARTICLE, found[0])
    yield from (span for span in (Span(Mark.PLAIN, spans[0].text[found.end() :]), *spans[1:]) if span.text)


# ── what is said ──


def remarks(result: Result, provision: Provision, lang: Lang) -> Iterator[str]:
    """The lines of 说明: what became of it, where from and where to, what else changed in it."""
    olds, news = (say("table.comma", lang).join(map(safe, names)) for names in provision.names)
    told = verdict(provision)
    if provision.is_heading and told == "unchanged":
        return
    yield say(f"table.{told}", lang, old=olds, new=news)
    yield from _parts(provision, lang)
    if moved_whole(provision):
        yield _from(result, provision, lang, (olds, news))
    for row in moved(provision):
        yield say("table.moved", lang, words=_quote(row), way=way(result, row, lang))
    pairs = dict.fromkeys(pair for row in provision.rows for pair in references(row))
    if pairs:
        told = say("table.comma", lang).join(f"{safe(old)}→{safe(new)}" for old, new in pairs)
        yield say("table.references", lang, told=told)
    yield from dict.fromkeys(change_words(change, lang) for row in provision.rows for change in row.changes)


def _from(result: Result, provision: Provision, lang: Lang, names: tuple[str, str]) -> str:
    """From which article to which; where that tells nothing from which chapter, or from which line."""
    old, new = names
    before, after = provision.was[0].old, provision.now[0].new
    if old == new and before and after:
        old, new = apart(result, before, after, lang)
    return say("version.from", lang, old=old, new=new)


def _parts(provision: Provision, lang: Lang) -> Iterator[str]:
    """`增加第二款、第三款`: paragraphs and items of an article that stays, put in or left out."""
    if not (provision.old and provision.new):
        return
    for side, key in (("new", "table.parts.added"), ("old", "table.parts.removed")):
        alone = [row for row in provision.rows if (row.old is None if side == "new" else row.new is None)]
        names = [_part(getattr(row, side), several=len(getattr(provision, side)) > 1) for row in alone]
        told = list(_shortened(dict.fromkeys(filter(None, names)), lang))
        if told:
            yield say(key, lang, parts=say("table.comma", lang).join(map(safe, told)))


def _part(stretch: Stretch, *, several: bool) -> str:
    """What a provision calls its part; with the article where it has `several`."""
    return stretch.label if several else stretch.label.removeprefix(stretch.article)


def _shortened(parts: Iterable[str], lang: Lang) -> Iterator[str]:
    """`第一款第（一）项至第（五）项`: more than two items of one paragraph by the first and the last."""
    for stem, held in groupby(parts, lambda part: LAST.sub("", part)):
        told = list(held)
        if len(told) > MANY:
            yield say("table.span", lang, first=told[0], last=told[-1].removeprefix(stem))
        else:
            yield from told


def verdict(provision: Provision) -> str:
    """What became of a provision, in one word (a key of the messages)."""
    one, other = len(provision.old), len(provision.new)
    if not (one and other):
        return "added" if other else "removed"
    if max(one, other) > 1:
        return "several" if min(one, other) > 1 else "split" if other > 1 else "merged"
    if any(_edited(row) for row in provision.rows) or any(provision.apart()):
        return "edited"
    if any(references(row) for row in provision.rows):
        return "only_references"
    if moved(provision) or moved_whole(provision):
        return "only_moved"
    differs = len(set(provision.names)) > 1 or any(row.kind is Kind.RENUMBERED for row in provision.rows)
    return "only_number" if differs else "unchanged"


def _edited(row: Row) -> bool:
    return row.is_edited or row.old is None or row.new is None


def _quote(row: Row) -> str:
    words = safe("".join(piece.new or piece.old for piece in bare_of_number(row))).strip()
    return words if len(words) <= QUOTE else words[:QUOTE] + "……"
