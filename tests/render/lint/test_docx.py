"""Findings as a table in Word, read back by another library."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import docx
from common import EXAMPLES, Ran

Conform = Callable[..., Ran]
SCAN = EXAMPLES / "heshan-scan.txt"


def test_a_row_for_every_finding_with_its_key(conform: Conform, tmp_path: Path):
    out = tmp_path / "问题.docx"
    assert conform("--lang", "zh", "lint", SCAN, "-o", out).code == 1
    told = conform("--lang", "zh", "lint", SCAN, "-f", "concise").out.splitlines()
    table, signed = docx.Document(str(out)).tables
    head, *rows = table.rows
    assert [cell.text for cell in head.cells][:3] == ["序号", "级别", "规则"]
    assert len(rows) == len(told)
    for number, (row, line) in enumerate(zip(rows, told, strict=True), 1):
        cells = [cell.text for cell in row.cells]
        assert cells[2] in line
        assert cells[4].split("\n")[0] in line
        assert cells[6] == "□接受 □需修改\n□不适用"
        shown, hidden = row.cells[0].paragraphs[0].runs
        assert (shown.text, hidden.style.style_id) == (str(number), "Hidden")
        assert json.loads(hidden.text)["code"] == cells[2]
    assert len(signed.rows) == 4


def test_several_plans_and_what_could_not_be_linted(conform: Conform, tmp_path: Path):
    out = tmp_path / "问题.docx"
    plans = [SCAN, EXAMPLES / "lanting-city.txt", tmp_path / "none.txt"]
    assert conform("--lang", "zh", "lint", *plans, "-o", out).code == 2
    words = [each.text for each in docx.Document(str(out)).paragraphs]
    assert words[0] == "问题清单"
    assert sum(word.startswith(("错误", "没有")) or "错误" in word for word in words) >= 2
    assert any("none.txt: " in word for word in words)
