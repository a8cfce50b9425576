"""Faults as rows: each is known again by the key that lint itself gives it."""

from __future__ import annotations

import json

import factory
import pytest

from conform.lint.pages import note
from conform.lint.rules import RULES
from conform.lint.run import finding_print, lint
from conform.messages import Lang
from conform.model.finding import Severity
from conform.model.linted import LintedPlan
from conform.render.lint.faults import SIGNS, faults


def linted() -> LintedPlan:
    report = factory.report()
    found = tuple(lint(report, RULES.values()))
    return LintedPlan(report, found, tuple(finding_print(report, finding) for finding in found))


@pytest.mark.parametrize("lang", Lang)
def test_a_row_for_every_finding(lang: Lang):
    plan = linted()
    found = list(faults(plan, {code: note(rule, lang) for code, rule in RULES.items()}, lang))
    assert len(found) == len(plan.findings) > 3
    for fault, finding, print_ in zip(found, plan.findings, plan.prints, strict=True):
        key = json.loads(fault.key)
        assert (key["code"], key["fingerprint"]) == (finding.code, print_)
        assert key["plan"]["file"] == "云溪.txt"
        assert fault.severity.startswith(SIGNS[finding.severity])
        assert bool(fault.place) == bool(finding.quote)
        assert fault.remedy
    places = {fault.place for fault in found if fault.quote}
    assert places & {"一（二），第7行", "一（二）, line 7"}
    assert len(set(SIGNS.values())) == len(Severity)
