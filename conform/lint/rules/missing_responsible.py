"""A measure without a responsible unit where its siblings have one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._items import items
from conform.lint.rules._text import any_of
from conform.model import Clause, Kind, Report
from conform.model.finding import Finding, Severity

# Whoever names units for so great a share of a part's measures, and for so many, means to do so for all. Judgements: a
# fifth more or less moves no finding of five real plans and the examples.
MOST, FEWEST = 0.75, 3
_DUTIES = any_of("responsible", "duties")
# （市财政局负责） · 责任单位：市财政局
_UNITS = re.compile(
    rf"[（(【\[](?:[^（()）]|[（(][^（()）]*[）)])*(?:{_DUTIES}|单位\s*[:：])[^（()）]*[）)】\]]"
    rf"|^(?:{any_of('responsible', 'roles')})(?:{any_of('responsible', 'bearers')})?\s*[:：]"
)
# 由市财政局牵头… · 市财政局要… · 各县（市、区）应…
_NAMED = re.compile(
    r"由[^，,。；;]{2,30}(?:牵头|负责(?!人)|会同|组织实施)|(?:牵头|责任|配合|主责)(?:单位|部门|领导)|按照?职责|职责分工"
    rf"|(?:^|[，,。；;])[^，,。；;]{{0,20}}(?:{any_of('responsible', 'bodies')}|[县市区]）?)"
    r"(?:要(?!求)|应(?!急|用)|会同|牵头|负责(?!人))"
)


@dataclass(slots=True)
class Measure:
    """A heading's or a number's sentences: `section` and `parent` are above it, `units` says whether a bracket or line
    names who is responsible, `named` whether anything does.
    """

    head: Clause
    section: tuple[object, ...]
    parent: tuple[str, ...]
    sentences: int = 0
    units: bool = False
    named: bool = False
    parted: bool = False  # into measures of their own


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every measure that names nobody among siblings that do."""
    sections: dict[tuple[object, ...], list[Measure]] = defaultdict(list)
    for measure in _measures(report):
        if measure.sentences and not measure.parted:
            sections[measure.section].append(measure)
    for measures in sections.values():
        named = Counter(measure.parent for measure in measures if measure.units)
        beside = Counter(measure.parent for measure in measures)
        units = sum(measure.units for measure in measures)
        if units >= max(FEWEST, MOST * len(measures)):
            for measure in measures:
                # a group under one heading that names nobody does so on purpose
                if not measure.named and (named[measure.parent] or beside[measure.parent] == 1):
                    head, every = measure.head, len(measures)
                    yield rule.at(report, head.at, head.to, heading=head.text, named=units, all=every)


def _measures(report: Report) -> list[Measure]:
    """The headings and numbered sentences with what stands under them."""
    found: list[Measure] = []
    for clause, mark in items(report):
        headed = clause.kind is Kind.HEADING and bool(clause.depth)
        if headed or (clause.kind is Kind.MEASURE and mark and mark.style != "一是"):
            if found and clause.path[-1:] == (found[-1].head.text.rstrip("。：:；;"),):
                found[-1].parted = headed
            section = clause.path[:1], len(clause.path), mark.style if mark else clause.depth, headed
            found.append(Measure(clause, section, clause.path))
        if found:
            last, units = found[-1], bool(_UNITS.search(clause.text))
            last.sentences += clause.kind is Kind.MEASURE
            last.units = last.units or units
            last.named = last.named or units or (not headed and bool(_NAMED.search(clause.text)))
    return found


RULE = Rule("PB107", "missing-responsible", Severity.WARNING, find)
