"""A file with several plans, from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from common import Ran

BODY = (
    "  一、重点任务\n  （一）改善服务。加强患者隐私保护，建设老年友善医院。\n"
    "  （二）关心职工。建立医务人员职业荣誉制度，完善值班补休办法。\n"
)


def collection(folder: Path) -> Path:
    parts = [f"  公立医院发展方案 篇{number}\n  为做好工作，制定本方案。\n{BODY}" for number in (1, 2, 3)]
    path = folder / "collection.txt"
    path.write_text("公立医院发展方案（精选3篇）\n" + "\n".join(parts), encoding="utf-8")
    return path


def test_every_plan_gets_a_report(conform: Callable[..., Ran], tmp_path: Path):
    ran = conform("check", collection(tmp_path), "-f", "json")
    assert [(r["plan"]["part"], r["plan"]["parts"]) for r in json.loads(ran.out)["reports"]] == [(1, 3), (2, 3), (3, 3)]


def test_part_picks_one(conform: Callable[..., Ran], tmp_path: Path):
    ran = conform("check", collection(tmp_path), "-f", "json", "--part", "2")
    (report,) = json.loads(ran.out)["reports"]
    assert (ran.code, report["plan"]["part"]) == (0, 2)


def test_a_part_that_is_not_there_is_an_error(conform: Callable[..., Ran], tmp_path: Path):
    ran = conform("check", collection(tmp_path), "--part", "4")
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
