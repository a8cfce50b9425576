"""Whole texts whose figures were weakened: a law and its local measures, a plan and the one it follows."""

from __future__ import annotations

import pytest
from common import SHARED

import conform
from conform.api import Content

CASES = SHARED / "cases"
GIVEN = pytest.mark.skipif(not CASES.is_dir(), reason="the given cases are no part of the project")
LESS = {"weaker", "lighter"}
LAW = """中华人民共和国苇塘保护条例

第一章 总则

第一条 为了保护苇塘，制定本条例。

第二条 国务院苇塘主管部门负责全国的苇塘保护工作。

第三条 苇塘主管部门应当自受理之日起{}内作出是否准许收割的决定。

第四条 苇塘水质监测每季度不得少于{}。

第五条 苇塘主管部门应当在收割开始{}前公告收割范围。

第二章 法律责任

第六条 在苇塘内排放污水的，由县级以上人民政府苇塘主管部门责令停止违法行为，处{}的罚款。

第七条 擅自收割苇草的，按照收割面积，处每平方米{}以下的罚款。

第八条 有前两条行为的单位，{}内不得申请收割苇草。

第九条 本条例自2020年1月1日起施行。
"""
FIRM = ("二十日", "三次", "十五日", "二万元以上十万元以下", "二十元", "三年")
# The same in digits and other units, and weaker ones.
SAME = ("20日", "3次", "15日", "2万元以上10万元以下", "20元", "36个月")
WEAK = ("四十日", "一次", "五日", "五千元以上五万元以下", "八元", "一年")
WEAK_DIGITS = ("40日", "1次", "5日", "5000元以上5万元以下", "8元", "12个月")


def told(report: conform.Checked) -> dict[str, set[str]]:
    """Requirement → the directions of its figures."""
    return {
        verdict.requirement.id: {
            change.direction for change in verdict.changes if change.kind in {"target", "penalty", "deadline"}
        }
        for verdict in report.reports[0].verdicts
    }


def law(figures: tuple[str, ...]) -> Content:
    return Content(LAW.format(*figures), "law.txt")


def local(figures: tuple[str, ...]) -> Content:
    text = LAW.format(*figures).replace("中华人民共和国苇塘保护条例", "溪河省苇塘保护办法").replace("本条例", "本办法")
    return Content(text.replace("国务院苇塘", "省人民政府苇塘").replace("全国", "全省"), "local.txt")


@pytest.mark.parametrize("figures", [WEAK, WEAK_DIGITS], ids=["Chinese", "digits"])
@pytest.mark.parametrize("asked", [FIRM, SAME], ids=["Chinese", "digits"])
def test_a_law_weakened_is_told_article_by_article(asked: tuple[str, ...], figures: tuple[str, ...]):
    checked = conform.check(local(figures), conform.load_reference(law(asked)))
    found = {requirement: directions for requirement, directions in told(checked).items() if directions}
    assert {name.partition(".")[0] for name in found} == {"03", "04", "05", "06", "07", "08"}
    assert all(len(directions) == 1 and directions <= LESS for directions in found.values())
    statuses = {row.requirement.id: row.status.value for row in checked.reports[0].verdicts}
    assert {statuses[name] for name in found} == {"modified"}


@pytest.mark.parametrize(("asked", "figures"), [(FIRM, SAME), (SAME, FIRM)])
def test_a_law_in_other_spellings_is_inherited(asked: tuple[str, ...], figures: tuple[str, ...]):
    checked = conform.check(local(figures), conform.load_reference(law(asked)))
    assert not any(told(checked).values())
    assert {row.status.value for row in checked.reports[0].verdicts} == {"inherited"}


@GIVEN
@pytest.mark.parametrize(("asked", "plan"), [("law-law", "law-local"), ("law-law2", "law-local2")])
def test_the_given_laws(asked: str, plan: str):
    checked = conform.check(CASES / f"{plan}.txt", CASES / f"{asked}.txt")
    found = told(checked)
    assert found.pop("04.1") == {"different"}  # an applicant's own time
    assert {name for name, directions in found.items() if directions} == {"05.1", "06.1", "07.1", "08.1"}
    assert all(directions <= LESS for directions in found.values())
    statuses = {row.requirement.id: row.status.value for row in checked.reports[0].verdicts}
    assert {statuses[name] for name in ("04.1", "05.1", "06.1", "07.1", "08.1")} == {"modified"}
