"""The files that are read in a call, by whatever name: none is written over, but by whose job it is."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from conform.app.inputs import Inputs, Role
from conform.data import data_folder
from conform.errors import OutputError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("甲", "utf-8")
    return path


def noted(role: Role, *names: str | Path) -> Inputs:
    inputs = Inputs()
    inputs.note(role, *names)
    return inputs


def refused(inputs: Inputs, path: Path, own: Role | None = None) -> str:
    with pytest.raises(OutputError) as raised:
        inputs.refuse(path, own)
    return raised.value.key


@pytest.mark.parametrize("role", Role)
def test_what_is_read_is_refused_in_its_role(file: Path, role: Role):
    assert refused(noted(role, file), file) == f"error.is_{role}"
    noted(role, file).refuse(file, own=role)


def test_a_file_in_two_roles_is_nobodys_own(file: Path):
    inputs = noted(Role.PLAN, file)
    inputs.note(Role.BASELINE, file)
    assert refused(inputs, file, own=Role.BASELINE) == "error.is_plan"


def test_links_and_other_spellings_are_the_same_file(file: Path):
    soft, hard = file.with_name("soft"), file.with_name("hard")
    soft.symlink_to(file)
    os.link(file, hard)
    for name in (soft, hard, file.parent / "." / "x" / ".." / "a.txt"):
        (file.parent / "x").mkdir(exist_ok=True)
        assert refused(noted(Role.PLAN, file), name) == refused(noted(Role.PLAN, name), file) == "error.is_plan"


def test_a_file_that_was_looked_for_and_is_not_there_yet_counts(tmp_path: Path):
    assert refused(noted(Role.DECISIONS, tmp_path / "new.json"), tmp_path / "new.json") == "error.is_decisions"


def test_another_file_may_be_written(file: Path):
    noted(Role.PLAN, file).refuse(file.with_name("b.txt"))


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="the system has no such file")
def test_what_is_no_file_is_none_to_lose():
    noted(Role.PLAN, "/dev/null").refuse(Path("/dev/null"))


def test_standard_input_may_be_a_file(file: Path, monkeypatch: pytest.MonkeyPatch):
    with file.open() as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        assert refused(noted(Role.PLAN, "-"), file) == "error.is_plan"
    monkeypatch.setattr(sys, "stdin", None)
    noted(Role.PLAN, "-").refuse(file)


def test_what_conform_reads_itself_is_a_reference():
    assert refused(Inputs(), data_folder("reference") / "lint.toml") == "error.is_reference"
