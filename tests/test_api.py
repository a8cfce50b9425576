"""The public door: what it exports, what goes in, what comes out, and that it is the command line's."""

from __future__ import annotations

import ast
import csv
import json
import runpy
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from common import EXAMPLES, ROOT

import conform
from conform import api

LANTING = EXAMPLES / "lanting-city.txt"
CHAIN = EXAMPLES / "chain"
SHOWN = ast.literal_eval(
    next(
        ast.unparse(node.value)
        for node in ast.parse((ROOT / "conform" / "__init__.py").read_text("utf-8")).body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    )
)


@pytest.fixture(scope="module")
def checked() -> conform.Checked:
    return conform.check(LANTING)


# ── what it exports ──


def test_the_door_exports_what_it_says():
    assert sorted(SHOWN, key=str.casefold) == sorted(conform.__all__, key=str.casefold)
    assert set(conform.__all__) - {"__version__"} == set(api.__all__)
    assert all(getattr(conform, name) is getattr(api, name) for name in api.__all__)
    assert set(conform.__all__) <= set(dir(conform))


def test_everything_public_of_it_is_exported_and_told_of():
    own = {name for name, value in vars(api).items() if getattr(value, "__module__", "") == api.__name__}
    assert {name for name in own if not name.startswith("_")} <= set(api.__all__)
    assert all(getattr(api, name).__doc__ for name in api.__all__)


def test_another_name_is_none_of_it():
    with pytest.raises(AttributeError, match="verdicts"):
        _ = conform.verdicts


def test_to_import_it_loads_nothing():
    script = "import sys, typing; before = set(sys.modules); import conform; print(sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ast.literal_eval(done.stdout) in (["conform"], ["__future__", "conform"])


ORDERS = {
    "the function first": "from conform import lint; import conform.lint.run",
    "the room first": "import conform.lint.run; from conform import lint",
    "the room under another name": "import conform.lint.run as run; from conform import lint; assert run.lint",
    "the room as one asks": "import importlib; importlib.import_module('conform.lint'); from conform import lint",
    "rules first": "from conform.lint.rules import RULES; from conform import lint; assert RULES",
    "api first": "from conform.api import lint; import conform.lint.run",
}
BOTH = """
import conform, inspect, pickle, sys
assert lint is conform.lint and inspect.isfunction(lint) and pickle.loads(pickle.dumps(lint)) is lint
assert lint.__module__ == "conform.api" and lint.__doc__ and "plan" in inspect.signature(lint).parameters
assert conform.lint(sys.argv[1]) and conform.lint is lint
import conform.lint.run, conform.lint.select
assert inspect.ismodule(conform.lint.run) and inspect.ismodule(lint.select) and conform.lint is lint
"""


@pytest.mark.parametrize("order", ORDERS)
def test_lint_is_a_function_and_the_way_into_its_room_whatever_is_loaded_first(order: str):
    subprocess.run([sys.executable, "-c", f"{ORDERS[order]}\n{BOTH}", LANTING], check=True)


# ── what goes in and comes out ──


def test_a_report_is_the_command_lines(checked: conform.Checked, process):
    done = process("check", LANTING, "-f", "json", "--lang", "en")
    assert checked.to_dict() == json.loads(done.stdout)
    jsonschema.validate(checked.to_dict(), json.loads((ROOT / "conform" / "report.schema.json").read_text("utf-8")))


def test_findings_are_the_command_lines(process):
    done = process("lint", LANTING, "-f", "json", "--lang", "en", "--isolated")
    assert conform.lint(LANTING).to_dict() == json.loads(done.stdout)


def test_versions_are_the_command_lines(process, tmp_path: Path):
    later = tmp_path / "later.txt"
    later.write_text(LANTING.read_text("utf-8").replace("90%", "85%"), encoding="utf-8")
    done = process("diff", LANTING, later, "-f", "json", "--lang", "en")
    assert conform.diff(LANTING, later).to_dict() == json.loads(done.stdout)


@pytest.mark.parametrize(
    "given",
    [
        str(LANTING),
        LANTING,
        LANTING.read_bytes(),
        conform.Content(LANTING.read_text("utf-8")),
        conform.Content(LANTING.read_text("utf-8").encode("gb18030"), "草案.txt"),
    ],
    ids=("name", "path", "bytes", "text", "named bytes"),
)
def test_a_plan_is_a_path_bytes_or_text(given: object, checked: conform.Checked):
    found = conform.check(given)
    assert [verdict.status for verdict in found.reports[0].verdicts] == [
        verdict.status for verdict in checked.reports[0].verdicts
    ]
    assert found.rows()[0]["path"] in (str(LANTING), "-", "草案.txt")


