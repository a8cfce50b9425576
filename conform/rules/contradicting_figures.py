"""Two figures for one target.

What it does
    Finds a rate, share, ratio or the like for which the plan sets two different figures, for the same scope and the
    same deadline. Milestones of several years, figures of 县级 and 市级, lower and upper limits, and a rise
    from one figure to another are no contradiction.

Why it matters
    Nobody can be held to a target that the plan itself states in two ways; which of them counts is decided in dispute.

Example
    到2025年，县域就诊率达到90%。…到2025年，县域就诊率达到85%以上。

How to fix
    Settle which figure counts, and write it in both places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from conform.changes.figures import CUT, LEAST, MOST, Figure, figures
from conform.field import load_field
from conform.model import Clause, Kind, LocalTarget, Report
from conform.model.finding import Finding, Severity
from conform.rules._base import Options, Rule
from conform.targets import targets_in

# What can only have one value; counts (建设3个中心) may be of several kinds, one beside the other.
_RATE = re.compile(r"(?:率|比例|占比|比重|比|覆盖面|平均住院日|满意度|水平|预期寿命)$")
_SHORTEST = 3  # characters of a subject: 比例 alone may be anything's
_PART_OF = re.compile(
    r"其中|[由从][^，。；]{0,20}$|增[长幅加]|提高了?$|个百分点|每年|逐年|年均|环比|同比|不同|分别|原则上|或$"
)
# Whom or what a figure is for; two figures are compared only where all of these are the same.
_SCOPE = re.compile(
    r"国家级?|自治区级?|省级?|市级?|县级?|区级|乡镇|村|街道|社区|城市|城区|城镇|农村|[一二三][级甲乙]|基层|(?:人民|中心|总)医院|中医|妇幼|精神|"
    r"传染|儿童|老年|产妇|孕|新生儿|综合|专科|公立|民营|社会办|门诊|急诊|住院|手术|职工|居民|护士|医师|医生|全科|重点|普通|"
    r"试点|新建|初诊|复诊|中心|卫生院|高血压|糖尿病|药品|耗材|设备|预约|网[上络]|党|编制|高级|中级|本科|硕士|博士|集团|医共体"
)
# Subjects that say themselves whom they are of, whatever else their sentence speaks of.
_WHOLE = re.compile(
    r"^(?:全[省市县区]|[县市省区]域|基层|人均预期寿命|孕产妇死亡率|婴儿死亡率|居民健康素养|个人卫生支出)"
)
_UNIT_HEADING = re.compile(r".{2,14}(?:医院|卫生院|保健院|中心)。?")


class Stated(NamedTuple):
    """A figure with what it is about; two of one `key` must not differ."""

    key: tuple[object, ...]
    low: float
    target: LocalTarget


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every figure that differs from the first one set for the same thing."""
    first: dict[tuple[object, ...], Stated] = {}
    for clause in report.plan.clauses:
        for stated in _stated(clause) if clause.kind is Kind.MEASURE else ():
            other = first.setdefault(stated.key, stated)
            if other.low != stated.low and other.target.clause != clause.id:
                here, there = stated.target, other.target
                line = report.locate(there.at, there.to).line
                yield rule.at(
                    report, here.at, here.to, subject=here.subject, value=here.value, other=there.value, line=line
                )


def _stated(clause: Clause) -> Iterator[Stated]:
    read = load_field().read
    found = {clause.at + figure.at: figure for figure in figures(clause.text)}
    for target in targets_in(clause):
        figure = found.get(target.at)
        subject = read(target.subject).strip()
        if figure is None or len(subject) < _SHORTEST or not _RATE.search(target.subject) or _is_part(clause, figure):
            continue
        bound = MOST if figure.bound == MOST else LEAST  # 达到90% and 90%以上 are alike
        scope = frozenset(_SCOPE.findall(target.subject if _WHOLE.match(target.subject) else _around(clause, figure)))
        yield Stated((subject, target.unit, target.deadline, bound, scope), figure.low, target)


def _around(clause: Clause, figure: Figure) -> str:
    """The sentence up to the figure, and the heading above where that names a hospital: “4.县人民医院。”"""
    heading = clause.path[-1] if clause.path and _UNIT_HEADING.fullmatch(clause.path[-1]) else ""
    return heading + clause.text[: figure.to]


def _is_part(clause: Clause, figure: Figure) -> bool:
    """其中…, 由40%提高到…, 每年增长…: figures that stand beside another one."""
    before = clause.text[: figure.at]
    return figure.bound == CUT or figure.low != figure.high or bool(_PART_OF.search(before))


RULE = Rule("PB004", "contradicting-figures", Severity.ERROR, find)
