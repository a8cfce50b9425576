"""A text under repair: every pass rewrites a little of it, and every character remembers where it came from."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from conform.model import Cleaned, Repair, Source


class Edit(NamedTuple):
    """Put `after` in the place of `text[start:end]`, and list it."""

    start: int
    end: int
    after: str


class Drop(NamedTuple):
    """Leave `text[start:end]` out without listing it: it is no part of the plan, and `outline` says so."""

    start: int
    end: int


class Doubt(NamedTuple):
    """`text[start:end]` may have to be `after`; not sure enough to write it."""

    start: int
    end: int
    after: str


Step = Edit | Drop | Doubt


class Draft:
    """The text, and for each of its characters the span of the source that it came from."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.starts = array("I", range(len(self.text)))
        self.ends = array("I", range(1, len(self.text) + 1))
        self._touched: list[tuple[int, int, str]] = []
        self._doubts: dict[tuple[int, int, str], str] = {}

    def apply(self, kind: str, steps: Iterable[Step]) -> bool:
        """Take the steps of one rule, ascending and apart from each other; True if the text changed."""
        edits: list[Edit] = []
        for step in steps:
            if isinstance(step, Doubt):
                self._doubts[self.starts[step.start], self.ends[step.end - 1], kind] = step.after
                continue
            if isinstance(step, Edit):
                self._touched.append((self.starts[step.start], self.ends[step.end - 1], kind))
            edits.append(step if isinstance(step, Edit) else Edit(step.start, step.end, ""))
        if edits:
            self._rewrite(edits)
        return bool(edits)

    def _rewrite(self, edits: list[Edit]) -> None:
        pieces: list[str] = []
        starts, ends = array("I"), array("I")
        at = 0
        for start, end, after in edits:
            pieces += self.text[at:start], after
            starts += self.starts[at:start]
            ends += self.ends[at:start]
            if len(after) == end - start:  # character for character, as 醫院 → 医院
                starts += self.starts[start:end]
                ends += self.ends[start:end]
            elif after:
                starts += array("I", [self.starts[start]]) * len(after)
                ends += array("I", [self.ends[end - 1]]) * len(after)
            at = end
        pieces.append(self.text[at:])
        starts += self.starts[at:]
        ends += self.ends[at:]
        self.text, self.starts, self.ends = "".join(pieces), starts, ends

    def finish(self) -> Cleaned:
        """The repaired text. Every repair's `after` in the place of its span, and the source is this text.

        (But for what was dropped without a repair.)
        """
        doubts = tuple(
            Repair(kind, start, end, self.source.text[start:end], after)
            for (start, end, kind), after in sorted(self._doubts.items())
        )
        return Cleaned(self.source, self.text, self.starts, self.ends, tuple(self._repairs()), doubts)

    def _repairs(self) -> Iterator[Repair]:
        for start, end, kind in _merged(sorted(self._touched)):
            before = self.source.text[start:end]
            after = self.text[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
            if before != after:
                yield Repair(kind, start, end, before, after)


def _merged(spans: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Spans that overlap become one, named after the first."""
    held: tuple[int, int, str] | None = None
    for start, end, kind in spans:
        if held and start < held[1]:
            held = held[0], max(held[1], end), held[2]
            continue
        if held:
            yield held
        held = start, end, kind
    if held:
        yield held
