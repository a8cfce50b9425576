"""A deadline that had passed when the plan was issued."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._text import any_of
from conform.model import Kind, Report
from conform.model.finding import Finding, Severity
from conform.text.quantities import DATE, Quantity, due_in, months

_MONTHS = 12
_YEAR = re.compile(r"[^\w\s]((?:19|20)\d\d)[^\w\s]\s?\d+号")
_FULL_DATE = re.compile(r"\d{1,2}\s?日")
# What makes of a year one by which something is due.
_BY = re.compile(r"(?:到|至|力争|争取|确保|务必|在|于)$")
_DUE = re.compile(r"(?:底|末|前|内|初|份|季度|半年)$|以内$")
# What tells of a time as past.
_TOLD = re.compile(any_of("deadlines", "told"))


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every deadline of a measure that lies before the plan's month (or year)."""
    issued = _issued(report)
    if issued is None:
        return
    for clause in report.plan.clauses:
        if clause.kind is Kind.CONTEXT or _TOLD.search(clause.text):
            continue
        for due in due_in(clause.text):
            words = clause.text[due.at : due.to]
            if _is_deadline(clause.text, due) and months(due) < issued:
                year, month = divmod(issued - 1, _MONTHS)
                date = f"{year}-{month + 1:02}"
                yield rule.at(report, clause.at + due.at, clause.at + due.to, words=words, date=date)


def _issued(report: Report) -> int | None:
    """The month that the plan is of, counted from year 0; January of its year, or of the latest that it cites."""
    meta = report.plan.metadata
    if meta.date:
        year, month, _ = map(int, meta.date.split("-"))
        return year * _MONTHS + month
    years = _YEAR.findall(meta.number or "") or _YEAR.findall("\n".join(clause.text for clause in report.plan.clauses))
    return max(map(int, years)) * _MONTHS + 1 if years else None


def _told_to_the_day(words: str) -> bool:
    """2021年2月3日 is when something was; 2021年2月3日前 is a deadline."""
    return bool(_FULL_DATE.search(words)) and not words.endswith("前")


def _is_deadline(text: str, due: Quantity) -> bool:
    """到2020年, 2022年6月底前; not 十三五, 2021年2月3日, nor the year in “2021年建成的…”."""
    words = text[due.at : due.to]
    if due.kind != DATE or due.base != "date" or "五" in words[:3] or _told_to_the_day(words):
        return False
    behind = text[due.to :].lstrip()
    return bool(_BY.search(text[: due.at].rstrip()) or _DUE.search(words)) and not behind.startswith(
        ("起", "的", "开始")
    )


RULE = Rule("PB109", "past-deadline", Severity.WARNING, find)
