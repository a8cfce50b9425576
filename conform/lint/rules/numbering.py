"""Numbers before headings and items that skip, repeat, are misread or change their style."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._citations import body
from conform.lint.rules._items import LOST, items
from conform.model import Clause, Kind, Report
from conform.model.finding import Finding, Severity
from conform.text.numbering import RANK, Mark, written
from conform.text.numerals import chinese_number

# A jump by more is no numbering: “95.” at the end of a sentence, or an item of another list.
FAR = 9
# One sign among that many others of its kind is a slip; fewer may be a habit.
SIGNS = 3
SPARSE = ("条", "一、", "（一）")  # nothing but numbers looks like these
IS = "一是"
MISREAD = "item_number"  # the kind of repair
AROUND = 3
_IS = re.compile(r"(?<=[：:；;。，,\s])(?P<no>[一二三四五六七八九十]{1,2})是(?!否)(?=[^\W\da-zA-Z_])")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the number of length `length` before a clause."""

    clause: Clause
    key: str
    mark: Mark
    wanted: int
    other: str = ""  # the style of its neighbours, where it has another


@dataclass(slots=True)
class Count:
    """How far the numbers of each style have come."""

    faults: list[Fault] = field(default_factory=list)
    # by style: the last number as written and as it should be, of the list that goes on and of those it stands in
    _lists: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    _going: set[str] = field(default_factory=set)  # styles that no coarser one has closed since
    _runs_on: set[str] = field(default_factory=lambda: {"条"})  # styles that do not begin anew: （一） to （二十六）
    _sign: str = ""  # of the last number

    def lost(self) -> None:
        """A heading of the first level whose number is not there."""
        last = self._lists.setdefault("一、", [(0, 0)])
        last[-1] = (last[-1][1] + 1,) * 2
        self._going = {going for going in self._going if RANK[going] < RANK["一、"]} | {"一、"}

    def last(self, style: str) -> int:
        """The number that a style has come to."""
        return self._lists[style][-1][1]

    def add(self, clause: Clause, mark: Mark, before: str = "") -> None:
        """The next number. The one before it may stand in the middle of the sentence `before`: 重点建设①…；②…."""
        if mark.value > 1 and written(mark.style, mark.value - 1) in before[1:]:
            self._lists[mark.style] = [(mark.value - 1, mark.value - 1)]
        self._add(clause, mark)
        self._sign = sign_of(clause, mark)

    def _add(self, clause: Clause, mark: Mark) -> None:
        """What was to be expected, or a fault."""
        lists = self._lists.setdefault(mark.style, [(0, 0)])
        fresh = mark.style not in self._going
        self._going = {going for going in self._going if RANK[going] < RANK[mark.style]} | {mark.style}
        for depth in range(len(lists), 0, -1):
            if mark.value in (number + 1 for number in lists[depth - 1]):
                self._runs_on |= {mark.style} if fresh and mark.value > 1 else set()
                lists[depth - 1 :] = [(mark.value, mark.value)]
                return
        before, due = lists[-1]
        if mark.value == 1 and (fresh or before != 1 or sign_of(clause, mark) != self._sign):
            lists[:] = [*([] if fresh else lists), (1, 1)]
            return
        if mark.value == due < before:  # the one that was missed comes late
            lists[-1] = (before, due + 1)
            return
        wanted = 1 if fresh and mark.style not in self._runs_on else due + 1
        if abs(mark.value - wanted) <= FAR or mark.style in SPARSE:
            self._tell(Fault(clause, _kind(mark.value, before, fresh), mark, wanted))
            lists[-1] = (mark.value, wanted)

    def _tell(self, fault: Fault) -> None:
        """（一）（二）3.（四）: the number of another style says why one is missing."""
        last = self.faults[-1] if self.faults else None
        stranger = last is not None and last.mark.style != fault.mark.style and last.mark.value == fault.wanted
        if last and stranger and fault.key == "skipped" and fault.mark.value == fault.wanted + 1:
            self.faults[-1] = replace(last, key="style", wanted=fault.wanted, other=fault.mark.style)
        else:
            self.faults.append(fault)


