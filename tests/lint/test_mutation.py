"""Twenty faults planted in a clean plan are found, and nothing else is told of."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from plans import report_of
from planting import KINDS, NAME, NUMBER, plant

from conform.lint.rules import RULES
from conform.lint.run import lint
from conform.model.finding import Finding, Severity

CLEAN = Path(__file__).with_name("clean.txt").read_text("utf-8").replace(f"{NUMBER}文件", NAME)
SEEDS, FAULTS = range(12), 20
FOUND = 0.95


def told(text: str) -> list[tuple[str, int | None, str]]:
    """Code, line (None where something is missing) and words of what is found above info."""
    report = report_of(text)

    def line(finding: Finding) -> int | None:
        return report.plan.source.line_col(finding.start)[0] - 1 if finding.quote else None

    found = lint(report, RULES.values())
    return [(each.code, line(each), each.quote) for each in found if each.severity is not Severity.INFO]


def test_the_clean_plan_is_clean():
    assert told(CLEAN) == []


@pytest.mark.parametrize("kind", KINDS)
def test_each_fault_alone_is_found_and_nothing_else(kind):
    for number, (code, _) in enumerate(KINDS[kind]):
        text, (planted,) = alone(kind, number)
        assert [found[:2] for found in told(text)] == [(code, planted.line)], text


def alone(kind, number):
    """The plan with one fault of a kind."""
    before = dict(KINDS)
    try:
        KINDS.clear()
        KINDS[kind] = [before[kind][number]]
        return plant(CLEAN, number, 1)
    finally:
        KINDS.clear()
        KINDS.update(before)


def test_planted_faults_are_found_and_no_others(figures):
    missed: list[object] = []
    added: list[object] = []
    for seed in SEEDS:
        text, planted = plant(CLEAN, seed, FAULTS)
        wanted = Counter((fault.code, fault.line) for fault in planted)
        found = Counter((code, line) for code, line, _ in told(text))
        missed += [(seed, fault) for fault in planted if not found[fault.code, fault.line]]
        added += [(seed, key) for key in found - wanted]
    share = 1 - len(missed) / (len(SEEDS) * FAULTS)
    figures(f"planted faults found: {share:.3f} of {len(SEEDS) * FAULTS}, others added: {len(added)}")
    assert share >= FOUND, missed
    assert added == []
