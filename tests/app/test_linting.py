"""What `conform lint` works with: what is asked for, the rules, the decisions, and faults that are told once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from frame import in_frame
from made import bad, folder, good, made_rules

from conform.app.commands import Lint
from conform.app.linting import Doing, doing
from conform.app.options import Accepting, LintOutput, Mending
from conform.errors import OptionError

REASON = {"accept": "TX001", "reason": "x"}


def words(**accepting: str) -> Lint:
    return Lint(["a.txt"], accepting=Accepting(**accepting))


@pytest.mark.parametrize(
    ("given", "todo"),
    [
        (words(), None),
        (words(baseline="b.json", decisions="d.json"), None),
        (words(**REASON), Doing.ACCEPT),
        (words(**REASON, reviewer="王", expires="2999-01-01", line="3"), Doing.ACCEPT),
        (words(write_baseline="b.json"), Doing.WRITE_BASELINE),
        (Lint(["a.txt"], mending=Mending(fix=True)), Doing.FIX),
        (Lint(["a.txt"], mending=Mending(diff=True)), Doing.DIFF),
        (Lint(["a.txt"], mending=Mending(diff=True), output=LintOutput(output="a.diff")), Doing.DIFF),
    ],
)
def test_one_thing_is_done(given: Lint, todo: Doing | None):
    assert doing(given) is todo


@pytest.mark.parametrize(
    ("given", "key"),
    [
        (words(**REASON, write_baseline="b.json"), "error.exclusive"),
        (Lint(["a.txt"], mending=Mending(fix=True, diff=True)), "error.exclusive"),
        (words(**REASON)._replace(output=LintOutput(output="a")), "error.exclusive"),
        (words(write_baseline="b.json")._replace(output=LintOutput(output="a")), "error.exclusive"),
        (words(accept="TX001"), "error.accept_reason"),
        (words(accept="TX001", reason=" "), "error.accept_reason"),
        *((words(**{name: "1"}), "error.accept_alone") for name in ("reason", "reviewer", "expires", "line")),
        (words(write_baseline="b.json", reviewer="王"), "error.accept_alone"),
    ],
)
def test_and_what_contradicts_it_is_refused(given: Lint, key: str):
    with pytest.raises(OptionError) as raised:
        doing(given)
    assert raised.value.key == key


def test_decisions_count_only_when_they_are_named(conform, bad):
    conform("lint", bad, "--accept", "TX001", "--reason", "x")
    assert conform("lint", bad, "--select", "TX001").code == 1
    told = conform("lint", bad, "--select", "TX001").err
    assert "--decisions decisions.json does" in told
    assert told.count("\n") == 1
    assert conform("lint", bad, "--select", "TX001", "-q").err == ""
    assert conform("lint", bad, "--select", "TX001", "--decisions", "decisions.json").code == 0
    Path("conform.toml").write_text('[lint]\ndecisions = "decisions.json"\n', "utf-8")
    assert conform("lint", bad, "--select", "TX001").code == 0
    assert conform("lint", bad, "--select", "TX001").err == ""


def test_isolated_knows_no_decisions_but_those_named(conform, bad):
    conform("lint", bad, "--accept", "TX001", "--reason", "x")
    Path("conform.toml").write_text('[lint]\ndecisions = "decisions.json"\n', "utf-8")
    assert conform("lint", bad, "--select", "TX001").code == 0
    isolated = conform("lint", bad, "--select", "TX001", "--isolated")
    assert (isolated.code, isolated.err) == (1, "")
    assert conform("lint", bad, "--select", "TX001", "--isolated", "--decisions", "decisions.json").code == 0


def test_a_collection_tells_a_shared_fault_once(conform, folder):
    plan = in_frame("到20xx年，建成医疗集团。")
    (folder / "two.txt").write_text(plan + "\n" + plan.replace("兰汀市", "沙河市"), "utf-8")
    ran = conform("lint", "two.txt", "-f", "json", "--select", "TX001")
    rows = json.loads(ran.out)["findings"]
    assert [row["quote"] for row in rows] == ["20xx年", "20xx年"]
