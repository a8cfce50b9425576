"""How near clauses are to requirements in meaning, whatever characters they share.

A table of word vectors (`reference/meaning.npz`, made by `tests/bench/distil.py`) gives every stretch of text the sum
of its words; what is left when the plan's and the reference's common direction is taken out is compared. Needs numpy,
the extra `conform[meaning]`; without it letters alone can judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.util import find_spec
from itertools import pairwise
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
# Stretches that are compared at a time, and the segments from which on a text is judged by letters alone, since its
# vectors would take more than 100 MB. The longest of three real plans has 522.
BLOCK, MOST = 500, 20_000
# Texts whose vectors are summed up at a time; most have ten words and fewer.
TEXTS = 200
# Deviations and margins are brought to about 1.
SCALE = 4.0


def judged(reference: Reference, judge: str) -> Reference:
    """The reference, with what is to find its counterparts. Raises OptionError where that is not known or not there."""
    if judge not in (QUICK, MEANING):
        raise unknown("--judge", judge, (QUICK, MEANING))
    if judge == MEANING and find_spec("numpy") is None:
        raise OptionError("error.no_meaning", option="--judge")
    return reference if judge == reference.judge else replace(reference, judge=judge)


def best(reference: Reference) -> str:
    """The judge of a reference when nobody asks for one: meaning where numpy is there, but letters for laws.

    A law means its words. On two pairs of laws labels are 0.80 with either, but 30 statuses in 100 are in doubt with
    meaning, 10 without.
    """
    is_law = any(requirement.label for requirement in reference.requirements)
    return QUICK if is_law or find_spec("numpy") is None else MEANING


class Table(NamedTuple):
    """Word → its row; a row's vector is whole numbers times its scale.

    `longer` holds the first two characters of the words that are longer than that.
    """

    rows: dict[str, int]
    longer: frozenset[str]
    longest: int
    numbers: NDArray[Any]
    scales: Floats

    def cut(self, text: str) -> list[int]:
        """The rows of the words of a text, the longest word first."""
        found, at, end = [], 0, len(text)
        get, longer, longest = self.rows.get, self.longer, self.longest
        while at < end:
            most = longest if text[at : at + 2] in longer else 2
            for to in range(at + most, at, -1):  # beyond the end nothing more is looked at
                row = get(text[at:to])
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

        sums = np.zeros((len(texts), self.numbers.shape[1]))
        alike: dict[int, list[tuple[int, list[int]]]] = {}  # texts of as many words are summed up together
        for number, text in enumerate(texts):
            rows = self.cut(text)
            alike.setdefault(len(rows), []).append((number, rows))
        alike.pop(0, None)
        for group in alike.values():
            for first in range(0, len(group), TEXTS):
                places, held = zip(*group[first : first + TEXTS], strict=True)
                words = np.array(held)
                sums[list(places)] = (self.numbers[words] * self.scales[words]).sum(1)
        return sums


@lru_cache(maxsize=1)
def load_table() -> Table:
    """The table that comes with conform; its vectors stay the whole numbers that they are, a quarter of the room."""
    import numpy as np

    with np.load(data_folder("reference") / "meaning.npz", allow_pickle=False) as raw:
        words = str(raw["words"]).split(" ")
        numbers, scales = raw["vectors"], raw["scales"][:, None]
    longer = frozenset([word[:2] for word in words if len(word) > 2])  # noqa: PLR2004
    return Table({word: row for row, word in enumerate(words)}, longer, max(map(len, words)), numbers, scales)


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
        """The stretches of a plan's measures."""
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

    def blocks(self) -> Iterator[range]:
        """The clauses, so many at a time that their stretches take little room."""
        first = 0
        for clause, start in enumerate(self.starts):
            if start - self.starts[first] >= BLOCK:
                yield range(first, clause)
                first = clause
        yield range(first, len(self.starts))

    def vectors(self, run: Floats) -> Iterator[Floats]:
        """The vectors of each block's stretches; `run` sums those of the segments up."""
        import numpy as np

        ends = [*self.starts, len(self.spans)]
        for block in self.blocks():
            first, last = np.array(self.spans[ends[block.start] : ends[block.stop]]).T
            yield run[last] - run[first]


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
        wanted, starts = _wordings(prepared)
        held = list(self.stretches.vectors(run))
        common = Common.of([wanted, *held])
        wanted = common.without(wanted)
        found = [_nearness(wanted, starts, common.without(rows), at) for at, rows in self._blocks(held)]
        self.near, self._plain, self._stretch = (np.concatenate(part, axis=1) for part in zip(*found, strict=True))
        self.row = np.round(_standard(self.near, 1), 4)
        self.column = np.round(_standard(self.near, 0), 4)
        self.both = np.round((self.row + self.column) / 2, 4)
        self._nearest = np.argsort(-self.both, axis=1, kind="stable")[:, :NEAREST].tolist()
        self._leads, self._rivals = _ahead(self.near), _ahead(self.near.T).T

    def _blocks(self, held: list[Floats]) -> Iterator[tuple[list[int], Floats]]:
        """The vectors of some clauses' stretches, and where each clause's begin."""
        starts = [*self.stretches.starts, len(self.stretches.spans)]
        for block, rows in zip(self.stretches.blocks(), held, strict=True):
            yield [at - starts[block.start] for at in starts[block.start : block.stop]], rows

    def nearest(self, number: int) -> list[int]:
        """The clauses nearest to a requirement, both by their numbers."""
        return [self.stretches.clauses[column] for column in self._nearest[number]] if self.place else []

    def worth(self, number: int, clause: int) -> float:
        """What nearness adds to the key of a clause."""
        column = self.place.get(clause)
        return 0.0 if column is None else WORTH * float(self.both[number, column])

    def stretch(self, number: int, clause: int) -> list[int]:
        """The segments of the clause that are nearest to the requirement."""
        column = self.place[clause]
        first = self.stretches.starts[column] + int(self._stretch[number, column])
        return list(range(*self.stretches.spans[first]))

    def meant(self, number: int, clause: int) -> Meant:
        """What speaks for the clause."""
        column = self.place[clause]
        return Meant(
            meant=float(self.near[number, column]),
            meant_column=float(self.column[number, column]) / SCALE,
            meant_lead=float(self._leads[number, column]),
            meant_plain=float(self._plain[number, column]),
            meant_rival=float(self._rivals[number, column]),
            meant_row=float(self.row[number, column]) / SCALE,
        )


