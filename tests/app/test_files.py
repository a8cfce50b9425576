"""What the command line reads and writes: folders, bad input, outputs, standard input."""

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
from common import EXAMPLES, ROOT, Ran

Conform = Callable[..., Ran]
Process = Callable[..., subprocess.CompletedProcess[bytes]]
CITY = EXAMPLES / "lanting-city.txt"
POEM = "床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n" * 3
LOG = "".join(f"2024-05-0{i} 12:00:0{i} INFO worker[{i}] request /api/v1/items/{i} took {i}1 ms\n" for i in range(1, 9))


def one_line(ran: Ran) -> str:
    assert ran.code == 2, ran
    assert len(ran.err.splitlines()) == 1, ran.err
    assert "Traceback" not in ran.err
    return ran.err


def broken_reference(entry: str, by: str) -> str:
    text = (ROOT / "reference" / "gbf-2021-18" / "reference.toml").read_text("utf-8")
    assert entry in text
    return text.replace(entry, by, 1)


# ── bad input: one line that names the file and the reason, exit 2, nothing written ──

BAD: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \r\n\t\n" * 50,
    "binary.txt": bytes(range(256)) * 20,
    "nul.txt": "一、加强领导".encode() + b"\0" * 100,
    "picture.txt": b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" * 30,
    "picture.png": b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" * 30,
    "archive.zip": b"PK\x05\x06" + b"\0" * 18,
    "poem.txt": POEM.encode(),
    "server.log": LOG.encode(),
    "log.txt": LOG.encode(),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("output", [None, "out.html"])
def test_bad_input_is_one_line_and_nothing_is_written(conform: Conform, tmp_path: Path, name: str, output: str | None):
    path = tmp_path / name
    path.write_bytes(BAD[name])
    ran = conform("check", path, *(["-o", tmp_path / output] if output else []))
    assert str(path) in one_line(ran)
    assert ran.out == ""
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("output_format", ["terminal", "json", "html"])
def test_a_missing_file_gives_no_report_in_any_format(conform: Conform, tmp_path: Path, output_format: str):
    ran = conform("check", tmp_path / "没有.txt", "-f", output_format)
    assert "没有.txt" in one_line(ran)
    assert ran.out == ""


def test_a_folder_without_a_plan(conform: Conform, tmp_path: Path):
    (tmp_path / "空").mkdir()
    assert "空" in one_line(conform("check", tmp_path / "空"))


@pytest.mark.parametrize(
    ("entry", "by", "said"),
    [
        ('title = "国务院', 'titel = "国务院', "title"),
        ('id = "03.2"', 'id = "03.1"', "03.1"),
        ('levels = ["国家", "省"]', 'levels = ["国家", "州"]', "州"),
        ('{ id = "00.8", text = "运行模式从粗放管理转向精细化管理" }', '{ id = "00.8", text = " " }', "00.8"),
        ("[reference]", "[reference", "TOML"),
    ],
)
def test_a_reference_with_a_fault(conform: Conform, tmp_path: Path, entry: str, by: str, said: str):
    path = tmp_path / "own.toml"
    path.write_text(broken_reference(entry, by), "utf-8")
    line = one_line(conform("check", CITY, "-r", path, "-o", tmp_path / "out.html"))
    assert str(path) in line
    assert said in line
    assert list(tmp_path.iterdir()) == [path]


def test_the_good_ones_are_reported_and_the_bad_ones_listed(conform: Conform, tmp_path: Path):
    (tmp_path / "empty.txt").touch()
    ran = conform("check", tmp_path / "empty.txt", CITY, tmp_path / "missing.txt", "-f", "json")
    assert ran.code == 2
    report = json.loads(ran.out)
    assert [r["plan"]["path"] for r in report["reports"]] == [str(CITY)]
    assert [f["path"] for f in report["failures"]] == [str(tmp_path / n) for n in ("empty.txt", "missing.txt")]
    assert len(ran.err.splitlines()) == 2


def test_a_name_cannot_forge_lines(conform: Conform, tmp_path: Path):
    assert "a\\nconform: b.txt" in one_line(conform("check", tmp_path / "a\nconform: b.txt"))


# ── what is read ──


def test_a_folder_is_searched_and_the_rest_listed(conform: Conform, tmp_path: Path):
    sub = tmp_path / "方案 集" / "一"
    sub.mkdir(parents=True)
    (sub / "plan.txt").write_bytes(CITY.read_bytes())
    (sub / "~$plan.docx").touch()
    (sub / "notes.xyz").touch()
    ran = conform("check", tmp_path, "-f", "json")
    assert ran.code == 0, ran.err
    assert [r["plan"]["path"] for r in json.loads(ran.out)["reports"]] == [str(sub / "plan.txt")]
    assert ran.err.splitlines() == [f"conform: {sub / 'notes.xyz'}: no readable format, or a report; not checked"]
    assert conform("check", tmp_path, "-q").err == ""


def test_line_ends_change_no_status(conform: Conform, plan: Path):
    def statuses() -> list[str]:
        ran = conform("check", plan, "-f", "json")
        return [r["status"] for r in json.loads(ran.out)["reports"][0]["requirements"]]

    lines = plan.read_bytes().replace(b"\r\n", b"\n")
    plan.write_bytes(lines)
    expected = statuses()
    for end in (b"\r\n", b"\r"):
        plan.write_bytes(lines.replace(b"\n", end))
        assert statuses() == expected


def test_standard_input(process: Process):
    done = process("check", "-", "-f", "json", stdin=CITY.read_bytes())
    assert done.returncode == 0, done.stderr
    plan = json.loads(done.stdout)["reports"][0]["plan"]
    assert plan["title"].startswith("兰汀市")
    named = process("check", "-", "-f", "json", "--stdin-filename", "兰汀.txt", stdin=CITY.read_bytes())
    assert json.loads(named.stdout)["reports"][0]["plan"]["path"] == "兰汀.txt"
    page = (EXAMPLES / "yunqiu-province.html").read_bytes()
    html = process("check", "-", "-f", "json", "--stdin-filename", "page.html", stdin=page)
    assert json.loads(html.stdout)["reports"][0]["plan"]["format"] == "html"


def test_nothing_on_standard_input(process: Process):
    done = process("check", "-")
    assert done.returncode == 2
    assert done.stdout == b""
    assert len(done.stderr.splitlines()) == 1


# ── what is written ──


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


def test_an_unknown_suffix_asks_for_the_format(conform: Conform, plan: Path):
    assert ".xlsx" in one_line(conform("check", plan, "-o", plan.with_name("a.xlsx")))
    assert conform("check", plan, "-f", "json", "-o", plan.with_name("a.xlsx")).code == 0


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
