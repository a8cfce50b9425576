"""`conform git-text`: whatever a file is, git gets lines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from common import EXAMPLES, Ran

Conform = Callable[..., Ran]


def test_a_plan_is_told_as_text_does(conform: Conform):
    city = EXAMPLES / "lanting-city.txt"
    assert conform("git-text", city).out == conform("text", city).out


def test_what_is_no_plan_is_told_as_it_is_read(conform: Conform, tmp_path: Path):
    (tmp_path / "notes.txt").write_text("甲\n\u202e乙\n", "utf-8")
    ran = conform("git-text", tmp_path / "notes.txt")
    assert (ran.code, ran.out.splitlines()[0]) == (0, "甲")
    assert "\u202e" not in ran.out  # what turns a terminal's text around is not shown


def test_why_a_file_cannot_be_read_is_its_text(conform: Conform, tmp_path: Path):
    (tmp_path / "odd.txt").write_bytes(bytes(range(256)) * 20)
    ran = conform("git-text", tmp_path / "odd.txt")
    assert (ran.code, len(ran.out.splitlines()), ran.err) == (0, 1, "")
