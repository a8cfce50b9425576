"""Two figures for one target."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from conform.lint.rules._base import Options, Rule
from conform.match.targets import targets_in
from conform.model import Clause, Kind, LocalTarget, Report
from conform.model.finding import Finding, Severity
from conform.text.field import general_field
from conform.text.quantities import CUT, LEAST, MOST, Quantity, figures_in

# What can only have one value; counts (建设3个中心) may be of several kinds, one beside the other.
_RATE = re.compile(r"(?:率|比例|占比|比重|权重|比|覆盖面|平均住院日|满意度|水平|预期寿命)$")
_SHORTEST = 3  # characters of a subject: 比例 alone may be anything's
_LONGEST = 2000  # a longer sentence is a table that lost its lines
_LATE = re.compile(r"(?:到|至|在)?20\d\d年底?(?:前|末)?$")  # …的比重2030年达到42%
_PHRASE = re.compile("[，。；：]")
_PART_OF = re.compile("[由从]|增[长幅加]|提高了?$|个百分点|每年|逐年|年均|环比|同比|不同|分别|原则上|或$")
# Whom or what a figure is for; two figures are compared only where all of these are the same. In the phrase of the
# figure every word counts, in the phrases before it only those of tiers, institutions and people.
_WHO = (
    "国家|自治区|省级|市级|县级|区级|乡镇|村|街道|社区卫生|城市|农村|[一二三][级甲乙]|基层|医院|卫生院|卫生[室站]|中心|公立|民营|社会办|"
    "门诊|住院|职工|居民|院区|集团|医共体|试点|企业|学校|机构"
)
_SCOPE = re.compile(
    rf"{_WHO}|社区|城区|城镇|中医|妇幼|精神|传染|儿童|老年|产妇|孕|新生儿|综合|专科|急诊|手术|护士|医师|医生|全科|重点|普通|新建|初诊|"
    "复诊|高血压|糖尿病|药品|耗材|设备|预约|网[上络]|党|编制|高级|中级|本科|硕士|博士"
)
_BEFORE = re.compile(_WHO)
# Subjects that say themselves whom they are of, whatever else their sentence speaks of.
_WHOLE = re.compile("(?:全[省市县区]|[县市省区]域|基层|人均预期寿命|孕产妇死亡率|婴儿死亡率|居民健康素养|个人卫生支出)")
_UNIT_HEADING = re.compile(r".{2,14}(?:医院|卫生院|保健院|中心)。?")


class Stated(NamedTuple):
    """A figure with what it is about; two of one `key` must not differ."""

    key: tuple[object, ...]
    low: float
    target: LocalTarget


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every figure that differs from the first one set for the same thing."""
    read = (report.references[0].field if report.references else general_field()).read
    first: dict[tuple[object, ...], Stated] = {}
    for clause in report.plan.clauses:
        for stated in _stated(clause, read):
            other = first.setdefault(stated.key, stated)
            if other.low != stated.low and other.target.clause != clause.id:
                here, there = stated.target, other.target
                line = report.locate(there.at, there.to).line
                yield rule.at(
                    report, here.at, here.to, subject=here.subject, value=here.value, other=there.value, line=line
                )


def _stated(clause: Clause, read: Callable[[str], str]) -> Iterator[Stated]:
    """The rates of a measure that can have one value only."""
    if clause.kind is not Kind.MEASURE or len(clause.text) > _LONGEST:
        return
    found = {clause.at + figure.at: figure for figure in figures_in(clause.text)}
    for target in targets_in(clause):
        figure, subject = found.get(target.at), _LATE.sub("", target.subject)
        plain = read(subject).strip()
        if figure is None or len(plain) < _SHORTEST or not _RATE.search(subject) or _is_part(clause, figure):
            continue
        bound = MOST if figure.bound == MOST else LEAST  # 达到90% and 90%以上 are alike
        scope = _SCOPE.findall(subject) if _WHOLE.match(subject) else _around(clause, figure)
        yield Stated((plain, figure.base, target.deadline, bound, frozenset(scope)), figure.low, target)


def _cut(clause: Clause, figure: Quantity) -> int:
    """Where the figure's own phrase begins."""
    return max((found.end() for found in _PHRASE.finditer(clause.text, 0, figure.at)), default=0)


def _around(clause: Clause, figure: Quantity) -> list[str]:
    """The words of scope up to a figure, with the heading above where that names a hospital: “4.县人民医院。”"""
    heading = clause.path[-1] if clause.path and _UNIT_HEADING.fullmatch(clause.path[-1]) else ""
    cut = _cut(clause, figure)
    scope = _SCOPE.findall(heading) + _SCOPE.findall(clause.text[cut : figure.to])
    return scope + ([heading] if heading else []) + _BEFORE.findall(clause.text[:cut])


def _is_part(clause: Clause, figure: Quantity) -> bool:
    """其中…, 由40%提高到…, 每年增长…: figures that stand beside another one."""
    before = clause.text[: figure.at]
    beside = "其中" in before or bool(_PART_OF.search(before, _cut(clause, figure)))
    return beside or figure.bound == CUT or figure.low != figure.high


RULE = Rule("PB004", "contradicting-figures", Severity.ERROR, find)
