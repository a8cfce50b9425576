"""What is kept of the page's templates is what Jinja makes of them, and what is stale is passed over."""

from __future__ import annotations

import json
from importlib.metadata import version

import pytest

from conform.data import data_folder
from conform.render import _templates


@pytest.fixture
def kept():
    return json.loads((data_folder("reports") / _templates.KEPT).read_text("utf-8"))


def test_the_kept_file_is_of_these_templates(kept):
    assert kept["made_from"] == _templates.made_from(), "run `make data`"
    assert set(kept["code"]) == {path.name for path in data_folder("reports").glob("*.j2")}


def test_the_kept_code_is_what_jinja_makes(kept):
    if kept["jinja"] != version("jinja2"):
        pytest.skip(f"kept by Jinja {kept['jinja']}; this is {version('jinja2')}, which compiles its own")
    made = _templates.environment(str)
    for name, code in kept["code"].items():
        source = (data_folder("reports") / name).read_text("utf-8")
        assert made.compile(source, name, raw=True) == code, "run `make data`"


def test_what_is_stale_is_compiled_anew(monkeypatch):
    fresh = _templates.environment(str).get_template("decide.html.j2")
    assert fresh.filename == "decide.html.j2"  # from what is kept
    monkeypatch.setattr(_templates, "_kept", lambda: {})
    anew = _templates.environment(str).get_template("decide.html.j2")
    assert anew.filename is not None
    assert anew.filename.endswith("reports/decide.html.j2")
