"""A worker: it says that it is there, is told the job, answers, and ends when nobody is left to answer."""

from __future__ import annotations

from multiprocessing import Pipe
from threading import Thread

from common import EXAMPLES

from conform.app import worker
from conform.app.answers import answer, unpacked
from conform.app.batch import Job
from conform.readers import ReadOptions
from conform.references import load_reference

PLAN = str(EXAMPLES / "lanting-city.txt")


def test_a_worker(monkeypatch) -> None:
    monkeypatch.setattr(worker.signal, "signal", lambda *_: None)  # this thread is not the process's first
    job = Job([load_reference()], ReadOptions())
    ours, theirs = Pipe()
    thread = Thread(target=worker.work, args=(theirs,))
    thread.start()
    assert ours.recv_bytes() == b""
    ours.send(tuple(job))
    for _ in range(2):
        ours.send(PLAN)
        assert unpacked(ours.recv_bytes(), job.references) == answer(job, PLAN)
    ours.close()
    thread.join(60)
    assert not thread.is_alive()
