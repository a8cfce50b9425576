"""Completion in fish."""

from __future__ import annotations

from conform.app.completions import fish
from conform.app.completions.table import Command, Option

ROWS = [
    Command("", "", (Option(("-h", "--help"), "It's [help]: all of it", False, ()),), ("shelf",)),
    Command("shelf", "A shelf", (), ("list",)),
    Command("shelf list", "Its rows", (Option(("-f", "--format"), "How", True, ("text", "json")),), ()),
]


def test_quotes_in_help_are_escaped_and_values_offered():
    said = list(fish.lines(ROWS))
    assert r"""complete -c conform -n '__conform_at ""' -s h -l help -d 'It\'s [help]: all of it'""" in said
    assert """complete -c conform -n '__conform_at "shelf list"' -s f -l format -x -a 'text json' -d 'How'""" in said
