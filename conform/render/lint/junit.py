"""Findings as JUnit's XML: a suite for each plan, a case for each finding, or one that passed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from conform.model import Failure
from conform.model.finding import Finding, Severity
from conform.model.linted import LintedPlan
from conform.render.lint import Aside, LintView
from conform.render.lint.saying import message, spot
from conform.render.wording import failure_words, safe

ORDER = list(Severity)
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2


class JUnit:
    """What is under the level that stops a plan is a case that passed, with its words."""

    def render(self, plans: Iterable[LintedPlan], aside: Aside, view: LintView) -> Iterator[str]:
        """One document; files that could not be linted are errors."""
        yield '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="conform">\n'
        for linted in plans:
            yield from _suite(linted, view)
        for failure in aside.failures:
            yield _broken(failure, view)
        yield "</testsuites>\n"


RENDERER = JUnit()


def _attribute(text: object) -> str:
    return quoteattr(ILLEGAL.sub("\ufffd", safe(str(text))))


def _suite(linted: LintedPlan, view: LintView) -> Iterator[str]:
    stopping = [_stops(finding, view) for finding in linted.findings]
    cases = max(1, len(stopping))
    yield f' <testsuite name={_attribute(linted.name)} tests="{cases}" failures="{sum(stopping)}" errors="0">\n'
    for finding in linted.findings:
        yield _case(linted, finding, view)
    if not linted.findings:
        yield f'  <testcase name="conform lint" classname={_attribute(linted.name)}/>\n'
    yield " </testsuite>\n"


def _stops(finding: Finding, view: LintView) -> bool:
    return ORDER.index(finding.severity) <= ORDER.index(view.fail_level)


def _case(linted: LintedPlan, finding: Finding, view: LintView) -> str:
    place = spot(linted, finding, view.lang)
    name = f"{finding.code} {view.rules[finding.code].name} {place.words}"
    told = message(finding, view.lang)
    words = f"{safe(linted.path)}:{place.words}: {told}" + (f" “{safe(finding.quote)}”" if finding.quote else "")
    body = escape(ILLEGAL.sub("\ufffd", words))
    line = f' line="{place.line}"' if place.has_lines else ""
    begin = f"  <testcase name={_attribute(name)} classname={_attribute(linted.name)}{line}>"
    if _stops(finding, view):
        inner = f'<failure type="{finding.severity}" message={_attribute(told)}>{body}</failure>'
    else:
        inner = f"<system-out>{body}</system-out>"
    return f"{begin}{inner}</testcase>\n"


def _broken(failure: Failure, view: LintView) -> str:
    path, reason = _attribute(failure.path), _attribute(failure_words(failure, view.lang))
    return (
        f' <testsuite name={path} tests="1" failures="0" errors="1">\n'
        f'  <testcase name="conform lint" classname={path}><error type="unreadable" message={reason}/></testcase>\n'
        " </testsuite>\n"
    )
