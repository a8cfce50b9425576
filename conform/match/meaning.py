"""How near clauses are to requirements in meaning, whatever characters they share.

A table of word vectors (`reference/meaning.npz`, made by `tests/bench/distil.py`) gives every stretch of text the sum
of its words; what is left when the plan's and the reference's common direction is taken out is compared. Needs numpy,
the extra `conform[meaning]`; without it letters alone can judge.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple

from conform.data import data_folder
from conform.errors import OptionError, unknown
from conform.match.prepare import Prepared
from conform.match.scan import Scan
from conform.model import MEANING, QUICK, Kind, Meant, Reference

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[Any]

# Commas that a stretch may run over, and the clauses nearest in meaning that are looked at besides those by letters.
STRETCH, NEAREST = 3, 4
# What a standard deviation of nearness, the mean of the requirement's and the clause's, adds to the key of a clause. Of
# requirements that fourteen plans carry, the first clause is a reader's in 94 of 100 cases instead of 88; in six that
# re-word, 88 instead of 75.
WORTH = 0.12
# Deviations and margins are brought to about 1.
SCALE = 4.0


def judged(reference: Reference, judge: str) -> Reference:
    """The reference, with what is to find its counterparts. Raises OptionError where that is not known or not there."""
    if judge not in (QUICK, MEANING):
        raise unknown("--judge", judge, (QUICK, MEANING))
    if judge == MEANING and find_spec("numpy") is None:
        raise OptionError("error.no_meaning", "--judge")
    return reference if judge == reference.judge else replace(reference, judge=judge)


class Table(NamedTuple):
    """Word → its row, and the vectors of the rows."""

    rows: dict[str, int]
    vectors: Floats
    longest: int

    def cut(self, text: str) -> list[int]:
        """The rows of the words of a text, the longest word first."""
        found, at, rows, end = [], 0, self.rows, len(text)
        while at < end:
            for to in range(min(at + self.longest, end), at, -1):
                row = rows.get(text[at:to])
                if row is not None:
                    found.append(row)
                    at = to
                    break
            else:
                at += 1
        return found

    def sums(self, texts: Sequence[str]) -> Floats:
        """The vector of each text."""
        import numpy as np

        return np.array([self.vectors[self.cut(text)].sum(0) for text in texts], dtype=np.float64)


@lru_cache(maxsize=1)
def load_table() -> Table:
    """The table that comes with conform."""
    import numpy as np

    with np.load(data_folder("reference") / "meaning.npz", allow_pickle=False) as raw:
        words = str(raw["words"]).split(" ")
        vectors = raw["vectors"].astype(np.float32) * raw["scales"].astype(np.float32)[:, None]
    return Table({word: row for row, word in enumerate(words)}, vectors, max(map(len, words)))


@lru_cache(maxsize=8)
def _wordings(prepared: Prepared) -> tuple[Floats, list[int]]:
    """The vectors of each requirement's text and variants, and where each requirement's begin."""
    texts: list[str] = []
    starts = []
    for sought in prepared.sought:
        starts.append(len(texts))
        texts += [sought.requirement.text, *(variant.text for variant in sought.requirement.words.variants)]
    return load_table().sums(texts), starts


class Stretches(NamedTuple):
    """Runs of up to three segments of each clause and the whole clause, clause after clause."""

    clauses: list[int]
    starts: list[int]
    spans: list[tuple[int, int]]

    @classmethod
    def of(cls, scan: Scan) -> Stretches:
        """Those of a plan's measures."""
        clauses: list[int] = []
        starts: list[int] = []
        spans: list[tuple[int, int]] = []
        for number, (clause, span) in enumerate(zip(scan.clauses, scan.spans, strict=True)):
            if clause.kind is Kind.HEADING or not span:
                continue
            clauses.append(number)
            starts.append(len(spans))
            runs = {(a, b) for a in span for b in range(a + 1, min(span.stop, a + STRETCH) + 1)}
            spans += sorted(runs | {(span.start, span.stop)})
        return cls(clauses, starts, spans)


