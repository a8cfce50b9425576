"""What was accepted is not raised again: decisions, their ends, and baselines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from made import bad, folder, good, made_rules

from conform.decisions.entries import name_of
from conform.decisions.file import dump, load
from conform.lint import suppress
from conform.model.decision import CLAUSE, Choice, Decision, Subject
from conform.text.fingerprint import fingerprint


def lint(conform, *words):
    """Lints with the decisions that lie in the folder, if any do."""
    decided = ["--decisions", "decisions.json"] if Path("decisions.json").exists() else []
    return lint_without(conform, *words, *decided)


def lint_without(conform, *words):
    ran = conform("lint", *words, "-f", "json")
    whole = json.loads(ran.out)
    return ran.code, [(row["code"], row["quote"]) for row in whole["findings"]], whole


def keys(whole):
    return [row["key"] for row in whole["notices"]]


def edit(path, old, new):
    text = Path(path).read_text("utf-8")
    assert old in text
    Path(path).write_text(text.replace(old, new), "utf-8")


def test_what_is_accepted_is_not_raised_again(conform, bad, folder):
    ran = conform("lint", bad, "--accept", "TX001", "--reason", "模板中的空白")
    assert ran.code == 0
    entries = load("decisions.json").entries
    assert {(entry.text, entry.note, entry.subject.code) for entry in entries} == {
        ("20xx年", "模板中的空白", "TX001"),
        ("XX医院", "模板中的空白", "TX001"),
    }
    code, found, whole = lint(conform, bad)
    assert code == 0
    assert [row for row in found if row[0] == "TX001"] == []
    assert (whole["summary"]["accepted"], whole["notices"]) == (3, [])


def test_it_holds_on_another_line_and_ends_with_the_words(conform, bad):
    conform("lint", bad, "--accept", "test-blank", "--reason", "x")
    edit(bad, "二、重点任务", "二、重点任务\n（零）开展调研。组织专家开展调研。")
    assert lint(conform, bad, "--select", "TX001")[:2] == (0, [])
    edit(bad, "XX医院", "兰汀市第二人民医院")
    _, found, whole = lint(conform, bad, "--select", "TX001")
    assert found == []
    assert keys(whole) == ["notice.unused"]
    assert "XX医院" in conform("lint", bad, "--select", "TX001", "--decisions", "decisions.json").err
    assert keys(lint(conform, bad, "--select", "TX1")[2]) == []  # that rule was not asked


@pytest.mark.parametrize(("day", "holds"), [("2000-01-01", False), ("2999-01-01", True)])
def test_it_expires(conform, bad, day, holds):
    conform("lint", bad, "--accept", "TX001", "--reason", "x", "--expires", "2999-12-31")
    path = Path("decisions.json")
    path.write_text(path.read_text("utf-8").replace("2999-12-31", day), "utf-8")
    code, found, whole = lint(conform, bad, "--select", "TX001")
    assert (code == 0) is holds
    assert keys(whole) == ([] if holds else ["notice.expired"] * 2)
    assert len(found) == (0 if holds else 3)


def test_another_plan_has_its_own(conform, bad, folder):
    conform("lint", bad, "--accept", "TX001", "--reason", "x")
    text = bad.read_text("utf-8").replace("兰汀市", "沙河市").replace("兰政办发", "沙政办发")
    (folder / "other.txt").write_text(text, "utf-8")
    assert lint(conform, "other.txt", "--select", "TX001")[0] == 1


def reviewed(conform, bad, choice):
    """A decision of a reviewer's on the requirement that TX201 names; its code is made one of conformance."""
    from plans import report_of

    report = report_of(bad.read_text("utf-8"))
    verdict = report.verdicts[-1]
    print_ = fingerprint(verdict.requirement.text, verdict.status, *map(report.quote, verdict.evidence))
    return Decision(name_of(report.plan), Subject(verdict.reference, verdict.requirement.id), print_, choice)


@pytest.mark.parametrize(
    ("choice", "count"), [(Choice.ACCEPTED, 0), (Choice.NOT_APPLICABLE, 0), (Choice.NEEDS_WORK, 1)]
)
def test_what_a_reviewer_accepted_the_hook_does_not_raise(conform, bad, folder, monkeypatch, choice, count):
    monkeypatch.setattr(suppress, "CONFORMANCE", "TX2")
    from conform.decisions.entries import Decisions

    (folder / "decisions.json").write_text(dump(Decisions((reviewed(conform, bad, choice),))), "utf-8")
    assert len(lint(conform, bad, "--select", "TX201")[1]) == count


def test_an_accepted_clause_holds_back_conformance_alone(conform, bad, folder, monkeypatch):
    from plans import report_of

    from conform.decisions.entries import Decisions

    report = report_of(bad.read_text("utf-8"))
    clause = next(clause for clause in report.plan.clauses if "XX医院" in clause.text)
    entry = Decision(name_of(report.plan), CLAUSE, fingerprint(clause.text), Choice.ACCEPTED)
    (folder / "decisions.json").write_text(dump(Decisions((entry,))), "utf-8")
    assert len(lint(conform, bad, "--select", "TX001")[1]) == 3
    monkeypatch.setattr(suppress, "CONFORMANCE", "TX0")
    assert lint(conform, bad, "--select", "TX001")[1] == [("TX001", "20xx年")]


# ── baseline ──


def test_only_new_faults_fail(conform, bad, folder):
    assert conform("lint", bad, "--write-baseline", "base.json").code == 0
    first = (folder / "base.json").read_bytes()
    code, found, _ = lint(conform, bad, "--baseline", "base.json")
    assert (code, found) == (0, [])
    edit(bad, "三、组织保障", "新增XX医院1所。\n三、组织保障")
    code, found, _ = lint(conform, bad, "--baseline", "base.json")
    assert (code, found) == (1, [("TX001", "XX医院")])
    assert (folder / "base.json").read_bytes() == first


def test_a_baseline_is_kept_on_words_not_on_lines(conform, bad):
    conform("lint", bad, "--write-baseline", "base.json")
    edit(bad, "二、重点任务", "二、重点任务\n\n\n")
    assert lint(conform, bad, "--baseline", "base.json")[:2] == (0, [])


def test_what_is_gone_is_told(conform, bad, good):
    conform("lint", bad, "--write-baseline", "base.json")
    edit(bad, "XX医院", "市第二医院")
    code, _, whole = lint(conform, bad, "--baseline", "base.json")
    assert (code, keys(whole)) == (0, ["notice.baseline_gone"])
    assert keys(lint(conform, good, "--baseline", "base.json")[2]) == []  # the plan was not looked at
    conform("lint", bad, "--write-baseline", "base.json")
    assert keys(lint(conform, bad, "--baseline", "base.json")[2]) == []


def test_files_of_one_name_are_told_apart(conform, bad, folder):
    text = bad.read_text("utf-8")
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / "plan.txt").write_text(text, "utf-8")
    conform("lint", "a", "--write-baseline", "base.json")
    assert lint(conform, "a", "--baseline", "base.json")[0] == 0
    assert lint(conform, "b", "--baseline", "base.json")[0] == 1


@pytest.mark.parametrize(
    "text", ["{", "[]", "{}", '{"schema_version": 2, "baseline": []}', '{"schema_version": 1, "baseline": [{}]}']
)
def test_what_is_no_baseline_is_told(conform, bad, folder, text):
    (folder / "base.json").write_text(text, "utf-8")
    ran = conform("lint", bad, "--baseline", "base.json")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
