"""What a check writes: formats by suffix, folders, and what happens when something cannot be written."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from common import EXAMPLES, ROOT, Ran, one_line

Conform = Callable[..., Ran]
Process = Callable[..., subprocess.CompletedProcess[bytes]]
CITY = EXAMPLES / "lanting-city.txt"


def test_the_suffix_says_the_format(conform: Conform, plan: Path):
    page, data, text = (plan.with_name(name) for name in ("报告.html", "a.json", "a.txt"))
    for path in (page, data, text):
        ran = conform("check", plan, "-o", path)
        assert ran.code == 0, ran.err
        assert ran.out == ""
        assert ran.err == f"conform: {path}: written\n"
    assert page.read_text("utf-8").lstrip().lower().startswith("<!doctype html")
    assert json.loads(data.read_text("utf-8"))["schema_version"] == 1
    assert "兰汀市" in text.read_text("utf-8")
    assert "\x1b" not in text.read_text("utf-8")
    assert conform("check", plan, "-o", data, "-q").err == ""


@pytest.mark.parametrize(("form", "name"), [("docx", "a.xlsx"), ("xlsx", "a.csv"), ("html", "a.docx")])
def test_a_format_does_not_go_under_anothers_suffix(conform: Conform, plan: Path, form: str, name: str):
    ran = conform("check", plan, "-f", form, "-o", plan.with_name(name))
    assert f"-f {form} does not go with the suffix {name[1:]}" in one_line(ran)
    assert not plan.with_name(name).exists()
    assert conform("check", plan, "-f", "json", "-o", plan.with_name("a.txt"), "-q").code == 0


def test_an_unknown_suffix_asks_for_the_format(conform: Conform, plan: Path):
    assert ".odt" in one_line(conform("check", plan, "-o", plan.with_name("a.odt")))
    assert conform("check", plan, "-f", "json", "-o", plan.with_name("a.odt")).code == 0


def test_a_page_that_is_too_large_for_mail_is_told_of(conform: Conform, plan: Path, monkeypatch: pytest.MonkeyPatch):
    page, data = plan.with_name("a.html"), plan.with_name("a.json")
    monkeypatch.setattr("conform.app.check.LARGE", 10_000)
    told = conform("check", plan, "-o", page).err.splitlines()
    assert told[0].endswith("a.html: written")
    assert "one file of 0 MB" in told[1] and "-o FOLDER/ writes a page a plan" in told[1]
    assert len(conform("check", plan, "-o", data).err.splitlines()) == 1
    assert conform("check", plan, "-o", page, "-q").err == ""


def test_a_folder_gets_one_file_a_plan(conform: Conform, tmp_path: Path):
    out = tmp_path / "out"
    out.mkdir()
    (tmp_path / "empty.txt").touch()
    (tmp_path / "lanting-city.html").write_bytes((EXAMPLES / "yunqiu-province.html").read_bytes())
    plans = [CITY, tmp_path / "empty.txt", tmp_path / "lanting-city.html", EXAMPLES / "qingtan-county.txt"]
    ran = conform("check", *plans, "-f", "json", "-o", f"{out}/")
    assert ran.code == 2
    assert ran.err.splitlines()[-1].startswith(f"conform: {tmp_path / 'empty.txt'}: ")
    assert sorted(path.name for path in out.iterdir()) == [
        "lanting-city.html.json",
        "lanting-city.txt.json",
        "qingtan-county.json",
    ]
    for path in out.iterdir():
        assert len(json.loads(path.read_text("utf-8"))["reports"]) == 1


def test_a_second_run_does_not_take_its_own_reports_for_plans(conform: Conform, plan: Path):
    out = plan.parent / "out"
    out.mkdir()
    for _ in range(2):
        ran = conform("check", plan.parent, "-f", "html", "-o", out)
        assert ran.code == 0, ran.err
        assert [path.name for path in out.iterdir()] == ["plan.html"]


def test_a_folder_keeps_subfolders_and_ends_in_a_summary(conform: Conform, tmp_path: Path):
    for name in ("north/a.txt", "south/a.txt", "b.txt"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_bytes(CITY.read_bytes())
    (tmp_path / "in" / "south" / "empty.txt").touch()
    out = tmp_path / "out"
    out.mkdir()
    words = ("check", tmp_path / "in", "-f", "json", "-o", out)
    ran = conform(*words)
    assert ran.code == 2 and ran.out == ""
    written = sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    assert written == ["b.json", "north/a.json", "south/a.json"]
    summary, failure = ran.err.splitlines()
    assert summary.startswith(f"conform: {out}: reported: 3, failed: 1; lowest coverage 83.8% (")
    assert failure.endswith("the file is empty")
    assert len(conform(*words, "-q").err.splitlines()) == 1
    (out / "north").rename(out / "moved")
    (out / "north").touch()  # in the way of a folder
    ran = conform(*words, "-q")
    assert ran.code == 2 and any("north: cannot be written" in line for line in ran.err.splitlines())


def test_a_run_without_any_report_says_so(conform: Conform, tmp_path: Path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).touch()
    assert "nothing to report, failed: 2" in conform("check", tmp_path).err


@pytest.mark.parametrize("name", ["missing/a.html", "missing/"])
def test_a_missing_folder_is_told(conform: Conform, plan: Path, name: str):
    assert "missing" in one_line(conform("check", plan, "-o", f"{plan.parent}/{name}"))
    assert list(plan.parent.iterdir()) == [plan]


def test_an_input_is_never_written_over(conform: Conform, plan: Path):
    text = plan.read_bytes()
    hard, soft = plan.with_name("hard.txt"), plan.with_name("soft.txt")
    os.link(plan, hard)
    soft.symlink_to(plan)
    for output in (plan, hard, soft, f"{plan.parent}/", plan.parent / "." / "plan.txt"):
        assert "input" in one_line(conform("check", plan, "-o", output))
    own = plan.with_name("own.toml")
    own.write_bytes((ROOT / "reference" / "gbf-2021-18" / "reference.toml").read_bytes())
    assert "input" in one_line(conform("check", plan, "-r", own, "-f", "json", "-o", own))
    assert plan.read_bytes() == text
    assert sorted(path.name for path in plan.parent.iterdir()) == ["hard.txt", "own.toml", "plan.txt", "soft.txt"]


def test_a_file_that_cannot_be_written_is_told_and_the_others_are_written(conform: Conform, plan: Path):
    out = plan.with_name("out")
    out.mkdir()
    (out / "plan.json").mkdir()
    ran = conform("check", plan, CITY, "-q", "-f", "json", "-o", out)
    assert "plan.json" in one_line(ran)
    assert json.loads((out / "lanting-city.json").read_text("utf-8"))["reports"]


def test_what_standard_input_is_named_after_is_not_written_over(process: Process, plan: Path):
    text = plan.read_bytes()
    words = ("check", "-", "--stdin-filename", plan, "-f", "json", "-o", plan)
    done = process(*words, stdin=text)
    assert done.returncode == 2
    assert plan.read_bytes() == text


def test_a_folder_takes_standard_input_and_collections(process: Process, tmp_path: Path):
    words = ("check", "-", "--stdin-filename", "网页.html", "-q", "-f", "json", "-o", tmp_path)
    assert process(*words, stdin=(EXAMPLES / "yunqiu-province.html").read_bytes()).returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["网页.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_a_killed_run_leaves_nothing_half_written(plan: Path):
    target = plan.with_name("out.json")
    target.write_text("old")
    copies = [plan.with_name(f"{number}.txt") for number in range(200)]
    for copy in copies:
        copy.write_bytes(plan.read_bytes())
    run = subprocess.Popen([sys.executable, "-m", "conform", "check", *copies, "-o", target])
    until = time.monotonic() + 60
    while not list(plan.parent.glob(".conform-*")) and time.monotonic() < until:
        time.sleep(0.01)
    run.send_signal(signal.SIGTERM)
    assert run.wait(60) == 143
    assert target.read_text() == "old"
    assert not list(plan.parent.glob(".conform-*"))


def test_quiet_cuts_nothing_from_a_file(conform: Callable[..., Ran], tmp_path: Path):
    whole, quiet = tmp_path / "whole.html", tmp_path / "quiet.html"
    assert conform("check", EXAMPLES / "lanting-city.txt", "-o", whole).code == 0
    assert conform("check", EXAMPLES / "lanting-city.txt", "-q", "-o", quiet).code == 0
    assert quiet.read_bytes() == whole.read_bytes()


# ── outputs that cannot be written, inputs that must not be ──


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_an_output_that_cannot_be_written_leaves_the_others_alone(conform: Conform, tmp_path: Path, plan: Path):
    long = tmp_path / ("a" * 251 + ".txt")
    full = tmp_path / "full.txt"
    for copy in (long, full):
        copy.write_bytes(plan.read_bytes())
    out = tmp_path / "out"
    out.mkdir()
    (out / "full.html").symlink_to("/dev/full")
    ran = conform("check", long, full, plan, "-o", out, "-f", "html", "-q")
    assert ran.code == 2
    first, second = sorted(ran.err.splitlines())
    assert first.endswith(f"{'a' * 251}.html: cannot be written: File name too long")
    assert second.endswith("full.html: cannot be written: No space left on device")
    assert (out / "plan.html").exists()


def test_the_words_of_a_reference_are_not_written_over(conform: Conform, tmp_path: Path, plan: Path):
    reference, words = tmp_path / "r2.toml", tmp_path / "r2.words.toml"
    reference.write_bytes((ROOT / "reference" / "gbf-2021-18" / "reference.toml").read_bytes())
    words.write_text("", "utf-8")
    ran = conform("check", plan, "-r", reference, "-o", words, "-f", "json")
    assert f"not written: it is the input {words}" in one_line(ran)
    assert words.read_bytes() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="standard input has no inode there")
def test_the_file_of_standard_input_is_not_written_over(plan: Path):
    before = plan.read_bytes()
    with plan.open("rb") as stdin:
        command = [sys.executable, "-m", "conform", "check", "-", "-o", plan]
        done = subprocess.run(command, stdin=stdin, capture_output=True, check=False)
    assert done.returncode == 2
    assert b"not written: it is the input -" in done.stderr
    assert plan.read_bytes() == before


def test_an_empty_path_is_named(conform: Conform):
    assert "“”: " in one_line(conform("check", ""))


def test_a_limit_is_told_in_a_readable_size(conform: Conform, plan: Path):
    plan.write_bytes(plan.read_bytes() * 20)
    assert "10 KiB" in one_line(conform("check", plan, "--max-bytes", "10K"))
