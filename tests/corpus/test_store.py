"""Tables in a folder: a shard is there whole or not at all, and another run goes on where one ended."""

from __future__ import annotations

from pathlib import Path

import pytest
from corpus_plans import plans

from conform.corpus.store import MANIFEST, Store
from conform.corpus.work import Task, done
from conform.errors import OutputError
from conform.readers import ReadOptions
from conform.references import load_reference

parquet = pytest.importorskip("pyarrow.parquet", reason="the extra conform[corpus] is not installed")


def rows(*paths: str):
    return done(Task(paths, [load_reference()], ReadOptions()))


def count(folder: Path, name: str) -> int:
    return sum(parquet.read_table(path).num_rows for path in sorted((folder / name).glob("*.parquet")))


def test_what_is_written_is_known(tmp_path: Path) -> None:
    paths = plans(tmp_path / "plans", 2)
    store = Store(tmp_path / "corpus", "conform 1")
    store.add(rows(*paths))
    store.add(rows(paths[0]))  # the same content once more
    store.flush()
    store.flush()
    again = Store(tmp_path / "corpus", "conform 1")
    assert {path for path, _ in again.known} == set(paths)
    assert (count(again.folder, "plans"), count(again.folder, "requirements")) == (2, 2 * 169)
    assert again.next == 2


def test_a_shard_without_its_files_never_was(tmp_path: Path) -> None:
    store = Store(tmp_path / "corpus", "conform 1")
    store.add(rows(*plans(tmp_path / "plans", 1)))
    store.flush()
    (store.folder / "files" / "000001.parquet").unlink()
    again = Store(tmp_path / "corpus", "conform 1")
    assert (again.known, count(again.folder, "plans")) == (frozenset(), 0)


def test_what_another_version_made_gives_way(tmp_path: Path) -> None:
    store = Store(tmp_path / "corpus", "conform 1")
    store.add(rows(*plans(tmp_path / "plans", 1)))
    store.flush()
    again = Store(tmp_path / "corpus", "conform 2")
    assert (again.known, count(again.folder, "plans")) == (frozenset(), 0)


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("x", "utf-8")
    with pytest.raises(OutputError) as caught:
        Store(tmp_path, "conform 1")
    assert caught.value.key == "corpus.foreign"
    assert not (tmp_path / MANIFEST).exists()
