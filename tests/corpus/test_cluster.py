"""How a cluster is driven, tried with one that does what it is told to."""

from __future__ import annotations

import pickle
from collections import Counter, deque
from collections.abc import Callable, Iterable

import pytest
from corpus_plans import sorted_rows, tasks_of

from conform.corpus.cluster import AHEAD, Patience, through
from conform.corpus.rows import Rows
from conform.corpus.sent import DEAD, LACKS, ROWS, Came
from conform.corpus.work import Task
from conform.errors import OptionError

NOW = Patience(without_workers=0, without_results=0.05, deaths=4, step=0)
PATHS = [f"{number:02}.txt" for number in range(9)]


def named(task: Task) -> Rows:
    """Rows that say which files they are of."""
    return {"files": [(path, "", None) for path in task.paths]}


class Obedient:
    """A cluster of so many workers, of which `does` says what comes of a task; of None nothing ever comes."""

    engine = "obedient:here"

    def __init__(self, workers: int, does: Callable[[Task, int], Came | None]) -> None:
        self.workers, self.does = workers, does
        self.waiting: deque[tuple[int, Task]] = deque()
        self.most = 0
        self.given: Counter[str] = Counter()

    def size(self) -> int:
        return self.workers

    def give(self, number: int, packed: bytes) -> None:
        _, task = pickle.loads(packed)  # noqa: S301
        self.given.update(task.paths)
        self.waiting.append((number, task))
        self.most = max(self.most, len(self.waiting))

    def hear(self, seconds: float) -> Iterable[tuple[int, Came]]:
        busy = len(self.waiting)
        for number, task in [self.waiting.pop() for _ in range(min(busy, self.workers))]:
            if (came := self.does(task, busy)) is not None:
                yield number, came

    def close(self) -> None:
        """It is no more than this."""


def rows(task: Task, busy: int) -> Came:
    return Came(ROWS, "w", named(task))


def files(cluster: Obedient, each: int = 3) -> list[tuple[str, str | None]]:
    found = sorted_rows(through(cluster, tasks_of(PATHS, each), named, NOW))["files"]
    return [(path, failure) for path, _, failure in found]


def test_every_task_is_done_once_and_few_at_a_time() -> None:
    cluster = Obedient(2, rows)
    assert files(cluster, 1) == [(path, None) for path in PATHS]
    assert set(cluster.given.values()) == {1}
    assert cluster.most == 2 * AHEAD


def test_a_file_that_kills_is_lost_alone() -> None:
    def kills(task: Task, busy: int) -> Came:
        return Came(DEAD, "w", None) if PATHS[4] in task.paths else rows(task, busy)

    assert [path for path, failure in files(Obedient(2, kills)) if failure] == [PATHS[4]]


def test_a_file_beside_one_that_kills_is_not_lost() -> None:
    def blames(task: Task, busy: int) -> Came:
        """Whatever shares workers with others dies."""
        return Came(DEAD, "w", None) if busy > 1 else rows(task, busy)

    assert not [path for path, failure in files(Obedient(1, blames)) if failure]


def test_many_that_kill_after_one_that_did_not() -> None:
    def kills(task: Task, busy: int) -> Came:
        return rows(task, busy) if PATHS[0] in task.paths else Came(DEAD, "w", None)

    assert [path for path, failure in files(Obedient(1, kills)) if failure] == PATHS[3:]


def dies(task: Task, busy: int) -> Came:
    return Came(DEAD, "host (7)", None)


def lacks(task: Task, busy: int) -> Came:
    return Came(LACKS, "host (7)", "conform 0.1")


def nothing(task: Task, busy: int) -> None:
    return None


@pytest.mark.parametrize(
    ("workers", "does", "each", "key"),
    [
        (2, dies, 1, "corpus.deaths"),
        (2, dies, 9, "corpus.deaths"),
        (2, lacks, 3, "corpus.lacks"),
        (2, nothing, 3, "corpus.stalled"),
        (0, nothing, 3, "corpus.no_workers"),
    ],
)
def test_what_ends_a_run(workers: int, does: Callable[[Task, int], Came | None], each: int, key: str) -> None:
    with pytest.raises(OptionError) as caught:
        files(Obedient(workers, does), each)
    assert caught.value.key == key
    assert "obedient:here" in str(caught.value)
