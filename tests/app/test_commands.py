"""The table of the commands."""

from __future__ import annotations

from conform.app.commands import COMMANDS, GROUPS


def test_a_command_stands_in_the_file_that_bears_its_name():
    told = {name: command.module for name, command in COMMANDS.items() if name != "help"}
    assert told == {name: f"conform.app.{name.replace(' ', '_').replace('-', '_')}" for name in told}
    assert COMMANDS["help"].module == ""


def test_what_has_commands_below_it_is_a_group_and_no_command():
    assert {name.partition(" ")[0] for name in COMMANDS if " " in name} == set(GROUPS)
    assert not set(GROUPS) & COMMANDS.keys()


def test_a_class_bears_the_name_of_its_command():
    named = {name: "".join(word.capitalize() for word in name.replace("-", " ").split()) for name in COMMANDS}
    told = {name: command.takes.__name__ for name, command in COMMANDS.items()}
    assert told == {**named, "git-text": "Text"}
