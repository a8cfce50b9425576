"""Findings as JSON."""

from __future__ import annotations

import json

import jsonschema
from formats import evil, run, word
from frame import in_frame
from made import bad, folder, made_rules


def test_json_keeps_its_schema(conform, bad, evil, word):
    schema = json.loads(conform("schema", "lint").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    for path in (bad, evil, word, "none.txt"):
        jsonschema.validate(json.loads(run(conform, path, "json").out), schema)
    rows = json.loads(run(conform, bad, "json").out)["findings"]
    text = bad.read_text("utf-8")
    for row in rows:
        assert text[row["start"] : row["end"]] == row["quote"]
        if row["quote"]:
            line = text.split("\n")[row["line"] - 1]
            assert line[row["col"] - 1 : row["end_col"] - 1] == row["quote"]
    assert json.loads(run(conform, word, "json").out)["findings"][0]["place"] == {"paragraph": 9}


def test_json_tells_places_of_a_web_page_as_its_own_lines(conform, folder):
    body = "".join(f"<p>{line}</p>\n" for line in in_frame("到20xx年，建成。").splitlines())
    (folder / "p.html").write_text(f"<html>\n<body>\n{body}</body></html>\n", "utf-8")
    (row,) = json.loads(run(conform, "p.html", "json", "--select", "TX001").out)["findings"]
    line = (folder / "p.html").read_text("utf-8").split("\n")[row["line"] - 1]
    assert line[row["col"] - 1 :].startswith("到20xx年")  # a web page tells where a piece of text begins


def test_what_could_not_be_linted_is_told_with_its_key(conform, bad):
    whole = json.loads(conform("lint", bad, "none.txt", "-f", "json").out)
    assert [(row["path"], row["key"]) for row in whole["failures"]] == [("none.txt", "input.missing")]
    assert whole["summary"] == {"error": 3, "warning": 1, "info": 1, "accepted": 0}
