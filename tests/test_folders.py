"""The user's folders are those that platformdirs names, asked or not."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Literal

import platformdirs
import pytest

from conform.folders import LINUX, OLD, SCRATCH, scratch, user_folder


@pytest.mark.parametrize("kind", LINUX)
@pytest.mark.parametrize("set_to", [None, "", "{}"])
def test_as_platformdirs_has_it(
    kind: Literal["cache", "config", "data"], set_to: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    variable, _ = LINUX[kind]
    monkeypatch.delenv(variable, raising=False)
    if set_to is not None:
        monkeypatch.setenv(variable, set_to.format(tmp_path))
    assert user_folder(kind) == getattr(platformdirs, f"user_{kind}_path")("conform", appauthor=False)


def test_what_a_killed_run_left_goes_with_a_later_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with scratch() as name:
        assert Path(name).parent == tmp_path
    assert list(tmp_path.iterdir()) == []
    own = tmp_path / "kept" / "plan.txt"
    own.parent.mkdir()
    own.write_text("甲", "utf-8")
    left, young, other = (tmp_path / f"{prefix}a" for prefix in (SCRATCH, f"{SCRATCH}b", "conform-other-"))
    for folder in (left, young, other):
        folder.mkdir()
        (folder / "plan.doc").write_bytes(b"1")
    link = tmp_path / f"{SCRATCH}link"
    link.symlink_to(own.parent)
    long_ago = time.time() - OLD - 1
    for folder in (left, other, own.parent):
        os.utime(folder, (long_ago, long_ago))
    scratch().cleanup()
    assert {path.name for path in tmp_path.iterdir()} == {young.name, other.name, link.name, "kept"}
    assert own.read_text("utf-8") == "甲"
