"""The official text that a user attaches to the digest: shown and compared, and no status changes by it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attaching import data, official
from common import EXAMPLES, Ran

from conform.references import DEFAULT, load_reference, with_official
from conform.references.attached import path_of
from conform.render.json import schema

Conform = Callable[..., Ran]
PLAN = EXAMPLES / "qingtan-county.txt"


def report(conform: Conform, *words: object) -> Any:
    ran = conform("check", PLAN, "-f", "json", *words)
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def without_words(document: Any) -> Any:
    """A report without what attaching may change."""
    for reference in document["references"]:
        reference.pop("official")
    for row in document["reports"][0]["requirements"]:
        for name in ("official", "compared", "diff"):
            row.pop(name)
    return document


def test_reports_show_the_official_words_and_change_no_status(conform: Conform, official: Path):
    before = report(conform)
    conform("reference", "attach", DEFAULT, official)
    after = report(conform)
    jsonschema.validate(after, json.loads(schema()))
    assert after["references"][0]["official"]["file"] == "意见.txt"
    rows = {row["id"]: row for row in after["reports"][0]["requirements"]}
    assert rows["03.1"]["official"].startswith("遵循县乡一体化、乡村一体化原则，")
    assert (rows["08.5"]["official"], rows["08.5"]["compared"]) == (None, "text")
    for row in rows.values():
        words = row[row["compared"]]
        if row["diff"]:
            assert "".join(text for kind, text in row["diff"] if kind != "insert") == words
            said = "".join(piece["text"] for piece in row["evidence"])
            assert "".join(text for kind, text in row["diff"] if kind != "delete") == said
    assert without_words(after) == without_words(before)


@pytest.mark.parametrize("output_format", ["terminal", "html"])
def test_every_report_says_which_text_it_used(conform: Conform, official: Path, output_format: str):
    plain = conform("check", PLAN, "-f", output_format).out
    conform("reference", "attach", DEFAULT, official)
    shown = conform("check", PLAN, "-f", output_format, "--lang", "zh", "--full").out
    assert "意见.txt" not in plain
    assert "意见.txt" in shown
    assert "遵循县乡一体化" in shown.replace("\n", "")
    assert "附上的官方全文" in shown


def test_list_and_show_say_that_it_is_attached(conform: Conform, official: Path):
    assert "attached" not in conform("reference", "list").out
    conform("reference", "attach", DEFAULT, official)
    assert "attached: 意见.txt" in conform("reference", "list").out
    shown = conform("reference", "show", "--measure", "03").out
    assert "official: 遵循县乡一体化" in shown
    assert "published at https://www.gov.cn/" in shown


def test_the_users_file_may_go(conform: Conform, official: Path):
    conform("reference", "attach", DEFAULT, official)
    official.unlink()
    assert report(conform)["reports"][0]["requirements"][5]["compared"] == "official"


def test_words_of_a_changed_digest_are_passed_over(conform: Conform, official: Path):
    conform("reference", "attach", DEFAULT, official)
    path = path_of(DEFAULT)
    kept = json.loads(path.read_text("utf-8"))
    kept["requirements"]["03.3"]["text"] = "另一种写法"
    path.write_text(json.dumps(kept), "utf-8")
    rows = {row.id: row for row in with_official(load_reference()).requirements}
    assert rows["03.3"].official is None
    assert rows["03.4"].official


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"[]", b"\xff", b'{"file": "a", "sha256": "b", "requirements": {"03.1": 3}}']
)
def test_a_damaged_copy_is_one_line_that_says_what_to_do(conform: Conform, raw: bytes):
    path = path_of(DEFAULT)
    path.parent.mkdir(parents=True)
    path.write_bytes(raw)
    ran = conform("check", PLAN)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert "reference detach gbf-2021-18" in ran.err
    assert conform("reference", "detach", DEFAULT).code == 0
    assert conform("check", PLAN, "-q").code == 0


def test_any_id_makes_a_file_name():
    names = [path_of(name).name for name in ("a:b", "a*b", "国办发〔2021〕18号", "..", "con")]
    assert len(set(names)) == 5
    assert not any(set(name) & set('/\\:*?"<>|') for name in names)
