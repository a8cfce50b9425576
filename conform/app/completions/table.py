"""What a shell is told of a command."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Option(NamedTuple):
    """An option: its names, the shortest first, and what it takes; `values` are all that it knows, if they are few."""

    names: tuple[str, ...]
    help: str
    takes: bool
    values: tuple[str, ...]


class Command(NamedTuple):
    """A command by its words (`reference list`, "" for the program), and the names of those below it."""

    path: str
    help: str
    options: tuple[Option, ...]
    below: tuple[str, ...]
    values: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All that may follow: commands below, the values of an argument that knows them all, and options."""
        return (*self.below, *self.values, *(name for option in self.options for name in option.names))


class Step(NamedTuple):
    """A word that leads from one command to one below it: from `reference` by `list` to `reference list`."""

    at: str
    word: str
    to: Command


def steps(commands: list[Command]) -> Iterator[Step]:
    """All that there are, command by command."""
    by_path = {command.path: command for command in commands}
    for command in commands:
        for word in command.below:
            yield Step(command.path, word, by_path[f"{command.path} {word}".strip()])


def walk(typed: str, commands: list[Command]) -> Iterator[str]:
    """The loop by which bash and zsh learn `at` which command they are; `typed` are the words before the cursor."""
    yield f"  for word in {typed}; do"
    yield '    case "$at/$word" in'
    yield from (f'      "{step.at}/{step.word}") at="{step.to.path}" ;;' for step in steps(commands))
    yield "    esac"
    yield "  done"
