"""Which way a figure, or the strength and scope of the words, went between two versions.

新增6个 → 新增4个 and 应当公开 → 可以公开 are weaker, 处一万元罚款 → 处二万元罚款 is heavier.

The one place that asks the engine of changes; what it is given are the two texts of a row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from conform.match.changes import Passage, changes
from conform.match.changes.modality import modals
from conform.match.changes.scope import scopes
from conform.model import Change, Field, Plan, Requirement
from conform.text.quantities import FREQUENCY, PERCENT, TERM, implied, quantities, words
from conform.versions.result import Kind, Piece, Row, Tag

ENDS, STOPS = "。；", "，。；"  # what a sentence ends with, and what a phrase of a row too long to be read by sentences
LONG = 2000  # characters
PENALTY = "penalty"
DEADLINE = "deadline"
FIGURES = ("target", PENALTY, DEADLINE)
WORDING = ("modality", "scope")
FINE = 4  # characters behind a fine in which it is called one: 以下的罚款
SIDES = frozenset((Kind.EDITED, Kind.MOVED, Kind.SPLIT, Kind.MERGED))


def with_changes(rows: Iterable[Row], plan: Plan) -> Iterator[Row]:
    """The rows, the edited ones with what became of their figures and of how strongly and how widely they are put.

    They are read in the words of the `plan`'s field.
    """
    field = lru_cache(maxsize=1)(lambda: field_of(plan))  # asked for once, and only where a row was edited
    for row in rows:
        yield row._replace(changes=_changes(row, field)) if row.kind in SIDES and row.was != row.now else row


def field_of(plan: Plan) -> Field:
    """The field of a plan's text."""
    from conform.references.fields import field_for

    return field_for(plan.cleaned.text)


def _said(text: str) -> list[tuple[object, ...]]:
    """The quantities that a text says, in words too (每季度, 全部), wherever they stand and in whatever writing."""
    meant = (implied(text, kind) for kind in (PERCENT, FREQUENCY, TERM))
    read = [*quantities(text), *(one for one in meant if one)]
    return [one._replace(unit="", at=0, to=0) for one in read]


def _changes(row: Row, field: Callable[[], Field]) -> tuple[Change, ...]:
    if row.new is None:
        return ()
    clause = row.new.clauses[0] if row.new.clauses else ""
    return tuple(
        change
        for old, new, at in _edited(row.pieces, row.new.at)
        for change in _told(field(), Requirement(row.id, old, "", ""), Passage(clause, at, new))
    )


def _told(field: Field, before: Requirement, after: Passage) -> Iterator[Change]:
    """What became of a sentence. A figure that was put in or left out went nowhere."""
    said, says = _said(before.text), _said(after.text)
    has_figures = bool(said and says and said != says)
    has_words = _words(field, before.text) != _words(field, after.text)
    if not has_figures and not has_words:
        return
    fined = list(_fined(before.text, after.text, after.clause, after.at)) if has_figures else []
    for change in changes(before, [after], field):
        if change.kind in WORDING:
            yield from (change,) if has_words else ()
        elif has_figures and change.kind in FIGURES and change.reference and change.plan:
            yield from (change,) if change.kind == DEADLINE or not fined else ()
    yield from fined


def _words(field: Field, text: str) -> list[str]:
    return sorted(modals(field).pattern.findall(text) + scopes(field).pattern.findall(text))


def _fined(old: str, new: str, clause: str, at: int) -> Iterator[Change]:
    """A fine that became several, or several that became one, by the first of them.

    处二千元以上二万元以下罚款 → 货值不足一万元的，处五万元以上十万元以下罚款，一万元以上的，处十倍以上罚款.
    The engine holds fines against the amounts of cases; here it is known that the one provision became the other.
    """
    named = words().penalties
    fines = [
        [each for each in quantities(text) if any(word in text[each.to : each.to + FINE] for word in named)]
        for text in (old, new)
    ]
    if not all(fines) or min(map(len, fines)) > 1:
        return
    before, after = (each[0] for each in fines)
    moved = before.moved(after) if before.like(after) else 0
    if moved:
        how = "heavier" if moved > 0 else "lighter"
        told = old[before.at : before.to], new[after.at : after.to]
        yield Change(PENALTY, how, how, *told, clause, at + after.at, at + after.to)


def _edited(pieces: Iterable[Piece], at: int) -> Iterator[tuple[str, str, int]]:
    """The sentences that were edited: as they were, as they are, and where these begin.

    Sentence by sentence, since the engine holds every phrase against every other, and a row may be a whole document.
    """
    old = new = ""
    differs = False
    pieces = tuple(pieces)
    signs = STOPS if sum(len(piece.new) for piece in pieces) > LONG else ENDS
    stop = re.compile(f"[{signs}]")
    for piece in pieces:
        first = stop.search(piece.new) if piece.tag is Tag.EQUAL else None
        if first is None:
            old, new = old + piece.old, new + piece.new
            differs = differs or piece.tag is not Tag.EQUAL
            continue
        if differs:
            yield old + piece.old[: first.end()], new + piece.new[: first.end()], at
        last = max(piece.new.rfind(end) for end in signs) + 1
        at += len(new) + last
        old, new, differs = piece.old[last:], piece.new[last:], False
    if differs:
        yield old, new, at
