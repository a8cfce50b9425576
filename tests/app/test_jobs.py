"""How many processes serve, and that what comes out does not depend on it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest
from common import EXAMPLES, Ran, one_line

from conform.app import THREADS, jobs
from conform.app.jobs import HANDFUL, processes

Run = Callable[..., Ran]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Plans, a collection's page, a copy, and two files that cannot be read."""
    plans = tmp_path / "plans"
    plans.mkdir()
    for path in sorted(EXAMPLES.glob("*.txt")) + sorted(EXAMPLES.glob("*.html")):
        copyfile(path, plans / path.name)
    (plans / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing else")
    (plans / "empty.txt").touch()
    return plans


@pytest.mark.parametrize(
    ("asked", "plans", "count"),
    [
        (None, HANDFUL - 1, 1),
        (None, HANDFUL, 4),
        (None, 3 * HANDFUL, 4),
        (1, 99, 1),
        (3, 2, 2),
        (50, 40, 40),
        (3, 0, 1),
    ],
)
def test_as_many_as_processors_from_a_handful_of_plans_on(
    monkeypatch: pytest.MonkeyPatch, asked: int | None, plans: int, count: int
) -> None:
    monkeypatch.setattr(jobs, "_processors", lambda: 4)
    assert processes(asked, plans) == count


@pytest.mark.parametrize(("own", "told"), [(None, "1"), ("3", "3")])
def test_numpy_is_asked_for_one_thread_unless_the_user_asked(
    monkeypatch: pytest.MonkeyPatch, own: str | None, told: str
) -> None:
    for name in THREADS:
        monkeypatch.setenv(name, own) if own else monkeypatch.delenv(name, raising=False)
    asked = f"lambda: print(*(os.environ[name] for name in {THREADS}))"
    code = f"import atexit, os, sys, conform.app; sys.argv[1:] = ['--version']; atexit.register({asked})"
    code += "; conform.app.main()"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1].split() == [told] * len(THREADS)


@pytest.mark.parametrize(
    "words",
    [("check", "-f", "json"), ("check",), ("check", "-f", "html"), ("lint",), ("lint", "-f", "sarif")],
    ids=" ".join,
)
def test_the_same_whatever_the_number(conform: Run, folder: Path, words: tuple[str, ...]) -> None:
    alone = conform(*words, folder, "--jobs", "1")
    assert alone.code == 2
    assert "broken.pdf" in alone.err
    assert conform(*words, folder, "--jobs", "2") == alone


@pytest.mark.parametrize("form", ["json", "docx"])
def test_the_same_in_a_folder_of_reports(conform: Run, folder: Path, tmp_path: Path, form: str) -> None:
    for number in ("1", "3"):
        (tmp_path / number).mkdir()
        conform("check", folder, "-o", tmp_path / number, "-f", form, "--jobs", number)
    one, three = ({path.name: path.read_bytes() for path in (tmp_path / number).iterdir()} for number in "13")
    assert len(one) > HANDFUL - 3
    assert one == three


@pytest.mark.parametrize("number", ["0", "-1", "many", "1.5"])
@pytest.mark.parametrize("command", ["check", "lint"])
def test_a_number_that_is_none(conform: Run, command: str, number: str) -> None:
    assert "--jobs" in one_line(conform(command, EXAMPLES / "lanting-city.txt", f"--jobs={number}"))


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent as POSIX has them")
def test_an_interruption_keeps_what_is_done_and_leaves_nobody_behind(tmp_path: Path) -> None:
    plans, reports = tmp_path / "plans", tmp_path / "reports"
    plans.mkdir()
    reports.mkdir()
    for number in range(120):
        copyfile(EXAMPLES / "lanting-city.txt", plans / f"{number:03}.txt")
    words = ("check", str(plans), "-o", str(reports), "-f", "json", "-q", "--jobs", "2")
    command = [sys.executable, "-m", "conform", *words]
    run = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    until = time.monotonic() + 120
    while not any(reports.glob("*.json")) and time.monotonic() < until:
        time.sleep(0.02)
    os.killpg(run.pid, signal.SIGINT)
    assert run.communicate(timeout=60)[1] == b""
    assert run.returncode == 130
    done = list(reports.iterdir())
    assert 0 < len(done) < 120
    assert all(path.read_bytes().endswith(b"}\n") for path in done)
    while _is_there(run.pid) and time.monotonic() < until:
        time.sleep(0.02)
    assert not _is_there(run.pid)


def _is_there(group: int) -> bool:
    """Whether any process of the group lives."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
