"""`conform check --decisions` and `--fail-on undecided`: in every output, with clear errors and exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from common import EXAMPLES, Ran
from jsonschema import Draft202012Validator

from conform.decisions.file import dump
from conform.decisions.parse import parse
from conform.render.json import schema

Conform = Callable[..., Ran]
CITY = EXAMPLES / "lanting-city.txt"


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What the program says of the city's plan by itself."""
    from conform.app.app import run

    path = tmp_path_factory.mktemp("machine") / "r.json"
    assert run(["check", str(CITY), "-q", "-o", str(path)]) == 0
    return json.loads(path.read_text("utf-8"))["reports"][0]


def entry(machine: Any, row: Any, decision: str, **more: object) -> dict[str, Any]:
    plan = machine["plan"]
    about = {"reference": row["reference"], "requirement": row["id"]} if "reference" in row else {"clause": True}
    text = "…".join(piece["text"] for piece in row["evidence"]) if "evidence" in row else row["text"]
    return {
        "plan": {"title": plan["title"], "number": plan["number"], "file": "lanting-city.txt"},
        **about,
        "text": text,
        "fingerprint": row["fingerprint"],
        "decision": decision,
        "note": "",
        "date": None,
        "expires": None,
        **more,
    }


def rows(machine: Any, status: str) -> list[Any]:
    return [row for row in (*machine["requirements"], *machine["clauses"]) if row["status"] == status]


def save(path: Path, *entries: dict[str, Any]) -> Path:
    text = json.dumps({"schema_version": 1, "tool": {"name": "conform"}, "decisions": entries})
    path.write_text(dump(parse(text, "")), encoding="utf-8")
    return path


@pytest.fixture
def decided(machine: Any, tmp_path: Path) -> Path:
    """One of each kind: omitted accepted, modified linked elsewhere, omitted that does not apply, added, stale."""
    omitted, modified, added = (rows(machine, status) for status in ("omitted", "modified", "added"))
    right = {"fingerprint": added[0]["fingerprint"], "text": added[0]["text"]}
    return save(
        tmp_path / "decisions.json",
        entry(machine, omitted[0], "accepted", note="本市\x1b[31m暂无<b>条件"),
        entry(machine, omitted[1], "not_applicable", note="省级事项"),
        entry(machine, modified[0], "wrong_link", right=right),
        entry(machine, modified[1], "accepted", fingerprint="0" * 16, note="旧"),
        entry(machine, added[1], "needs_work", note="写明期限"),
    )


def test_the_json_tells_decisions_and_honours_them(conform: Conform, machine: Any, decided: Path):
    ran = conform("check", CITY, "--decisions", decided, "-f", "json")
    assert ran.code == 0
    document = json.loads(ran.out)
    assert [e.message for e in Draft202012Validator(json.loads(schema())).iter_errors(document)] == []
    report = document["reports"][0]
    found = {row["id"]: row for row in (*report["requirements"], *report["clauses"])}
    omitted, modified, added = (rows(machine, status) for status in ("omitted", "modified", "added"))
    assert found[omitted[0]["id"]]["decision"]["decision"] == "accepted"
    assert found[omitted[1]["id"]]["status"] == "not_applicable"
    assert [piece["clause"] for piece in found[modified[0]["id"]]["evidence"]] == [added[0]["id"]]
    assert found[added[0]["id"]]["requirements"] == [["gbf-2021-18", modified[0]["id"]]]
    assert found[added[1]["id"]]["decision"]["note"] == "写明期限"
    assert found[modified[1]["id"]]["decision"] is None
    assert [stale["requirement"] for stale in report["stale_decisions"]] == [modified[1]["id"]]
    prints = {row["id"]: row["fingerprint"] for row in (*machine["requirements"], *machine["clauses"])}
    assert prints == {name: row["fingerprint"] for name, row in found.items()}
    assert (
        report["summary"]["requirements"]["not_applicable"] == 1 + machine["summary"]["requirements"]["not_applicable"]
    )


def test_the_terminal_tells_decisions(conform: Conform, decided: Path):
    ran = conform("check", CITY, "--decisions", decided, "--lang", "zh", "--full")
    told = " ".join(ran.out.split())
    assert "√ 已接受：本市\\x1b[31m暂无<b>条件" in told
    assert "○ 不适用：省级事项" in told and "→ 已更正对应" in told and "※ 需修改：写明期限" in told
    assert "已决定 4/" in told and "已过期 1" in told and "√ 已接受：旧" in told
    assert ran.err.count("\n") == 1 and "1 项决定已过期" in ran.err
    assert "已决定" in conform("check", CITY, "--decisions", decided, "-q", "--lang", "zh").out
    assert "Decided 4 of" in conform("check", CITY, "--decisions", decided).out


