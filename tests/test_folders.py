"""The user's folders are those that platformdirs names, asked or not."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import platformdirs
import pytest

from conform.folders import LINUX, user_folder


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
