"""Findings as commands to the runner of GitHub Actions."""

from __future__ import annotations

import re
from urllib.parse import unquote

import factory
from formats import evil, run, word
from frame import in_frame
from made import bad, folder, good, made_rules, word_file

from conform.messages import Lang
from conform.model.finding import Finding, Severity
from conform.model.linted import LintedPlan, RuleNote
from conform.render.lint import Aside, LintView
from conform.render.lint.github import RENDERER

COMMAND = re.compile(r"::(error|warning|notice) ([^\n]*?)::([^\n]*)")


def test_github_commands_are_read_back(conform, evil):
    out = run(conform, evil, "github", "--select", "TX001").out
    match = COMMAND.fullmatch(out.rstrip("\n"))
    assert match
    values = dict(pair.split("=", 1) for pair in match[2].split(","))
    unescaped = {name: unquote(value) for name, value in values.items()}
    assert unescaped["file"] == str(evil)
    assert (values["line"], values["endLine"], values["col"], values["endColumn"]) == ("9", "9", "2", "7")
    assert values["title"] == "TX001 test-blank"
    assert match[1] == "error"


def test_github_takes_no_word_of_a_plan_for_a_command(conform, folder):
    word_file(folder / "w.docx", in_frame("到20xx年\n::error::x"))
    out = run(conform, "w.docx", "github").out
    stop = re.search(r"::stop-commands::([0-9a-f]{64})\n(.*)\n::\1::\n$", out, re.DOTALL)
    assert stop
    assert "w.docx:第9段: 错误 TX001" in stop[2]
    for line in out[: stop.start()].splitlines():
        assert COMMAND.fullmatch(line)
        assert ",line=" not in line


def test_github_gets_a_summary(conform, bad, word, folder, monkeypatch):
    summary = folder / "summary.md"
    summary.write_text("before\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run(conform, bad, "text")
    assert summary.read_text("utf-8") == "before\n"
    assert run(conform, word, "github").code == 1
    text = summary.read_text("utf-8")
    assert text.startswith("before\n### 方案.docx\n")
    assert "| 第9段 |" in text
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "no" / "folder"))
    ran = run(conform, word, "github")
    assert (ran.code, "GITHUB_STEP_SUMMARY" in ran.err) == (1, True)


def test_levels_are_githubs(conform, bad):
    out = run(conform, bad, "github").out
    assert [line[2:].split(" ")[0] for line in out.splitlines()] == ["error", "warning", "error", "error", "notice"]


def test_what_could_not_be_linted_is_an_error(conform, good):
    out = run(conform, "no,ne:.txt", "github").out
    assert out.startswith("::error file=no%2Cne%3A.txt::") and len(out.splitlines()) == 1


def test_columns_are_told_within_one_line_alone():
    view = LintView(Lang.EN, {"PB001": RuleNote("PB001", "placeholder", Severity.ERROR, "", "", "")}, Severity.ERROR)
    for end, told in ((3, "line=1,endLine=1,col=1,endColumn=4,"), (30, "line=1,endLine=2,title")):
        finding = Finding("PB001", Severity.ERROR, "rule.placeholder", {"words": "x"}, 0, end, factory.READ[:end])
        assert told in "".join(RENDERER.render([LintedPlan(factory.report(), (finding,), ("p",))], Aside(), view))
