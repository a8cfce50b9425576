"""Headings, measures and what stands around them, and who is responsible for what."""

from __future__ import annotations

import pytest
from plans import kinds
from plans import plan_of as plan

from conform.model import Kind, Level

NOTICE = """某市人民政府办公室关于印发某市医院发展实施方案的通知
某政办发〔2023〕7号
各县（区）人民政府，市政府各部门：
《某市医院发展实施方案》已经市政府同意，现印发给你们，请认真组织实施。
某市人民政府办公室
二〇二三年三月二十一日
某市医院发展实施方案
（试行）
为落实国家部署，结合我市实际，制定本方案。
一、主要任务
（一）加强建设。推进扩容，补齐短板。
本方案自印发之日起施行，由市卫生健康委负责解释。
附件：1.领导小组名单
2.任务清单
组  长：张某某  市长
成  员：市卫生健康委、市财政局主要负责人。
抄送：市委各部门。
"""


def test_what_stands_around_a_plan_is_context() -> None:
    found = plan(NOTICE)
    assert "".join(kind for kind, _, _ in kinds(found)) == "hccccc" + "hcc" + "hhm" + "c" + "ccccc"
    assert found.metadata.number == "某政办发〔2023〕7号"
    assert (found.metadata.title, found.metadata.date) == ("某市医院发展实施方案", "2023-03-21")
    assert (found.metadata.issuer, found.metadata.level) == ("某市人民政府办公室", Level.CITY)


def test_a_plan_annexed_to_a_notice_with_items_of_its_own() -> None:
    body = "".join(f"（{no}）加强建设。推进扩容，补齐短板，落实责任。\n" for no in "一二三四五六七八")
    found = plan(
        "某市卫生健康委关于做好有关工作的通知\n一、提高认识\n各单位要加强领导，推动落实。\n附件：某市医院发展实施方案\n"
        f"某市医院发展实施方案\n为落实部署，制定本方案。\n一、任务\n{body}二、保障\n加强组织领导，完善机制。\n"
    )
    assert sum(clause.kind is Kind.MEASURE for clause in found.clauses) == 10
    assert found.metadata.title == "某市医院发展实施方案"


def test_responsibility_belongs_to_the_measure_before_it() -> None:
    found = plan(
        "一、任务\n1.加强建设。推进扩容。补齐短板。（市发展改革委、市财政局，各县区人民政府按职责分工负责）\n"
        "2.改革薪酬。落实自主权。（牵头单位：市人社局；责任单位：市财政局、市人社局）\n3.完善机制。推进联动。\n"
    )
    assert [clause.responsible for clause in found.clauses if clause.kind is Kind.MEASURE] == [
        ("市发展改革委", "市财政局", "各县区人民政府"),
        ("市发展改革委", "市财政局", "各县区人民政府"),
        ("市人社局", "市财政局"),
        (),
    ]


@pytest.mark.parametrize(
    ("bracket", "units"),
    [
        ("（市卫生健康局负责）", ("市卫生健康局",)),
        ("(市财政局、市卫生健康局等按职责分工负责)", ("市财政局", "市卫生健康局")),
        ("（市卫生健康委牵头，市发展改革委、市财政局配合）。", ("市卫生健康委", "市发展改革委", "市财政局")),
        ("（责任单位：县委编办、县人社局）", ("县委编办", "县人社局")),
        ("(牵头部门: 区卫健委;责任单位:区医保局)", ("区卫健委", "区医保局")),
    ],
)
def test_units_of_a_bracket(bracket: str, units: tuple[str, ...]) -> None:
    found = plan(f"一、任务\n推进改革。{bracket}\n")
    assert found.clauses[1].responsible == units
    assert found.clauses[2].kind is Kind.CONTEXT


def test_responsibility_in_lines_of_its_own() -> None:
    found = plan(
        "一、任务\n推进改革。\n牵头单位：市卫生健康委\n配合单位：市医保局、市财政局\n完成时限：2025年底\n加强建设。\n"
    )
    assert "".join(kind for kind, _, _ in kinds(found)) == "hmcccm"
    assert found.clauses[1].responsible == ("市卫生健康委", "市医保局", "市财政局")
    assert found.clauses[-1].responsible == ()
