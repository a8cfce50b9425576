"""The faults that the real plans are known for are found, and the plans without fault are left alone."""

from __future__ import annotations

from functools import lru_cache

import pytest
from common import EXAMPLES, ROOT

from conform.lint.rules import RULES
from conform.lint.run import lint
from conform.model.finding import Finding
from conform.pipeline import check
from conform.readers import ReadOptions
from conform.references import load_reference

REAL = ROOT.parent / "shared" / "plans"
FAULTY = ("PB001", "PB002", "PB003", "PB004", "PB101", "PB102", "PB103", "PB104", "PB108", "PB109")
KNOWN = [  # plan, part, sentence of the rule, how often
    ("000", 1, "mixed-width.signs", 1),
    ("000", 1, "mixed-width.brackets", 1),
    ("000", 1, "misread-characters.percent", 2),
    ("001", 1, "misread-characters.cuts", 1),
    ("001", 1, "duplicated-text.cut", 1),
    ("001", 1, "mixed-width.brackets", 1),
    ("003", 1, "foreign-matter.link", 1),
    ("003", 1, "foreign-matter.page", 1),
    ("003", 1, "misread-characters.spaces", 1),
    ("003", 1, "misread-characters.lost", 2),
    ("003", 1, "misread-characters.half", 1),
    ("004", 1, "foreign-matter.spam", 1),
    ("004", 3, "foreign-matter.spam", 1),
    ("004", 1, "traditional-characters.whole", 1),
    ("004", 2, "traditional-characters.whole", 1),
    ("004", 3, "traditional-characters.whole", 1),
    ("004", 1, "placeholder", 11),
    ("004", 2, "placeholder", 4),
]


@lru_cache(maxsize=16)
def findings(path: str) -> dict[int, list[Finding]]:
    """What the rules on publication find in each plan of a file."""
    rules = [RULES[code] for code in FAULTY]
    reports = check(path, [load_reference()], ReadOptions())
    return {report.plan.part: lint(report, rules) for report in reports}


@pytest.mark.skipif(not REAL.is_dir(), reason="the real plans are not at hand (../shared/plans)")
@pytest.mark.parametrize(("name", "part", "sentence", "count"), KNOWN)
def test_known_faults_are_found(name: str, part: int, sentence: str, count: int):
    (path,) = REAL.glob(f"{name}_*")
    keys = [finding.key for finding in findings(str(path))[part]]
    assert keys.count(f"rule.{sentence}") == count


@pytest.mark.skipif(not REAL.is_dir(), reason="the real plans are not at hand (../shared/plans)")
def test_no_real_plan_names_a_foreign_place_or_contradicts_itself():
    for path in sorted(REAL.glob("*.txt")):
        found = [finding for part in findings(str(path)).values() for finding in part]
        assert [finding.quote for finding in found if finding.code in ("PB002", "PB004", "PB109")] == []


@pytest.mark.parametrize("name", ["lanting-city", "luoyuan-county", "qingtan-county"])
def test_plans_without_fault_are_left_alone(name: str):
    assert findings(str(EXAMPLES / f"{name}.txt")) == {1: []}
