"""A faulty plan, and rules made for the tests, so that what these show does not change with the real rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from containers import docx, paragraph, run
from frame import in_frame

import conform.messages.rules as sentences
from conform.lint import pages as rule_pages
from conform.lint.rules import RULES, Rule
from conform.lint.rules._base import Options
from conform.model import Report
from conform.model.finding import Edit, Finding, Severity

BLANK, COMMA, OMITTED = "TX001", "TX101", "TX201"
FAULTS = "到20xx年，建成医疗集团,由市人民医院牵头。\n到20xx年，新建XX医院。"


def _find(pattern: str, mended: str | None = None) -> Callable[[Rule, Report, Options], Iterator[Finding]]:
    def find(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
        for match in re.finditer(pattern, report.plan.source.text):
            fix = () if mended is None else (Edit(*match.span(), mended),)
            yield rule.of(report, *match.span(), fix=fix, words=match[0])

    return find


def _omitted(rule: Rule, report: Report, options: Options) -> Iterator[Finding]:
    verdict = report.verdicts[-1]
    yield rule.of(report, requirement=(verdict.reference, verdict.requirement.id), words=verdict.requirement.id)


PAGES = {
    "zh": "检查什么\n    某事\n\n为什么要紧\n    有用\n\n例子\n    甲\n\n怎样修改\n    改正它。\n",
    "en": "What it does\n    A fault\n\nWhy it matters\n    It helps\n\nExample\n    A\n\nHow to fix\n    Mend it.\n",
}


@pytest.fixture(autouse=True)
def made_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three rules instead of the real ones: an error, a warning that can be mended, an info about a requirement."""
    made = [
        Rule(BLANK, "test-blank", Severity.ERROR, _find(r"20xx年|XX医院")),
        Rule(COMMA, "test-comma", Severity.WARNING, _find(r"(?<=[\u4e00-\u9fff]),", "，"), {"least": 1, "words": ()}),
        Rule(OMITTED, "test-omitted", Severity.INFO, _omitted),
    ]
    monkeypatch.setattr(rule_pages, "page", lambda name, lang: PAGES[lang])
    for code in list(RULES):
        monkeypatch.delitem(RULES, code)
    for rule in made:
        monkeypatch.setitem(RULES, rule.code, rule)
        told = {
            f"rule.{rule.name}": ("“{words}”有误", "“{words}” is wrong"),
            f"rule.{rule.name}.title": (f"{rule.name} 的题目", f"title of {rule.name}"),
        }
        for key, pair in told.items():
            monkeypatch.setitem(sentences.RULES, key, pair)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project, which is the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return tmp_path


@pytest.fixture
def bad(folder: Path) -> Path:
    """A plan with three blanks and one wrong comma."""
    path = folder / "方案.txt"
    path.write_text(in_frame(FAULTS), "utf-8")
    return Path(path.name)


def word_file(path: Path, text: str) -> bytes:
    """Writes a Word file with a paragraph for each line; gives its bytes."""
    docx(path, [paragraph(run(line)) for line in text.splitlines()])
    return path.read_bytes()


@pytest.fixture
def good(folder: Path) -> Path:
    """A plan without errors or warnings."""
    path = folder / "good.txt"
    path.write_text(in_frame(""), "utf-8")
    return Path(path.name)
