"""How a task goes to a machine of a cluster, and what comes back, whatever is installed there.

References are most of a task: they go packed once, and a process that has unpacked them keeps them.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from conform import __version__
from conform.corpus.rows import Rows
from conform.corpus.work import Task
from conform.model import MEANING, Reference

Work = Callable[[Task], Rows]
Needed = Mapping[str, str | None]  # modules that a worker must have, and in which version
ROWS, LACKS, DEAD = "rows", "lacks", "dead"


class Came(NamedTuple):
    """What came of a task: its rows, what its worker lacks, or that the worker died over it."""

    kind: str
    worker: str
    held: Any


class References(tuple[Reference, ...]):
    """References that a process reads once, however many tasks bring them."""

    @cached_property
    def packed(self) -> bytes:
        """The references as bytes, to be sent to other processes."""
        return zlib.compress(pickle.dumps(tuple(self)))

    def __reduce__(self) -> tuple[Callable[[bytes], References], tuple[bytes]]:
        return _unpacked, (self.packed,)


@lru_cache(maxsize=2)
def _unpacked(packed: bytes) -> References:
    return References(pickle.loads(zlib.decompress(packed)))  # noqa: S301 - from a process of this program's own


def parcel(work: Work, task: Task) -> bytes:
    """A task and what is to be done with it, which a worker that lacks conform can hold, too."""
    return pickle.dumps((work, task))


def needed(task: Task) -> Needed:
    """What a worker must have for a task."""
    by_meaning = any(reference.judge == MEANING for reference in task.references)
    return {"conform": __version__} | ({"numpy": None} if by_meaning else {})


def carrier() -> Callable[[bytes, Needed], tuple[str, str, Any]]:
    """What a worker runs: a function of no module, so that it goes along whole to where conform is not installed.

    Of this module it may name strings alone, which go along as values; what else it needs it imports there.
    """

    def carry(packed: bytes, needed: Needed) -> tuple[str, str, Any]:
        import importlib
        import os
        import pickle
        import socket

        worker = f"{socket.gethostname()} ({os.getpid()})"
        for name, version in needed.items():
            try:
                found = getattr(importlib.import_module(name), "__version__", None)
            except Exception as error:  # what is installed there may be broken in any way
                return LACKS, worker, f"{type(error).__name__}: {error}".partition("\n")[0]
            if version not in (None, found):
                return LACKS, worker, f"{name} {found}"
        work, task = pickle.loads(packed)  # noqa: S301 - from the process that asks
        return ROWS, worker, work(task)

    return carry


def told(error: BaseException) -> str:
    """What is wrong, in a line."""
    return f"{type(error).__name__}: {error}".partition("\n")[0]
