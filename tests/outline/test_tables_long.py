"""Tables as offices make them: cells of several paragraphs, rows over the whole width, names over values."""

from __future__ import annotations

import pytest
from sources import source

from conform.clean import clean
from conform.match.targets import targets_in
from conform.model import CELL_BREAK, Kind, Plan
from conform.outline import outline

HEAD = """青潭县公立医院发展实施方案
为推动公立医院发展，制定本方案。
一、主要任务
（一）抓好落实。加强监督检查，完善工作机制。
（二）提升服务。推进分级诊疗，建立转诊制度。
"""


def plan(text: str) -> Plan:
    (found,) = outline(clean(source(text.replace("<break>", CELL_BREAK))))
    return found


def tasks(found: Plan) -> list[tuple[str, tuple[str, ...], str]]:
    rows = [clause for clause in found.clauses if clause.kind is Kind.MEASURE and clause.responsible]
    return [(clause.text, clause.responsible, clause.deadline) for clause in rows]


@pytest.mark.parametrize(
    ("cells", "units", "due"),
    [
        ("县人社局<break>县卫健局\t2023年底", ("县人社局", "县卫健局"), "2023年底"),
        ("牵头单位：县人社局<break>配合单位：县卫健局\t2023年<break>6月底", ("县人社局", "县卫健局"), "2023年6月底"),
        ("县人社局（牵头）、县卫健局（配合）\t2023年<break>2024年", ("县人社局", "县卫健局"), "2023年、2024年"),
    ],
)
def test_each_paragraph_of_a_cell_is_a_task_of_its_row(cells: str, units: tuple[str, ...], due: str):
    found = plan(HEAD + f"任务\t责任<break>单位\t时限\n1.落实用人自主权。<break>建立追溯制度\t{cells}\n")
    assert tasks(found) == [("1.落实用人自主权。", units, due), ("建立追溯制度", units, due)]
    assert not any(CELL_BREAK in clause.text for clause in found.clauses[-4:])


def test_what_is_no_table_of_tasks_is_read_paragraph_by_paragraph():
    found = plan(HEAD + "做法\t说明\n先登记。<break>后就诊。\t见通知\n")
    assert [clause.text for clause in found.clauses[-3:]] == ["先登记。", "后就诊。", "见通知"]


@pytest.mark.parametrize("section", ["一、急诊急救", "（一）人事", "药品"])
@pytest.mark.parametrize("before", ["", "附件\n任务分工表\n"])
def test_a_row_over_the_whole_width_does_not_end_its_table(section: str, before: str):
    row = "1\t落实用人自主权\t县人社局\t2023年\n"
    found = plan(HEAD + before + f"序号\t任务\t责任单位\t时限\n{section}\n{row}{section}二\n{row}")
    assert tasks(found) == [("落实用人自主权", ("县人社局",), "2023年")] * 2


@pytest.mark.parametrize(
    "rows",
    [
        "索引号\t发文字号\t发文机关\t成文日期\n000-1\t潭政办发〔2022〕9号\t青潭县人民政府办公室\t2022年5月6日\n",
        "| 索引号 | 文号 | 发布机构 | 印发日期 |\n| 0-1 | 潭政办发〔2022〕9号 | 青潭县人民政府办公室 | 2022-05-06 |\n",
        "索引号    文号   发文机关    成文日期\n000-1    潭政办发〔2022〕9号   青潭县人民政府办公室    2022年5月6日\n",
        "索引号\t主题词\t发文字号\t发文机构\t成文日期\n潭政办发〔2022〕9号\t青潭县人民政府办公室\t2022年5月6日\n",
    ],
)
def test_names_over_values_are_read_cell_by_cell(rows: str):
    told = plan(rows + HEAD).metadata
    assert (told.title, told.number) == ("青潭县公立医院发展实施方案", "潭政办发〔2022〕9号")
    assert (told.issuer, told.date) == ("青潭县人民政府办公室", "2022-05-06")


INDICATORS = {
    "percent": ("指标\t2022\t2024\n{}\t78%\t82%\n", ["78%", "82%"], ["%", "%"]),
    "unit": ("序号\t指标名称\t单位\t2022年\t2024年\t属性\n1\t{}\t人\t2.9\t3.2\t约束性\n", ["2.9", "3.2"], ["人", "人"]),
    "pipes": ("| 主要指标 | 2022年 | 2024年目标 |\n| {} | 6.1张 | 6.5张 |\n", ["6.1张", "6.5张"], ["张", "张"]),
    "group": ("类别\t指标\t2022年\t2024年\n服务\t床位\t5张\t6张\n{}\t7人\t8人\n", ["7人", "8人"], ["人", "人"]),
}


@pytest.mark.parametrize("name", INDICATORS)
@pytest.mark.parametrize("before", ["附件\n主要指标\n", ""])
def test_a_row_of_indicators_is_a_target_a_year(name: str, before: str):
    rows, values, measured = INDICATORS[name]
    found = plan(HEAD + before + rows.format("每千人口医师数"))
    (clause,) = [clause for clause in found.clauses if clause.text.startswith("每千人口医师数")]
    assert clause.kind is Kind.MEASURE
    targets = list(targets_in(clause))
    assert [(target.value, target.deadline) for target in targets] == list(zip(values, ("2022", "2024"), strict=True))
    assert [(target.subject, target.unit) for target in targets] == [("每千人口医师数", unit) for unit in measured]
    assert [found.cleaned.text[target.at : target.to] for target in targets] == values


@pytest.mark.parametrize("name", INDICATORS)
def test_every_character_of_a_table_of_indicators_lies_in_one_place(name: str):
    found = plan(HEAD + "附件\n主要指标\n" + INDICATORS[name][0].format("每千人口医师数"))
    text = found.cleaned.source.text
    spans = [found.cleaned.origin(clause.at, clause.to) for clause in found.clauses]
    spans += [(span.start, span.end) for span in found.skipped]
    held = [sum(start <= at < end for start, end in spans) for at in range(len(text))]
    assert {held[at] for at in range(len(text)) if not text[at].isspace()} == {1}
