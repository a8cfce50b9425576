"""`conform reference list` and `show`."""

from __future__ import annotations

from collections.abc import Callable

from common import EXAMPLES, Ran, one

Conform = Callable[..., Ran]
CITY = EXAMPLES / "lanting-city.txt"


def test_reference_list(conform: Conform):
    ran = conform("reference", "list")
    assert ran.code == 0
    assert "gbf-2021-18" in ran.out
    assert "169" in ran.out


def test_reference_show(conform: Conform):
    whole = conform("reference", "show", "--lang", "zh")
    assert whole.code == 0
    assert sum(line[4:6].isdigit() and line[6] == "." for line in whole.out.splitlines()) == 169
    assert "摘编" in whole.out
    assert "https://" in whole.out
    part = conform("reference", "show", "gbf-2021-18", "--measure", "3")
    assert "03.1" in part.out
    assert "04.1" not in part.out
    assert "省" in conform("reference", "show", "--measure", "01").out  # levels are told


def test_reference_show_refuses_what_there_is_not(conform: Conform):
    assert "“30”" in one(conform("reference", "show", "--measure", "30"))
    assert "gbf-2021-18" in one(conform("reference", "show", "gbf"))
