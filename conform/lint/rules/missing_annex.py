"""An annex that the plan announces, or refers to, and that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._citations import body
from conform.lint.rules._text import any_of
from conform.model import Kind, Report
from conform.model.finding import Finding, Severity
from conform.text.numbering import parse_mark
from conform.text.numerals import chinese_number

WEB = ("html", "mhtml")
_NO = r"[\d一二三四五六七八九十]{1,2}"
# “附件：1.任务清单”, “附件1：任务清单”
_ANNOUNCED = re.compile(rf"附\s*件\s*(?P<no>{_NO})?\s*[:：.．、]\s*(?P<name>\S.*)")
_LABEL = re.compile(rf"[（(]?附\s*件\s*(?P<no>{_NO})?\s*[）)]?\s*[:：]?")
_REFERS = re.compile(
    rf"(?:{any_of('annexes', 'refers')})\s*[“（(]?附\s*件\s*(?P<no>{_NO})?|[（(]附\s*件\s*(?P<only>{_NO})[）)]"
)
_ELSEWHERE = re.compile(
    r"\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|jpe?g|png)\b|https?://|" + any_of("annexes", "elsewhere")
)
_DAY = r"\S{4}年\S{1,3}月\S{1,3}日(?:印发)?"
# What stands behind a list of annexes without being one: the issuer, the date, who gets a copy.
_SIGNS_OFF = re.compile(
    rf"[^。]{{2,40}}(?:{any_of('annexes', 'offices')})(?:\s*{_DAY})?|{_DAY}"
    rf"|[（(].*[）)]|(?:抄\s*送|主\s*送|{any_of('annexes', 'behind')}).*"
)


@dataclass(frozen=True, slots=True)
class AnnexLine:
    """A line of the plan without the space around it."""

    at: int
    text: str

    @property
    def to(self) -> int:
        """Where the line ends."""
        return self.at + len(self.text)


@dataclass(frozen=True, slots=True)
class Announced:
    """An annex named in the list behind the plan."""

    no: int
    line: AnnexLine


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every annex that is announced or referred to and not there."""
    lines = _lines(report)
    lists = list(_lists(lines))
    announced, end = lists[0] if lists else ([], len(lines))
    labels = {_value(found["no"]) for line in lines if (found := _LABEL.fullmatch(line.text))}
    if not _elsewhere(report, announced):
        for annex in announced:
            if not _follows(annex, labels, lines[end:], len(announced)):
                yield rule.at(report, annex.line.at, annex.line.to, annex=annex.line.text)
    yield from _referred(rule, report, labels | {annex.no for annexes, _ in lists for annex in annexes})


def _lines(report: Report) -> list[AnnexLine]:
    at, text = body(report)
    ends = [skip.end for skip in report.plan.skipped if skip.reason == "skip.annex"]  # an annex that is no part of it
    text = report.plan.source.text[at : max([at + len(text), *ends])]
    return [AnnexLine(at + found.start(), found[0].rstrip()) for found in re.finditer(r"\S[^\n]*", text)]


def _value(no: str | None) -> int:
    return chinese_number(no) if no else 1


def _lists(lines: list[AnnexLine]) -> Iterator[tuple[list[Announced], int]]:
    """Every list of annexes with the number of the line behind it. The first one counts: what looks like a list further
    down may be an annex with its label, or the list of a plan that is an annex itself.
    """
    for number, line in enumerate(lines):
        found = _ANNOUNCED.fullmatch(line.text)
        if not found:
            continue
        mark = parse_mark(found["name"])
        annexes = [Announced(mark.value if mark else _value(found["no"]), line)]
        end = number + 1
        while end < len(lines) and _next_no(lines[end].text) == annexes[-1].no + 1:
            annexes.append(Announced(annexes[-1].no + 1, lines[end]))
            end += 1
        yield annexes, end


def _next_no(text: str) -> int:
    found = _ANNOUNCED.fullmatch(text)
    if found and found["no"]:
        return _value(found["no"])
    mark = parse_mark(text)
    return mark.value if mark and mark.style in ("1.", "一、") and "。" not in text else 0


def _elsewhere(report: Report, announced: list[Announced]) -> bool:
    if report.plan.source.format in WEB or any(_ELSEWHERE.search(annex.line.text) for annex in announced):
        return True
    return any(skip.reason in ("skip.link", "skip.furniture", "skip.related") for skip in report.plan.skipped)


def _follows(annex: Announced, labels: set[int], rest: list[AnnexLine], count: int) -> bool:
    """Whether an annex is there: its label, its name, or, of an only one, anything that is no signature."""
    if annex.no in labels:
        return True
    name = re.sub(r"\W|\d", "", _ANNOUNCED.sub(r"\g<name>", annex.line.text))
    if any(name and name in re.sub(r"\W|\d", "", line.text) for line in rest):
        return True
    return count == 1 and not all(_SIGNS_OFF.fullmatch(line.text) for line in rest)


def _referred(rule: Rule, report: Report, there: set[int]) -> Iterator[Finding]:
    for clause in report.plan.clauses:
        if clause.kind is not Kind.MEASURE:
            continue
        for found in _REFERS.finditer(clause.text):
            written = found["no"] or found["only"]
            if _value(written) not in there and (written or not there):
                at = clause.at + found.start()
                yield rule.at(report, at, clause.at + found.end(), key="referred", words=found[0])


RULE = Rule("PB110", "missing-annex", Severity.WARNING, find)
