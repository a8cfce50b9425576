"""A part of a file as a plan: its clauses numbered, and every other character skipped for a reason."""

from __future__ import annotations

import pytest
from plans import plan_of, plans_in

from conform.clean import clean
from conform.model import Plan, Skipped, Source
from conform.outline import outline

PLAN = "云溪市公立医院发展实施方案\n\n一、重点任务\n加强医院建设，提升服务能力。\n建立追溯制度，保障用药安全。\n"


def reasons(plan: Plan) -> list[tuple[str, str]]:
    text = plan.source.text
    return [(span.reason.removeprefix("skip."), text[span.start : span.end]) for span in plan.skipped]


def of(text: str, *skipped: Skipped) -> Plan:
    return outline(clean(Source("a.txt", "text", "utf-8", "0", text, skipped=skipped)))[0]


def test_clauses_are_numbered_in_their_order():
    plan = plan_of(PLAN)
    assert [clause.id for clause in plan.clauses] == [f"c{number:04d}" for number in range(1, len(plan.clauses) + 1)]
    starts = [clause.at for clause in plan.clauses]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "text",
    [
        PLAN,
        PLAN + "— 3 —\n附件：任务分工表.docx\n",
        "首页 > 政务公开\n" + PLAN + "\u200b\n打印 关闭\n",
        PLAN.replace("医院建设", "医\n\n— 2 —\n\n院建设"),
    ],
)
def test_each_character_is_in_a_clause_or_skipped(text: str):
    plan = plan_of(text)
    source = plan.source.text
    held = [False] * len(source)
    spans = [plan.cleaned.origin(clause.at, clause.to) for clause in plan.clauses]
    for start, end in [*spans, *((span.start, span.end) for span in plan.skipped)]:
        held[start:end] = [True] * (end - start)
    assert [sign for sign, there in zip(source, held, strict=True) if not there and not sign.isspace()] == []


def test_spans_of_the_reader_keep_their_reason():
    at = PLAN.index("建立")
    text = PLAN[:at] + "内部文件\n" + PLAN[at:]
    assert ("test", "内部文件") in reasons(of(text, Skipped("skip.test", at, at + 4)))


def test_neighbours_of_one_reason_are_one_span():
    at = PLAN.index("建立")
    text = PLAN[:at] + "甲\n乙\n" + PLAN[at:]
    alike = of(text, Skipped("skip.test", at, at + 1), Skipped("skip.test", at + 2, at + 3))
    assert ("test", "甲\n乙") in reasons(alike)
    apart = of(text, Skipped("skip.test", at, at + 1), Skipped("skip.other", at + 2, at + 3))
    assert [row for row in reasons(apart) if row[0] in ("test", "other")] == [("test", "甲"), ("other", "乙")]


def test_a_plan_knows_which_it_is_of_how_many():
    part = PLAN.replace("实施方案\n", "实施方案 篇{}\n")
    found = plans_in("".join(map(part.format, "一二")))
    assert [(plan.part, plan.parts) for plan in found] == [(1, 2), (2, 2)]
