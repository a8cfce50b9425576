"""What is new in a clause that carries a requirement besides: marked, and the rest only hinted at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from conform.model import ClauseVerdict, Report
from conform.render.wording import safe

SHORT = 8  # characters of what a requirement covers that are quoted whole
ELLIPSIS = "…"
STOPS = "。；;"
EDGE = "，、；：。,;: "  # punctuation between what is covered and what is new belongs to neither

Piece = tuple[bool, str]  # whether it is new, and its words


def own_pieces(report: Report, verdict: ClauseVerdict) -> list[Piece]:
    """A clause's words: those that no requirement's evidence covers are new, long stretches of others give way to an
    ellipsis. Where nothing is covered, or nothing new, the clause is as it stands.
    """
    clause = verdict.clause
    covered = sorted(
        (max(piece.at - clause.at, 0), min(piece.to - clause.at, len(clause.text)))
        for row in report.verdicts
        for piece in row.evidence
        if piece.clause == clause.id
    )
    pieces = list(_parts(clause.text, covered))
    if not covered or not any(is_new for is_new, _ in pieces):
        return [(False, safe(clause.text))]
    return [(is_new, safe(text if is_new else _hinted(text))) for is_new, text in _joined(pieces)]


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours that are both covered, or both new, as one."""
    for is_new, group in groupby(pieces, key=lambda piece: piece[0]):
        yield is_new, "".join(text for _, text in group)


def _hinted(text: str) -> str:
    """A long stretch as an ellipsis, with the stop that it ends with."""
    return text if len(text) <= SHORT else ELLIPSIS + text[len(text.rstrip(STOPS)) :]


def _parts(text: str, covered: list[tuple[int, int]]) -> Iterator[Piece]:
    done = 0
    for at, to in (*covered, (len(text), len(text))):
        if at > done:
            yield from _between(text[done:at])
        if to > max(at, done):
            yield False, text[max(at, done) : to]
        done = max(done, to)


def _between(text: str) -> Iterator[Piece]:
    """What stands between two covered stretches; its punctuation at both ends is not new."""
    words = text.strip(EDGE)
    if not words:
        yield False, text
        return
    front, _, rest = text.partition(words)
    yield from ((False, front),) if front else ()
    yield True, words
    yield from ((False, rest),) if rest else ()
