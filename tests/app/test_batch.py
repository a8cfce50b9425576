"""Finding plans under folders, and many of them in one call."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from common import EXAMPLES

from conform.app import batch
from conform.app.batch import Batch, Job, find
from conform.errors import InputError
from conform.readers import ReadOptions

SUFFIXES = frozenset({".txt", ".html", ".docx", ".md"})


def make(top: Path, *names: str) -> None:
    for name in names:
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def found(top: Path, *paths: object, apart: Path | None = None) -> list[str]:
    files = find([str(path) for path in paths or (top,)], SUFFIXES, apart)
    return [str(Path(path).relative_to(top)) for path in files.plans]


def test_a_folder_stands_for_the_plans_below_it_in_order(tmp_path: Path):
    make(tmp_path, "b.txt", "a.HTML", "sub/deep/c.docx", "sub/a.txt", "图.png", "noext")
    files = find([str(tmp_path)], SUFFIXES)
    assert [str(Path(p).relative_to(tmp_path)) for p in files.plans] == [
        "a.HTML", "b.txt", "sub/a.txt", "sub/deep/c.docx"
    ]  # fmt: skip
    assert [Path(p).name for p in files.others] == ["noext", "图.png"]
    assert files.failures == []


def test_hidden_and_lock_files_are_passed_over(tmp_path: Path):
    make(tmp_path, "a.txt", ".b.txt", "~$a.docx", ".git/c.txt", "sub/.hidden/d.txt")
    files = find([str(tmp_path)], SUFFIXES)
    assert [Path(p).name for p in files.plans] == ["a.txt"]
    assert files.others == []


def test_a_file_named_by_the_user_is_taken_whatever_it_is_called(tmp_path: Path):
    make(tmp_path, ".hidden", "图.png")
    assert found(tmp_path, tmp_path / ".hidden", tmp_path / "图.png") == [".hidden", "图.png"]


def test_a_file_is_checked_once(tmp_path: Path):
    make(tmp_path, "a.txt", "b.txt")
    Path(tmp_path, "c.txt").symlink_to("a.txt")
    assert found(tmp_path, tmp_path / "b.txt", tmp_path, f"{tmp_path}/./a.txt") == ["b.txt", "a.txt"]
    assert find(["-", "-"], SUFFIXES).plans == ["-"]


def test_circles_of_links_end(tmp_path: Path):
    make(tmp_path, "sub/a.txt")
    Path(tmp_path, "sub/up").symlink_to(tmp_path)
    Path(tmp_path, "x.txt").symlink_to("y.txt")
    Path(tmp_path, "y.txt").symlink_to("x.txt")
    files = find([str(tmp_path)], SUFFIXES)
    assert [Path(p).name for p in files.plans] == ["a.txt"]
    assert [Path(p).name for p in files.others] == ["x.txt", "y.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_in_a_folder_does_not_block(tmp_path: Path):
    make(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    assert found(tmp_path) == ["a.txt"]


def test_a_folder_without_a_plan_is_a_failure_and_the_others_go_on(tmp_path: Path):
    make(tmp_path, "empty/图.png", "good/a.txt")
    files = find([str(tmp_path / "empty"), str(tmp_path / "good")], SUFFIXES)
    assert [Path(p).name for p in files.plans] == ["a.txt"]
    assert [(f.path, f.key) for f in files.failures] == [(str(tmp_path / "empty"), "error.folder_empty")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_folder_that_cannot_be_read_is_a_failure(tmp_path: Path):
    make(tmp_path, "shut/a.txt", "b.txt")
    (tmp_path / "shut").chmod(0)
    try:
        files = find([str(tmp_path)], SUFFIXES)
    finally:
        (tmp_path / "shut").chmod(0o700)
    assert [f.key for f in files.failures] == ["error.folder_unreadable"]


def test_the_folder_of_the_reports_is_not_searched(tmp_path: Path):
    make(tmp_path, "a.txt", "out/a.html", "sub/b.txt")
    assert found(tmp_path, apart=tmp_path / "out") == ["a.txt", "sub/b.txt"]
    assert found(tmp_path, apart=tmp_path) == ["a.txt", "out/a.html", "sub/b.txt"]


# ── reports and failures ──


def fake(outcomes: dict[str, list[object]]):
    """A stand-in for the pipeline: what comes of each path, reports and errors in order."""

    def check(path, references, options, decide):
        for outcome in outcomes[path]:
            if isinstance(outcome, Exception):
                raise outcome
            yield outcome

    return check


def test_one_bad_file_never_stops_the_rest(monkeypatch: pytest.MonkeyPatch):
    outcomes = {
        "a": ["report a"],
        "b": [InputError("input.empty", "b")],
        "c": ["report c", InputError("input.empty")],
        "d": [RecursionError()],
        "e": [MemoryError()],
        "f": ["report f"],
    }
    monkeypatch.setattr(batch, "check", fake(outcomes))
    reports = Batch(outcomes, Job([], ReadOptions()))
    assert list(reports) == ["report a", "report c", "report f"]
    assert [(f.path, f.key) for f in reports.failures] == [
        ("b", "input.empty"),
        ("c", "input.empty"),
        ("d", "error.recursion"),
        ("e", "error.memory"),
    ]


def test_reports_are_made_when_asked_for_and_failures_fill_meanwhile(monkeypatch: pytest.MonkeyPatch):
    outcomes = {"a": [InputError("input.empty", "a")], "b": ["report b"], "c": [InputError("input.empty", "c")]}
    monkeypatch.setattr(batch, "check", fake(outcomes))
    reports = Batch(outcomes, Job([], ReadOptions()))
    running = iter(reports)
    assert reports.failures == []
    assert next(running) == "report b"
    assert [f.path for f in reports.failures] == ["a"]
    assert list(running) == []
    assert [f.path for f in reports.failures] == ["a", "c"]


def test_a_bug_crashes_and_names_the_file(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(batch, "check", fake({"a": [KeyError("x")]}))
    with pytest.raises(KeyError) as error:
        list(Batch(["a"], Job([], ReadOptions())))
    assert error.value.__notes__ == ["a"]


def test_a_folder_s_own_reports_are_no_plans(tmp_path: Path):
    from conform.app.app import run

    plan = tmp_path / "plan.txt"
    plan.write_bytes((EXAMPLES / "lanting-city.txt").read_bytes())
    names = ["report.docx", "report.html", "report.md"]
    for name in names:
        assert run(["check", str(plan), "-o", str(tmp_path / name)]) == 0
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04")
    files = find([str(tmp_path)], SUFFIXES)
    assert files.plans == [str(tmp_path / "broken.docx"), str(plan)]
    assert files.others == [str(tmp_path / name) for name in names]
