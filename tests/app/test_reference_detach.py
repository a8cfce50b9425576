"""`conform reference detach`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from attaching import data, official
from common import EXAMPLES, Ran, one

from conform.references import DEFAULT
from conform.references.attached import path_of

Conform = Callable[..., Ran]
PLAN = EXAMPLES / "qingtan-county.txt"


def test_what_was_attached_can_be_taken_away_once(conform: Conform, official: Path, data: Path):
    before = conform("check", PLAN, "-f", "json").out
    conform("reference", "attach", DEFAULT, official)
    assert conform("check", PLAN, "-f", "json").out != before
    ran = conform("reference", "detach", DEFAULT)
    assert (ran.code, ran.err) == (0, "conform: gbf-2021-18: the official text is removed\n")
    assert conform("check", PLAN, "-f", "json").out == before
    assert DEFAULT in one(conform("reference", "detach", DEFAULT))


def test_it_may_outlive_its_reference(conform: Conform, data: Path):
    path = path_of("gone-2020-1")
    path.parent.mkdir(parents=True)
    path.write_text("{}", "utf-8")
    assert conform("reference", "detach", "gone-2020-1").code == 0
    assert not path.exists()
    assert "gone-2020-1" in one(conform("reference", "detach", "gone-2020-1"))
