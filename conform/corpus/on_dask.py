"""The workers of a Dask cluster."""

from __future__ import annotations

import logging
import platform
import queue
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from conform.corpus.cluster import lacking
from conform.corpus.extra import extra
from conform.corpus.sent import DEAD, LACKS, Came, Needed, carrier, told
from conform.errors import OptionError

CONNECT = 20  # seconds until a scheduler must have answered
CLOSE = 5


class OnDask:
    """The cluster of a scheduler. Raises OptionError where there is none, or workers have another Python."""

    def __init__(self, engine: str, address: str, needed: Needed) -> None:
        self.engine, self.needed, self.carry = engine, needed, carrier()
        self.module = extra("distributed")
        # What it tells of workers that come and go is no user's concern; what matters is raised.
        logging.getLogger("distributed").setLevel(logging.CRITICAL + 1)
        try:
            self.client = self.module.Client(address, timeout=CONNECT, set_as_default=False)
        except (OSError, ValueError) as error:
            raise OptionError("corpus.engine", engine=engine, reason=told(error)) from error
        self.under_way: dict[str, tuple[int, Any]] = {}
        self.over: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._check_pythons()

    def _check_pythons(self) -> None:
        """A worker with another Python cannot run what is sent, and not even say so."""
        ours = platform.python_version_tuple()[:2]
        versions = self._asked("broadcast", msg={"op": "versions", "packages": []}, on_error="ignore")
        for worker, found in versions.items():
            theirs = found["host"]["python"]
            if tuple(theirs.split(".")[:2]) != ours:
                self.close()
                raise lacking(self.engine, Came(LACKS, worker, f"Python {theirs}"))

    def _asked(self, question: str, **words: Any) -> Any:
        """What the scheduler answers, within a time."""
        try:
            return self.client.sync(getattr(self.client.scheduler, question), callback_timeout=CONNECT, **words)
        except (OSError, AttributeError) as error:  # a lost connection leaves None for a scheduler
            raise self._gone() from error

    def size(self) -> int:
        """The threads of its workers."""
        return sum(worker["nthreads"] for worker in self._asked("identity", n_workers=-1)["workers"].values())

    def give(self, number: int, packed: bytes) -> None:
        """Has a worker do a task; one that kills several is given up."""
        future = self.client.submit(self.carry, packed, self.needed, pure=False)
        self.under_way[future.key] = number, future
        future.add_done_callback(self.over.put)

    def hear(self, seconds: float) -> Iterator[tuple[int, Came]]:
        """What came of tasks. Raises OptionError."""
        if self.client.status != "running":
            raise self._gone()
        with suppress(queue.Empty):
            future = self.over.get(timeout=seconds)
            while True:
                if came := self._came(future, seconds):
                    yield self.under_way.pop(future.key)[0], came
                future = self.over.get_nowait()

    def _came(self, future: Any, seconds: float) -> Came | None:
        """What came of a task that is over; None when the worker that holds it is gone, and it is done again."""
        if future.status == "cancelled":
            raise self._gone()
        try:
            return Came(*future.result(timeout=seconds))
        except self.module.KilledWorker as error:
            return Came(DEAD, getattr(error.last_worker, "address", ""), None)
        except TimeoutError:
            future.add_done_callback(self.over.put)
            return None
        except Exception as error:  # what a task itself meets is among its rows
            raise OptionError("corpus.engine", engine=self.engine, reason=told(error)) from error

    def _gone(self) -> OptionError:
        return OptionError("corpus.gone", engine=self.engine)

    def close(self) -> None:
        """Ends the connection; the scheduler drops what is under way."""
        with suppress(TimeoutError):
            self.client.close(timeout=CLOSE)
