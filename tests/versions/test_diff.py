"""The command that compares two versions, and what git calls."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from common import EXAMPLES, ROOT, Ran
from jsonschema import Draft202012Validator

OLD = (EXAMPLES / "lanting-city.txt").read_text(encoding="utf-8")


def swapped(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


# ── the command ──


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(swapped(OLD, "县域就诊率提高到92%以上", "县域就诊率提高到90%以上"), encoding="utf-8")
    return old, new


def test_the_terminal_shows_what_differs_alone(conform: Callable[..., Ran], files: tuple[Path, Path]) -> None:
    ran = conform("diff", *files, "--lang", "zh")
    assert ran.code == 0
    assert "[-92%-]{+90%+}" in ran.out
    assert "目标降低 92%→90%" in ran.out
    assert "健全职务发明制度" not in ran.out


def test_exit_code_says_whether_they_differ(conform: Callable[..., Ran], files: tuple[Path, Path]) -> None:
    old, new = files
    assert conform("diff", old, new, "--exit-code").code == 1
    assert conform("diff", old, old, "--exit-code").code == 0


def test_json_and_html_of_a_comparison(conform: Callable[..., Ran], files: tuple[Path, Path], tmp_path: Path) -> None:
    raw = json.loads(conform("diff", *files, "-f", "json").out)
    Draft202012Validator(json.loads(conform("schema", "diff").out)).validate(raw)
    (row,) = (row for row in raw["comparisons"][0]["rows"] if row["kind"] != "unchanged")
    assert [piece for piece in row["pieces"] if piece[0] in ("delete", "insert")] == [
        ["delete", "92%"],
        ["insert", "90%"],
    ]
    assert conform("diff", *files, "-o", tmp_path / "out.html").code == 0
    assert "<ins>90%</ins>" in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_both_texts_can_be_made_of_the_json_alone(conform: Callable[..., Ran], files: tuple[Path, Path]) -> None:
    (told,) = json.loads(conform("diff", *files, "-f", "json").out)["comparisons"]
    for side, place, tags in (("old", 1, ("insert",)), ("new", -1, ("delete",))):
        rows = sorted((row for row in told["rows"] if row[side]), key=lambda row: row[side]["at"])
        text = "".join(piece[place] for row in rows for piece in row["pieces"] if piece[0] not in tags)
        assert text == files[side == "new"].read_text("utf-8")
        assert len(text) == told["checked"][side]


def test_a_comparison_that_loses_a_character_is_one_line_and_nothing_is_written(
    conform: Callable[..., Ran], files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("conform.versions.edits.trimmed", lambda runs: runs[:-1])
    ran = conform("diff", *files, "-o", tmp_path / "out.json")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert not (tmp_path / "out.json").exists()


def test_that_nothing_is_lost_is_told(conform: Callable[..., Ran], files: tuple[Path, Path]) -> None:
    assert "checked: nothing lost" in conform("diff", *files, "--lang", "en").out


def test_stat_is_a_line(conform: Callable[..., Ran], files: tuple[Path, Path]) -> None:
    ran = conform("diff", *files, "--stat")
    assert ran.out.count("\n") == 1
    assert "≈1" in ran.out


def test_what_did_not_change_is_folded_or_left_out(conform: Callable[..., Ran], files: tuple[Path, Path]) -> None:
    assert "… 未变" in conform("diff", *files, "--lang", "zh").out
    assert "… 未变" not in conform("diff", *files, "--lang", "zh", "--changed-only").out


@pytest.mark.parametrize(
    ("only", "shown"), [("edited", True), ("修改,新增", True), ("removed", False), ("移动", False)]
)
def test_only_takes_the_words_of_versions(
    conform: Callable[..., Ran], files: tuple[Path, Path], only: str, shown: bool
) -> None:
    assert ("[-92%-]{+90%+}" in conform("diff", *files, "--only", only).out) is shown


def test_an_unknown_kind_is_one_line(conform: Callable[..., Ran], files: tuple[Path, Path]) -> None:
    ran = conform("diff", *files, "--only", "inherited")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_the_report_never_goes_over_a_version(conform: Callable[..., Ran], files: tuple[Path, Path]) -> None:
    old, new = files
    ran = conform("diff", old, new, "-f", "json", "-o", old)
    assert ran.code == 2
    assert old.read_text(encoding="utf-8") == OLD


def test_a_missing_version_is_one_line(conform: Callable[..., Ran], files: tuple[Path, Path]) -> None:
    ran = conform("diff", files[0], files[0].with_name("none.txt"))
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_text_prints_a_sentence_a_line(conform: Callable[..., Ran]) -> None:
    ran = conform("text", EXAMPLES / "lanting-city.txt")
    assert ran.code == 0
    assert "健全职务发明制度。" in ran.out.split("\n")


# ── git ──


def git(folder: Path, *words: str) -> str:
    env = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(["git", *words], cwd=folder, env=env, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a plan that was committed and then edited."""
    git(tmp_path, "init", "-q")
    git(tmp_path, "config", "user.email", "editor@example.org")
    git(tmp_path, "config", "user.name", "editor")
    (tmp_path / ".gitattributes").write_text("*.txt diff=conform\n", encoding="utf-8")
    (tmp_path / "plan.txt").write_text(OLD, encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "plan")
    edited = swapped(OLD, "县域就诊率提高到92%以上", "县域就诊率提高到90%以上")
    (tmp_path / "plan.txt").write_text(edited, encoding="utf-8")
    return tmp_path


def test_git_shows_a_comparison_through_conform(repository: Path) -> None:
    git(repository, "config", "diff.conform.command", f'"{sys.executable}" -m conform git-diff')
    shown = git(repository, "diff")
    assert "[-92%-]{+90%+}" in shown
    (repository / "plan.txt").unlink()
    assert "plan.txt" in git(repository, "diff")


def test_git_reads_a_plan_as_text_through_conform(repository: Path) -> None:
    git(repository, "config", "diff.conform.textconv", f'"{sys.executable}" -m conform git-text')
    lines = [line for line in git(repository, "diff").split("\n") if line.startswith(("+到", "-到"))]
    assert [line[0] for line in lines] == ["-", "+"]
    assert "92%" in lines[0]


def test_no_filter_claims_that_nothing_differs(conform: Callable[..., Ran], files: tuple[Path, Path]) -> None:
    assert "没有差别" not in conform("diff", *files, "--only", "removed", "--lang", "zh").out


def test_git_goes_on_behind_what_is_no_plan(repository: Path) -> None:
    (repository / "notes.txt").write_text("甲\n", encoding="utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "notes")
    (repository / "notes.txt").write_text("乙\n", encoding="utf-8")
    edited = (repository / "plan.txt").read_text("utf-8").replace("健全职务发明制度。", "")
    (repository / "plan.txt").write_text(edited, encoding="utf-8")
    git(repository, "config", "diff.conform.command", f'"{sys.executable}" -m conform git-diff')
    shown = git(repository, "diff")
    assert "+乙" in shown
    assert "[-健全职务发明制" in shown
    git(repository, "config", "--unset", "diff.conform.command")
    git(repository, "config", "diff.conform.textconv", f'"{sys.executable}" -m conform git-text')
    shown = git(repository, "diff")
    assert "+乙" in shown
    assert "-健全职务发明制度" in shown
