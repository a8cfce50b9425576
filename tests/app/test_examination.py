"""What `conform doctor` looks at."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from importlib import metadata

import pytest
from common import ROOT, Ran

from conform.app import examination
from conform.errors import WITHOUT

Conform = Callable[..., Ran]


def test_other_systems_packages_are_not_asked_for(monkeypatch: pytest.MonkeyPatch):
    required = [
        "somewhere; platform_system == 'Elsewhere'",
        "lxml>=5",
        "pytest; extra == 'dev'",
        "ofdkit; extra == 'ofd'",
    ]
    monkeypatch.setattr(metadata, "requires", lambda name: required)
    assert [row.name for row in examination._packages()] == ["lxml", "ofdkit [ofd]"]


def test_a_machine_that_wheels_lack_for_is_told_what_it_cannot_read(conform: Conform, monkeypatch: pytest.MonkeyPatch):
    required = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    marked = [row.partition(">")[0] for row in required if "platform_machine != 'loongarch64'" in row]
    assert set(marked) >= set(WITHOUT)

    def version(name: str) -> str:
        if name in marked:
            raise metadata.PackageNotFoundError(name)
        return "1"

    monkeypatch.setattr(metadata, "requires", lambda name: required)
    monkeypatch.setattr(metadata, "version", version)
    assert conform("doctor").code == 1
    monkeypatch.setattr("platform.machine", lambda: "loongarch64")
    ran = conform("doctor", "--lang", "en")
    assert ran.code == 0
    assert all(f"– {name}\n" in ran.out for name in marked)
    assert all(f"need {name}, which is not installed" in ran.out for name in WITHOUT)


def test_each_extra_says_once_what_it_is_for(conform: Conform, monkeypatch: pytest.MonkeyPatch):
    def version(name: str) -> str:
        if name in {"lxml", "onnxruntime", "duckdb"}:
            return "1"
        raise metadata.PackageNotFoundError(name)

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    required = [f"{row}; extra == '{extra}'" for extra, rows in extras.items() for row in rows]
    monkeypatch.setattr(metadata, "requires", lambda name: ["lxml>=5", *required])
    monkeypatch.setattr(metadata, "version", version)
    said = conform("doctor", "--lang", "en")
    assert said.code == 0 and "√ all that it needs is here" in said.out
    told = [extra for extra in extras if f'pip install "conform[{extra}]"' in said.out]
    assert told == [extra for extra in extras if extra not in examination.DEVELOPERS]
    assert all(said.out.count(f'"conform[{extra}]"') == 1 for extra in told)


def test_a_console_that_cannot_show_the_signs_is_told_how(conform: Conform, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(examination, "SIGNS", "\ud800")
    assert "chcp 65001" in conform("doctor", "--lang", "en").out


def test_a_machine_without_an_office_and_without_fonts_is_told_what_to_do(
    conform: Conform, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PATH", "")
    ran = conform("doctor", "--lang", "en")
    assert ran.code == 0
    assert "save them as .docx first" in ran.out
