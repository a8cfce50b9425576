"""Processes of this machine: the rows of one, and none lost or twice when one is killed in the middle."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus_clusters import within
from corpus_deaths import Sent
from corpus_plans import plans, sorted_rows, tasks_of

from conform.corpus.local import on_this_machine
from conform.corpus.rows import Rows
from conform.corpus.work import done
from conform.errors import OptionError

pytest.importorskip("joblib", reason="the extra conform[corpus] is not installed")
COUNT = 8


def made(paths: list[str], work: str, each: int = 1) -> list[Rows]:
    return within(lambda: list(on_this_machine(tasks_of(paths, each), 2, Sent(work))))


def test_a_killed_process(tmp_path: Path) -> None:
    paths = plans(tmp_path, COUNT)
    (tmp_path / "killer").touch()
    found = sorted_rows(made(paths, "dies_once"))
    assert found == sorted_rows(on_this_machine(tasks_of(paths), 1, done))
    assert len(found["files"]) == COUNT
    assert not (tmp_path / "killer").exists()


def test_a_file_that_kills_every_process_is_lost_alone(tmp_path: Path) -> None:
    files = sorted_rows(made(plans(tmp_path, 6), "dies_of_03", each=3))["files"]
    assert [(Path(path).stem, failure) for path, _, failure in files if failure] == [
        ("03", "the process that was at it ended unexpectedly")
    ]
    assert len(files) == 6


def test_processes_that_die_over_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("conform.corpus.local.DEATHS", 2)
    with pytest.raises(OptionError) as caught:
        made(plans(tmp_path, 12), "dies")
    assert caught.value.key == "corpus.deaths_here"
