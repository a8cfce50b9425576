"""The workbook of a check, read back by another library."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import factory
import openpyxl
from common import EXAMPLES, Ran

from conform.decisions.key import key_of
from conform.messages import Lang
from conform.model import Failure, Report, Status
from conform.model.decision import Choice, Decided, Decision, PlanName, Right, Subject
from conform.render import View, renderer

Conform = Callable[..., Ran]


def book(*reports: Report, failures: Any = (), **view: Any) -> Any:
    pieces = renderer("xlsx").render(iter(reports), failures, View(**{"lang": Lang.ZH, **view}))
    return openpyxl.load_workbook(io.BytesIO(b"".join(pieces)))  # type: ignore[arg-type]


def rows(sheet: Any) -> list[dict[str, Any]]:
    """A sheet's rows by their headings, as whoever reads a filled-in workbook does."""
    table = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(number for number, row in enumerate(table) if row.count(None) == 0)
    return [dict(zip(table[head], row, strict=True)) for row in table[head + 1 :]]


def hidden(sheet: Any) -> set[str]:
    return {
        sheet.cell(1, number + 1).value
        for number, each in enumerate("ABCDEFGHIJKLMNOPQ")
        if sheet.column_dimensions[each].hidden
    }


def test_a_row_for_every_requirement_with_what_a_decision_needs():
    report = factory.report()
    found = rows(book(report)["要求对照"])
    assert [row["编号"] for row in found] == [verdict.requirement.id for verdict in report.verdicts]
    assert [row["conform-id"] for row in found] == [key_of(report, verdict) for verdict in report.verdicts]
    assert found[1]["方案写法"].endswith("以上")
    assert (found[1]["判定"], found[1]["位置"]) == ("≈ 修改（存疑）", "一（一），第4行")
    assert found[1]["变化"].splitlines() == ["目标降低 95%→90%", "期限推迟 2025年→2027年"]
    assert {row[name] for row in found for name in ("处理意见", "备注", "审核人", "日期")} == {None}


def test_sheets_stand_in_order_and_only_what_is_not_needed_is_hidden():
    one = book(factory.report())
    assert one.sheetnames == ["总览", "要求对照", "新增", "指标", "说明", "conform-clauses"]
    assert [each.title for each in one if each.sheet_state == "hidden"] == ["conform-clauses"]
    assert hidden(one["要求对照"]) == {"方案", "参照文件", "conform-id"}
    many = book(factory.report(), factory.report("b.txt"))
    assert many.sheetnames == ["总览", "要求对照", "新增", "指标", "方案×措施", "说明", "conform-clauses"]
    assert hidden(many["要求对照"]) == {"参照文件", "conform-id"}
    assert [row["序号"] for row in rows(many["要求对照"])] == list(range(1, 15))


def test_local_measures_and_targets():
    made = book(factory.report())
    assert [(row["判定"], row["同时承担的要求"]) for row in rows(made["新增"])] == [
        ("+ 新增", None),
        ("± 兼有新增", "03.1"),
    ]
    (target,) = rows(made["指标"])
    assert [target[name] for name in ("内容", "数值", "期限")] == ["县域就诊率", "90%以上", "2027年"]


def test_a_decision_stands_in_its_cells():
    report = factory.report()
    key = ("test-2024-1", "02.1")
    decision = Decision(
        *(PlanName("题"), Subject(*key), "0" * 16, Choice.WRONG_LINK),
        right=Right("1" * 16, "每家医院设一间院史馆。"), note="=看", who="王", when="2024-05-06T16:30:05+08:00",
    )  # fmt: skip
    row = rows(book(replace(report, decisions=Decided((decision,), {key: decision})))["要求对照"])[3]
    told = [row[name] for name in ("处理意见", "正确条款", "备注", "审核人", "日期")]
    assert told == ["对应有误", "每家医院设一间院史馆。", "=看", "王", "2024-05-06T16:30:05+08:00"]
    assert json.loads(row["conform-id"])["fingerprint"] == "0" * 16


def test_a_filter_is_said_and_kept():
    made = book(factory.report(), only=frozenset((Status.OMITTED,)))
    assert made["要求对照"]["A1"].value == "只显示：遗漏（计数仍为全部）"
    assert [row["编号"] for row in rows(made["要求对照"])] == ["02.2", "03.2"]
    assert made["新增"].max_row == 2


def test_plans_times_measures():
    made = book(factory.report(), factory.report("b.txt"))
    found = rows(made["方案×措施"])
    assert [found[0][name] for name in ("01 提升就医水平", "02 强化信息化支撑", "03 激发医院活力")] == [
        "≈ 2/2",
        "× 1/2",
        "× 1/2",
    ]
    assert [row["方案"] for row in rows(made["总览"])] == ["云溪市人民政府办公室关于推进公立医院发展的实施方案"] * 2


def test_what_could_not_be_checked_is_told():
    made = book(factory.report(), failures=(Failure("坏.txt", "error.test", {}),))
    assert ("坏.txt", "error.test") in [tuple(cell.value for cell in row) for row in made["说明"].iter_rows()]


def test_hostile_text_is_text():
    for sheet in book(factory.hostile()):
        for row in sheet.iter_rows():
            assert all(cell.data_type in ("s", "n") and cell.hyperlink is None for cell in row)


def test_the_suffix_is_enough(conform: Conform, tmp_path: Path):
    out = tmp_path / "审查.xlsx"
    assert conform("check", EXAMPLES / "qingtan-county.txt", "-o", out).code == 0
    assert len(rows(openpyxl.load_workbook(out)["Requirements"])) == 169
