"""Completion in zsh."""

from __future__ import annotations

from conform.app.completions import zsh
from conform.app.completions.table import Command, Option

ROWS = [
    Command("", "", (Option(("-h", "--help"), "It's [help]: all of it", False, ()),), ("shelf",)),
    Command("shelf", "A shelf", (), ("list",)),
    Command("shelf list", "Its rows", (Option(("-f", "--format"), "How", True, ("text", "json")),), ()),
]


def test_signs_that_zsh_reads_as_its_own_leave_the_help():
    said = "\n".join(zsh.lines(ROWS))
    assert "'*'{-h,--help}'[It’s (help) - all of it]'" in said
    assert "'*'{-f,--format}'[How]:value:(text json)'" in said
    assert "local -a below=('list:Its rows')" in said