def test_without_decisions_nothing_is_said_of_them(conform: Conform, machine: Any):
    ran = conform("check", CITY)
    assert "Decided" not in ran.out and ran.err == ""
    assert {row["decision"] for row in (*machine["requirements"], *machine["clauses"])} == {None}
    assert machine["stale_decisions"] == []


def test_fail_on_undecided(conform: Conform, machine: Any, tmp_path: Path):
    kinds = ("omitted", "modified", "added", "mixed")
    every = [entry(machine, row, "accepted") for status in kinds for row in rows(machine, status)]
    whole = save(tmp_path / "all.json", *every)
    less = save(tmp_path / "less.json", *every[1:])
    work = save(tmp_path / "work.json", {**every[0], "decision": "needs_work"}, *every[1:])
    asked = ("check", CITY, "-q", "--fail-on", "undecided")
    assert conform(*asked, "--decisions", whole) == Ran(0, conform(*asked, "--decisions", whole).out, "")
    ran = conform(*asked, "--decisions", less)
    assert (ran.code, ran.err) == (1, f"conform: {CITY}: not ready: 1 undecided, 0 that need work\n")
    ran = conform(*asked, "--decisions", work)
    assert (ran.code, ran.err) == (1, f"conform: {CITY}: not ready: 0 undecided, 1 that need work\n")
    assert conform(*asked).code == 1
    assert conform(*asked, "--decisions", whole, "--fail-under", "99").code == 1
    assert conform("check", CITY, "-q", "--decisions", less).code == 0


def test_fail_on_knows_its_words(conform: Conform):
    ran = conform("check", CITY, "--fail-on", "undecide")
    assert ran.code == 2 and "did you mean undecided" in ran.err


def test_a_faulty_file_stops_the_check(conform: Conform, tmp_path: Path):
    path = tmp_path / "d.json"
    path.write_text("{\n", encoding="utf-8")
    ran = conform("check", CITY, "--decisions", path, "-o", tmp_path / "out.json")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"conform: {path}: line 2: not valid JSON")
    assert ran.err.count("\n") == 1
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize("name", ["none.json", "", ".", "a\0b"])
def test_a_missing_file_is_told(conform: Conform, tmp_path: Path, name: str):
    ran = conform("check", CITY, "--decisions", f"{tmp_path}/{name}" if name else "")
    assert ran.code == 2 and "the decisions cannot be read" in ran.err and ran.err.count("\n") == 1


def test_decisions_are_never_written_over(conform: Conform, decided: Path):
    before = decided.read_bytes()
    ran = conform("check", CITY, "--decisions", decided, "-f", "json", "-o", decided)
    assert ran.code == 2 and "it is the input" in ran.err
    assert decided.read_bytes() == before


def test_the_same_decisions_give_the_same_bytes(conform: Conform, decided: Path):
    runs = {conform("check", CITY, "--decisions", decided, "-f", "json").out for _ in range(2)}
    document = json.loads(decided.read_text("utf-8"))
    document["decisions"].reverse()
    decided.write_text(json.dumps(document), encoding="utf-8")
    runs.add(conform("check", CITY, "--decisions", decided, "-f", "json").out)
    assert len(runs) == 1


def test_a_plan_is_known_by_its_number_under_another_name(conform: Conform, decided: Path, tmp_path: Path):
    copy = tmp_path / "final.txt"
    copy.write_bytes(CITY.read_bytes())
    report = json.loads(conform("check", copy, "--decisions", decided, "-f", "json").out)["reports"][0]
    assert sum(row["decision"] is not None for row in report["requirements"]) == 3


def test_decisions_beside_the_plans_are_no_odd_file(conform: Conform, machine: Any, tmp_path: Path):
    (tmp_path / "final.txt").write_bytes(CITY.read_bytes())
    path = save(tmp_path / "decisions.json", entry(machine, rows(machine, "omitted")[0], "accepted"))
    ran = conform("check", tmp_path, "--decisions", path)
    assert (ran.code, ran.err) == (0, "")
    assert "decisions.json" in conform("check", tmp_path).err
