"""`conform init`."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from common import Ran, one

from conform.lint.rules import RULES

Conform = Callable[..., Ran]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def listed(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_and_option_is_told_behind_a_comment(conform: Conform, folder: Path, lang: str):
    assert conform("init", "--lang", lang).err.startswith("conform: conform.toml: ")
    text = (folder / "conform.toml").read_text("utf-8")
    assert all(f"#   {code}  " in text for code in RULES)
    assert tomllib.loads(text) == {"lint": {}}  # nothing is set
    behind = text[text.index("# [lint.options.") :].replace("# ", "")
    told = {rule.name: {name: listed(value) for name, value in rule.options.items()} for rule in RULES.values()}
    assert tomllib.loads(behind)["lint"]["options"] == {name: options for name, options in told.items() if options}


def test_what_is_there_is_kept_unless_forced(conform: Conform, folder: Path):
    path = folder / "conform.toml"
    path.write_text("# mine\n", "utf-8")
    assert "conform.toml" in one(conform("init"))
    assert path.read_text("utf-8") == "# mine\n"
    assert conform("init", "--force", "-q").err == ""
    assert path.read_text("utf-8") != "# mine\n"
