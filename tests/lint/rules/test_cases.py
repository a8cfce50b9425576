"""Every rule flags what it must and passes what it must, case by case.

A case of `cases/NAME.toml`: `why` it is there; `text`, which is put into the frame, or is a plan of its own where
`plan = "whole"`; `options` of the rule; and for a `[[flag]]` the `quote` of exactly the findings expected, in order
("" for one about something missing), and, where it is mended, the `fixed` text.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import tomli
from frame import in_frame, named
from plans import report_of

from conform.lint.rules import RULES, Rule
from conform.lint.run import lint
from conform.messages import Lang, say
from conform.messages import pages as pages_room
from conform.messages.pages import page, sections
from conform.model import Report
from conform.model.finding import Finding

FOLDER = Path(__file__).parent / "cases"
KEYS = {"why", "text", "plan", "quote", "options", "fixed"}
FLAGS, PASSES = 3, 4  # the least that a rule must have

Case = dict[str, Any]


def cases(rule: Rule, kind: str) -> list[Case]:
    """The cases of a rule; none where it has no file."""
    file = FOLDER / f"{rule.name}.toml"
    return tomli.loads(named(file.read_text("utf-8"))).get(kind, []) if file.is_file() else []


def every(kind: str) -> Any:
    return pytest.mark.parametrize(
        ("rule", "case"),
        [
            pytest.param(rule, case, id=f"{rule.name}: {case['why']}")
            for rule in RULES.values()
            for case in cases(rule, kind)
        ],
    )


def plan(case: Case) -> str:
    return case["text"] if case.get("plan") == "whole" else in_frame(case["text"])


def found(rule: Rule, case: Case) -> tuple[Report, list[Finding]]:
    unknown = set(case.get("options", {})) - set(rule.options)
    assert not unknown, f"{rule.name} has no option {unknown}"
    report = report_of(plan(case))
    return report, lint(report, [replace(rule, options={**rule.options, **case.get("options", {})})])


def mended(text: str, findings: list[Finding]) -> str:
    edits = sorted((edit for finding in findings for edit in finding.fix), key=lambda edit: -edit.start)
    for edit in edits:
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@every("flag")
def test_flags(rule: Rule, case: Case):
    report, findings = found(rule, case)
    assert [finding.quote for finding in findings] == case["quote"]
    for finding in findings:
        assert report.plan.source.text[finding.start : finding.end] == finding.quote
        assert all(say(finding.key, lang, **finding.values) for lang in Lang)
    if "fixed" in case:
        assert mended(plan(case), findings) == plan({**case, "text": case["fixed"]})


@every("pass")
def test_passes(rule: Rule, case: Case):
    _, findings = found(rule, case)
    assert [(finding.quote, say(finding.key, Lang.EN, **finding.values)) for finding in findings] == []


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_rule_has_cases_of_both_kinds(rule: Rule):
    assert len(cases(rule, "flag")) >= FLAGS
    assert len(cases(rule, "pass")) >= PASSES
    for case in [*cases(rule, "flag"), *cases(rule, "pass")]:
        assert set(case) <= KEYS
        assert case.get("plan") in (None, "whole")
        assert all(isinstance(case[key], str) for key in ("why", "text"))


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_rule_is_told_of(rule: Rule):
    for lang in Lang:
        assert all(sections(page(rule.name, lang), lang))
        assert say(f"rule.{rule.name}.title", lang)


def test_registry_and_files_agree():
    assert all(code == rule.code for code, rule in RULES.items())
    names = {rule.name for rule in RULES.values()}
    assert len(names) == len(RULES)
    files = Path(sys.modules[Rule.__module__].__file__ or "").parent.glob("[!_]*.py")
    assert {file.stem.replace("_", "-") for file in files} == names
    assert {file.stem for file in FOLDER.glob("*.toml")} == names
    pages = Path(pages_room.__file__).parent.glob("*.txt")
    assert {file.name for file in pages} == {f"{name}.{lang}.txt" for name in names for lang in Lang}


def test_the_pages_are_told_without_docstrings():
    for lang in Lang:
        done = subprocess.run(
            [sys.executable, "-OO", "-m", "conform", "rule", "PB001", "--lang", lang], capture_output=True, check=True
        )
        assert done.stdout.decode().endswith(page("placeholder", lang))


def test_the_frame_itself_is_without_fault():
    report = report_of(in_frame(""))
    assert [finding.quote for finding in lint(report, RULES.values()) if finding.severity != "info"] == []
