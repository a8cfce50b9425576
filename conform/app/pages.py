"""A folder of pages, a plan each: every page is written when its neighbours are known, and an overview at last."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import chain, count
from pathlib import Path, PurePath

from conform.app.batch import is_report
from conform.model import Failure, Report
from conform.render import View
from conform.render.siblings import Siblings

OVERVIEW = ("index", "overview")
SUFFIX = ".html"

Write = Callable[[Path, Iterable[str]], None]


class Pages:
    """Writes pages into a folder by `write`, which raises OutputError."""

    def __init__(self, folder: Path, names: Collection[str], view: View, write: Write) -> None:
        self._folder, self._write = folder, write
        self._siblings = Siblings(PurePath(_free(folder, names)), view)
        self._before: PurePath | None = None
        self._last: tuple[PurePath, str] | None = None
        self._number = 0

    def put(self, page: PurePath, report: Report, pieces: Iterable[str]) -> None:
        """The next page, by its path below the folder; the one before it is written."""
        self._siblings.add(report, page)
        try:
            self._give(page)
        finally:
            self._last = page, "".join(pieces)

    def finish(self, failures: Sequence[Failure]) -> None:
        """Writes the last page, and the overview where there are several."""
        self._give(None)
        if self._number > 1:
            self._write(self._folder / self._siblings.top, self._siblings.overview(failures))

    def _give(self, after: PurePath | None) -> None:
        if self._last is None:
            return
        page, text = self._last
        self._number += 1
        before, self._before, self._last = self._before, page, None
        self._write(self._folder / page, [self._siblings.tied(text, page, self._number, before, after)])


def _free(folder: Path, names: Collection[str]) -> str:
    """A name for the overview that no plan's page has, and no file of somebody else's."""
    taken = {name.casefold() for name in names}
    for name in chain(OVERVIEW, (f"overview-{number}" for number in count(2))):
        path = folder / (name + SUFFIX)
        if name not in taken and (not path.exists() or is_report(str(path))):
            return name + SUFFIX
    raise AssertionError("there is always another number")
