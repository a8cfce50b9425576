"""`conform decisions check`: what fits nothing in a plan any more, and what conflicts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from common import EXAMPLES, Ran
from decided import ROW, file_of

Conform = Callable[..., Ran]
CITY = EXAMPLES / "lanting-city.txt"


@pytest.fixture
def fits(conform: Conform) -> dict[str, Any]:
    """A decision that fits the city's plan."""
    report = json.loads(conform("check", CITY, "-f", "json").out)["reports"][0]
    row = next(row for row in report["requirements"] if row["status"] == "omitted")
    plan = {"title": report["plan"]["title"], "number": None, "file": CITY.name}
    about = {"reference": row["reference"], "requirement": row["id"], "fingerprint": row["fingerprint"]}
    return {**ROW, **about, "plan": plan}


def check(conform: Conform, path: Path, *rows: dict[str, Any]) -> Ran:
    path.write_text(file_of(*rows), encoding="utf-8")
    return conform("decisions", "check", path, CITY)


def test_that_all_fit_is_one_line(conform: Conform, fits: dict[str, Any], tmp_path: Path):
    ran = check(conform, tmp_path / "d.json", fits)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == f"conform: {tmp_path / 'd.json'}: decisions that still fit: 1, which is all\n"
    assert conform("decisions", "check", tmp_path / "d.json", CITY, "-q").err == ""


def test_each_that_does_not_hold_is_told(conform: Conform, fits: dict[str, Any], tmp_path: Path):
    fault = {key: value for key, value in fits.items() if key not in ("reference", "requirement")}
    other = {**fits, "requirement": "other", "plan": {"title": "别的", "number": None, "file": None}}
    ran = check(
        conform,
        tmp_path / "d.json",
        {**fits, "who": "王", "conflict": True},
        {**fits, "who": "李", "conflict": True, "decision": "needs_work"},
        {**fits, "requirement": "03.1", "fingerprint": "0" * 16, "text": "旧文"},
        {**fits, "requirement": "99.9"},
        {**fits, "reference": "another"},
        {**fault, "code": "PB001", "fingerprint": "0" * 16, "text": "旧错"},
        {**fault, "clause": True, "fingerprint": "0" * 16, "text": "旧句"},
        other,
    )
    assert ran.code == 1
    told = ran.out.splitlines()
    assert all(line.startswith(f"{CITY}: ") for line in told) and len(told) == 6
    for part in ("03.1 “旧文”", "PB001 “旧错”", "“旧句”", "(99.9: ", f"({fits['requirement']}: ", " ↔ "):
        assert sum(part in line for line in told) == 1, part
    assert "decisions about other plans: 1" in ran.err


def test_a_plan_that_cannot_be_read_is_a_failure(conform: Conform, fits: dict[str, Any], tmp_path: Path):
    (tmp_path / "d.json").write_text(file_of(fits), encoding="utf-8")
    assert conform("decisions", "check", tmp_path / "d.json", tmp_path / "none.txt").code == 2
