"""A cluster does tasks: so many at a time as it has workers, none twice, none lost, and no waiting for ever.

What a worker died over is put aside file by file, since another file of its task or another task of its worker may be
to blame, and is done in the end, one at a time: whoever dies over a file that is alone is rid of it. A cluster whose
workers lack something, die over everything or are gone ends the run with an error; what came before is kept.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from conform import __version__
from conform.corpus.rows import Rows
from conform.corpus.sent import LACKS, ROWS, Came, Work, parcel
from conform.corpus.work import Task, lost
from conform.errors import OptionError

AHEAD = 2  # tasks for each worker: one that it is at, one that it can begin at once


class Patience(NamedTuple):
    """How long, in seconds, nothing may be heard, and how many tasks in a row may kill workers.

    A task takes two seconds, one of scans several minutes; a cluster that grows on demand has workers within one.
    """

    without_workers: float = 120
    without_results: float = 1800
    deaths: int = 8
    step: float = 2


class Cluster(Protocol):
    """What an engine can do."""

    engine: str

    def size(self) -> int:
        """How many tasks can be done at a time; 0 while no worker is there. Raises OptionError once it is gone."""

    def give(self, number: int, packed: bytes) -> None:
        """Has a worker do a task."""

    def hear(self, seconds: float) -> Iterable[tuple[int, Came]]:
        """What came of tasks, by their numbers; waits no longer than that. Raises OptionError once it is gone."""

    def close(self) -> None:
        """Ends it; what is under way is given up."""


def through(cluster: Cluster, tasks: Sequence[Task], work: Work, patience: Patience) -> Iterator[Rows]:
    """The rows of every task, as they come. Raises OptionError when nothing more is to be hoped for."""
    run = _Run(cluster, work, patience)
    yield from run.rows(deque(tasks), alone=False)
    yield from run.rows(run.aside, alone=True)


class _Run:
    """What is under way, what was put aside, and when something was last heard."""

    def __init__(self, cluster: Cluster, work: Work, patience: Patience) -> None:
        self.cluster, self.work, self.patience = cluster, work, patience
        self.aside: deque[Task] = deque()
        self.under_way: dict[int, Task] = {}
        self.given = self.deaths = self.size = 0
        self.heard = time.monotonic()
        self.sized = -patience.step
        self.useful = False

    def rows(self, rest: deque[Task], *, alone: bool) -> Iterator[Rows]:
        """The rows of these tasks, one at a time or so many as the workers can be at."""
        while rest or self.under_way:
            room = 1 if alone else max(1, AHEAD * self._size())
            while rest and len(self.under_way) < room:
                self._give(rest.popleft())
            came = list(self.cluster.hear(self.patience.step))
            if not came:
                self._wait_no_longer()
            for number, found in came:
                self.heard = time.monotonic()
                yield from self._told(self.under_way.pop(number), found, alone=alone)

    def _size(self) -> int:
        """The cluster's size, asked for now and then."""
        if time.monotonic() - self.sized >= self.patience.step:
            self.size, self.sized = self.cluster.size(), time.monotonic()
        return self.size

    def _give(self, task: Task) -> None:
        self.given += 1
        self.under_way[self.given] = task
        self.cluster.give(self.given, parcel(self.work, task))

    def _told(self, task: Task, found: Came, *, alone: bool) -> Iterator[Rows]:
        if found.kind == ROWS:
            self.deaths, self.useful = 0, True
            yield found.held
        elif found.kind == LACKS:
            raise lacking(self.cluster.engine, found)
        else:
            self._count(found, alone=alone)
            if alone:
                yield {"files": [lost(path) for path in task.paths]}
            else:
                self.aside.extend(task._replace(paths=[path]) for path in task.paths)

    def _count(self, dead: Came, *, alone: bool) -> None:
        """Counts deaths without a result between them; what was put aside may be one bad file after another."""
        self.deaths += 1
        if self.deaths >= self.patience.deaths and not (alone and self.useful):
            raise OptionError("corpus.deaths", engine=self.cluster.engine, worker=dead.worker, version=__version__)

    def _wait_no_longer(self) -> None:
        silent, engine = time.monotonic() - self.heard, self.cluster.engine
        if silent > self.patience.without_workers and not self._size():
            raise OptionError("corpus.no_workers", engine=engine, seconds=round(silent), version=__version__)
        if silent > self.patience.without_results:
            raise OptionError("corpus.stalled", engine=engine, seconds=round(silent))


def lacking(engine: str, found: Came) -> OptionError:
    """The error for a worker that lacks something."""
    return OptionError("corpus.lacks", engine=engine, worker=found.worker, found=found.held, version=__version__)