def test_a_text_is_text_whatever_encoding_is_asked_for():
    found = conform.check(conform.Content(LANTING.read_text("utf-8")), options=conform.ReadOptions(encoding="gbk"))
    assert found.reports[0].plan.metadata.title.startswith("兰汀市")


def test_references_are_names_files_texts_or_values():
    chain = [conform.load_reference(), CHAIN / "province.txt", conform.load_reference(CHAIN / "city.txt")]
    report = conform.check(CHAIN / "county.txt", chain).reports[0]
    assert len(report.references) == 3 and report.lineage
    own = conform.load_reference(conform.Content((CHAIN / "city.txt").read_text("utf-8"), "city.txt"))
    assert own.requirements == chain[2].requirements


def test_a_text_may_be_the_reference_and_one_given_twice_is_one():
    city = conform.Content((CHAIN / "city.txt").read_text("utf-8"), "city.txt")
    (own,) = conform.check(CHAIN / "county.txt", city).reports[0].references
    assert own.requirements == conform.load_reference(CHAIN / "city.txt").requirements
    assert len(conform.check(CHAIN / "county.txt", [own, own]).reports[0].references) == 1
    other = replace(own, sha256="0" * 64)
    with pytest.raises(conform.OptionError, match="its id city is that of another reference"):
        conform.check(CHAIN / "county.txt", [own, other])


def test_a_reference_is_one_plan_of_a_collection():
    head, _, body = (CHAIN / "province.txt").read_text("utf-8").partition("\n")
    both = "\n".join(f"{head} 篇{number}\n{text}" for number, text in (("一", body), ("二", body.replace("省", "市"))))
    with pytest.raises(conform.OptionError, match=r"^both\.txt: the file holds 2 plans; choose one with `part`$"):
        conform.load_reference(conform.Content(both, "both.txt"))
    first, second = (
        conform.load_reference(conform.Content(both), options=conform.ReadOptions(part=part)) for part in (1, 2)
    )
    texts = [[requirement.text for requirement in each.requirements] for each in (first, second)]
    assert texts[0] != texts[1] == [text.replace("省", "市") for text in texts[0]]


GIVEN = "give one path, bytes or Content, not "


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (["a.txt", "b.txt"], "['a.txt', 'b.txt']"),
        (("text", "a.txt"), "('text', 'a.txt')"),
        (None, "None"),
        (123, "123"),
        (conform.Content(123), "Content(content=123, name='-')"),
    ],
    ids=repr,
)
def test_what_is_no_plan_is_named(plan: object, told: str):
    for call in (conform.check, conform.lint, conform.load_reference, lambda each: conform.diff(LANTING, each)):
        with pytest.raises(conform.OptionError) as caught:
            call(plan)
        assert str(caught.value) == GIVEN + told


def test_any_texts_are_compared_as_on_the_command_line():
    old, new = (conform.Content(f"春眠不觉晓，{line}。") for line in ("处处闻啼鸟", "夜来风雨声"))
    (row,) = conform.diff(old, new).rows()
    assert (row["kind"], row["old"], row["new"]) == ("edited", old.content, new.content)


def test_decisions_are_files():
    with pytest.raises(conform.OptionError, match=r"^decisions: give the path of a file, not 3$"):
        conform.check(LANTING, decisions=[3])


def test_one_name_is_one_however_many_letters_it_has():
    assert conform.lint(LANTING, select="PB").findings == conform.lint(LANTING, select=["PB"]).findings
    assert conform.lint(LANTING, ignore="CF").findings == conform.lint(LANTING, ignore=["CF"]).findings
    assert conform.load_reference(folders=str(CHAIN)).id == "gbf-2021-18"
    with pytest.raises(conform.ReferenceFault, match=r"^nowhere: there is no such folder"):
        conform.load_reference("own", folders="nowhere")
    for name in ("select", "ignore"):
        with pytest.raises(conform.OptionError, match=f"^{name}: give one or a list, not 3$"):
            conform.lint(LANTING, **{name: 3})


@pytest.mark.parametrize("given", [[], (), iter([])], ids=["list", "tuple", "iterator"])
def test_without_a_reference_nothing_is_checked(given: object):
    with pytest.raises(conform.OptionError, match=r"^references: none is given$"):
        conform.check(LANTING, given)


@pytest.mark.parametrize("part", [-3, 0, 2, "1"])
def test_a_plan_that_is_not_there_is_missed(part: object):
    with pytest.raises(conform.InputError, match=f"there is no plan {part} in it; it holds 1$"):
        conform.check(LANTING, options=conform.ReadOptions(part=part))


