"""What a shell is told of a command."""

from __future__ import annotations

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
