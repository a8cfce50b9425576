"""One input after another: which entry a number is for, what it costs, and what failed."""

from __future__ import annotations

import os
import resource
import signal
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import process_time
from typing import NamedTuple, NoReturn

from common import ROOT
from fuzz.entries import ENTRIES

HANG = 20.0  # seconds
BASE, SLOPE = 1.0, 0.004  # seconds of processor time for an input, and for each of its characters
# Beyond what the process had before: one that only tries inputs begins with less than 100 MB, and stays under 500.
MEMORY = 400 * 2**20


def memory() -> int:
    """The most bytes that this process had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


class Hang(BaseException):
    """An input took too long; no `except Exception` holds it back."""


class Failed(NamedTuple):
    """What an input ended in; `kind` is the same for inputs that fail alike."""

    number: int
    entry: str
    kind: str
    words: str


@dataclass(slots=True)
class Tally:
    """How many inputs were tried, by entry, and what failed."""

    tried: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ENTRIES, 0))
    spent: dict[str, float] = field(default_factory=lambda: dict.fromkeys(ENTRIES, 0.0))
    failed: list[Failed] = field(default_factory=list)
    slowest: tuple[float, int] = (0.0, -1)
    held: int = field(default_factory=memory)  # that other tests of this process had

    @property
    def count(self) -> int:
        return sum(self.tried.values())


def entry_of(number: int) -> str:
    """The entry that a number is for."""
    names = list(ENTRIES)
    return Random(f"entry:{number}").choices(names, [ENTRIES[name].weight for name in names])[0]


def try_one(number: int, tally: Tally, entry: str | None = None) -> None:
    """Tries an input, and notes what it cost and how it failed."""
    name = entry or entry_of(number)
    before = process_time()
    try:
        with alarm():
            size = ENTRIES[name].run(Random(f"{name}:{number}"))
        spent = process_time() - before
        assert spent <= BASE + SLOPE * size, f"slow: {spent:.1f} s for {size}"
        assert memory() <= tally.held + MEMORY, f"{memory() >> 20} MB"
    except (Exception, Hang) as error:
        tally.failed.append(Failed(number, name, kind_of(error), "".join(traceback.format_exception(error))))
    spent = process_time() - before
    tally.tried[name] += 1
    tally.spent[name] += spent
    tally.slowest = max(tally.slowest, (spent, number))


@contextmanager
def alarm() -> Iterator[None]:
    """Raises Hang in what takes too long."""
    if not hasattr(signal, "setitimer"):  # Windows
        yield
        return
    signal.signal(signal.SIGALRM, _hang)
    signal.setitimer(signal.ITIMER_REAL, 6 * HANG)  # of the clock: others may have the processor
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _hang(number: int, frame: object) -> NoReturn:
    raise Hang


def kind_of(error: BaseException) -> str:
    """Its class, and the last line of the program that it came through; of a broken invariant the words."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if f"{ROOT}{os.sep}conform{os.sep}" in frame.filename]
    at = f"{Path(own[-1].filename).relative_to(ROOT)}:{own[-1].lineno}" if own and not _said(error) else ""
    broken = frames[-1]
    return f"{type(error).__name__} {at or f'{broken.name}:{broken.lineno}'} {str(error).split(':')[0][:50]!r}"


def _said(error: BaseException) -> bool:
    return isinstance(error, AssertionError)
