"""What a shell is told of a command."""

from __future__ import annotations

from conform.app.completions.table import Command, Option


def test_all_that_may_follow_a_command():
    options = (Option(("-f", "--format"), "", True, ("a", "b")), Option(("--quiet",), "", False, ()))
    command = Command("shelf", "", options, ("list",), ("zh",))
    assert command.words == ("list", "zh", "-f", "--format", "--quiet")