def sign_of(clause: Clause, mark: Mark) -> str:
    """What stands behind a number: “.” or “、”."""
    return clause.text[: mark.length].strip()[-1:].replace("．", ".")


def _kind(value: int, before: int, fresh: bool) -> str:
    if value == before and not fresh:
        return "repeated"
    return "skipped" if value > before or fresh else "order"


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every number that is not the next one, and for those that were misread or lost."""
    count = Count()
    before = ""
    for clause, mark in items(report):
        if mark and mark.style != IS and not mark.sub:
            count.add(clause, mark, before + _above(report, clause))
        elif clause.kind is Kind.HEADING and LOST.match(clause.text):
            count.lost()
            yield _at(rule, report, clause, 1, "lost", number=written("一、", count.last("一、")))
        before = clause.text
    for fault in count.faults:
        number, style = fault.clause.text[: fault.mark.length].strip(), fault.other or fault.mark.style
        yield _at(
            rule, report, fault.clause, fault.mark.length, fault.key, number=number, wanted=written(style, fault.wanted)
        )
    yield from _signs(rule, report)
    yield from _misread(rule, report)
    yield from _first_is(rule, report)


def _above(report: Report, clause: Clause) -> str:
    """The line above a clause, which may be no clause itself: 附件：1.分工表."""
    return report.plan.cleaned.text[: clause.at].rstrip().rpartition("\n")[2]


def _at(rule: Rule, report: Report, clause: Clause, length: int, key: str, **values: Any) -> Finding:
    """The number with the first words behind it."""
    return rule.at(report, clause.at, min(clause.to, clause.at + length + AROUND), key=key, **values)


def _signs(rule: Rule, report: Report) -> Iterator[Finding]:
    """“2、” among “1.”, “3.” and “4.”, all under one heading."""
    groups: dict[tuple[object, ...], list[tuple[Clause, Mark, str]]] = defaultdict(list)
    for clause, mark in items(report):
        if mark and mark.style in ("1.", "一、"):
            groups[clause.path, mark.style].append((clause, mark, sign_of(clause, mark)))
    for group in groups.values():
        often = Counter(sign for *_, sign in group).most_common()
        if len(often) > 1 and often[0][1] >= max(SIGNS, SIGNS * (len(group) - often[0][1])):
            for clause, mark, sign in group:
                if sign != often[0][0]:
                    yield _at(rule, report, clause, mark.length, "sign", sign=sign, other=often[0][0])


def _misread(rule: Rule, report: Report) -> Iterator[Finding]:
    """Numbers that had to be repaired before the plan could be read."""
    cleaned = report.plan.cleaned
    first, last = (cleaned.origin(clause.at, clause.to) for clause in (report.plan.clauses[0], report.plan.clauses[-1]))
    for repair in cleaned.repairs:
        if repair.kind == MISREAD and first[0] <= repair.start < last[1]:
            end = min(repair.end + AROUND, len(cleaned.source.text))
            yield rule.of(report, repair.start, end, key="misread", number=repair.before, wanted=repair.after)


def _first_is(rule: Rule, report: Report) -> Iterator[Finding]:
    """“一是…三是…”, anywhere in a sentence; each 一是 begins anew."""
    at, text = body(report)
    before = 0
    for found in _IS.finditer(text):
        value = chinese_number(found["no"])
        if value > 1 and before and value != before + 1 and abs(value - before) <= FAR:
            key = "repeated" if value == before else "skipped" if value > before else "order"
            number, wanted = found[0], f"{written('一、', before + 1)[:-1]}是"
            yield rule.at(report, at + found.start(), at + found.end() + AROUND, key=key, number=number, wanted=wanted)
        before = value


RULE = Rule("PB105", "numbering", Severity.WARNING, find)
