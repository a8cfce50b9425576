"""The trees of a forest as one Python function, kept from one call to the next as a .pyc is.

To read and to walk them takes a tenth of a check, the function a quarter of that. To make it takes longer than a check,
so whoever calls once does not wait for it: the first call leaves a mark, the second makes it, the third has it.
"""

from __future__ import annotations

import hashlib
import marshal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, NamedTuple

from conform.kept import cache_folder, write

# A branch asks whether feature number [0] is at most [1]: [2] if so, else [3]. A leaf is its number.
Node = list[Any] | int
Vote = Callable[..., Sequence[int]]  # the values of all features → the leaf of each tree
FORM = 1  # of what is kept


class Known(NamedTuple):
    """What was kept: the function and what stood beside the trees."""

    vote: Vote
    besides: tuple[Any, ...]


class Votes:
    """The function of the trees in a calibration file that were fitted on these features."""

    def __init__(self, path: Path, features: Sequence[str]) -> None:
        self._count = len(features)
        self._mark = self._place = None
        folder = cache_folder()
        with suppress(OSError):
            told = hashlib.sha256(repr((FORM, features)).encode() + path.read_bytes()).hexdigest()
            if folder:
                self._mark = folder / f"forest-{told}.json"
                self._place = folder / f"forest-{told}-{sys.hexversion:x}.marshal"

    def read(self) -> Known | None:
        """What is kept; None where there is nothing yet, or something damaged."""
        if self._place:
            with suppress(OSError, ValueError, EOFError, TypeError):
                code, besides = marshal.loads(self._place.read_bytes())  # noqa: S302 - the user's own file
                return Known(FunctionType(code, {}), besides)
        return None

    def keep(self, trees: Sequence[Node], besides: tuple[Any, ...]) -> None:
        """Makes and keeps the function, in the second call. Never fails."""
        if not self._mark or not self._place:
            return
        if not self._mark.exists():
            write(self._mark, b"1")
            return
        with suppress(ValueError, SyntaxError, RecursionError, MemoryError):  # trees of another kind are walked
            write(self._place, marshal.dumps((function(trees, self._count), besides)))


def function(trees: Sequence[Node], count: int) -> CodeType:
    """The code of a function that takes the values of so many features and gives the leaf of each tree."""
    names = ",".join(f"f{number}" for number in range(count))
    module = compile(f"def vote({names}): return ({''.join(f'{_said(tree)},' for tree in trees)})", "votes", "exec")
    return next(code for code in module.co_consts if isinstance(code, CodeType))


def _said(node: Node) -> str:
    if not isinstance(node, list):
        return str(int(node))
    feature, threshold, low, high = node
    return f"({_said(low)} if f{int(feature)}<={float(threshold)!r} else {_said(high)})"
