"""Workers: order, what is beside a report, and what a worker that dies takes with it."""

from __future__ import annotations

import time
from pathlib import Path
from shutil import copyfile

import pytest
from common import EXAMPLES
from dying import named

from conform.app.batch import Batch, Job
from conform.app.workers import SharedBatch, _Workers
from conform.readers import ReadOptions
from conform.references import load_reference


def plans(folder: Path, *names: str) -> list[str]:
    for name in names:
        copyfile(EXAMPLES / "lanting-city.txt", folder / f"{name}.txt")
    return [str(folder / f"{name}.txt") for name in names]


def job() -> Job:
    return Job([load_reference()], ReadOptions(), None, named)


def test_reports_equal_those_made_here_and_share_the_references(tmp_path: Path) -> None:
    paths = plans(tmp_path, "b", "a")
    what = job()
    alone, shared = Batch(paths, what), SharedBatch(paths, what, 2)
    for one, other in zip(alone, shared, strict=True):
        assert one == other
        assert other.references[0] is what.references[0]
        assert other.verdicts[3].requirement is what.references[0].requirements[3]
        assert alone.beside(one) == shared.beside(other) == Path(other.plan.source.path).stem


def test_a_worker_that_dies_loses_its_plan_alone(tmp_path: Path) -> None:
    names = ["a", "killer1", "b", "c", "killer2", "d", "killer3", "e"]
    batch = SharedBatch(plans(tmp_path, *names), job(), 2)
    assert [batch.beside(report) for report in batch] == ["a", "b", "c", "d", "e"]
    assert [(Path(failure.path).stem, failure.key) for failure in batch.failures] == [
        (f"killer{number}", "error.worker_lost") for number in (1, 2, 3)
    ]


def test_a_worker_that_is_killed_before_it_is_there_loses_its_plan_alone(tmp_path: Path) -> None:
    workers = _Workers(job(), plans(tmp_path, "a", "b", "c"), 1)
    workers._give(1)
    workers.workers[0].process.kill()
    failed = [failure.key for answer in workers.answers() for failure in answer.failures]
    workers.dismiss()
    assert failed == ["error.worker_lost"]


def test_a_bug_crashes_with_its_place_and_ends_the_workers(tmp_path: Path) -> None:
    batch = SharedBatch(plans(tmp_path, "a", "bug", "b", "c"), job(), 2)
    seen = []
    with pytest.raises(ZeroDivisionError) as caught:
        seen.extend(batch.beside(report) for report in batch)
    assert seen == ["a"]
    assert "dying.py" in "".join(caught.value.__notes__)
    assert batch._workers.workers == []


def test_who_stops_asking_ends_the_workers(tmp_path: Path) -> None:
    batch = SharedBatch(plans(tmp_path, *"abcdefghijklmnop"), job(), 2)
    reports = iter(batch)
    next(reports)
    processes = [worker.process for worker in batch._workers.workers]
    begun = time.monotonic()
    reports.close()
    assert not any(process.is_alive() for process in processes)
    assert time.monotonic() - begun < 10


def test_no_plan_is_read_far_ahead(tmp_path: Path) -> None:
    taken: list[str] = []
    names = plans(tmp_path, *(f"{number:02}" for number in range(24)))
    batch = SharedBatch((taken.append(name) or name for name in names), job(), 2)
    for asked, _ in enumerate(batch, 1):
        assert len(taken) <= asked + 8
    assert taken == names
