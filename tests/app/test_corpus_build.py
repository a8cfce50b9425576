"""`conform corpus build`: a run that was killed goes on where it ended, and no plan is there twice."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from common import Ran
from corpus_plans import plans

from conform.app.corpus_build import made_by
from conform.corpus import store
from conform.corpus.query import ask
from conform.readers import ReadOptions
from conform.references import load_reference

pytest.importorskip("duckdb", reason="the extra conform[corpus] is not installed")
pytest.importorskip("pyarrow", reason="the extra conform[corpus] is not installed")
Run = Callable[..., Ran]
KILLED = """
import sys
from conform.app.app import run
from conform.app import corpus_build
from conform.app.corpus_build import made_by
from conform.corpus import store
store.LARGE, corpus_build.EACH = 1, 1
run(sys.argv[1:])
"""


def told(folder: Path) -> tuple[int, int, int]:
    """Files, plans, and plans that are there but once."""
    counts = ask(folder, "SELECT (SELECT count(*) FROM files), count(*), count(DISTINCT plan) FROM plans")
    return counts.rows[0]


def test_a_run_that_was_killed_is_resumed(conform: Run, tmp_path: Path) -> None:
    plans(tmp_path / "plans", 30)
    words = ["corpus", "build", str(tmp_path / "plans"), "-o", str(tmp_path / "corpus"), "--jobs", "1"]
    run = subprocess.Popen([sys.executable, "-c", KILLED, *words], stderr=subprocess.DEVNULL)
    until = time.monotonic() + 120
    while len(list((tmp_path / "corpus" / "files").glob("*.parquet"))) < 3 and time.monotonic() < until:
        time.sleep(0.01)
    run.kill()
    run.wait()
    begun, _, _ = told(tmp_path / "corpus")
    assert 3 <= begun < 30
    assert conform(*words).code == 0
    assert told(tmp_path / "corpus") == (30, 30, 30)
    shards = len(list((tmp_path / "corpus" / "files").glob("*.parquet")))
    assert shards == begun + 1
    assert conform(*words).code == 0  # nothing is left to do
    assert len(list((tmp_path / "corpus" / "files").glob("*.parquet"))) == shards


def test_addresses_and_paths_give_the_same(conform: Run, tmp_path: Path) -> None:
    """A folder by its address is as one by its path; nothing is checked twice."""
    plans(tmp_path / "plans", 3)
    sql = "SELECT title, requirement, status FROM requirements JOIN plans USING (plan, part) ORDER BY ALL"
    words = ("-o", tmp_path / "paths", "--jobs", "1")
    assert conform("corpus", "build", tmp_path / "plans", *words).code == 0
    address = f"file://{(tmp_path / 'plans').as_posix()}"
    assert conform("corpus", "build", address, "-o", tmp_path / "addresses", "--jobs", "2").code == 0
    assert ask(tmp_path / "paths", sql) == ask(tmp_path / "addresses", sql)
    conform("corpus", "build", address, *words)
    assert told(tmp_path / "paths") == (6, 3, 3)  # the files by both names, each content once


def test_what_the_rows_depend_on() -> None:
    """Another reference, judge or way of reading makes all anew; how the bar is drawn does not."""
    reference, how = load_reference(), ReadOptions()
    same = made_by([reference], how)
    assert made_by([reference], how._replace(progress=print)) == same
    others = [
        made_by([replace(reference, judge="meaning")], how),
        made_by([replace(reference, sha256="0" * 64)], how),
        made_by([reference, reference], how),
        made_by([reference], how._replace(repair=not how.repair)),
    ]
    assert len({same, *others}) == 5


def test_a_file_that_changed_is_there_as_it_is_now(conform: Run, tmp_path: Path) -> None:
    first, second = plans(tmp_path / "plans", 2)
    words = ("corpus", "build", tmp_path / "plans", "-o", tmp_path / "corpus", "--jobs", "1")
    conform(*words)
    with Path(second).open("a", encoding="utf-8") as file:
        file.write("附注：另行通知。\n")
    conform(*words)
    assert told(tmp_path / "corpus") == (2, 2, 2)
    Path(first).write_bytes(b"")
    ran = conform(*words)
    assert ran.code == 2
    assert "the file is empty" in ran.err
    assert told(tmp_path / "corpus")[1] == 1


def test_what_is_missing_is_told(conform: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plans(tmp_path / "plans", 1)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    ran = conform("corpus", "build", tmp_path / "plans", "-o", tmp_path / "corpus", "--jobs", "1")
    assert ran.code == 2
    assert "conform[corpus]" in ran.err
    assert store.LARGE > 1
