"""`conform text`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from common import EXAMPLES, Ran, one

Conform = Callable[..., Ran]
CITY = EXAMPLES / "lanting-city.txt"


def test_it_is_a_clause_a_line(conform: Conform):
    ran = conform("text", CITY)
    assert ran.code == 0
    assert "健全职务发明制度。" in ran.out.split("\n")


def test_any_text_is_told_and_goes_where_it_is_asked_to(conform: Conform, tmp_path: Path):
    (tmp_path / "a.txt").write_text("今天晴。明天雨。\n", "utf-8")
    assert conform("text", tmp_path / "a.txt").out == "今天晴。\n明天雨。\n"
    out = tmp_path / "out.txt"
    ran = conform("text", tmp_path / "a.txt", "-o", out)
    assert (ran.code, ran.out, out.read_text("utf-8")) == (0, "", "今天晴。\n明天雨。\n")
    assert "input" in one(conform("text", tmp_path / "a.txt", "-q", "-o", tmp_path / "a.txt"))


def test_repairs_are_in_it_unless_refused(conform: Conform, tmp_path: Path):
    spaced = tmp_path / "a.txt"
    spaced.write_text(CITY.read_text("utf-8").replace("健全职务发明制度", "健 全 职 务 发 明 制 度"), "utf-8")
    assert "健全职务发明制度。" in conform("text", spaced).out
    assert "健全职务发明制度。" not in conform("text", spaced, "--no-repair").out
