"""`conform doctor`."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import metadata

import pytest
from common import Ran

Conform = Callable[..., Ran]


def test_it_tells_versions_folders_and_encoding(conform: Conform):
    ran = conform("doctor", "--lang", "en")
    assert ran.code == 0
    assert "rapidfuzz" in ran.out
    assert "gbf-2021-18" in ran.out
    assert "√ Colour  off\n" in ran.out
    assert "√ 颜色  不用\n" in conform("doctor", "--lang", "zh").out


def test_programs_read_the_same_rows(conform: Conform):
    rows = json.loads(conform("doctor", "-f", "json").out)
    assert {row["group"] for row in rows} >= {"program", "needed", "extras", "machine", "terminal", "folders"}
    assert all(row["state"] in {"there", "left_out", "missing"} for row in rows)


def test_what_it_cannot_do_without_makes_it_fail(conform: Conform, monkeypatch: pytest.MonkeyPatch):
    def version(name: str) -> str:
        if name in {"lxml", "ofdkit"}:
            raise metadata.PackageNotFoundError(name)
        return "1"

    monkeypatch.setattr(metadata, "version", version)
    ran = conform("doctor")
    assert ran.code == 1
    assert "× lxml" in ran.out
    assert "– ofdkit" in ran.out
    assert ran.out.endswith("× of what it needs is missing: 1\n")
