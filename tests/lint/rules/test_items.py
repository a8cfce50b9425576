"""The clauses of a plan without its annexes, and the numbers before them."""

from __future__ import annotations

from frame import in_frame
from plans import report_of

from conform.lint.rules._items import items, titles

TASK = "1.加强领导，落实责任，建设医院。"


def numbers(text: str) -> list[tuple[str, int]]:
    return [(item.mark.style, item.mark.value) for item in items(report_of(in_frame(text))) if item.mark]


def test_clauses_come_with_the_numbers_before_them():
    assert ("1.", 1) in numbers(TASK)
    assert [value for style, value in numbers(TASK) if style == "一、"] == [1, 2, 3]


def test_what_is_annexed_is_left_out():
    report = report_of(in_frame(TASK) + "附件：1.清单\n2.指标表\n")
    texts = [item.clause.text for item in items(report)]
    assert not any(text.startswith(("附件", "2.指标表")) for text in texts)
    assert any(clause.text.startswith("附件") for clause in report.plan.clauses)


def test_a_file_beside_the_plan_is_no_item():
    report = report_of(in_frame(TASK) + "2.指标表.docx\n")
    assert not any(item.clause.text.endswith(".docx") for item in items(report))


def test_titles_of_the_plan_are_no_headings():
    assert [clause.text[:2] for clause in titles(report_of(in_frame(TASK)))][:1] == ["一、"]
