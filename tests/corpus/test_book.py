"""The workbook of a corpus: a sheet a table, shares as percentages, text as text."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from corpus_plans import tables

from conform.corpus.book import render
from conform.corpus.query import opened
from conform.messages import Lang

pytest.importorskip("duckdb", reason="the extra conform[corpus] is not installed")
pytest.importorskip("pyarrow", reason="the extra conform[corpus] is not installed")
openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")


def test_a_sheet_a_table(tmp_path: Path) -> None:
    with opened(tables(tmp_path)) as base:
        data = b"".join(render(base, Lang.ZH))
    read = openpyxl.load_workbook(io.BytesIO(data))
    assert read.sheetnames == [
        *("各级", "各省", "举措与层级", "举措与年份", "方案与举措"),
        *("相同的新增", "谁抄了谁", "降低的指标", "离群的方案"),
    ]
    levels = read["各级"]
    assert [cell.value for cell in levels[2]][:3] == ["层级", "方案", "承接"]
    assert levels.cell(3, 3).number_format == "0.0%"
    by_level = read["举措与层级"]
    assert {cell.number_format for row in by_level.iter_rows(3, min_col=3) for cell in row} == {"0.0%"}
    assert by_level.cell(3, 2).value == "00"
