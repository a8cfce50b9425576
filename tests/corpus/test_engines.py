"""The same rows from every engine, and none lost or twice when a worker is killed in the middle."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from corpus_plans import dies_of_03, done_or_dead, plans

from conform.corpus import engines
from conform.corpus.engines import results
from conform.corpus.rows import Rows
from conform.corpus.work import Task, done
from conform.errors import OptionError
from conform.readers import ReadOptions
from conform.references import load_reference

loky = pytest.importorskip("joblib.externals.loky", reason="the extra conform[corpus] is not installed")
COUNT = 8
# Beside other tests of the process, workers do not find what they are to do, and wait: run this file by itself.
ALONE = pytest.mark.skipif(
    "PYTEST_XDIST_WORKER" in os.environ, reason="kills workers: pytest -n 0 tests/corpus/test_engines.py"
)


@pytest.fixture
def tasks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Task]:
    """A plan each; whoever is at 05.txt first dies."""
    paths = plans(tmp_path / "plans", COUNT)
    (tmp_path / "plans" / "killer").touch()
    monkeypatch.setattr(engines, "done", done_or_dead)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))  # where workers find what they are to do
    loky.get_reusable_executor().shutdown(wait=True)  # those of other tests do not
    return [Task([path], [load_reference()], ReadOptions()) for path in paths]


def sorted_rows(found: Iterable[Rows]) -> dict[str, list[object]]:
    every: dict[str, list[object]] = {}
    for rows in found:
        for name in rows:
            every.setdefault(name, []).extend(rows[name])
    return {name: sorted(rows, key=repr) for name, rows in every.items()}


@ALONE
def test_a_killed_process_of_this_machine(tasks: list[Task]) -> None:
    found = sorted_rows(results("local", tasks, 2))
    assert found == sorted_rows(map(done, tasks))
    assert len(found["files"]) == COUNT
    assert not (Path(tasks[0].paths[0]).parent / "killer").exists()


@ALONE
def test_a_file_that_kills_every_process_is_lost_alone(tasks: list[Task], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "done", dies_of_03)
    found = sorted_rows(results("local", tasks[1:5], 2))
    assert [Path(path).stem for path, _, failure in found["files"] if failure] == ["03"]
    assert [Path(path).stem for path, _, failure in found["files"] if not failure] == ["01", "02", "04"]


@ALONE
def test_a_killed_worker_of_a_cluster(tasks: list[Task]) -> None:
    distributed = pytest.importorskip("distributed", reason="the extra conform[dask] is not installed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as cluster:
        found = sorted_rows(results(f"dask:{cluster.scheduler_address}", tasks, 2))
    assert found == sorted_rows(map(done, tasks))
    assert len(found["files"]) == COUNT
    assert not (Path(tasks[0].paths[0]).parent / "killer").exists()


@pytest.mark.parametrize("engine", ["cloud", "dask", "dask:", ""])
def test_an_engine_that_is_none(engine: str) -> None:
    with pytest.raises(OptionError):
        list(results(engine, [], 1))
