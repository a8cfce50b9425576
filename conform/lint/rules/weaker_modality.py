"""A duty of the reference that the plan only allows, encourages or tries out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.lint.rules._base import Options, Rule
from conform.lint.rules._changes import Weakened, told, weakened
from conform.model import Report
from conform.model.finding import Finding, Severity

# Beside these the reference itself asks for no more than a beginning, and which of two such words is weaker readers
# do not agree on.
TENTATIVE = re.compile(r"鼓励|引导|支持|探索|允许|可以?|试点|试行|倡导|提倡|研究|有条件")
# 允许医院自主设立…: the right is the requirement.
RIGHT = re.compile(r"自主|权")
GRANTS = re.compile(r"允许|支持|可以?|赋予|鼓励")
# 大力支持, 积极引导: who puts it like that does not mean less.
EMPHATIC = re.compile(r"(?:大力|积极|全力|着力|重点|切实)$")
# 积极申报国家试点, 列入省级试点城市: 试点 is what the place wants to become.
APPLIED_FOR = re.compile(r"申[报请]|争[取创]|纳入|列入|入选|国家|省级|全国|全省")
NEAR = 30


def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    """A finding for every requirement that is put more weakly for certain."""
    for found in weakened(report, "modality"):
        if not _excused(report, found):
            key = "" if found.change.reference else "bare"
            yield rule.at(report, found.at, found.to, key=key, requirement=found.requirement, **told(found))


def _excused(report: Report, found: Weakened) -> bool:
    word, text = found.change.plan, report.plan.cleaned.text
    before, behind = text[max(0, found.at - NEAR) : found.at], text[found.to : found.to + NEAR]
    if TENTATIVE.search(found.change.reference) or EMPHATIC.search(before):
        return True
    if GRANTS.fullmatch(word) and RIGHT.search(found.verdict.requirement.text) and RIGHT.search(behind):
        return True
    return word in ("试点", "试行") and bool(APPLIED_FOR.search(re.split("[，,。；;]", before)[-1]))


RULE = Rule("CF004", "weaker-modality", Severity.WARNING, find)
