"""A line for each finding."""

from __future__ import annotations

import re

import factory
import pytest
from formats import run, word
from made import bad, folder, made_rules

from conform.messages import Lang
from conform.model import Place
from conform.model.finding import Finding, Severity
from conform.model.linted import LintedPlan
from conform.render.lint import LintView
from conform.render.lint.concise import QUOTED, line


def test_concise_is_path_line_col(conform, bad):
    lines = run(conform, bad, "concise").out.splitlines()
    assert lines[0] == f"{bad}:9:2: 错误 TX001 “20xx年”有误"
    assert all(re.match(r"[^:]+:\d+:\d+: (错误|警告|提示) TX\d{3} ", line) for line in lines)


def test_concise_says_the_sum_beside_its_lines(conform, bad):
    ran = run(conform, bad, "concise")
    counts = [sum(f": {level} TX" in line for line in ran.out.splitlines()) for level in ("错误", "警告", "提示")]
    assert ran.err == "conform: {} 个错误，{} 个警告，{} 个提示\n".format(*counts)
    assert run(conform, bad, "concise", "-q") == type(ran)(ran.code, ran.out, "")
    assert run(conform, bad, "concise", "--ignore", "TX,PB,CF,CT").err != ran.err


def test_concise_names_paragraph_and_words_of_a_word_file(conform, word):
    lines = run(conform, word, "concise", "--select", "TX001").out.splitlines()
    assert lines[0] == "方案.docx:第9段: 错误 TX001 “20xx年”有误 “20xx年”"


@pytest.mark.parametrize(("count", "shown"), [(QUOTED, "甲" * QUOTED), (QUOTED + 1, "甲" * QUOTED + "…")])
def test_long_words_of_a_file_without_lines_are_cut(count, shown):
    finding = Finding("PB001", Severity.ERROR, "rule.placeholder", {"words": "x"}, 0, count, "甲" * count)
    view = LintView(Lang.ZH, {}, Severity.ERROR)
    plan = LintedPlan(factory.report(places=((0, Place(paragraph=1)),)), (finding,), ("p",))
    assert line(plan, finding, view).endswith(f" “{shown}”")
    assert "甲" not in line(
        LintedPlan(factory.report(), (finding,), ("p",)), finding, view
    )  # the line is there to be seen
