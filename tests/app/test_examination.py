"""What `conform doctor` looks at."""

from __future__ import annotations

from collections.abc import Callable
from importlib import metadata

import pytest
from common import Ran

from conform.app import examination

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