def test_tracked_changes_are_taken_in_a_way_that_there_is():
    with pytest.raises(conform.OptionError, match=r"^revisions: unknown “x”; known: final, original, error$"):
        conform.check(LANTING, options=conform.ReadOptions(revisions="x"))


def test_rows_are_flat_and_whole(checked: conform.Checked):
    rows = checked.rows()
    assert {row["requirement"] for row in rows} == {v.requirement.id for v in checked.reports[0].verdicts}
    assert len(rows) == sum(max(1, len(verdict.evidence)) for verdict in checked.reports[0].verdicts)
    raised = next(row for row in rows if row["requirement"] == "04.4")
    assert raised["changes"].startswith("target raised: ") and " → " in raised["changes"]
    omitted = [row for row in rows if row["status"] == "omitted"]
    assert omitted and all(row["evidence"] is None for row in omitted)
    clauses = checked.clause_rows()
    assert len(clauses) == len(checked.reports[0].clauses)
    changes = checked.change_rows()
    assert len(changes) == sum(len(verdict.changes) for verdict in checked.reports[0].verdicts)
    assert [row["now"] for row in changes if (row["requirement"], row["direction"]) == ("13.6", "weaker")] == ["1:1.7"]
    assert {row["certainty"] for row in rows} == set(conform.Certainty)
    for table in (rows, clauses, changes, conform.lint(LANTING).rows(), conform.diff(LANTING, LANTING).rows()):
        assert len({tuple(row) for row in table}) == 1  # the same columns in all rows
        assert all(isinstance(value, str | int | float | None) for row in table for value in row.values())


def test_decisions_are_honoured_the_later_ones_first_and_none_that_conflict(tmp_path: Path, checked: conform.Checked):
    report = checked.to_dict()["reports"][0]
    row = next(row for row in report["requirements"] if row["status"] == "omitted")
    about = {"reference": row["reference"], "requirement": row["id"], "fingerprint": row["fingerprint"], "text": ""}
    plan = {"title": report["plan"]["title"], "number": report["plan"]["number"], "file": None}
    files = []
    said = [("2026-01-02", "accepted", "王"), ("2026-01-01", "needs_work", "王"), ("2026-01-03", "needs_work", "李")]
    for day, choice, who in said:
        files.append(tmp_path / f"{day}.json")
        entry = {**about, "plan": plan, "decision": choice, "note": "", "date": day, "expires": None, "who": who}
        files[-1].write_text(json.dumps({"schema_version": 1, "decisions": [entry]}), encoding="utf-8")
    found = {each["requirement"]: each["decision"] for each in conform.check(LANTING, decisions=files[:2]).rows()}
    assert found[row["id"]] == "accepted"
    both = conform.check(LANTING, decisions=files)
    assert {each["decision"] for each in both.rows()} == {None}
    assert [each["who"] for each in both.to_dict()["reports"][0]["conflicting_decisions"]] == ["王", "李"]
    assert {each["decision"] for each in conform.check(LANTING, decisions=files[1]).rows()} == {None, "needs_work"}


def test_rules_are_chosen():
    assert {finding.code for finding in conform.lint(LANTING, select=["CF006"]).findings} == {"CF006"}
    assert "CF006" not in {finding.code for finding in conform.lint(LANTING, ignore=["CF"]).findings}
    with pytest.raises(conform.OptionError, match=r"^select: unknown “PB999”"):
        conform.lint(LANTING, select=["PB999"])
    with pytest.raises(conform.OptionError, match=r"^judge: unknown “heart”; known: quick, meaning$"):
        conform.load_reference(judge="heart")


def test_what_is_wrong_is_one_error_in_words():
    with pytest.raises(conform.InputError) as caught:
        conform.check("no-such-plan.txt")
    assert str(caught.value) == "no-such-plan.txt: there is no such file; check the path"
    with pytest.raises(conform.ReferenceFault, match=r"^none: "):
        conform.check(LANTING, "none")
    with pytest.raises(conform.ConformError):
        conform.check(b"")
    with pytest.raises(conform.InputError):
        conform.diff(LANTING, EXAMPLES / "no.txt")
    with pytest.raises(conform.InputError, match="larger than 9 B; raise the limit with `max_bytes`"):
        conform.check(LANTING, options=conform.ReadOptions(max_bytes=9))


# ── the example ──


def test_the_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["api.py", str(EXAMPLES)])
    runpy.run_path(str(EXAMPLES / "api.py"))
    assert "omitted" in capsys.readouterr().out
    with (tmp_path / "lanting.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(conform.check(LANTING).rows())
