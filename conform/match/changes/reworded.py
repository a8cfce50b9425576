"""Reworded: nothing else says what differs, or the words differ widely."""

from __future__ import annotations

from collections.abc import Iterator

from conform.match.changes.pairing import BARE, Comparison, Piece, measure_only
from conform.model import Change

KIND = "reworded"
# When no part of the requirement has this share of its pairs in the passages, the words differ widely.
WIDELY = 0.4
# A passage up to this long is quoted whole, of a longer one what answers the requirement.
QUOTED = 90


def needed(comparison: Comparison, others: bool) -> bool:
    """Whether it must be said; `others` are changes of other kinds, which tell more."""
    if not comparison.segments or BARE.sub("", comparison.text) == BARE.sub("", comparison.requirement.text):
        return False
    return not others or max(comparison.held) < WIDELY


def detect(comparison: Comparison) -> Iterator[Change]:
    """One change that quotes the plan's words."""
    if not comparison.segments:
        return
    first, last = _stretch(comparison)
    passage = comparison.passages[first.passage]
    start, end = first.at - passage.at, last.at - passage.at + len(last.text)
    whole = Piece(passage.text, passage.at, passage.clause, first.passage, frozenset())
    if len(measure_only(passage.text).strip("。 \n")) <= QUOTED:
        pieces = [piece for piece in comparison.segments if piece.passage == first.passage]
        start, end = pieces[0].at - passage.at, pieces[-1].at - passage.at + len(pieces[-1].text)
    yield comparison.change(KIND, "reworded", "different", comparison.requirement.text, (whole, start, end))


def _stretch(comparison: Comparison) -> tuple[Piece, Piece]:
    """From the first to the last piece that answers something in the passage that answers most."""
    pairs = frozenset().union(*(part.pairs for part in comparison.parts))
    pieces = comparison.segments
    best = max(range(len(pieces)), key=lambda number: (len(pieces[number].pairs & pairs), -number))
    answering = {match.segment for match in comparison.matches} | {best}
    chosen = [pieces[n] for n in sorted(answering) if pieces[n].passage == pieces[best].passage]
    return chosen[0], chosen[-1]
