"""`conform git-diff`, called as git calls it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from common import EXAMPLES, Ran, one

Conform = Callable[..., Ran]
CITY = (EXAMPLES / "lanting-city.txt").read_text("utf-8")


def told(conform: Conform, path: str, old: object, new: object) -> list[str]:
    ran = conform("git-diff", path, old, "0" * 40, "100644", new, "1" * 40, "100644")
    assert ran.code == 0, ran
    return ran.out.splitlines()


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, str], Path]:
    def write(name: str, text: str) -> Path:
        (tmp_path / name).write_text(text, "utf-8")
        return tmp_path / name

    return write


def test_plans_are_compared_under_the_name_that_git_knows(conform: Conform, put: Callable[[str, str], Path]):
    lines = told(conform, "plans/a.txt", put("old", CITY), put("new", CITY.replace("92%", "90%")))
    assert lines[0] == "conform diff plans/a.txt"
    assert any("[-92%-]{+90%+}" in line for line in lines)


def test_what_is_new_or_gone_is_a_line(conform: Conform, put: Callable[[str, str], Path]):
    plan = put("old", CITY)
    assert told(conform, "a.txt", os.devnull, plan) == ["new file: a.txt"]
    assert told(conform, "a.txt", plan, os.devnull) == ["deleted: a.txt"]


def test_what_is_no_plan_is_compared_by_lines(conform: Conform, put: Callable[[str, str], Path]):
    lines = told(conform, "a.txt", put("old", "甲\n乙\n"), put("new", "甲\n丙\n"))
    assert lines[:3] == ["conform diff a.txt", "--- a/a.txt", "+++ b/a.txt"]
    assert lines[-3:] == [" 甲", "-乙", "+丙"]


def test_another_number_of_words_is_not_gits(conform: Conform):
    assert "6" in one(conform("git-diff", "a.txt", "a", "0", "1", "b", "0"))
    assert one(conform("git-diff", "a.txt"))
