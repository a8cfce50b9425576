"""What is kept under the hash of its makings: read when it is there, made when it is not, never in the way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from common import EXAMPLES

from conform import kept as module
from conform.kept import MOST, kept

ONE, TWO = "1" * 64, "2" * 64
CHECK = ("check", EXAMPLES / "lanting-city.txt", "-f", "json")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which is kept, not there yet."""
    monkeypatch.setenv("CONFORM_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache" / "kept"


def never() -> None:
    pytest.fail("it is kept")


def test_it_is_made_once_for_each_hash(folder: Path):
    assert kept("index", ONE, lambda: {3: ("字",)}) == {"3": ["字"]}  # as JSON has it, at once
    assert kept("index", ONE, never) == {"3": ["字"]}
    assert kept("index", TWO, lambda: 2) == 2
    assert sorted(path.name for path in folder.iterdir()) == [f"index-{ONE}.json", f"index-{TWO}.json"]


def test_what_is_damaged_is_made_anew(folder: Path):
    kept("index", ONE, lambda: 1)
    (folder / f"index-{ONE}.json").write_bytes(b'{"a": \xff')
    assert kept("index", ONE, lambda: 2) == 2
    assert kept("index", ONE, never) == 2


def test_a_folder_that_cannot_be_written_costs_time_alone(folder: Path):
    folder.parent.write_text("no folder", encoding="utf-8")
    assert kept("index", ONE, lambda: 1) == 1


def test_a_write_that_fails_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object, **__: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", full)
    assert kept("index", ONE, lambda: 1) == 1
    assert list(folder.iterdir()) == []


def test_without_a_home_nothing_is_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.delenv("CONFORM_CACHE_DIR")
    monkeypatch.setattr(module, "user_folder", lambda _: Path("~/.cache/conform"))
    monkeypatch.chdir(tmp_path)
    assert kept("index", ONE, lambda: 1) == 1
    assert list(tmp_path.iterdir()) == []


def test_the_oldest_of_ours_go_and_nobody_elses(folder: Path):
    folder.mkdir(parents=True)
    (folder / "letter-to-mother.json").write_text("x", encoding="utf-8")
    for number in range(MOST):
        path = folder / f"table-{number:064x}.json"
        path.write_text("0", encoding="utf-8")
        os.utime(path, (number, number))
    os.utime(folder / "letter-to-mother.json", (0, 0))
    kept("index", TWO, lambda: 1)
    names = {path.name for path in folder.iterdir()}
    assert len(names) == MOST + 1
    assert {"letter-to-mother.json", f"index-{TWO}.json", f"table-{1:064x}.json"} <= names
    assert f"table-{0:064x}.json" not in names


def test_what_a_wheel_carries_comes_first(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "CARRIED", tmp_path)
    (tmp_path / f"index-{ONE}.json").write_text("7", encoding="utf-8")
    assert kept("index", ONE, never) == 7
    assert not folder.exists()


def test_a_report_is_the_same_cold_warm_and_unkept(process, tmp_path: Path):
    cache = {"CONFORM_CACHE_DIR": str(tmp_path / "cache")}
    cold, second, warm = (process(*CHECK, env=cache) for _ in range(3))  # the forest's function is made in the second
    (tmp_path / "file").write_text("", encoding="utf-8")
    unkept = process(*CHECK, env={"CONFORM_CACHE_DIR": str(tmp_path / "file")})
    assert cold.returncode == second.returncode == warm.returncode == unkept.returncode == 0
    assert cold.stdout == second.stdout == warm.stdout == unkept.stdout != b""
    assert cold.stderr == warm.stderr == unkept.stderr == b""
    names = [path.name for path in (tmp_path / "cache" / "kept").iterdir()]
    assert {name.split("-")[0] for name in names} == {
        "forest",
        "index",
        "programs",
        "table",
    }
