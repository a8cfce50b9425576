"""The official text that a user attaches to the digest: shown and compared, and no status changes by it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from common import EXAMPLES, Ran
from plans import as_plan, plan_of

from conform.app.reference_attach import is_named
from conform.references import DEFAULT, load_reference, with_official
from conform.references.attached import path_of
from conform.render.json import schema

Conform = Callable[..., Ran]
PLAN = EXAMPLES / "qingtan-county.txt"
HEAD = "国务院办公厅关于推动公立医院高质量发展的意见\n国办发〔2021〕18号\n\n经国务院同意，现提出以下意见。\n"
LEFT_OUT = ["08.5", "20.4"]


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own."""
    folder = tmp_path / "data"
    monkeypatch.setenv("CONFORM_DATA_DIR", str(folder))
    return folder


@pytest.fixture
def official(tmp_path: Path) -> Path:
    """An invented stand-in for the official text: the digest's words, one requirement put otherwise, two left out."""
    text = HEAD + as_plan(load_reference(), LEFT_OUT).split("\n", 1)[1]
    path = tmp_path / "意见.txt"
    path.write_text(text.replace("按照县乡一体化", "遵循县乡一体化"), "utf-8")
    return path


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


def test_found_and_missing_are_told(conform: Conform, official: Path, data: Path):
    ran = conform("reference", "attach", DEFAULT, official)
    assert ran.code == 0, ran.err
    assert "167 of 169" in ran.out
    assert [line.split()[0] for line in ran.out.splitlines()[2:]] == LEFT_OUT
    assert [path.name for path in (data / "official").iterdir()] == ["gbf-2021-18.json"]
    assert ran.err == f"conform: {path_of(DEFAULT)}: written\n"


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


def test_it_can_be_taken_away(conform: Conform, official: Path, data: Path):
    before = report(conform)
    conform("reference", "attach", DEFAULT, official)
    ran = conform("reference", "detach", DEFAULT)
    assert (ran.code, ran.err) == (0, "conform: gbf-2021-18: the official text is removed\n")
    assert report(conform) == before
    again = conform("reference", "detach", DEFAULT)
    assert (again.code, len(again.err.splitlines())) == (2, 1)


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


def test_another_text_is_refused(conform: Conform, data: Path):
    for name in ("xiling-district.txt", "lanting-city.txt"):
        ran = conform("reference", "attach", DEFAULT, EXAMPLES / name)
        assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
        assert "its title is" in ran.err
    assert not data.exists()


def test_another_text_may_be_forced_if_it_holds_the_requirements(conform: Conform, data: Path):
    assert conform("reference", "attach", DEFAULT, EXAMPLES / "lanting-city.txt", "--force").code == 0
    assert conform("reference", "detach", DEFAULT).code == 0
    assert conform("reference", "attach", DEFAULT, EXAMPLES / "xiling-district.txt", "--force").code == 2
    assert list(data.rglob("*.json")) == []


@pytest.mark.parametrize(
    ("title", "is_taken"),
    [
        ("国务院办公厅关于推动公立医院高质量发展的意见", True),
        ("关于推动公立医院高质量发展的意见", True),
        ("高质量发展的意见", False),
        ("兰汀市人民政府关于推动公立医院高质量发展的意见", False),
    ],
)
def test_the_title_may_lack_its_issuer_and_nothing_else(title: str, is_taken: bool):
    text = plan_of(f"{title}\n\n一、总体要求\n推动公立医院高质量发展，保障人民健康。\n")
    assert is_named(text, load_reference()) is is_taken


def test_a_full_text_takes_none(conform: Conform, official: Path, tmp_path: Path):
    own = tmp_path / "own.toml"
    assert conform("reference", "build", official, "--id", "own", "-o", own).code == 0
    ran = conform("reference", "attach", own, official)
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)


def test_a_data_folder_that_cannot_be_made_is_told(conform: Conform, official: Path, data: Path):
    data.write_text("a file")
    ran = conform("reference", "attach", DEFAULT, official)
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)
    assert conform("check", PLAN, "-q").code == 0


def test_any_id_makes_a_file_name():
    names = [path_of(name).name for name in ("a:b", "a*b", "国办发〔2021〕18号", "..", "con")]
    assert len(set(names)) == 5
    assert not any(set(name) & set('/\\:*?"<>|') for name in names)
