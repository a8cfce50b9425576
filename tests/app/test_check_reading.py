"""What a check reads: folders, bad input, standard input."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from common import EXAMPLES, ROOT, Ran, one_line

Conform = Callable[..., Ran]
Process = Callable[..., subprocess.CompletedProcess[bytes]]
CITY = EXAMPLES / "lanting-city.txt"
POEM = "床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n" * 3
LOG = "".join(f"2024-05-0{i} 12:00:0{i} INFO worker[{i}] request /api/v1/items/{i} took {i}1 ms\n" for i in range(1, 9))


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
    summary, *told = ran.err.splitlines()
    assert "reported: 1, failed: 2" in summary and len(told) == 2


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
