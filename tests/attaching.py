"""An invented official text that is attached to the digest, and a data folder of the test's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from plans import as_plan

from conform.references import load_reference

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
