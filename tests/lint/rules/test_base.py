"""What a rule gives: findings complete with their place in the author's file and their sentence."""

from __future__ import annotations

from factory import CUT, report

from conform.lint.rules._base import Rule
from conform.model.finding import Edit, Severity

RULE = Rule("TX1", "test", Severity.WARNING, lambda rule, report, options: ())


def test_a_place_in_the_repaired_text_is_told_in_the_authors():
    """Behind a repair that put in a character, the two differ by one."""
    whole = report()
    at = whole.plan.cleaned.text.index("（二）")
    found = RULE.at(whole, at, at + 3)
    assert (found.start, found.quote) == (at - 1, "（二）") and at > CUT


def test_a_finding_has_the_rules_code_and_severity_and_its_values():
    fix = (Edit(0, 1, "甲"),)
    found = RULE.of(report(), 0, 2, requirement=("a", "01.1"), fix=fix, words="云溪")
    assert (found.code, found.severity, found.requirement, found.fix) == ("TX1", Severity.WARNING, ("a", "01.1"), fix)
    assert dict(found.values) == {"words": "云溪"} and found.quote == "云溪"


def test_a_rule_may_have_several_sentences():
    assert RULE.of(report()).key == "rule.test"
    assert RULE.of(report(), key="other").key == "rule.test.other"


def test_what_is_nowhere_quotes_nothing():
    found = RULE.of(report())
    assert (found.start, found.end, found.quote) == (0, 0, "")


def test_options_are_no_part_of_what_a_rule_is_known_by():
    assert hash(RULE) == hash(Rule(RULE.code, RULE.name, RULE.severity, RULE.find, {"least": 3}))
