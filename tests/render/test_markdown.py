"""The Markdown of a check."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import factory

from conform.messages import Lang
from conform.model import Failure, Report, Status
from conform.model.decision import Choice, Decided, Decision, PlanName, Subject
from conform.render import View, renderer


def render(*reports: Report, failures: Any = (), **view: Any) -> str:
    pieces = renderer("markdown").render(iter(reports), failures, View(**{"lang": Lang.ZH, **view}))
    return "".join(pieces)  # type: ignore[arg-type]


def test_every_finding_is_a_row_of_a_table():
    text = render(factory.report())
    lines = text.splitlines()
    assert lines[2] == "# 云溪市人民政府办公室关于推进公立医院发展的实施方案"
    assert (
        "- 审查结论: 目标或处罚弱于参照 1 项；遗漏 1 条，建议补入；疑似遗漏 1 条，请先看疑似的条款；待决定 6 项"
        in lines
    )
    assert "### 01 提升就医水平" in lines
    (row,) = (line for line in lines if line.startswith("| 01.2 "))
    assert "~~力争到2025年~~**提高**县域就诊率~~达到95%~~**，到2027年达到90%以上**" in row
    assert "目标降低 95%→90%；期限推迟 2025年→2027年" in row
    tables = [line for line in lines if line.startswith("|")]
    assert {line.count(" | ") for line in tables if "---" not in line} == {4, 5}
    assert "| 1 | 县域就诊率 | 90%以上 | 2027年 | 一（一），第4行 |" in lines


def test_nothing_of_a_plan_is_markup():
    for line in render(factory.hostile()).splitlines():
        assert re.search(r"(?<!\\)<(?!br>|!-- generator)", line) is None
        assert "\x1b" not in line


def test_filters_decisions_and_failures_are_told():
    key = ("test-2024-1", "02.2")
    decision = Decision(
        PlanName("题"), Subject(*key), "0" * 16, Choice.ACCEPTED, note="已有", who="王", date="2024-05-06"
    )
    report = replace(factory.report(), decisions=Decided((decision,), {key: decision}))
    text = render(report, failures=(Failure("坏.txt", "error.test", {}),), only=frozenset((Status.OMITTED,)))
    assert "*只显示：遗漏（计数仍为全部）*" in text
    (row,) = (line for line in text.splitlines() if line.startswith("| 02.2 "))
    assert "√ 已接受：已有 王" in row
    assert "01.1" not in text
    assert text.endswith("- **坏.txt**: error.test\n")
