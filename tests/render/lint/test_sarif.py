"""Findings as SARIF 2.1.0."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

import jsonschema
import pytest
from common import ROOT
from formats import evil, run, word
from frame import in_frame
from made import FAULTS, bad, folder, good, made_rules


@pytest.fixture(scope="module")
def official():
    """OASIS's own schema."""
    return jsonschema.Draft7Validator(
        json.loads((ROOT / "tests" / "lint" / "sarif-schema-2.1.0.json").read_text("utf-8"))
    )


def test_sarif_keeps_the_official_schema(conform, official, bad, evil, word, good):
    for path in (bad, evil, word, good, "none.txt"):
        official.validate(json.loads(run(conform, path, "sarif").out))


def test_the_official_schema_refuses_what_is_wrong(conform, official, bad):
    log = json.loads(run(conform, bad, "sarif").out)
    log["runs"][0]["results"][0]["level"] = "info"
    assert not official.is_valid(log)


def test_sarif_has_what_github_reads(conform, bad):
    (made,) = json.loads(run(conform, bad, "sarif").out)["runs"]
    rules = made["tool"]["driver"]["rules"]
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
    text = bad.read_text("utf-8").split("\n")
    for result in made["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert re.fullmatch("[0-9a-f]{16}", result["partialFingerprints"]["primaryLocationLineHash"])
        place = result["locations"][0]["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"]) == str(bad)
        region = place["region"]
        if "snippet" in region:
            line = text[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
    related = [result["relatedLocations"][0] for result in made["results"] if "relatedLocations" in result]
    assert [row["logicalLocations"][0]["name"] for row in related] == ["28.2"]
    (fix,) = [result["fixes"][0] for result in made["results"] if "fixes" in result]
    assert fix["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "，"


@pytest.mark.parametrize(
    ("name", "uri"), [("a b#c?.txt", "a%20b%23c%3F.txt"), ("x/方案.txt", "x/%E6%96%B9%E6%A1%88.txt")]
)
def test_sarif_names_files_as_relative_addresses(conform, folder, name, uri):
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(in_frame(FAULTS), "utf-8")
    for given in (name, folder / name, f"./{name}"):
        made = json.loads(run(conform, given, "sarif").out)["runs"][0]
        assert made["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_sarif_tells_of_files_that_were_not_linted(conform, good):
    made = json.loads(conform("lint", good, "none.txt", "-f", "sarif").out)["runs"][0]
    assert made["invocations"][0]["executionSuccessful"] is False
    assert len(made["invocations"][0]["toolExecutionNotifications"]) == 1


def test_no_more_results_than_github_takes(conform, bad, monkeypatch):
    monkeypatch.setattr("conform.render.lint.sarif.MOST", 2)
    assert len(json.loads(run(conform, bad, "sarif").out)["runs"][0]["results"]) == 2


def test_a_web_page_gets_no_mending(conform, folder):
    body = "".join(f"<p>{line}</p>\n" for line in in_frame("建成,牵头。").splitlines())
    (folder / "p.html").write_text(f"<html>\n<body>\n{body}</body></html>\n", "utf-8")
    (result,) = json.loads(run(conform, "p.html", "sarif", "--select", "TX1").out)["runs"][0]["results"]
    assert "fixes" not in result  # its offsets are not those of the file
