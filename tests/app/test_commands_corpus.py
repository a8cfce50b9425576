"""What the commands of `conform corpus` take: a folder always, an engine of this machine unless told otherwise."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from common import EXAMPLES, Ran, one_line

from conform.app.commands_corpus import CorpusBuild, CorpusQuery

PLAN = EXAMPLES / "qingtan-county.txt"


def test_a_folder_must_be_named(conform: Callable[..., Ran]) -> None:
    assert one_line(conform("corpus", "build", PLAN)) == "conform: DIR is missing; see --help\n"


def test_what_is_left_out() -> None:
    words = CorpusBuild([str(PLAN)], "tables")
    assert (words.engine, words.several.jobs) == ("local", None)
    assert CorpusQuery("tables").question is None


def test_an_engine_that_is_none(conform: Callable[..., Ran], tmp_path: Path) -> None:
    assert "--engine" in one_line(conform("corpus", "build", PLAN, "-o", tmp_path / "tables", "--engine", "lokal"))
