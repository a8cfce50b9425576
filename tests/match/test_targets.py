"""The figures that a plan sets of its own."""

from __future__ import annotations

import pytest
from plans import plan_of

from conform.match.targets import local_targets
from conform.model import (
    Change,
    ClauseStatus,
    ClauseVerdict,
    Evidence,
    LocalTarget,
    Plan,
    Requirement,
    Status,
    Verdict,
)

HEAD = """乌有市人民政府办公室关于推动公立医院高质量发展的实施方案
一、重点任务
推广多学科诊疗模式。落实公立医院用人自主权。加强患者隐私保护。
二、发展目标
"""
# clause: subject value deadline; …
CASES = """
到2025年，县域就诊率达到90%以上。: 县域就诊率 90% 2025
力争2026年6月底前市域内住院率提高到88%。: 市域内住院率 88% 2026-06
三级医院数量达到5家。: 三级医院数量 5家 -
到2025年，新增6个市级重点实验室、20个县级特色科室。: 市级重点实验室 6个 2025; 县级特色科室 20个 2025
引进培养120名左右具有高级职称的麻醉人才。: 麻醉人才 120名 -
每千人口床位数达到7.5张。: 每千人口床位数 7.5张 -
床医比达到1:0.6，护理满意度不低于95%。: 床医比 1:0.6 -; 护理满意度 95% -
85%以上的村卫生室完成改造。: 村卫生室完成改造 85% -
开展手术的医院100%设立麻醉门诊。: 开展手术的医院 100% -
门诊预约率、复诊预约率分别达到60%、80%。: 门诊预约率 60% -; 复诊预约率 80% -
药占比控制在28%以内。: 药占比 28% -
年薪不得超过职工平均收入的4倍。: 年薪 4倍 -
三年内建成2所康复医院。: 康复医院 2所 三年
到20xx年，平均住院日降至7.5天。: 平均住院日 7.5天 20xx
“十四五”期间，每个县建成1个中医馆。: 中医馆 1个 2025
到2025年设备配置率达到80%，之后逐步达到95%。: 设备配置率 80% 2025; 设备配置率 95% -
全市建设三个胸痛中心。: 胸痛中心 三个 -
满意度92%以上、转诊率15%以上。: 满意度 92% -; 转诊率 15% -
文化经费不低于支出总额的1%，活动经费人均每年不低于200元。: 文化经费 1% -; 活动经费人均 200元 -
每年选派100名骨干教师，市财政每年安排500万元专项资金。: 骨干教师 100名 -; 专项资金 500万元 -
80%以上的二级医院设立警务室，警务室建成率达到80%。: 二级医院设立警务室 80% -; 警务室建成率 80% -
护士占比提高（市卫生健康局等3个部门负责）。: none
截至2021年底，全市有医院50家，床位8000张。: none
目前已建成3个中心。: none
门诊量同比下降5%。: none
按照〔2021〕18号文件建设5G医院。: none
落实“两个允许”要求，推行“1+N”模式，不搞一刀切。: none
二级以上医院实行三级查房，第一批试点4个方面。: none
2025年底前修订章程。: none
"""
ROWS = [line.rpartition(": ")[::2] for line in CASES.strip().splitlines()]


def targets(text: str, status: ClauseStatus = ClauseStatus.ADDED) -> tuple[LocalTarget, ...]:
    plan = plan_of(HEAD + text + "\n")
    found = local_targets(plan, verdicts_of(plan, status))
    for target in found:
        assert plan.cleaned.text[target.at : target.to] == target.value
        clause = plan.by_id[target.clause]
        assert clause.at <= target.at < target.to <= clause.to
        assert target.value.endswith(target.unit)
    return found


def verdicts_of(plan: Plan, status: ClauseStatus) -> list[ClauseVerdict]:
    return [ClauseVerdict(clause, status) for clause in plan.clauses]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_targets(text: str, expected: str) -> None:
    told = "; ".join(f"{t.subject} {t.value} {t.deadline or '-'}" for t in targets(text))
    assert (told or "none") == expected


@pytest.mark.parametrize(
    ("status", "count"),
    [
        (ClauseStatus.ADDED, 1),
        (ClauseStatus.MIXED, 1),
        (ClauseStatus.LINKED, 0),
        (ClauseStatus.CONTEXT, 0),
        (ClauseStatus.HEADING, 0),
    ],
)
def test_statuses(status: ClauseStatus, count: int) -> None:
    assert len(targets("县域就诊率达到90%。", status)) == count


def verdict(plan: Plan, requirement: str, *changes: Change) -> Verdict:
    clause = plan.clauses[-1]
    evidence = (Evidence(clause.id, clause.at, clause.to, 1.0),)
    wanted = Requirement("13.6", requirement, "五", "13")
    return Verdict("r", wanted, Status.MODIFIED, 1.0, evidence=evidence, changes=changes)


def test_a_figure_added_to_a_linked_clause_is_the_plans_own() -> None:
    plan = plan_of(HEAD + "提高县域就诊率，县域就诊率达到90%。\n")
    at = plan.cleaned.text.index("90%")
    change = Change("target", "added", "stronger", "", "90%", plan.clauses[-1].id, at, at + 3)
    found = local_targets(plan, verdicts_of(plan, ClauseStatus.LINKED), [verdict(plan, "提高县域就诊率", change)])
    assert [(t.subject, t.value) for t in found] == [("县域就诊率", "90%")]


def test_a_figure_of_the_reference_is_not_the_plans_own() -> None:
    plan = plan_of(HEAD + "医护比达到1∶2，床医比达到1:0.6。\n")
    clauses = verdicts_of(plan, ClauseStatus.MIXED)
    assert [t.value for t in local_targets(plan, clauses, [verdict(plan, "医护比达到1:2")])] == ["1:0.6"]
