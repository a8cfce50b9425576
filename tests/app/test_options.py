"""The options as they are declared."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from common import Ran, one

from conform import __version__
from conform.app import options
from conform.app.options import LISTS, Shown
from conform.render import FORMATS
from conform.render.lint import LINT_FORMATS
from conform.render.versions import FORMATS as VERSIONS_FORMATS

Conform = Callable[..., Ran]
GROUPS = [
    group
    for group in vars(options).values()
    if hasattr(group, "_field_defaults") and group.__module__ == options.__name__
]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.__name__)
def test_every_option_may_be_left_out_and_is_a_plain_word(group: type):
    assert group._field_defaults.keys() == set(group._fields)
    kinds = {repr(annotation.__origin__) for annotation in group.__annotations__.values()}
    assert kinds <= {"str | None", "<class 'bool'>", "list[str] | None"}


@pytest.mark.parametrize(
    ("command", "formats"),
    [("check", FORMATS), ("diff", VERSIONS_FORMATS), ("lint", LINT_FORMATS), ("rule", LISTS), ("explain", LISTS)],
)
def test_the_formats_that_help_names_are_those_there_are(conform: Conform, command: str, formats: dict[str, object]):
    shown = conform(command, "--help").out.replace("\n", "").replace(" ", "")
    assert f"[{'|'.join(formats)}]" in shown or f"-f,--output-format{'|'.join(formats)}" in shown


def test_version_and_help_come_before_any_work(conform: Conform):
    assert conform("--version").out == f"conform {__version__}\n"
    assert conform("check", "--help", "no-such-file").code == 0


def test_what_is_shown_is_carried_whole():
    assert Shown("甲\n").text == str(Shown("甲\n")) == "甲\n"


def test_a_language_that_is_not_spoken_is_told(conform: Conform):
    assert "known: zh, en" in one(conform("doctor", "--lang", "de"))
