"""How many processes serve for so many plans, and the batch that they make."""

from __future__ import annotations

import os
from collections.abc import Iterable

from conform.app.batch import Batch, Job

HANDFUL = 8  # plans: a worker starts as long as it checks two or three
MOST = 60  # processes: Windows waits for no more


def processes(asked: int | None, plans: int) -> int:
    """How many processes serve for so many plans: as many as asked for, else as processors; 1 is this one alone."""
    if asked is None and plans < HANDFUL:
        return 1
    return max(1, min(asked or _processors(), plans, MOST))


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def batch_of(paths: Iterable[str], job: Job, count: int) -> Batch:
    """The reports of these paths, made as they are asked for in so many processes."""
    if count == 1:
        return Batch(paths, job)
    from conform.app.workers import SharedBatch  # what starts processes takes a while to load

    return SharedBatch(paths, job, count)
