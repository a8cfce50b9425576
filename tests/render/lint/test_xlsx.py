"""Findings as a workbook, read back by another library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
from common import EXAMPLES, Ran

Conform = Callable[..., Ran]
SCAN = EXAMPLES / "heshan-scan.txt"


def rows(sheet: Any) -> list[dict[str, Any]]:
    head, *rest = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return [dict(zip(head, row, strict=True)) for row in rest]


def test_a_row_for_every_finding(conform: Conform, tmp_path: Path):
    out = tmp_path / "问题.xlsx"
    ran = conform("--lang", "zh", "lint", SCAN, "-o", out)
    told = conform("--lang", "zh", "lint", SCAN, "-f", "concise").out.splitlines()
    book = openpyxl.load_workbook(out)
    found = rows(book["问题"])
    assert book.sheetnames == ["问题", "说明"]
    assert ran.code == 1
    assert len(found) == len(told) > 3
    for row, line in zip(found, told, strict=True):
        assert row["规则"] in line
        assert row["问题"] in line
        assert row["conform-id"].startswith('{"plan":')
    (choice,) = book["问题"].data_validations.dataValidation
    assert choice.formula1 == '"接受,需修改,不适用"'


def test_a_check_has_the_same_faults(conform: Conform, tmp_path: Path):
    conform("--lang", "zh", "check", SCAN, "-o", tmp_path / "a.xlsx")
    conform("--lang", "zh", "lint", SCAN, "-o", tmp_path / "b.xlsx")
    checked, linted = (rows(openpyxl.load_workbook(tmp_path / name)["问题"]) for name in ("a.xlsx", "b.xlsx"))
    names = ("级别", "规则", "位置", "问题", "原文", "conform-id")
    assert [[row[name] for name in names] for row in checked] == [[row[name] for name in names] for row in linted]


def test_what_could_not_be_linted_is_told(conform: Conform, tmp_path: Path):
    out = tmp_path / "a.xlsx"
    assert conform("lint", SCAN, tmp_path / "none.txt", "-o", out).code == 2
    names = [str(row[0].value) for row in openpyxl.load_workbook(out)["About"].iter_rows()]
    assert names[-1].endswith("none.txt")
