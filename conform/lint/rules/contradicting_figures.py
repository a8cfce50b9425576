"""Two figures for one target."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._text import any_of, words
from conform.match.targets import targets_in
from conform.model import Clause, Kind, LocalTarget, Report
from conform.model.finding import Finding, Severity
from conform.programs import of_words
from conform.text.field import general_field
from conform.text.quantities import CUT, LEAST, MOST, Quantity, figures_in

# What can only have one value; counts (建设3个中心) may be of several kinds, one beside the other.
_RATE = re.compile(f"(?:{any_of('figures', 'rates')})$")
_SHORTEST = 3  # characters of a subject: 比例 alone may be anything's
_LONGEST = 2000  # a longer sentence is a table that lost its lines
_LATE = re.compile(r"(?:到|至|在)?20\d\d年底?(?:前|末)?$")  # …的比重2030年达到42%
_PHRASE = re.compile("[，。；：]")
_PART_OF = re.compile("[由从]|增[长幅加]|提高了?$|个百分点|每年|逐年|年均|环比|同比|不同|分别|原则上|或$")
_UNIT_HEADING = re.compile(r".{2,14}(?:医院|卫生院|保健院|中心)。?")


class Scopes(NamedTuple):
    """Whom or what a figure is for; two figures are compared only where all of these are the same.

    In the phrase of the figure every word counts (`about`), in the phrases before it only those of tiers, institutions
    and people (`whom`). Subjects that are `whole` say themselves whom they are of, whatever their sentence speaks of.
    """

    whom: re.Pattern[str]
    about: re.Pattern[str]
    whole: re.Pattern[str]


@lru_cache(maxsize=1)
def _scopes() -> Scopes:
    lists = words()["figures"]
    whom, about, whole = ("|".join(lists[key]) for key in ("whom", "about", "whole"))
    return Scopes(of_words(whom), of_words(f"{whom}|{about}"), of_words(whole))


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
    for target in targets_in(clause) if found else ():
        figure, subject = found.get(target.at), _LATE.sub("", target.subject)
        plain = read(subject).strip()
        if figure is None or len(plain) < _SHORTEST or not _RATE.search(subject) or _is_part(clause, figure):
            continue
        bound = MOST if figure.bound == MOST else LEAST  # 达到90% and 90%以上 are alike
        scope = _scopes().about.findall(subject) if _scopes().whole.match(subject) else _around(clause, figure)
        yield Stated((plain, figure.base, target.deadline, bound, frozenset(scope)), figure.low, target)


def _cut(clause: Clause, figure: Quantity) -> int:
    """Where the figure's own phrase begins."""
    return max((found.end() for found in _PHRASE.finditer(clause.text, 0, figure.at)), default=0)


def _around(clause: Clause, figure: Quantity) -> list[str]:
    """The words of scope up to a figure, with the heading above where that names a hospital: “4.县人民医院。”"""
    heading = clause.path[-1] if clause.path and _UNIT_HEADING.fullmatch(clause.path[-1]) else ""
    cut = _cut(clause, figure)
    scope = _scopes().about.findall(heading) + _scopes().about.findall(clause.text[cut : figure.to])
    return scope + ([heading] if heading else []) + _scopes().whom.findall(clause.text[:cut])


def _is_part(clause: Clause, figure: Quantity) -> bool:
    """其中…, 由40%提高到…, 每年增长…: figures that stand beside another one."""
    before = clause.text[: figure.at]
    beside = "其中" in before or bool(_PART_OF.search(before, _cut(clause, figure)))
    return beside or figure.bound == CUT or figure.low != figure.high


RULE = Rule("PB004", "contradicting-figures", Severity.ERROR, find)
