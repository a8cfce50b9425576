"""Pairs of sentences that differ in one figure: which way each change goes, told as `conform diff` tells it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from common import SHARED
from plans import plan_of

from conform.match.changes import Passage, changes
from conform.match.targets import targets_in
from conform.model import Clause, Kind, Requirement
from conform.text.field import general_field
from conform.versions import compare

OWN = Path(__file__).with_name("quantities.tsv")
UNITS = Path(__file__).with_name("units.tsv")
GIVEN = SHARED / "cases" / "numbers.tsv"
KINDS = {"target", "penalty", "deadline"}
LESS, MORE = {"weaker", "lighter"}, {"stronger", "heavier"}
HEAD = "云岚市推动诊疗服务实施方案\n\n一、主要目标\n\n（一）加强组织领导。\n\n（二）{}\n\n（三）加强宣传引导。\n"


def pairs(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]


def judged(expected: str, old: str, new: str) -> str:
    """Whether what is told is right, misses the change, or names a wrong direction."""
    report = compare(plan_of(HEAD.format(old)), plan_of(HEAD.format(new)))
    told = {change.direction for row in report.rows for change in row.changes if change.kind in KINDS}
    wanted = {"same": set(), "different": {"different"}}.get(expected, LESS if expected in LESS else MORE)
    if told & (LESS | MORE) - wanted:
        return "wrong"
    return "right" if bool(told & wanted) or (expected == "same" and not told) else "missed"


@pytest.mark.parametrize(
    "path", [OWN, UNITS, pytest.param(GIVEN, marks=pytest.mark.skipif(not GIVEN.exists(), reason="no cases"))]
)
def test_pairs(path: Path) -> None:
    found = {(old, new): judged(expected, old, new) for expected, old, new in pairs(path)}
    assert "wrong" not in found.values(), [pair for pair, result in found.items() if result == "wrong"]
    missed = [pair for pair, result in found.items() if result == "missed"]
    assert len(missed) <= 0.05 * len(found), missed


# The faults that this reader was written for: requirement, plan, the change's kind, how and direction.
FAULTS = """
到二〇二五年，建成平台 → 到二〇二六年，建成平台 : deadline later weaker
压减患者平均候诊时间50%以上 → 压减患者平均候诊时间30%以上 : target lowered weaker
用1.5年时间完成改造 → 用2年时间完成改造 : deadline later weaker
新增床位两万张 → 新增床位1万张 : target lowered weaker
用两年半时间完成改造 → 用三年时间完成改造 : deadline later weaker
项目达到13万2千项 → 项目达到12万项 : target lowered weaker
主管部门应当在5日内办结 → 主管部门应当在15日内办结 : deadline later weaker
就诊率达到九成以上 → 就诊率达到八成以上 : target lowered weaker
实现所有县覆盖 → 实现80%的县覆盖 : target lowered weaker
到2025年建成平台 → 到二〇二七年建成平台 : deadline later weaker
安排专项资金500万元 → 安排专项资金三百万元 : target lowered weaker
医护比达到1:2 → 医护比达到一比一点五 : target lowered weaker
处五千元以上五万元以下的罚款 → 处五千元以上二万元以下的罚款 : penalty lighter lighter
五年内不得从事有关活动 → 三年内不得从事有关活动 : penalty lighter lighter
五年内不得从事有关活动 → 十年内不得从事有关活动 : penalty heavier heavier
新建6个站点 → 新建4个站点 : target lowered weaker
申请人应当自收到通知之日起十五日内提交材料 → 申请人应当自收到通知之日起三十日内提交材料 : deadline longer different
巡查每季度不得少于二次 → 巡查每季度不得少于一次 : target lowered weaker
"""


@pytest.mark.parametrize("line", FAULTS.strip().splitlines())
def test_faults(line: str) -> None:
    pair, _, expected = line.rpartition(" : ")
    old, _, new = pair.partition(" → ")
    found = changes(Requirement("01.1", old, "一", "01"), [Passage("c1", 0, new)], general_field())
    assert [f"{change.kind} {change.how} {change.direction}" for change in found] == [expected]
    assert old[old.index(found[0].reference) :]
    assert new[found[0].at : found[0].to] == found[0].plan


def test_subjects_cost_what_the_text_costs() -> None:
    costs = []
    for times in (800, 3200):
        text = "5个 " * times
        start = time.process_time()
        assert len(list(targets_in(Clause("c1", Kind.MEASURE, text, 0, len(text))))) == times
        costs.append(time.process_time() - start)
    assert costs[1] < 10 * max(costs[0], 0.005)
