"""Plans at addresses are read as files are."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus_plans import plans

from conform.corpus.sources import content, files_at, is_address
from conform.corpus.work import Task, done
from conform.errors import InputError
from conform.readers import ReadOptions
from conform.references import load_reference

fsspec = pytest.importorskip("fsspec", reason="the extra conform[corpus] is not installed")


def task(*paths: str) -> Task:
    return Task(paths, [load_reference()], ReadOptions())


def test_an_address_is_read_as_a_file_is(tmp_path: Path) -> None:
    (path,) = plans(tmp_path, 1)
    for name in ("a.txt", "logo.svg"):
        with fsspec.open(f"memory://plans/{name}", "wb") as file:
            file.write(Path(path).read_bytes())
    assert files_at("memory://plans") == ["memory:///plans/a.txt"]
    rows = done(task("memory:///plans/a.txt", "memory:///plans/none.txt"))
    assert rows["requirements"] == done(task(path))["requirements"]
    assert [bool(failure) for _, _, failure in rows["files"]] == [False, True]


def test_what_is_no_address() -> None:
    assert not is_address("plans/2022.txt")
    with pytest.raises(InputError):
        files_at("nosuch://plans")


def test_a_file_beyond_the_limit(tmp_path: Path) -> None:
    with fsspec.open("memory://large.txt", "wb") as file:
        file.write(b"x" * 11)
    assert len(content("memory://large.txt", ReadOptions(max_bytes=11))) == 11
    with pytest.raises(InputError) as caught:
        content("memory://large.txt", ReadOptions(max_bytes=10))
    assert caught.value.key == "input.too_big"
