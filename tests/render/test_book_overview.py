"""The sheets that count."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import factory
import openpyxl
import pytest

from conform.messages import Lang
from conform.model import Report, Status
from conform.render import View
from conform.render._book_overview import Plans
from conform.render.workbook import Book


def book(*reports: Report, lang: Lang = Lang.ZH) -> Any:
    made = Book("试")
    plans = Plans(made, View(lang))
    for report in reports:
        plans.put(report)
    plans.finish(())
    return openpyxl.load_workbook(io.BytesIO(b"".join(made.close())))


def table(sheet: Any) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_one_plan_is_told_from_top_to_bottom():
    told = dict(table(book(factory.report())["总览"]))
    assert told["文号"] == "云政办发〔2024〕7号"
    assert told["审查结论"].startswith("目标或处罚弱于参照 1 项；遗漏 1 条")
    assert told["覆盖率"] == "66.7%"
    assert told["二 构建新体系"].split() == ["50%", "√", "1", "≈", "1", "×", "2"]
    assert told["× 遗漏"] == "2"


def test_several_are_a_row_each():
    head, *rows = table(book(factory.report(), factory.report("b.txt"))["总览"])
    found = [dict(zip(head, row, strict=True)) for row in rows]
    assert [row["覆盖率"] for row in found] == [0.6667, 0.6667]
    assert [(row["× 遗漏"], row["待决定"], row["一 总体要求"]) for row in found] == [(2, 6, "100%")] * 2


def test_sections_of_several_references_are_told_apart():
    report = factory.report()
    other = replace(report.references[0], id="other", number="甲政发〔2024〕1号")
    both = replace(report, references=(*report.references, other))
    names = [row[0] for row in table(book(both)["总览"])]
    assert {name for name in names if name and name.endswith("一 总体要求")} == {
        f"{reference.name} 一 总体要求" for reference in both.references
    }


@pytest.mark.parametrize("lang", Lang)
def test_every_status_and_column_to_fill_in_is_explained(lang: Lang):
    names = {row[0] for row in table(book(factory.report(), lang=lang)[{"zh": "说明", "en": "About"}[lang]])}
    assert len(names) >= 12
    assert {"conform", "conform-id"} <= names


def test_a_measure_that_asks_nothing_of_this_level_has_its_sign_alone():
    report = factory.report()
    verdicts = tuple(row._replace(status=Status.NOT_APPLICABLE, evidence=(), changes=()) for row in report.verdicts)
    plain = type(report)(report.plan, report.references, verdicts, report.clauses)
    _, head, row, _ = table(book(plain, plain)["方案×措施"])
    assert row[1:] == ["○"] * (len(head) - 1)
