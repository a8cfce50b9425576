"""Where tasks are done: by processes of this machine, or by the workers of a cluster.

Each engine does every task once or loses none of it: what a dead worker was at is done again by another one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing

from conform.corpus.cluster import Cluster, Patience, through
from conform.corpus.local import on_this_machine
from conform.corpus.on_dask import OnDask
from conform.corpus.on_ray import OnRay
from conform.corpus.rows import Rows
from conform.corpus.sent import Needed, Work, needed
from conform.corpus.work import Task, done
from conform.errors import unknown

LOCAL, PATIENCE = "local", Patience()
CLUSTERS: dict[str, Callable[[str, str, Needed], Cluster]] = {"dask": OnDask, "ray": OnRay}


def results(
    engine: str, tasks: Sequence[Task], jobs: int, work: Work = done, patience: Patience = PATIENCE
) -> Iterator[Rows]:
    """The rows of every task, as they come. `engine` is `local` or a cluster's name and address. Raises OptionError."""
    name, _, address = engine.partition(":")
    if engine == LOCAL:
        yield from on_this_machine(tasks, jobs, work)
        return
    if name not in CLUSTERS or not address:
        raise unknown("--engine", engine, (LOCAL, *(f"{name}:ADDRESS" for name in CLUSTERS)))
    if tasks:
        with closing(CLUSTERS[name](engine, address, needed(tasks[0]))) as cluster:
            yield from through(cluster, tasks, work, patience)