def _ahead(rows: Floats) -> Any:
    """How far each value is ahead of (or behind) the greatest of the others in its row; of a single one itself."""
    import numpy as np

    if rows.shape[1] == 1:
        return rows
    second, first = np.sort(rows, axis=1)[:, -2:].T[:, :, None]
    others = np.where(np.arange(rows.shape[1]) == rows.argmax(1)[:, None], second, first)
    return rows.astype(float) - others


def _standard(values: Floats, axis: int) -> Any:
    return (values - values.mean(axis, keepdims=True)) / (values.std(axis, keepdims=True) + 1e-6)


class Common(NamedTuple):
    """What all texts have in common: their mean and the direction in which they differ most."""

    mean: Floats
    direction: Floats

    @classmethod
    def of(cls, parts: Sequence[Floats]) -> Common:
        """The common direction of all these rows."""
        import numpy as np

        mean = np.sum([part.sum(0) for part in parts], axis=0) / sum(map(len, parts))
        units = (_unit(part - mean) for part in parts)
        _, vectors = np.linalg.eigh(np.sum([unit.T @ unit for unit in units], axis=0))
        return cls(mean, vectors[:, -1])

    def without(self, rows: Floats) -> Floats:
        """The rows without it, each of length 1."""
        import numpy as np

        units = _unit(rows - self.mean)
        left: Floats = _unit(units - np.outer(units @ self.direction, self.direction))
        return left


def _nearness(wanted: Floats, begins: list[int], held: Floats, starts: list[int]) -> tuple[Floats, Floats, Floats]:
    """Requirement × clause: how near its nearest stretch is, how near to the requirement's own words, which it is."""
    import numpy as np

    cosines = wanted @ held.T
    rows = pairwise([*begins, len(cosines)])
    best = np.round(np.array([cosines[first:last].max(0) for first, last in rows]), 4)  # sooner than reduceat
    near = np.maximum.reduceat(best, starts, axis=1)
    plain = np.round(np.maximum.reduceat(cosines[begins], starts, axis=1), 4)
    ends = [*starts[1:], len(held)]
    which = [best[:, start:end].argmax(1) for start, end in zip(starts, ends, strict=True)]
    return near.astype(np.float32), plain.astype(np.float32), np.array(which, dtype=np.int32).T


def _unit(rows: Floats) -> Any:
    import numpy as np

    return rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)
