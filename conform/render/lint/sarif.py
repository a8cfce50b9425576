"""Findings as SARIF 2.1.0 (OASIS), as far as GitHub's code scanning reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from conform import __version__
from conform.model import Failure
from conform.model.finding import Edit, Finding, Severity
from conform.model.linted import LintedPlan, RuleNote
from conform.render.json import as_line
from conform.render.lint import Aside, LintView
from conform.render.lint.saying import Spot, fingerprints, message, relative, requirement, spot
from conform.render.wording import failure_words, safe

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
VERSION = "2.1.0"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
MOST = 25_000  # results that GitHub takes of one run

Object = dict[str, Any]


class Sarif:
    """One run, a line for each result."""

    def render(self, plans: Iterable[LintedPlan], aside: Aside, view: LintView) -> Iterator[str]:
        """The log; files that could not be linted are notifications of its invocation."""
        rules = list(view.rules.values())
        driver = {"name": "conform", "version": __version__, "rules": [_rule(rule) for rule in rules]}
        yield f'{{\n "$schema": {as_line(SCHEMA)},\n "version": "{VERSION}",\n "runs": [{{\n'
        yield f'  "tool": {as_line({"driver": driver})},\n  "columnKind": "unicodeCodePoints",\n  "results": ['
        numbers = {rule.code: number for number, rule in enumerate(rules)}
        count = 0
        for linted in plans:
            for finding, fingerprint in fingerprints(linted):
                if count < MOST:
                    row = _result(linted, finding, view)
                    row |= {"ruleIndex": numbers[finding.code], "partialFingerprints": _fingerprint(fingerprint)}
                    yield ("\n   " if not count else ",\n   ") + as_line(row)
                count += 1
        yield "],\n" if not count else "\n  ],\n"
        yield f'  "invocations": [{as_line(_invocation(aside.failures, view))}]\n }}]\n}}\n'


RENDERER = Sarif()


def _fingerprint(value: str) -> Object:
    return {"primaryLocationLineHash": value}


def _rule(rule: RuleNote) -> Object:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.title},
        "help": {"text": rule.page},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(linted: LintedPlan, finding: Finding, view: LintView) -> Object:
    place = spot(linted, finding, view.lang)
    where = "" if place.has_lines else f"{place.words}: "
    found: Object = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": where + message(finding, view.lang)},
        "locations": [{"physicalLocation": _location(linted, finding, place)}],
    }
    wanted = requirement(linted, finding)
    if wanted and finding.requirement:
        reference = next(row for row in linted.report.references if row.id == finding.requirement[0])
        words = safe(f"{reference.number} {wanted.id} {wanted.text}")
        found["relatedLocations"] = [
            {
                "id": 0,
                "message": {"text": words},
                "logicalLocations": [{"name": wanted.id, "fullyQualifiedName": "/".join(finding.requirement)}],
            }
        ]
    if finding.fix and place.place is None:
        found["fixes"] = [_fix(linted, finding.fix)]
    return found


def _location(linted: LintedPlan, finding: Finding, place: Spot) -> Object:
    """A file with lines has a region; in others the words are all that can be told, at the first line."""
    region: Object = {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}
    if place.has_lines:
        region = _region(place.line, place.col, place.end_line, place.end_col)
    if finding.quote:
        region["snippet"] = {"text": finding.quote}
    return {"artifactLocation": {"uri": relative(linted.path, quoted=True)}, "region": region}


def _region(line: int, col: int, end_line: int, end_col: int) -> Object:
    return {"startLine": line, "startColumn": col, "endLine": end_line, "endColumn": end_col}


def _fix(linted: LintedPlan, edits: Sequence[Edit]) -> Object:
    source = linted.report.plan.source
    replacements = [
        {
            "deletedRegion": _region(*source.line_col(edit.start), *source.line_col(edit.end)),
            "insertedContent": {"text": edit.text},
        }
        for edit in edits
    ]
    artifact = {"uri": relative(linted.path, quoted=True)}
    return {"artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}]}


def _invocation(failures: Sequence[Failure], view: LintView) -> Object:
    notifications = [
        {
            "level": "error",
            "message": {"text": failure_words(failure, view.lang)},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": relative(failure.path, quoted=True)}}}],
        }
        for failure in failures
    ]
    found: Object = {"executionSuccessful": not failures}
    return found | ({"toolExecutionNotifications": notifications} if notifications else {})