class Meaning:
    """The nearness of every requirement to every clause of a plan that is no heading."""

    def __init__(self, scan: Scan, prepared: Prepared) -> None:
        import numpy as np

        self.stretches = Stretches.of(scan)
        self.place = {clause: column for column, clause in enumerate(self.stretches.clauses)}
        if not self.place:
            return
        text = scan.plan.cleaned.text
        own = load_table().sums([text[segment.at : segment.to] for segment in scan.segments])
        run = np.concatenate([np.zeros((1, own.shape[1])), own.cumsum(0)])
        first, last = np.array(self.stretches.spans).T
        wanted, starts = _wordings(prepared)
        wanted, held = _apart(wanted, run[last] - run[first])
        cosines = wanted @ held.T
        self._plain = np.round(cosines[starts], 4)
        best = np.maximum.reduceat(cosines, starts, axis=0)
        self.near = np.round(np.maximum.reduceat(best, self.stretches.starts, axis=1), 4)
        self._best = best
        self.row = np.round(_standard(self.near, 1), 4)
        self.column = np.round(_standard(self.near, 0), 4)
        self.both = np.round((self.row + self.column) / 2, 4)

    def nearest(self, number: int) -> list[int]:
        """The clauses nearest to a requirement, both by their numbers."""
        if not self.place:
            return []
        order = sorted(range(len(self.place)), key=lambda column: (-self.both[number, column], column))
        return [self.stretches.clauses[column] for column in order[:NEAREST]]

    def worth(self, number: int, clause: int) -> float:
        """What nearness adds to the key of a clause."""
        column = self.place.get(clause)
        return 0.0 if column is None else WORTH * float(self.both[number, column])

    def stretch(self, number: int, clause: int) -> list[int]:
        """The segments of the clause that are nearest to the requirement."""
        column = self.place[clause]
        starts = [*self.stretches.starts, len(self.stretches.spans)]
        span = range(starts[column], starts[column + 1])
        best = max(span, key=lambda at: (round(float(self._best[number, at]), 4), -at))
        return list(range(*self.stretches.spans[best]))

    def meant(self, number: int, clause: int, kept: float) -> Meant:
        """What speaks for the clause."""
        column = self.place[clause]
        row, others = self.near[number], self.near[:, column]
        here = float(row[column])
        return Meant(
            kept=kept,
            meant=here,
            meant_column=float(self.column[number, column]) / SCALE,
            meant_lead=here - _next(row, column),
            meant_plain=max(float(self._plain[number, at]) for at in self._stretches(column)),
            meant_rival=here - _next(others, number),
            meant_row=float(self.row[number, column]) / SCALE,
        )

    def _stretches(self, column: int) -> Iterable[int]:
        starts = [*self.stretches.starts, len(self.stretches.spans)]
        return range(starts[column], starts[column + 1])


def _next(values: Floats, besides: int) -> float:
    """The greatest of the others."""
    rest = [float(value) for at, value in enumerate(values) if at != besides]
    return max(rest, default=0.0)


def _standard(values: Floats, axis: int) -> Any:
    return (values - values.mean(axis, keepdims=True)) / (values.std(axis, keepdims=True) + 1e-6)


def _apart(wanted: Floats, held: Floats) -> tuple[Floats, Floats]:
    """Both without what they all have in common: their mean and the direction in which they differ most."""
    import numpy as np

    whole = np.concatenate([wanted, held])
    whole = _unit(whole - whole.mean(0))
    _, vectors = np.linalg.eigh(whole.T @ whole)
    common = vectors[:, -1]
    whole = _unit(whole - np.outer(whole @ common, common))
    return whole[: len(wanted)], whole[len(wanted) :]


def _unit(rows: Floats) -> Any:
    import numpy as np

    return rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)
