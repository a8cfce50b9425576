"""What the commands of `conform reference` take."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from common import Ran, one

Conform = Callable[..., Ran]


@pytest.mark.parametrize(
    ("words", "name"),
    [(("build",), "FILE"), (("check",), "FILE"), (("attach",), "ID"), (("attach", "x"), "FILE"), (("detach",), "ID")],
)
def test_what_has_to_be_said(conform: Conform, words: tuple[str, ...], name: str):
    assert one(conform("reference", *words)) == f"conform: {name} is missing; see --help"


def test_a_listing_needs_nothing_and_a_page_may_take_a_name(conform: Conform):
    assert conform("reference", "list", "-q").code == 0
    assert conform("reference", "show", "gbf-2021-18", "-q").out == conform("reference", "show", "-q").out


def test_only_what_makes_files_takes_force(conform: Conform):
    taking = {name for name in ("list", "show", "build", "check", "attach", "detach")
              if "--force" in conform("reference", name, "--help").out}  # fmt: skip
    assert taking == {"build", "attach"}
