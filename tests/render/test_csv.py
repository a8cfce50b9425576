"""The CSV of a check, as a spreadsheet reads it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import factory
import pytest
from common import EXAMPLES, Ran

from conform.decisions.key import key_of
from conform.messages import Lang
from conform.model import Report, Status
from conform.model.decision import Choice, Decided, Decision, PlanName, Subject
from conform.render import View, renderer
from conform.render.csv import line

Conform = Callable[..., Ran]


def rows(*reports: Report, **view: Any) -> list[dict[str, str]]:
    pieces = renderer("csv").render(iter(reports), (), View(**{"lang": Lang.ZH, **view}))
    text = "".join(pieces)  # type: ignore[arg-type]
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_a_line_for_every_requirement_and_local_measure():
    report = factory.report()
    found = rows(report)
    names = [f"test-2024-1/{verdict.requirement.id}" for verdict in report.verdicts]
    assert [row["编号"] for row in found] == [*names, "", ""]
    assert [row["判定"] for row in found[-3:]] == ["疑似遗漏", "新增", "兼有新增"]
    assert found[1]["方案写法"] == "提高县域就诊率，到2027年达到90%以上"
    assert found[1]["变化"] == "目标降低 95%→90%; 期限推迟 2025年→2027年"
    assert found[0]["conform-id"] == key_of(report, report.verdicts[0])


@pytest.mark.parametrize("text", ["=1+1", "+86", "-5", "@甲", "\t=1", "\r=1", "＝1+1", "＠甲"])
def test_no_cell_is_a_formula(text: str):
    assert line([text, "甲", '乙"丙']) == f'"\'{text}","甲","乙""丙"\r\n'


def test_decisions_and_filters_are_followed():
    key = ("test-2024-1", "02.2")
    decision = Decision(
        PlanName("题"), Subject(*key), "0" * 16, Choice.ACCEPTED, note="=看", who="王", date="2024-05-06"
    )
    report = replace(factory.report(), decisions=Decided((decision,), {key: decision}))
    row = rows(report, only=frozenset((Status.OMITTED,)))[0]
    assert [row[name] for name in ("处理意见", "备注", "审核人", "日期")] == ["接受", "'=看", "王", "2024-05-06"]


def test_the_suffix_is_enough(conform: Conform, tmp_path: Path):
    out = tmp_path / "审查.csv"
    assert conform("check", EXAMPLES / "qingtan-county.txt", "-o", out).code == 0
    data = out.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"gbf-2021-18/") == 169
