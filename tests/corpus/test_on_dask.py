"""A Dask cluster: the rows of one process, whoever dies, and an end with one line whatever workers lack."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus_clusters import LIMIT, Dask, dask, killed, within
from corpus_deaths import Sent
from corpus_plans import plans, sorted_rows, tasks_of

from conform.corpus.cluster import Patience
from conform.corpus.engines import results
from conform.corpus.rows import Rows
from conform.corpus.work import Task, done
from conform.errors import OptionError

pytest.importorskip("distributed", reason="the extra conform[dask] is not installed")
COUNT = 8
PATIENT = Patience(without_workers=LIMIT, without_results=LIMIT, step=0.5)  # no less than a busy machine needs


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dask]:
    with dask(tmp_path_factory.mktemp("dask")) as found:
        yield found


def on(cluster: Dask, tasks: list[Task], work: str = "done", patience: Patience = PATIENT) -> list[Rows]:
    return within(lambda: list(results(f"dask:{cluster.address}", tasks, 1, Sent(work), patience)))


def failed(rows: list[Rows]) -> dict[str, bool]:
    """The name of each file, and whether it gave nothing."""
    return {Path(path).stem: bool(failure) for found in rows for path, _, failure in found["files"]}


def test_a_killed_worker(cluster: Dask, tmp_path: Path) -> None:
    paths = plans(tmp_path, COUNT)
    (tmp_path / "killer").touch()
    found = sorted_rows(on(cluster, tasks_of(paths), "dies_once"))
    assert found == sorted_rows(map(done, tasks_of(paths)))
    assert len(found["files"]) == COUNT
    assert not (tmp_path / "killer").exists()


def test_a_file_that_kills_every_worker_is_lost_alone(cluster: Dask, tmp_path: Path) -> None:
    rows = on(cluster, tasks_of(plans(tmp_path, 6), each=3), "dies_of_03")
    assert failed(rows) == {f"{number:02}": number == 3 for number in range(6)}


def test_workers_that_die_over_everything(cluster: Dask, tmp_path: Path) -> None:
    with pytest.raises(OptionError) as caught:
        on(cluster, tasks_of(plans(tmp_path, 4)), "dies", PATIENT._replace(deaths=2))
    assert caught.value.key == "corpus.deaths"


def test_a_worker_that_never_ends(cluster: Dask, tmp_path: Path) -> None:
    with pytest.raises(OptionError) as caught:
        on(cluster, tasks_of(plans(tmp_path, 1)), "sleeps", PATIENT._replace(without_results=3))
    assert caught.value.key == "corpus.stalled"


@pytest.mark.parametrize(
    "content", ["raise ImportError('broken')", "__version__ = '0.0'"], ids=["broken", "another version"]
)
def test_workers_that_lack_conform(tmp_path: Path, content: str) -> None:
    (tmp_path / "there" / "conform").mkdir(parents=True)
    (tmp_path / "there" / "conform" / "__init__.py").write_text(content, "utf-8")
    path = os.pathsep.join([str(tmp_path / "there"), *filter(None, sys.path)])
    with dask(tmp_path, 1, path) as lacking, pytest.raises(OptionError) as caught:
        on(lacking, tasks_of(plans(tmp_path / "plans", 2)))
    assert caught.value.key == "corpus.lacks"
    assert {"broken": "broken", "0.0": "conform 0.0"}["broken" if "broken" in content else "0.0"] in str(caught.value)


def test_a_cluster_without_workers(tmp_path: Path) -> None:
    with dask(tmp_path, 0) as empty, pytest.raises(OptionError) as caught:
        on(empty, tasks_of(plans(tmp_path / "plans", 2)), patience=PATIENT._replace(without_workers=1))
    assert caught.value.key == "corpus.no_workers"


@pytest.mark.parametrize("who", ["scheduler", "workers"])
def test_a_cluster_that_goes_away(tmp_path: Path, who: str) -> None:
    """What came before is kept by whoever takes the rows in."""
    came: list[Rows] = []
    with dask(tmp_path, 1) as leaving:
        tasks, patience = tasks_of(plans(tmp_path / "plans", 4)), PATIENT._replace(without_workers=3)

        def take() -> None:
            for found in results(f"dask:{leaving.address}", tasks, 1, Sent("slow"), patience):
                came.append(found)
                killed(getattr(leaving, who))

        with pytest.raises(OptionError) as caught:
            within(take)
    assert caught.value.key == {"scheduler": "corpus.gone", "workers": "corpus.no_workers"}[who]
    assert 1 <= len(came) < 4


def test_no_scheduler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conform.corpus.on_dask.CONNECT", 1)
    with pytest.raises(OptionError) as caught:
        within(lambda: list(results("dask:tcp://127.0.0.1:1", tasks_of(plans(tmp_path, 1)), 1)))
    assert caught.value.key == "corpus.engine"
