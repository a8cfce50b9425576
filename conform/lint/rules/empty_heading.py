"""A heading with nothing under it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._items import Item, items
from conform.model import Clause, Kind, Report
from conform.model.finding import Finding, Severity
from conform.text.numbering import RANK

# Where fewer of a kind have content, the kind is a list of items. A judgement.
MOST = 0.75
FEWEST = 2
STYLES = ("条", "一、", "（一）", "1.")  # finer ones number items
LONGEST = 30
_SIGNATURE = 40
_CLOSING = re.compile(r"之日起|起(?:施行|实施|执行)|有效期|负责解释|特此通知")
_TERM = re.compile(r"附则|施行|实施|时间|期限|解释|效")
_PAUSE = re.compile(r"[，,；;：:、]|\d|[（(]")


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every empty heading."""
    found = _body(list(items(report)))
    empty: dict[str, list[Clause]] = defaultdict(list)
    full: Counter[str] = Counter()
    for number, item in enumerate(found):
        style = _style(item)
        if not style or not _may_head(found, number):
            continue
        if _filled(found, number):
            full[style] += 1
        else:
            empty[style].append(item.clause)
    for style, clauses in empty.items():
        if full[style] >= max(FEWEST, MOST * (full[style] + len(clauses) - 1)):
            for clause in clauses:
                yield rule.at(report, clause.at, clause.to, heading=clause.text)


def _body(found: list[Item]) -> list[Item]:
    """The plan without its signature, and without the sentence on its term unless a heading is about that."""
    while len(found) > 1 and _signs_off(found[-1].clause):
        last, before = found[-1].clause, found[-2].clause
        if _CLOSING.search(last.text) and before.kind is Kind.HEADING and _TERM.search(before.text):
            break
        found.pop()
    return found


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
    own = found[number].mark
    if mark and own:
        return RANK[mark.style] > RANK[own.style]
    return clause.kind is not Kind.HEADING or clause.depth > max(
        found[number].clause.depth, len(found[number].clause.path)
    )


def _signs_off(clause: Clause) -> bool:
    if clause.kind is not Kind.CONTEXT or clause.label or "\t" in clause.text or "|" in clause.text:
        return False
    short = len(clause.text) <= _SIGNATURE and not clause.text.endswith("。")
    return short or bool(_CLOSING.search(clause.text))


RULE = Rule("PB106", "empty-heading", Severity.WARNING, find)
