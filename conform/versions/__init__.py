"""Two versions of a text → what became of every stretch of the old one, and what every stretch of the new one is.

pairing    which paragraph is which, by words, order and number
edits      a pair → its pieces, exact to the character
stretches  what was split, merged or moved within paragraphs, among what the pairs leave out and put in
rows       what became of each; `figures` say which way its figures went
check      proof that nothing was lost
"""

from __future__ import annotations

from conform.model import Plan
from conform.versions.articles import correspondence, renumbered
from conform.versions.changes import with_changes
from conform.versions.check import verify
from conform.versions.cited import Renumbered
from conform.versions.paragraphs import pair
from conform.versions.result import Result
from conform.versions.rows import rows_of
from conform.versions.segments import Segment, segment
from conform.versions.settle import settled
from conform.versions.stretches import draw
from conform.versions.units import Text, text_of
from conform.versions.weighing import Weights

__all__ = ["Result", "compare"]


def compare(old: Plan, new: Plan) -> Result:
    """What became of `old` in `new`, proved to lose nothing. Raises InternalFault if it does."""
    before, after = text_of(old), text_of(new)
    weights = Weights(paragraph.words for text in (before, after) for paragraph in text.paragraphs)
    homes = [(link.old, link.new) for link in pair(before, after, weights)]
    numbers = renumbered(before, after, homes)
    segments = _segments(before, after, homes, numbers)
    drawn = draw(segments, before, after, weights, numbers)
    known = {(each.old, each.new): each for each in drawn}
    segments = [
        known.get((each.old, each.new)) or segment(before, after, (each.old, each.new), numbers)
        for each in settled(drawn)
    ]
    rows = tuple(with_changes(rows_of(segments, before, after), new))
    return verify(Result(before.side, after.side, rows, correspondence(before, after, segments)))


def _segments(old: Text, new: Text, homes: list[tuple[int, int]], numbers: Renumbered) -> list[Segment]:
    """A segment for every pair of paragraphs, and one for each that has no other."""
    empty = (0, 0)
    spans = [(old.span(one), new.span(other)) for one, other in homes]
    taken = {one for one, _ in homes}, {other for _, other in homes}
    spans += [(old.span(one), empty) for one in range(len(old.paragraphs)) if one not in taken[0]]
    spans += [(empty, new.span(other)) for other in range(len(new.paragraphs)) if other not in taken[1]]
    return [segment(old, new, span, numbers) for span in spans]
