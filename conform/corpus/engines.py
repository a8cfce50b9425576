"""Where tasks are done: joblib's processes on this machine, or the workers of a Dask cluster.

Each engine does every task once or loses none of it: what a dead worker was at is done again by another one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing

from conform.corpus.extra import extra
from conform.corpus.rows import Rows
from conform.corpus.work import Task, done
from conform.errors import OptionError, unknown

LOCAL, DASK = "local", "dask"
TRIES = 3  # of what was under way when a process of this machine died; then it is done file by file


def results(engine: str, tasks: Sequence[Task], jobs: int) -> Iterator[Rows]:
    """The rows of every task, as they come. `engine` is `local` or `dask:ADDRESS`. Raises OptionError."""
    name, _, address = engine.partition(":")
    if name == LOCAL:
        return _local(tasks, jobs)
    if name == DASK and address:
        return _dask(tasks, address)
    raise unknown("--engine", engine, (LOCAL, f"{DASK}:ADDRESS"))


def _local(tasks: Sequence[Task], jobs: int) -> Iterator[Rows]:
    """Processes of this machine. When one dies, what is left is begun again."""
    left = dict(enumerate(tasks))
    for _ in range(TRIES):
        try:
            for number, rows in _parallel(list(left.items()), jobs):
                del left[number]
                yield rows
        except extra("joblib.externals.loky.process_executor").TerminatedWorkerError:
            continue
        return
    for task in left.values():
        yield from _one_by_one(task)


def _one_by_one(task: Task) -> Iterator[Rows]:
    """Each file in a process of its own, so that one that kills it is lost alone."""
    for path in task.paths:
        try:
            yield from (rows for _, rows in _parallel([(0, task._replace(paths=[path]))], 1, alone=True))
        except extra("joblib.externals.loky.process_executor").TerminatedWorkerError:
            yield {"files": [(path, None, "error.worker_lost")]}


def _parallel(tasks: Sequence[tuple[int, Task]], jobs: int, *, alone: bool = False) -> Iterator[tuple[int, Rows]]:
    joblib = extra("joblib")
    if jobs == 1 and not alone:
        yield from ((number, done(task)) for number, task in tasks)
        return
    with joblib.Parallel(n_jobs=max(jobs, 2), return_as="generator_unordered", batch_size=1) as parallel:
        yield from parallel(joblib.delayed(_numbered)(done, number, task) for number, task in tasks)


def _numbered(work: Callable[[Task], Rows], number: int, task: Task) -> tuple[int, Rows]:
    return number, work(task)


def _dask(tasks: Sequence[Task], address: str) -> Iterator[Rows]:
    """The workers of a cluster; what a dead one was at goes to another, until it has killed several."""
    distributed = extra("distributed")
    try:
        client = distributed.Client(address, timeout="20s", set_as_default=False)
    except (OSError, ValueError) as error:
        raise OptionError("corpus.engine", engine=f"{DASK}:{address}", reason=type(error).__name__) from error
    with closing(client):
        futures = client.map(done, tasks, pure=False)
        asked = {future.key: task for future, task in zip(futures, tasks, strict=True)}
        for future in distributed.as_completed(futures, loop=client.loop):
            if future.status == "error" and isinstance(future.exception(), distributed.KilledWorker):
                yield {"files": [(path, None, "error.worker_lost") for path in asked[future.key].paths]}
            else:
                yield future.result()
