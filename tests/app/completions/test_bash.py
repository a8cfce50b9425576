"""Completion in bash."""

from __future__ import annotations

from conform.app.completions import bash
from conform.app.completions.table import Command, Option

ROWS = [
    Command("", "", (Option(("-h", "--help"), "It's [help]: all of it", False, ()),), ("shelf",)),
    Command("shelf", "A shelf", (), ("list",)),
    Command("shelf list", "Its rows", (Option(("-f", "--format"), "How", True, ("text", "json")),), ()),
]


def test_words_follow_the_commands_and_values_their_option():
    said = "\n".join(bash.lines(ROWS))
    assert '"shelf/list") at="shelf list" ;;' in said
    assert '"shelf list -f"|"shelf list --format") values="text json" ;;' in said
    assert '"shelf") words="list" groups="yes" ;;' in said
