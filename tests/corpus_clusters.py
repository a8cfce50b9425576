"""Clusters of this machine, of processes that a test can kill, and a limit to what it waits for."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

LIMIT = 240  # seconds: a cluster of this machine starts in ten, or in a minute when others are at work

FEW_TRIES = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}  # a worker takes seconds to come back


def within(call: Callable[[], Any], seconds: float = LIMIT) -> Any:
    """What a call gives or raises; AssertionError when it takes too long."""
    came: list[Any] = []

    def run() -> None:
        try:
            came.append((call(), None))
        except BaseException as error:
            came.append((None, error))

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    assert came, f"nothing in {seconds} s"
    ((value, error),) = came
    if error:
        raise error
    return value


def until(is_so: Callable[[], Any], seconds: float = LIMIT) -> None:
    """Waits for something to be so."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, f"not in {seconds} s"
        time.sleep(0.1)


class Dask(NamedTuple):
    """A scheduler and what runs its workers, each with processes of its own."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: subprocess.Popen[bytes] | None


class Ray(NamedTuple):
    """A head node, which has the workers."""

    address: str
    head: subprocess.Popen[bytes]


@contextmanager
def dask(folder: Path, workers: int = 2, path: str | None = None) -> Iterator[Dask]:
    """A Dask cluster; workers find their modules in `path`, else where this process does."""
    import distributed

    known = folder / "scheduler.json"
    said = ("--scheduler-file", known, "--no-dashboard", "--host", "127.0.0.1")
    started = [_started(folder, path, "-m", "dask", "scheduler", "--port", "0", *said)]
    try:
        until(lambda: known.exists() and known.stat().st_size)
        if workers:
            words = ("--nworkers", workers, "--nthreads", "1", "--local-directory", folder)
            started.append(_started(folder, path, "-m", "dask", "worker", *words, *said))
        address = json.loads(known.read_bytes())["address"]
        with distributed.Client(address, set_as_default=False, timeout=LIMIT) as client:
            until(lambda: len(client.scheduler_info()["workers"]) == workers)
        yield Dask(address, started[0], started[1] if workers else None)
    finally:
        for process in started:
            killed(process)


@contextmanager
def ray(folder: Path) -> Iterator[Ray]:
    """A Ray cluster of one processor."""
    import ray as module

    words = ("--num-cpus=1", "--include-dashboard=false", "--disable-usage-stats", "--object-store-memory=80000000")
    port = _free_port()
    head = _started(folder, None, "-m", "ray.scripts.scripts", "start", "--head", "--block", f"--port={port}", *words)
    try:
        until(lambda: _is_open(port))
        yield Ray(f"127.0.0.1:{port}", head)
    finally:
        if module.is_initialized():
            module.shutdown()
        killed(head)


def _started(folder: Path, path: str | None, *words: object) -> subprocess.Popen[bytes]:
    """A process, and those that it starts, as a group of its own."""
    env = {**os.environ, **FEW_TRIES, "PYTHONPATH": path or os.pathsep.join(filter(None, sys.path))}
    with (folder / "log.txt").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, *map(str, words)], env=env, cwd=folder, stdout=log, stderr=log, start_new_session=True
        )


def killed(process: subprocess.Popen[bytes]) -> None:
    """Kills a process and those that it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(timeout=30)


def _free_port() -> int:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def _is_open(port: int) -> bool:
    import socket

    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0
