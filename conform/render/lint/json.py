"""Findings as JSON, the contract of lint.schema.json."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from conform.model import Failure
from conform.model.finding import Finding, Severity
from conform.model.linted import LintedPlan
from conform.render.json import SCHEMA_VERSION, as_line, as_list, as_place, as_tool
from conform.render.lint import Aside, LintView
from conform.render.lint.saying import fingerprints, message, span, spot
from conform.render.wording import failure_words

Object = dict[str, Any]


def schema() -> str:
    """The JSON Schema of lint's JSON."""
    return (Path(__file__).resolve().parents[2] / "lint.schema.json").read_text("utf-8")


class Json:
    """Writes a line for each finding as it comes."""

    def render(self, plans: Iterable[LintedPlan], aside: Aside, view: LintView) -> Iterator[str]:
        """One JSON document."""
        yield f'{{\n "schema_version": {SCHEMA_VERSION},\n "tool": {as_line(as_tool())},\n "findings": ['
        counts: dict[str, int] = {severity.value: 0 for severity in Severity}
        first, accepted = True, 0
        for linted in plans:
            accepted += linted.accepted
            for finding, fingerprint in fingerprints(linted):
                counts[finding.severity] += 1
                yield ("\n  " if first else ",\n  ") + as_line(_finding(linted, finding, fingerprint, view))
                first = False
        yield "],\n" if first else "\n ],\n"
        yield f' "summary": {as_line({**counts, "accepted": accepted})},\n'
        yield f' "notices": {_told(aside.notices, view)},\n "failures": {_told(aside.failures, view)}\n}}\n'


RENDERER = Json()


def _told(failures: Sequence[Failure], view: LintView) -> str:
    rows = [{"path": row.path, "reason": failure_words(row, view.lang), "key": row.key} for row in failures]
    return as_list(rows, " ")


def _finding(linted: LintedPlan, finding: Finding, fingerprint: str, view: LintView) -> Object:
    place = spot(linted, finding, view.lang)
    start, end = span(linted, finding)
    reference, requirement = finding.requirement or (None, None)
    found: Object = {
        "path": linted.path,
        "part": linted.report.plan.part,
        "code": finding.code,
        "name": view.rules[finding.code].name,
        "severity": finding.severity,
        "message": message(finding, view.lang),
        "quote": finding.quote,
        "start": start,
        "end": end,
        "line": place.line,
        "col": place.col,
        "end_line": place.end_line,
        "end_col": place.end_col,
        "reference": reference,
        "requirement": requirement,
        "fix": [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in finding.fix],
        "fingerprint": fingerprint,
    }
    if place.place is not None:
        found["place"] = as_place(place.place)
    return found
