"""What all formats say of a finding: its place, its words, and a fingerprint."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import factory
import pytest

from conform.messages import Lang
from conform.model import Place
from conform.model.finding import Finding, Severity
from conform.model.linted import LintedPlan
from conform.render.lint.saying import fingerprints, relative, requirement, span, spot

QUOTE = "90%"
AT = factory.READ.index(QUOTE)
FOUND = Finding("PB001", Severity.ERROR, "rule.placeholder", {"words": QUOTE}, AT, AT + 3, QUOTE)
MISSING = Finding("CF001", Severity.INFO, "rule.placeholder", {"words": ""}, 0, 0, "", ("test-2024-1", "02.2"))


def linted(*findings: Finding, places: tuple[tuple[int, Place], ...] = (), prints: tuple[str, ...] = ()) -> LintedPlan:
    return LintedPlan(factory.report(places=places), findings, prints or ("p",) * len(findings))


def test_a_place_in_a_text_is_its_line_and_column():
    found = spot(linted(FOUND), FOUND, Lang.EN)
    assert (found.line, found.col, found.end_line, found.end_col) == (4, 27, 4, 30)
    assert (found.has_lines, found.place) == (True, None)


def test_a_word_files_place_has_no_lines_and_a_web_pages_has_its_own():
    word = spot(linted(FOUND, places=((0, Place(paragraph=3)),)), FOUND, Lang.ZH)
    assert (word.has_lines, word.words) == (False, "第3段")
    page = spot(linted(FOUND, places=((0, Place(line=7, col=5)),)), FOUND, Lang.EN)
    assert (page.line, page.col, page.end_line, page.end_col, page.has_lines) == (7, 5, 7, 6, True)


def test_what_is_missing_is_told_where_the_plan_begins():
    assert span(linted(MISSING), MISSING) == (0, 0)
    report = factory.report()
    later = replace(report.plan, clauses=report.plan.clauses[1:])
    start = factory.READ.index("一、发展目标")
    assert span(LintedPlan(replace(report, plan=later), (MISSING,), ("p",)), MISSING) == (start, start)
    bare = replace(report.plan, clauses=())
    assert span(LintedPlan(replace(report, plan=bare), (MISSING,), ("p",)), MISSING) == (0, 0)


def test_the_requirement_that_it_is_about():
    assert requirement(linted(FOUND), FOUND) is None
    assert requirement(linted(MISSING), MISSING).id == "02.2"
    assert requirement(linted(), replace(MISSING, requirement=("other", "02.2"))) is None


def test_alike_findings_have_prints_of_their_own_that_go_by_plan_and_order():
    first, second = (print_ for _, print_ in fingerprints(linted(FOUND, FOUND)))
    assert first != second and len(first) == 16
    assert [print_ for _, print_ in fingerprints(linted(FOUND))] == [first]
    other = LintedPlan(factory.report(path="b.txt"), (FOUND,), ("p",))
    assert [print_ for _, print_ in fingerprints(other)] != [first]


def test_paths_are_told_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path / "a")
    assert relative(str(tmp_path / "a" / "b c.txt")) == "b c.txt"
    assert relative("b c.txt", quoted=True) == "b%20c.txt"
    assert relative("../b c.txt") == "../b c.txt"
    assert (
        relative("../b c.txt", quoted=True) == "file://" + os.path.realpath(tmp_path).replace(" ", "%20") + "/b%20c.txt"
    )
