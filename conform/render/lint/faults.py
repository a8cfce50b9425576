"""Faults as rows of a table that can be filled in, and the sheet of a workbook that holds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from conform.decisions.key import key_of_fault
from conform.messages import Lang, say
from conform.model.finding import Finding, Severity
from conform.model.linted import LintedPlan, RuleNote
from conform.render.lint.saying import message
from conform.render.review import choices, spot
from conform.render.wording import safe
from conform.render.workbook import Book, Column, Sheet

SIGNS = {Severity.ERROR: "×", Severity.WARNING: "≈", Severity.INFO: "○"}
WIDTHS = {
    "plan": 24, "no": 6, "severity": 9, "code": 9, "place": 18, "message": 44, "quote": 34, "remedy": 40,
    "decision": 10, "note": 18, "reviewer": 9, "date": 13, "key": 8,
}  # fmt: skip


class Fault(NamedTuple):
    """A row: what is wrong and where, how it is mended, and the key by which a filled-in table knows it again."""

    key: str
    severity: str
    code: str
    place: str
    message: str
    quote: str
    remedy: str


def faults(linted: LintedPlan, rules: Mapping[str, RuleNote], lang: Lang) -> Iterator[Fault]:
    """The findings of a plan as rows."""
    for finding, print_ in zip(linted.findings, linted.prints, strict=True):
        about = finding.quote or "/".join(finding.requirement or ())
        yield Fault(
            key=key_of_fault(linted.report, finding.code, print_, about),
            severity=f"{SIGNS[finding.severity]} {say(f'severity.{finding.severity}', lang)}",
            code=finding.code,
            place=_place(linted, finding, lang) if finding.quote else "",
            message=message(finding, lang),
            quote=safe(finding.quote),
            remedy=safe(rules[finding.code].remedy),
        )


def _place(linted: LintedPlan, finding: Finding, lang: Lang) -> str:
    """Where a fault stands, as the tables of a check say it: 二（三），第29行."""
    cleaned = linted.report.plan.cleaned
    return spot(linted.report, cleaned.find(finding.start), cleaned.find(finding.end), lang)


class FaultSheet:
    """The sheet 问题; its columns 处理意见, 备注, 审核人 and 日期 are to be filled in."""

    def __init__(self, book: Book, lang: Lang) -> None:
        self._lang, self._rows = lang, 0
        asked = choices(of_requirement=False, lang=lang)
        columns = [
            Column(say(f"review.column.{name}", lang), width, asked if name == "decision" else (), hidden=name == "key")
            for name, width in WIDTHS.items()
        ]
        self.sheet: Sheet = book.sheet(say("review.sheet.faults", lang), columns)

    def put(self, linted: LintedPlan, rules: Mapping[str, RuleNote], name: str) -> None:
        """A plan's faults; `name` is what the plan is called."""
        for fault in faults(linted, rules, self._lang):
            self._rows += 1
            told = (fault.severity, fault.code, fault.place, fault.message, fault.quote, fault.remedy)
            self.sheet.put(name, self._rows, *told, "", "", "", "", fault.key)
