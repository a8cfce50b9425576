"""A task's rows: one row a file, whatever it holds; contents once; known ones not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from corpus_plans import plans

from conform.corpus.work import Task, done
from conform.model import Report, Source
from conform.pipeline import check_source
from conform.readers import ReadOptions
from conform.references import load_reference


def task(*paths: object, **more: object) -> Task:
    return Task([str(path) for path in paths], [load_reference()], ReadOptions(), **more)


def test_a_file_that_gives_none_is_a_row_too(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    rows = done(task(tmp_path / "none.txt", tmp_path / "empty.txt"))
    assert [(Path(path).name, bool(failure)) for path, _, failure in rows["files"]] == [
        ("none.txt", True),
        ("empty.txt", True),
    ]
    assert not rows["plans"]


def test_a_content_counts_once_and_what_is_known_not_at_all(tmp_path: Path) -> None:
    (path,) = plans(tmp_path, 1)
    copyfile(path, tmp_path / "copy.txt")
    rows = done(task(path, tmp_path / "copy.txt"))
    assert (len(rows["files"]), len(rows["plans"])) == (2, 1)
    known = frozenset((found, plan) for found, plan, _ in rows["files"])
    assert not any(done(task(path, tmp_path / "copy.txt", known=known)).values())


def test_a_name_that_is_no_utf_8_is_spelt_out(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "empty.txt").rename(tmp_path / "bad\udcff.txt")
    ((path, _, _),) = done(task(tmp_path / "bad\udcff.txt"))["files"]
    assert path.encode("utf-8").endswith(b"bad\\udcff.txt")


def test_a_fault_of_the_program_is_one_file_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = plans(tmp_path, 2)

    def faulty(source: Source, *more: object) -> Iterator[Report]:
        if source.path == first:
            raise ZeroDivisionError("by zero\nhere")
        return check_source(source, *more)

    monkeypatch.setattr("conform.corpus.work.check_source", faulty)
    rows = done(task(first, second))
    failures = [failure for _, _, failure in rows["files"]]
    assert failures[1] is None
    assert failures[0].startswith("a fault of this program (ZeroDivisionError: by zero, test_work.py:")
    assert len(rows["plans"]) == 1
