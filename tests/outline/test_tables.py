"""Tables of tasks: the task is a measure, its row says who is responsible and when it is due."""

from __future__ import annotations

import pytest

from conform.clean import clean
from conform.match.targets import targets_in
from conform.model import Kind, Plan, Source
from conform.outline import outline

HEAD = """青潭县公立医院发展实施方案
为推动公立医院发展，制定本方案。
一、主要任务
（一）抓好落实。加强监督检查，完善工作机制。
（二）提升服务。推进分级诊疗，建立转诊制度。
"""
TASKS = [
    ("落实公立医院用人自主权", ("县人社局", "县卫健局"), "2023年6月底"),
    ("建立药品追溯制度", ("县市场监管局",), "持续推进"),
    ("新增床位100张。", ("县卫健局",), "2024年12月"),
]


def plan(text: str) -> Plan:
    (found,) = outline(clean(Source("plan.txt", "text", "utf-8", "", text)))
    return found


def tasks(found: Plan) -> list[tuple[str, tuple[str, ...], str]]:
    return [
        (clause.text, clause.responsible, clause.deadline)
        for clause in found.clauses
        if clause.kind is Kind.MEASURE and clause.deadline
    ]


def rows(form: str, head: str) -> str:
    lines = [form.format(n, task, "、".join(named), due) for n, (task, named, due) in enumerate(TASKS, 1)]
    return "\n".join([head, *lines]) + "\n"


TABLES = {
    "tabs": rows("{}\t{}\t{}\t{}", "序号\t重点任务\t牵头单位\t完成时限"),
    "pipes": rows("| {} | {} | {} | {} |", "| 序号 | 工作任务 | 责任单位 | 时间节点 |"),
    "wide pipes": rows("{}｜{}｜{}｜{}", "序号｜任务｜责任单位｜时限"),
    "other names": rows("{}\t{}\t{}\t{}", "序号\t主要措施\t责任部门\t完成时间"),
}


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("before", ["", "附件\n重点任务分工表\n", "附件1\n任务清单\n"])
def test_a_task_has_its_units_and_its_deadline(name: str, before: str) -> None:
    assert tasks(plan(HEAD + before + TABLES[name])) == TASKS


def test_a_row_that_lacks_cells_is_read_by_their_words() -> None:
    text = (
        HEAD
        + "序号\t任务\t牵头单位\t配合单位\t时限\n1\t落实用人自主权\t县人社局\t2023年6月\n2\t建立追溯制度\t县卫健局\n"
    )
    found = [(clause.text, clause.responsible, clause.deadline) for clause in plan(text).clauses if clause.responsible]
    assert found == [("落实用人自主权", ("县人社局",), "2023年6月"), ("建立追溯制度", ("县卫健局",), "")]


def test_a_deadline_of_a_row_is_that_of_its_target() -> None:
    (clause,) = [clause for clause in plan(HEAD + TABLES["tabs"]).clauses if "床位" in clause.text]
    assert [(target.value, target.deadline) for target in targets_in(clause)] == [("100张", "2024")]


def test_every_character_of_a_table_lies_in_one_place() -> None:
    found = plan(HEAD + "附件\n重点任务分工表\n" + TABLES["pipes"])
    text = found.cleaned.source.text
    spans = [found.cleaned.origin(clause.at, clause.to) for clause in found.clauses]
    spans += [(span.start, span.end) for span in found.skipped]
    count = [0] * len(text)
    for start, end in spans:
        for at in range(start, end):
            count[at] += 1
    assert {count[at] for at in range(len(text)) if not text[at].isspace()} == {1}
    assert {"skip.row_number", "skip.markup"} <= {span.reason for span in found.skipped}


def test_an_annex_of_tasks_is_read_and_any_other_skipped() -> None:
    roster = "附件2\n领导小组名单\n组长：王某某\n成员：李某某\n"
    found = plan(HEAD + "附件1\n任务表\n" + TABLES["tabs"] + roster)
    assert tasks(found) == TASKS
    skipped = [
        found.cleaned.source.text[span.start : span.end] for span in found.skipped if span.reason == "skip.annex"
    ]
    assert ["".join(text.split()) for text in skipped] == ["".join(roster.split())]


@pytest.mark.parametrize(
    ("line", "value"),
    [("1.县域内住院率：78%；82%；86%", "82%"), ("2.每千人口床位：6.1张；6.5张；7.2张", "6.5张")],
)
def test_indicators_of_an_annex_are_targets_a_figure_a_year(line: str, value: str) -> None:
    found = plan(HEAD + f"附件\n主要指标\n指标：2022年；2024年；2025年\n{line}\n")
    (clause,) = [clause for clause in found.clauses if clause.text == line]
    assert clause.kind is Kind.MEASURE
    targets = list(targets_in(clause))
    assert [target.deadline for target in targets] == ["2022", "2024", "2025"]
    assert (targets[1].value, targets[1].subject) == (value, line[2:].partition("：")[0])
