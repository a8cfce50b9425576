"""A Ray cluster: the rows of one process, whoever dies, and an end with one line where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus_clusters import LIMIT, killed, ray, within
from corpus_deaths import Sent
from corpus_plans import plans, sorted_rows, tasks_of

from conform.corpus.cluster import Patience
from conform.corpus.engines import results
from conform.corpus.work import done
from conform.errors import OptionError

pytest.importorskip("ray", reason="the extra conform[ray] is not installed")
PATIENT = Patience(without_workers=LIMIT, without_results=LIMIT, step=0.5)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with ray(tmp_path_factory.mktemp("ray")) as found:
        yield found.address


def test_a_killed_worker(address: str, tmp_path: Path) -> None:
    tasks = tasks_of(plans(tmp_path, 8))
    (tmp_path / "killer").touch()
    found = within(lambda: list(results(f"ray:{address}", tasks, 1, Sent("dies_once"), PATIENT)))
    assert sorted_rows(found) == sorted_rows(map(done, tasks))
    assert not (tmp_path / "killer").exists()


def test_a_file_that_kills_every_worker_is_lost_alone(address: str, tmp_path: Path) -> None:
    tasks = tasks_of(plans(tmp_path, 6), each=3)
    found = within(lambda: list(results(f"ray:{address}", tasks, 1, Sent("dies_of_03"), PATIENT)))
    files = sorted_rows(found)["files"]
    assert {Path(path).stem for path, _, failure in files if failure} == {"03"}
    assert len(files) == 6


def test_a_head_that_goes_away(tmp_path: Path) -> None:
    """What came before is kept by whoever takes the rows in."""
    came = []
    with ray(tmp_path) as leaving:
        tasks = tasks_of(plans(tmp_path / "plans", 12))

        def take() -> None:
            for rows in results(f"ray:{leaving.address}", tasks, 1, Sent("slow"), PATIENT):
                came.append(rows)
                killed(leaving.head)

        with pytest.raises(OptionError) as caught:
            within(take)
    assert caught.value.key == "corpus.gone"
    assert 1 <= len(came) < 12


def test_no_head(tmp_path: Path) -> None:
    with pytest.raises(OptionError) as caught:
        within(lambda: list(results("ray:127.0.0.1:1", tasks_of(plans(tmp_path, 1)), 1)))
    assert caught.value.key == "corpus.engine"
