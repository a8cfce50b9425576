"""One table of cases for the rules of decisions.json, which the command line and the page must follow alike."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from common import ROOT
from decided import CASES, TABLE, Case

from conform.decisions.entries import Decisions
from conform.decisions.file import dump
from conform.decisions.parse import parse
from conform.errors import DecisionFault
from conform.model import Status
from conform.model.decision import Decision
from conform.render._overview import share

SHARES = [*TABLE["shares"], *([found, 0, left, 0] for found in range(40) for left in range(1, 40))]  # with ties
HERE = Path(__file__).parent


def every(section: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", CASES[section], ids=lambda case: case["why"])


def read(rows: list[Any]) -> tuple[Decision, ...]:
    texts = (json.dumps({"schema_version": 1, "decisions": [each]}) for each in rows)
    return tuple(entry for text in texts for entry in parse(text, "d.json").entries)


def left(decisions: Decisions) -> dict[str, Any]:
    """What a case says of what is left."""
    return {
        "left": [entry.note for entry in decisions.entries],
        "conflicts": [entry.note for entry in decisions.entries if entry.conflict],
        "replaces": [list(entry.replaces) for entry in decisions.entries if entry.replaces],
    }


def expected(case: Case) -> dict[str, Any]:
    return {"left": case["left"], "conflicts": case.get("conflicts", []), "replaces": case.get("replaces", [])}


# ── the command line ──


@every("refused")
def test_what_is_no_file_of_decisions_is_refused(case: Case):
    with pytest.raises(DecisionFault) as caught:
        parse(case["text"], "d.json")
    values = {key: value for key, value in caught.value.values.items() if key != "where"}
    assert (caught.value.key, values) == (f"error.decisions.{case['fault']}", case["values"])


@every("written")
def test_the_order_of_a_file(case: Case):
    assert [entry["note"] for entry in json.loads(dump(parse(case["text"], "d.json")))["decisions"]] == case["order"]


@every("put")
def test_whose_place_a_new_one_takes(case: Case):
    assert left(Decisions(read(case["rows"])).put(read([case["put"]])[0])) == expected(case)


@every("merge")
def test_what_is_left_of_two_files(case: Case):
    assert left(Decisions(read(case["rows"])).merge(read(case["others"]))) == expected(case)


@every("find")
def test_which_one_holds(case: Case):
    wanted = read([case["wanted"]])[0]
    found = Decisions(read(case["rows"])).find(wanted.subject, wanted.fingerprint)
    assert (found and found.note) == case["found"]


# ── the page ──


@pytest.fixture(scope="module")
def page(request: pytest.FixtureRequest) -> dict[str, list[Any]]:
    """What the page's rules make of the cases, in Node or else in a browser."""
    rules = "\n".join((ROOT / "reports" / name).read_text("utf-8") for name in ("merge.js", "decisions.js", "tally.js"))
    cases = {**CASES, "counted": TABLE["counted"], "shares": SHARES}
    script = f"globalThis.conform = {{}};\nconst cases = {json.dumps(cases)};\n{rules}\n"
    script += (HERE / "cases.js").read_text("utf-8")
    if node := shutil.which("node"):
        read = "require('vm').runInThisContext(require('fs').readFileSync(0, 'utf8'))"  # too long for an argument
        done = subprocess.run([node, "-p", read], input=script, capture_output=True, encoding="utf-8", check=True)
        return json.loads(done.stdout)
    empty = request.getfixturevalue("browser").new_page()
    try:
        return json.loads(empty.evaluate(f"() => (0, eval)({json.dumps(script)})"))
    finally:
        empty.close()


def numbered(section: str) -> pytest.MarkDecorator:
    names = [case["why"] for case in CASES[section]]
    return pytest.mark.parametrize("number", range(len(names)), ids=names)


@numbered("refused")
def test_the_page_refuses_the_same(page: dict[str, list[Any]], number: int):
    case = CASES["refused"][number]
    assert page["refused"][number] == {"fault": f"error.decisions.{case['fault']}", "values": case["values"]}


@numbered("written")
def test_the_page_writes_the_same_bytes(page: dict[str, list[Any]], number: int):
    assert page["written"][number] == dump(parse(CASES["written"][number]["text"], "d.json"))


def test_the_page_counts_the_same(page: dict[str, list[Any]]):
    assert page["counted"] == [case["counts"] for case in TABLE["counted"]]


def test_the_page_says_shares_and_draws_bars_the_same(page: dict[str, list[Any]]):
    for counts, made in zip(SHARES, page["shares"], strict=True):
        told = share(Counter(dict(zip(Status, counts, strict=True))))
        assert made["words"] == told.words, counts
        assert [status for status, *_ in made["bar"]] == [status for status, *_ in told.bar()], counts
        assert [each for _, *pair in made["bar"] for each in pair] == pytest.approx(
            [each for _, *pair in told.bar() for each in pair], abs=0.01
        )


@pytest.mark.parametrize("section", ["put", "merge"])
def test_the_page_leaves_the_same(page: dict[str, list[Any]], section: str):
    assert page[section] == [expected(case) for case in CASES[section]]


def test_the_page_finds_the_same(page: dict[str, list[Any]]):
    assert page["find"] == [case["found"] for case in CASES["find"]]
