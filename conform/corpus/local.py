"""joblib's processes on this machine. What was begun when one of them died is done file by file in the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from conform.corpus.extra import extra
from conform.corpus.rows import Rows
from conform.corpus.sent import Work
from conform.corpus.work import Task, lost
from conform.errors import OptionError

DEATHS = 8  # in a row, without a result between them: it is not a file's fault


def on_this_machine(tasks: Iterable[Task], jobs: int, work: Work) -> Iterator[Rows]:
    """The rows of every task, as they come; with one job this process does it all. Raises OptionError."""
    if jobs == 1:
        yield from map(work, tasks)
        return
    rest = enumerate(tasks)
    aside: list[Task] = []
    deaths = 0
    while True:
        begun: dict[int, Task] = {}
        try:
            for number, rows in _parallel(rest, jobs, work, begun):
                del begun[number]
                deaths = 0
                yield rows
            break
        except _died() as error:
            aside += begun.values()
            deaths += 1
            if deaths == DEATHS:
                raise OptionError("corpus.deaths_here", times=deaths, reason=type(error).__name__) from error
    for task in aside:
        for path in task.paths:
            yield _alone(task._replace(paths=[path]), work)


def _alone(task: Task, work: Work) -> Rows:
    """One file while nothing else is done, so that one that kills its process is lost alone."""
    try:
        ((_, rows),) = _parallel([(0, task)], 2, work, {})
    except _died():
        return {"files": [lost(path) for path in task.paths]}
    return rows


def _died() -> type[Exception]:
    died: type[Exception] = extra("joblib.externals.loky.process_executor").BrokenProcessPool
    return died


def _parallel(
    tasks: Iterable[tuple[int, Task]], jobs: int, work: Work, begun: dict[int, Task]
) -> Iterator[tuple[int, Rows]]:
    """What comes of tasks; `begun` takes in those that processes are given."""
    joblib = extra("joblib")

    def given() -> Iterator[Any]:
        for number, task in tasks:
            begun[number] = task
            yield joblib.delayed(_numbered)(work, number, task)

    with joblib.Parallel(n_jobs=jobs, return_as="generator_unordered", batch_size=1) as parallel:
        yield from parallel(given())


def _numbered(work: Work, number: int, task: Task) -> tuple[int, Rows]:
    return number, work(task)
