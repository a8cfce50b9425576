"""`conform decisions merge`, as two people use it: nothing is lost, conflicts are kept, told and settled."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from common import EXAMPLES, ROOT, Ran, one
from decided import ROW, file_of

Conform = Callable[..., Ran]
CITY = EXAMPLES / "lanting-city.txt"


def write(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text(file_of(*rows), encoding="utf-8")
    return path


def row(requirement: str, who: str, hour: int, decision: str = "accepted", note: str = "") -> dict[str, Any]:
    when = f"2026-11-27T{hour:02}:00:00+08:00"
    about = {"requirement": requirement, "who": who, "when": when, "date": when[:10]}
    return {**ROW, **about, "decision": decision, "note": note}


def rows(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["decisions"]
    return found


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Two people's files: they differ on 03.1 alone."""
    mine = write(tmp_path / "王.json", row("03.1", "王", 9, note="已会签"), row("03.2", "王", 9), row("04.1", "王", 9))
    hers = write(
        tmp_path / "李.json", row("03.1", "李", 10, "needs_work", "不一致"), row("03.2", "李", 8), row("05.1", "李", 10)
    )
    return mine, hers


def test_both_sides_of_a_conflict_are_told_and_kept(conform: Conform, two: tuple[Path, Path], tmp_path: Path):
    out = tmp_path / "both.json"
    ran = conform("decisions", "merge", *two, "-o", out, "--lang", "zh")
    assert ran.code == 1 and ran.out == ""
    first, last = ran.err.splitlines()
    assert first == (
        "conform: 03.1: 决定有冲突：√ 已接受：已会签（王 2026-11-27 09:00） ↔ ※ 需修改：不一致（李 2026-11-27 10:00）"
    )
    assert "2 个文件合并为 5 项决定，1 处有冲突" in last
    assert [(each["requirement"], each["who"], "conflict" in each) for each in rows(out)] == [
        ("03.1", "王", True),
        ("03.1", "李", True),
        ("03.2", "王", False),
        ("04.1", "王", False),
        ("05.1", "李", False),
    ]
    assert "conflict" in conform("decisions", "list", out).out


def test_a_preference_settles_and_what_is_settled_stays_so(conform: Conform, two: tuple[Path, Path], tmp_path: Path):
    out = tmp_path / "both.json"
    for prefer, who in (("newest", "李"), (two[0], "王")):
        out.unlink(missing_ok=True)
        assert conform("decisions", "merge", *two, "-o", out, "--prefer", prefer).code == 0
        assert rows(out)[0]["who"] == who
        settled = out.read_bytes()
        for again in (two, (two[1],), (two[1], two[0])):  # what is in the file already is merged, too
            assert conform("decisions", "merge", *again, "-o", out).code == 0
            assert out.read_bytes() == settled
    assert "newest" in one(conform("decisions", "merge", *two, "--prefer", "oldest"))


def test_the_order_of_the_files_and_their_number_change_nothing(
    conform: Conform, two: tuple[Path, Path], tmp_path: Path
):
    third = write(tmp_path / "赵.json", row("03.1", "赵", 11, "not_applicable"), row("06.1", "赵", 11))
    texts = {conform("decisions", "merge", *files, "-q").out for files in ((*two, third), (third, *reversed(two)))}
    assert len(texts) == 1 and texts.pop().count('"conflict": true') == 3


def test_one_may_merge_into_a_file_that_is_merged(conform: Conform, two: tuple[Path, Path]):
    assert conform("decisions", "merge", *two, "-o", two[0], "-q").code == 1
    assert len(rows(two[0])) == 5


def test_what_is_no_file_of_decisions_is_left_alone(conform: Conform, two: tuple[Path, Path], tmp_path: Path):
    other = tmp_path / "report.json"
    other.write_text("[]")
    assert "no file of conform's decisions" in one(conform("decisions", "merge", *two, "-o", other))
    assert other.read_text() == "[]"
    assert "cannot be read" in one(conform("decisions", "merge", two[0], tmp_path / "none.json"))


def test_two_people_decide_on_one_report_merge_settle_and_export(conform: Conform, tmp_path: Path):
    """The whole way, without the page: tests/browser/test_decide_together.py goes it there."""
    report = json.loads(conform("check", CITY, "-f", "json").out)["reports"][0]
    asked = [each for each in report["requirements"] if each["status"] in ("omitted", "modified")]
    plan = {"title": report["plan"]["title"], "number": report["plan"]["number"], "file": CITY.name}

    def said(at: int, who: str, hour: int, decision: str = "accepted", note: str = "") -> dict[str, Any]:
        about = {"reference": asked[at]["reference"], "fingerprint": asked[at]["fingerprint"], "plan": plan}
        return {**row(asked[at]["id"], who, hour, decision, note), **about}

    mine = write(tmp_path / "王.json", said(0, "王", 9, note="已会签"), said(1, "王", 9), said(2, "王", 9, note="甲"))
    hers = write(
        tmp_path / "李.json", said(0, "李", 10, "needs_work", "不一致"), said(1, "李", 9), said(3, "李", 9, note="乙")
    )
    both, table = tmp_path / "both.json", tmp_path / "table.json"
    assert conform("decisions", "merge", mine, hers, "-o", both).code == 1
    ran = conform("check", CITY, "--decisions", both, "--lang", "zh", "--full")
    assert "1 处决定有冲突" in ran.err and "有冲突 1" in ran.out and "已会签" in ran.out and "不一致" in ran.out
    assert conform("check", CITY, "--decisions", both, "--fail-on", "undecided", "-q").code == 1
    assert conform("decisions", "merge", both, "--prefer", both, "-o", both).code == 1  # it holds both of them
    assert conform("decisions", "merge", both, "--prefer", hers, "-o", both).code == 0
    assert conform("check", CITY, "--decisions", both, "-o", table).code == 0
    found = json.loads(table.read_text("utf-8"))["reports"][0]
    told = {each["id"]: each["decision"] for each in found["requirements"] if each["decision"]}
    assert [(told[each["id"]]["decision"], told[each["id"]]["note"]) for each in asked[:4]] == [
        ("needs_work", "不一致"),
        ("accepted", ""),
        ("accepted", "甲"),
        ("accepted", "乙"),
    ]
    assert "conflicting_decisions" not in found and found["stale_decisions"] == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_killed_while_writing_the_file_is_the_old_or_the_new_one(tmp_path: Path):
    """Killed at any moment, even by what a program cannot catch."""
    many = [{**row(str(at), "王", 9), "note": "字" * 50} for at in range(3000)]
    mine, hers = write(tmp_path / "a.json", *many), write(tmp_path / "b.json", row("03.1", "李", 10))
    out = write(tmp_path / "out.json", row("04.1", "赵", 8))
    old = out.read_bytes()
    words = [sys.executable, "-m", "conform", "decisions", "merge", str(mine), str(hers), "-o", str(out), "-q"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    sizes = set()
    for wait in (0.1, 0.2, 0.3, 0.4, 0.6, 1.0, None):
        run = subprocess.Popen(words, env=env)
        if wait is not None:
            time.sleep(wait)
            run.send_signal(signal.SIGKILL)
        run.wait(60)
        sizes.add(len(rows(out)))
        assert out.read_bytes() == old or len(rows(out)) == 3002
    assert sizes <= {1, 3002} and 3002 in sizes
