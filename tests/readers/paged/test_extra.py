"""Whether the extra that reads pictures is installed."""

from __future__ import annotations

import importlib.util

import pytest

from conform.readers.paged.extra import has_ocr


@pytest.mark.parametrize(
    ("there", "told"), [({"rapidocr", "onnxruntime"}, True), ({"rapidocr"}, False), (set(), False)]
)
def test_all_its_parts_are_asked_for(monkeypatch: pytest.MonkeyPatch, there: set[str], told: bool):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name if name in there else None)
    assert has_ocr() is told
