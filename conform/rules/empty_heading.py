"""A heading with nothing under it.

What it does
    Finds headings that the next heading of their own level or a higher one follows at once, where the others of their
    kind have sentences under them. Lists of short items, titles and annexes are none.

Why it matters
    The measure was meant to be written, or was lost when the text was moved.

Example
    （三）加强信息化建设。
    （四）改革人事制度。建立…

How to fix
    Write the measure, or take the heading out and number anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from conform.model import Clause, Kind, Report
from conform.model.finding import Finding, Severity
from conform.numbering import RANK
from conform.rules._base import Options, Rule
from conform.rules._items import Item, items

# Where fewer of a kind have content, the kind is a list of items. A judgement.
MOST = 0.75
FEWEST = 2
STYLES = ("条", "一、", "（一）", "1.")  # finer ones number items
LONGEST = 30
_SIGNATURE = 40
_CLOSING = re.compile(r"之日起|起(?:施行|实施|执行)|有效期|负责解释|特此通知")
_PAUSE = re.compile(r"[，,；;：:、]|\d|[（(]")


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every empty heading."""
    found = list(items(report))
    heads = [number for number, item in enumerate(found) if _style(item) and _may_head(found, number)]
    for number in heads:
        if not _filled(found, number):
            others = [other for other in heads if other != number and _style(found[other]) == _style(found[number])]
            full = sum(_filled(found, other) for other in others)
            clause = found[number].clause
            if full >= FEWEST and full >= MOST * len(others):
                yield rule.at(report, clause.at, clause.to, heading=clause.text)


def _style(item: Item) -> str:
    """The kind of number that a heading has; headings without one are known by their depth."""
    if item.mark:
        return item.mark.style
    return f"{item.clause.depth}" if item.clause.kind is Kind.HEADING and item.clause.depth else ""


def _may_head(found: Sequence[Item], number: int) -> bool:
    """A heading, or a short numbered sentence that stands alone: nothing but its emptiness keeps it from being one."""
    clause, mark = found[number]
    if clause.kind is Kind.HEADING:
        return True
    if mark is None or clause.kind is not Kind.MEASURE or mark.style not in STYLES:
        return False
    body = clause.text[mark.length :].rstrip("。")
    return len(body) <= LONGEST and not _PAUSE.search(body) and clause.text[-1] != "；" and not _filled(found, number)


def _filled(found: Sequence[Item], number: int) -> bool:
    """Whether anything stands between a heading and the next one of its level."""
    if number + 1 == len(found):
        return False
    clause, mark = found[number + 1]
    if clause.kind is Kind.CONTEXT and all(_signs_off(item.clause) for item in found[number + 1 :]):
        return False
    own = found[number].mark
    if mark and own:
        return RANK[mark.style] > RANK[own.style]
    return clause.kind is not Kind.HEADING or clause.depth > max(
        found[number].clause.depth, len(found[number].clause.path)
    )


def _signs_off(clause: Clause) -> bool:
    if clause.kind is not Kind.CONTEXT or "\t" in clause.text or "|" in clause.text:
        return False
    short = len(clause.text) <= _SIGNATURE and not clause.text.endswith("。")
    return short or bool(_CLOSING.search(clause.text))


RULE = Rule("PB106", "empty-heading", Severity.WARNING, find)
