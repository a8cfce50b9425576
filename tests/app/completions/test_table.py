"""What a shell is told of a command."""

from __future__ import annotations

from conform.app.completions.table import Command, Option, Step, steps, walk


def test_all_that_may_follow_a_command():
    options = (Option(("-f", "--format"), "", True, ("a", "b")), Option(("--quiet",), "", False, ()))
    command = Command("shelf", "", options, ("list",), ("zh",))
    assert command.words == ("list", "zh", "-f", "--format", "--quiet")


def test_the_words_that_lead_to_commands_below():
    root, shelf, show = (
        Command(*row) for row in (("", "", (), ("shelf",)), ("shelf", "", (), ("show",)), ("shelf show", "", (), ()))
    )
    assert list(steps([root, shelf, show])) == [Step("", "shelf", shelf), Step("shelf", "show", show)]


def test_the_walk_takes_one_branch_a_step():
    commands = [Command("", "", (), ("shelf",)), Command("shelf", "", (), ())]
    assert [line.strip() for line in walk('"$@"', commands)] == [
        'for word in "$@"; do',
        'case "$at/$word" in',
        '"/shelf") at="shelf" ;;',
        "esac",
        "done",
    ]
