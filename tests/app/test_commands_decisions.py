"""What the commands of `conform decisions` take."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from common import Ran, one

Conform = Callable[..., Ran]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("merge",), "FILE"),
        (("list",), "FILE"),
        (("diff",), "A"),
        (("diff", "a.json"), "B"),
        (("check",), "FILE"),
        (("check", "a.json"), "PLAN"),
        (("import",), "TABLE"),
    ],
)
def test_what_has_to_be_said(conform: Conform, words: tuple[str, ...], name: str):
    assert one(conform("decisions", *words)) == f"conform: {name} is missing; see --help"


@pytest.mark.parametrize(
    ("option", "taking"),
    [("--output", {"merge", "list", "diff", "check", "import"}), ("--prefer", {"merge"}), ("--reviewer", {"import"}),
     ("--exit-code", {"diff"}), ("--reference ", {"check"})],
)  # fmt: skip
def test_an_option_stands_where_it_means_something(conform: Conform, option: str, taking: set[str]):
    names = ("merge", "list", "diff", "check", "import")
    assert {name for name in names if option in conform("decisions", name, "--help").out} == taking
