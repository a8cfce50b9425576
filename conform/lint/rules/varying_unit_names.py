"""One unit under several names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._text import words
from conform.model import Level, Report
from conform.model.finding import Finding, Severity

_TIER = "国家|自治区|省|市|县|区|州|旗|盟"
# A unit without its tier (卫健委) is the plan's own; a district's 区 and a county's 县 are one tier.
_OWN = {
    Level.NATION: ("国家",),
    Level.PROVINCE: ("省", "自治区"),
    Level.CITY: ("市", "州", "盟"),
    Level.COUNTY: ("县", "区", "旗"),
}
_TITLE = re.compile("《[^》]{0,200}》|〈[^〉]{0,200}〉|“[^”]{0,200}”")  # without an end none costs the square
# 各县（市、区）卫生健康局, 县区卫健局, 原市卫计委: another tier's, or another time's.
_OTHERS = re.compile("(?:[）)县区原各]|上级)$")

Spots = dict[int, list[tuple[int, int]]]  # row of names → places in Cleaned.text


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for each unit that has several names, at the first of the rarest of them."""
    for unit in words()["units"]:
        if sum(any(name in report.plan.cleaned.text for name in row) for row in unit["rows"]) <= 1:
            continue
        row_of = {name: number for number, row in enumerate(unit["rows"]) for name in row}
        for spots in _named(report, row_of).values():
            if len(spots) > 1:
                at, to = min(spots.values(), key=lambda places: (len(places), places[0]))[0]
                names = _told(report, spots)
                yield rule.at(report, at, to, names=names, words=report.plan.cleaned.text[at:to])


def _named(report: Report, row_of: dict[str, int]) -> dict[str, Spots]:
    """Where the unit is named, by its tier and the row of its name; nothing where the plan introduces a short form."""
    text = report.plan.cleaned.text
    names = "|".join(sorted(row_of, key=len, reverse=True))
    pattern = re.compile(rf"(?P<tier>{_TIER})?(?P<name>{names})")
    found: dict[str, Spots] = defaultdict(lambda: defaultdict(list))
    if re.search(rf"以下(?:统称|简称)为?[“\"]?[^）)，。]{{0,8}}(?:{names})", text):
        return {}
    level = report.plan.metadata.level
    own = _OWN[level] if level else ()
    for clause in report.plan.clauses:
        body = _TITLE.sub(lambda title: "□" * len(title[0]), clause.text)
        for one in pattern.finditer(body):
            if not _OTHERS.search(body[: one.start()]):
                tier = "" if one["tier"] in own else one["tier"] or ""
                found[tier][row_of[one["name"]]].append((clause.at + one.start(), clause.at + one.end()))
    return found


def _told(report: Report, spots: Spots) -> str:
    """“市卫健委×3、市卫生健康委×1”."""
    text = report.plan.cleaned.text
    return "、".join(f"{text[places[0][0] : places[0][1]]}×{len(places)}" for _, places in sorted(spots.items()))


RULE = Rule("PB108", "varying-unit-names", Severity.WARNING, find)
