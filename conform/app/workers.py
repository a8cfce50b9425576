"""Many plans on several processors: the same reports, failures and order as from `Batch`, made in other processes.

Each worker has two plans at a time, so that it need not wait for the next. One that dies loses the plan that it was at,
which is a failure like any other; its other plan goes to a successor. Workers begin anew (“spawn”) on every system:
they share nothing with this process but what is sent.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from conform.app.answers import Answer, answer, unpacked
from conform.app.batch import STDIN, Batch, Job
from conform.app.worker import work
from conform.model import Failure, Report

EACH = 2  # plans that a worker has: one that it is at, one that it can begin at once
AHEAD = 4  # plans for each worker that may be done before they are asked for

Todo = tuple[int, str]


class SharedBatch(Batch):
    """A batch that workers make."""

    def __init__(self, paths: Iterable[str], job: Job, count: int) -> None:
        super().__init__(paths, job)
        self._workers = _Workers(job._replace(options=job.options._replace(progress=None)), paths, count)

    def __iter__(self) -> Iterator[Report]:
        try:
            for found in self._workers.answers():
                self.failures += found.failures
                for report, beside in found.reports:
                    self._made = (report, beside)
                    yield report
                if found.bug:
                    error, told = found.bug
                    error.add_note(told)
                    raise error
        finally:
            self._workers.dismiss()


@dataclass(slots=True, eq=False)
class _Worker:
    """A process, the line to it, the plans that it has, and whether it is there yet."""

    process: BaseProcess
    link: Connection
    has: deque[Todo] = field(default_factory=deque)
    ready: bool = False


class _Workers:
    """The workers, what is still to do, and what is done before its turn."""

    def __init__(self, job: Job, paths: Iterable[str], count: int) -> None:
        self.job = job
        self.paths = iter(paths)
        self.count = count
        self.taken = 0
        self.again: deque[Todo] = deque()
        self.done: dict[int, Answer] = {}
        self.workers: list[_Worker] = []

    def answers(self) -> Iterator[Answer]:
        """The answers in the order of the paths."""
        number = 0
        while True:
            self._give(number + AHEAD * self.count)
            if number in self.done:
                yield self.done.pop(number)
                number += 1
            elif any(worker.has for worker in self.workers):
                self._hear()
            else:
                return

    def dismiss(self) -> None:
        """Ends the workers, whatever they are at."""
        for worker in self.workers:
            worker.link.close()
            worker.process.terminate()
        for worker in self.workers:
            worker.process.join()
        self.workers.clear()

    def _give(self, until: int) -> None:
        """Gives the plans below that number to workers with the fewest; standard input is read here."""
        while len(self.workers) < self.count or any(len(worker.has) < EACH for worker in self.workers):
            todo = self._next(until)
            if todo is None:
                return
            if todo[1] == STDIN:
                self.done[todo[0]] = answer(self.job, STDIN)
            else:
                self._send(self._freest(), todo)

    def _next(self, until: int) -> Todo | None:
        if self.again:
            return self.again.popleft()
        path = next(self.paths, None) if self.taken < until else None
        if path is None:
            return None
        self.taken += 1
        return self.taken - 1, path

    def _freest(self) -> _Worker:
        """A worker that has nothing, a new one, or the one that has least."""
        least = min(self.workers, key=lambda worker: len(worker.has), default=None)
        if least is not None and (not least.has or len(self.workers) == self.count):
            return least
        ours, theirs = get_context("spawn").Pipe()
        process = get_context("spawn").Process(target=work, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        self.workers.append(_Worker(process, ours))
        return self.workers[-1]

    def _send(self, worker: _Worker, todo: Todo) -> None:
        """A worker that is not there yet is told when it is."""
        worker.has.append(todo)
        if worker.ready:
            with suppress(OSError):  # it is gone, which is heard next
                worker.link.send(todo[1])

    def _hear(self) -> None:
        """Waits for a worker's word."""
        ready = wait([worker.link for worker in self.workers])
        for worker in [worker for worker in self.workers if worker.link in ready]:
            try:
                data = worker.link.recv_bytes()
            except (EOFError, OSError):
                self._lose(worker)
                continue
            if worker.ready:
                self.done[worker.has.popleft()[0]] = unpacked(data, self.job.references)
            else:
                self._begin(worker)

    def _begin(self, worker: _Worker) -> None:
        worker.ready = True
        worker.link.send(tuple(self.job))
        for _, path in worker.has:
            worker.link.send(path)

    def _lose(self, worker: _Worker) -> None:
        """Takes a dead worker out, and the plan that it was at."""
        self.workers.remove(worker)
        worker.link.close()
        worker.process.join()
        if not worker.has:
            return
        number, path = worker.has.popleft()
        self.done[number] = Answer(failures=[Failure(path, "error.worker_lost", {})])
        self.again.extend(worker.has)
