"""`conform decisions list`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from common import Ran, one
from decided import ROW, file_of

Conform = Callable[..., Ran]
WHEN = "2026-11-27T09:00:00+08:00"


def test_decisions_are_listed_by_plan_with_who_and_when(conform: Conform, tmp_path: Path):
    clause = {key: value for key, value in ROW.items() if key not in ("reference", "requirement")}
    other = {"title": "另一方案", "number": "别发〔2024〕1号", "file": None}
    path = tmp_path / "d.json"
    path.write_text(
        file_of(
            {**ROW, "who": "王\x1b[31m", "when": WHEN, "note": "同意", "expires": "2027-01-01"},
            {**clause, "clause": True, "text": "每家医院设一间院史馆" * 5, "plan": other, "decision": "needs_work"},
        ),
        encoding="utf-8",
    )
    ran = conform("decisions", "list", path, "--lang", "zh")
    assert ran.code == 0 and ran.err == ""
    assert ran.out.splitlines() == [
        "云溪市实施方案 云溪.docx",
        "  03.1  √ 已接受：同意（王\\x1b[31m 2026-11-27 09:00），至 2027-01-01",
        "",
        "另一方案 别发〔2024〕1号",
        "  “每家医院设一间院史馆每家医院设一间院史馆每家医院…”  ※ 需修改",
    ]
    assert "accepted: 同意 (王" in conform("decisions", "list", path).out


def test_an_empty_file_and_none(conform: Conform, tmp_path: Path):
    path = tmp_path / "d.json"
    path.write_text(file_of())
    assert conform("decisions", "list", path).out == "no decisions\n"
    assert "cannot be read" in one(conform("decisions", "list", tmp_path / "none.json"))
