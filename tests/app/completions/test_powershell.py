"""Completion in powershell."""

from __future__ import annotations

from conform.app.completions import powershell
from conform.app.completions.table import Command, Option

ROWS = [
    Command("", "", (Option(("-h", "--help"), "It's [help]: all of it", False, ()),), ("shelf",)),
    Command("shelf", "A shelf", (), ("list",)),
    Command("shelf list", "Its rows", (Option(("-f", "--format"), "How", True, ("text", "json")),), ()),
]


def test_words_stand_by_command_and_values_by_option():
    said = list(powershell.lines(ROWS))
    assert "    'shelf' = @('list')" in said
    assert "    'shelf list --format' = @('text', 'json')" in said
