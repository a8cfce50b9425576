"""Reworded: nothing else says what differs, or the words differ widely."""

from __future__ import annotations

from collections.abc import Iterator

from conform.match.changes.near import UNMATCHED
from conform.match.changes.pairing import BARE, Comparison, Piece, measure_only, pairs_of
from conform.match.changes.tiers import bare
from conform.model import Change

KIND = "reworded"
# When no part of the requirement has this share of its pairs in the passages, the words differ widely.
WIDELY = 0.4
# With at least this share of the characters of each of its parts in the passages a requirement is said in other words;
# with fewer it may be another one. Of 146 that were called reworded in three plans and four laws, 14 of
# the 16 from here on are, and 32 of the other 130.
SAME = 0.8
# Of 119 provisions of laws that differ in words alone 21 of the 24 with this share of each part's pairs say the same.
NEARLY = 0.75
# A passage up to this long is quoted whole, of a longer one what answers the requirement.
QUOTED = 90


def needed(comparison: Comparison, others: bool) -> bool:
    """Whether it must be said; `others` are changes of other kinds, which tell more."""
    if not comparison.segments or BARE.sub("", comparison.text) == BARE.sub("", comparison.requirement.text):
        return False
    return not others or max(comparison.held) < WIDELY


def detect(comparison: Comparison) -> Iterator[Change]:
    """One change that quotes the plan's words."""
    if comparison.segments:
        yield _quoted(comparison, *((KIND, "reworded") if _says_the_same(comparison) else (UNMATCHED, "differs")))


def possibly(comparison: Comparison) -> Iterator[Change]:
    """One change that quotes the plan's words, which may say something else altogether."""
    if comparison.segments:
        yield _quoted(comparison, UNMATCHED, "counterpart")


def _quoted(comparison: Comparison, kind: str, how: str) -> Change:
    first, last = _stretch(comparison)
    passage = comparison.passages[first.passage]
    start, end = first.at - passage.at, last.at - passage.at + len(last.text)
    whole = Piece(passage.text, passage.at, passage.clause, first.passage, frozenset())
    if len(measure_only(passage.text).strip("。 \n")) <= QUOTED:
        pieces = [piece for piece in comparison.segments if piece.passage == first.passage]
        start, end = pieces[0].at - passage.at, pieces[-1].at - passage.at + len(pieces[-1].text)
    return comparison.change(kind, how, "different", comparison.requirement.text, (whole, start, end))


def _says_the_same(comparison: Comparison) -> bool:
    """Whether every part, and every item of an enumeration, has nearly all of its characters in the passages; of a
    law's provision every part most of its pairs in one of them, but for its tier.
    """
    if _differs_in_deeds(comparison):
        return False
    if comparison.near.law:
        sides = comparison.parts, comparison.passages
        parts, passages = ([pairs_of(bare(comparison.field, one.text)) for one in side] for side in sides)
        return all(max(len(part & one) for one in passages) >= NEARLY * len(part) for part in parts)
    pieces = (piece for part in comparison.parts for piece in part.text.split("、"))
    return comparison.near.firm and all(_share(piece, comparison.text) >= SAME for piece in pieces)


def _differs_in_deeds(comparison: Comparison) -> bool:
    """Whether what is to be done is nowhere in the clauses, or a law's counterpart does something else:
    建立项目名录，保护项目 → 保护项目; 加强对项目的保护 → 每二年对项目的保护进行评估.
    """
    deeds, asked = comparison.field.words["dropped"]["deeds"], comparison.requirement.text
    if any(deed in asked and deed not in comparison.clauses for deed in deeds):
        return True
    said = "".join(piece.text for piece in _answering(comparison)) if comparison.near.law else ""
    return any(deed in said and deed not in asked for deed in deeds)


def _share(words: str, text: str) -> float:
    wanted = [char for char in words if char.isalnum()]
    return sum(char in text for char in wanted) / (len(wanted) or 1)


def _stretch(comparison: Comparison) -> tuple[Piece, Piece]:
    """From the first to the last piece that answers something in the passage that answers most."""
    chosen = _answering(comparison)
    return chosen[0], chosen[-1]


def _answering(comparison: Comparison) -> list[Piece]:
    """The pieces that answer something in the passage that answers most."""
    pairs = frozenset().union(*(part.pairs for part in comparison.parts))
    pieces = comparison.segments
    best = max(range(len(pieces)), key=lambda number: (len(pieces[number].pairs & pairs), -number))
    answering = {match.segment for match in comparison.matches} | {best}
    return [pieces[n] for n in sorted(answering) if pieces[n].passage == pieces[best].passage]
