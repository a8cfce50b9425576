"""What is kept of the references is what their words give, and what is stale is passed over."""

from __future__ import annotations

import json

import pytest
import tomli

from conform.data import data_folder, read_table
from conform.match import stored
from conform.match.stored import work_out
from conform.references import load_reference
from conform.text.field import load_field


def test_the_kept_file_is_up_to_date(monkeypatch):
    reference = load_reference()
    raw = json.loads(stored._path(reference).read_text(encoding="utf-8"))
    assert raw["made_from"] == stored._made_from(reference), "run `make data`"
    found, fresh = stored.stored(reference), work_out(reference, load_field())
    assert found.normals == fresh.normals
    assert found.weights == fresh.weights
    assert found.index.postings == fresh.index.postings
    assert list(found.index.totals) == fresh.index.totals


def test_a_stale_file_is_worked_out_anew(monkeypatch):
    monkeypatch.setattr(stored, "EDITION", stored.EDITION + 1)
    reference = load_reference()
    assert stored.stored(reference).weights == work_out(reference, load_field()).weights


TABLES = sorted(data_folder("reference").glob("*.toml"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_the_kept_tables_are_up_to_date(path, monkeypatch):
    monkeypatch.setattr("conform.data._parsed", lambda raw: pytest.fail("run `make data`"))
    kept = read_table(path.read_bytes(), path)
    assert kept == json.loads(json.dumps(tomli.loads(path.read_text("utf-8")), default=str))


def test_a_changed_table_is_read_from_its_own_file():
    path = TABLES[0]
    assert read_table(b'one = "1"', path) == {"one": "1"}


def test_a_users_own_reference_has_no_kept_file(tmp_path):
    source = stored.data_folder("reference") / "gbf-2021-18.toml"
    own = tmp_path / "own.toml"
    own.write_text(source.read_text("utf-8").replace('id = "gbf-2021-18"', 'id = "own"'), encoding="utf-8")
    assert len(stored.stored(load_reference(str(own))).counts) == 169
