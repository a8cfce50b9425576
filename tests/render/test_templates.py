"""The page's templates are what Jinja makes of them, kept or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from conform.data import data_folder
from conform.render import templates

NAMES = sorted(path.name for path in data_folder("reports").glob("*.j2"))


def test_every_template_is_compiled():
    assert sorted(templates.compiled()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_kept_code_is_what_jinja_makes(name: str):
    source = (data_folder("reports") / name).read_text("utf-8")
    assert templates.environment(str).compile(source, name, raw=True) == templates.compiled()[name]


def test_a_template_comes_from_what_is_kept(monkeypatch: pytest.MonkeyPatch):
    assert templates.environment(str).get_template("decide.html.j2").filename == "decide.html.j2"
    monkeypatch.setattr(templates, "_codes", dict)
    anew = templates.environment(str).get_template("decide.html.j2")
    assert (anew.filename or "").endswith("reports/decide.html.j2")


def test_compiled_code_is_kept_and_made_anew_where_it_is_damaged(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("CONFORM_CACHE_DIR", str(tmp_path))
    made = templates._codes.__wrapped__()
    (path,) = (tmp_path / "kept").glob("templates-*.marshal")
    assert templates._codes.__wrapped__() == made
    path.write_bytes(path.read_bytes()[:100])
    assert templates._codes.__wrapped__() == made


def test_another_jinja_compiles_its_own(monkeypatch: pytest.MonkeyPatch):
    before = templates._made_from()
    monkeypatch.setattr(templates, "_jinja2", lambda: "2.0")
    assert templates._made_from() != before
