"""The workers of a Ray cluster."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator
from typing import Any

from conform.corpus.extra import extra
from conform.corpus.sent import DEAD, Came, Needed, carrier, told
from conform.errors import OptionError

CONNECT = 20  # seconds until a head node must have answered; Ray itself waits for minutes
TRIES = 3  # of a task whose worker dies, as many as Dask's


class OnRay:
    """The cluster of a head node; Ray itself compares its own version and Python's. Raises OptionError."""

    def __init__(self, engine: str, address: str, needed: Needed) -> None:
        self.engine, self.address, self.needed = engine, address, needed
        self.ray = extra("ray")
        try:
            _reach(address)
            self.ray.init(address=address, log_to_driver=False, logging_level=logging.CRITICAL + 1)
        except (OSError, ValueError, RuntimeError) as error:
            raise OptionError("corpus.engine", engine=engine, reason=told(error)) from error
        self.carry = self.ray.remote(num_cpus=1, max_retries=TRIES)(carrier())
        self.under_way: dict[Any, int] = {}

    def size(self) -> int:
        """The processors of its nodes. Ray would end this process a minute after its head is gone."""
        try:
            _reach(self.address)
        except OSError as error:
            raise OptionError("corpus.gone", engine=self.engine) from error
        return int(self.ray.cluster_resources().get("CPU", 0))

    def give(self, number: int, packed: bytes) -> None:
        """Has a worker do a task."""
        self.under_way[self.carry.remote(packed, self.needed)] = number

    def hear(self, seconds: float) -> Iterator[tuple[int, Came]]:
        """What came of tasks. Raises OptionError."""
        over, _ = self.ray.wait(list(self.under_way), timeout=seconds)
        for task in over:
            yield self.under_way.pop(task), self._came(task)

    def _came(self, task: Any) -> Came:
        errors = self.ray.exceptions
        try:
            return Came(*self.ray.get(task))
        except errors.RayTaskError as error:  # what a task itself meets is among its rows
            raise OptionError("corpus.engine", engine=self.engine, reason=told(error)) from error
        except errors.RayError as error:
            return Came(DEAD, told(error), None)

    def close(self) -> None:
        """Ends the connection; the cluster drops what is under way."""
        self.ray.shutdown()


def _reach(address: str) -> None:
    """Raises OSError where nobody listens; what is no host and port is Ray's to understand."""
    host, _, port = address.rpartition("//")[2].rpartition(":")
    if port.isdigit():
        socket.create_connection((host, int(port)), CONNECT).close()
