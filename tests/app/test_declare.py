"""The commands as they are declared: what each takes, and that what carries it out takes the same."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib import import_module
from typing import Any, get_type_hints

import pytest
import typer

from conform.app.call import Call
from conform.app.commands import COMMANDS
from conform.app.declare import program
from conform.app.options import Look, Project, Quiet, Reading
from conform.messages import SENTENCES

RUN = {name: command for name, command in COMMANDS.items() if command.module}
READING = {"check", "explain", "diff", "lint", "text", "git-diff", "git-text", "reference build", "reference attach"}
READING |= {"corpus build", "decisions check", "decisions import"}
WITH_REFERENCES = {name for name in COMMANDS if name.startswith("reference ")} | {"check", "explain", "lint", "doctor"}
WITH_REFERENCES |= {"decisions check", "corpus build"}


def leaves(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    below = getattr(command, "commands", None)
    if below is None:
        yield " ".join(path), command
    else:
        for name, each in below.items():
            yield from leaves(each, (*path, name))


BUILT = dict(leaves(typer.main.get_command(program([]))))


def options_of(name: str) -> set[str]:
    return {option for param in BUILT[name].params for option in param.opts if option.startswith("-")}


def test_every_command_is_built():
    assert BUILT.keys() == COMMANDS.keys()


@pytest.mark.parametrize("name", RUN)
def test_what_carries_a_command_out_takes_its_words(name: str):
    run = import_module(RUN[name].module).run
    hints = get_type_hints(run)
    assert list(inspect.signature(run).parameters) == ["words", "call"]
    assert (hints["words"], hints["call"], hints["return"]) == (RUN[name].takes, Call, int)


@pytest.mark.parametrize("name", COMMANDS)
def test_one_command_alone_is_as_it_is_among_all(name: str):
    (path, alone), *others = leaves(typer.main.get_command(program(name.split())))
    assert (path, others) == (name, [])
    assert [param.opts for param in alone.params] == [param.opts for param in BUILT[name].params]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_its_sentence_and_stands_once(name: str):
    params = BUILT[name].params
    assert [param.help for param in params if param.help not in SENTENCES] == []
    assert BUILT[name].help in SENTENCES
    every = [option for param in params for option in param.opts]
    assert len(every) == len(set(every))


@pytest.mark.parametrize("name", COMMANDS)
def test_commands_share_their_options(name: str):
    """Whoever reads a plan, or works with references, takes all that belongs to it."""
    assert {"--lang", "--no-color", "--debug", "--help", "-h"} <= options_of(name)
    assert (Reading in RUN[name].takes.__annotations__.values() if name in RUN else False) == (name in READING)
    assert ("--reference-dir" in options_of(name)) == (name in WITH_REFERENCES)
    assert ("--config" in options_of(name)) == (name in WITH_REFERENCES)


def test_no_option_is_declared_twice():
    """A name means the same in every command, but for what an output or a decision is to each."""
    said: dict[str, set[str]] = {}
    for name in COMMANDS:
        for param in BUILT[name].params:
            for option in param.opts:
                if option.startswith("-"):
                    said.setdefault(option, set()).add(param.help)
    different = {option for option, helps in said.items() if len(helps) > 1}
    assert different == {"-o", "--output", "--only", "--decisions", "--force"}


@pytest.mark.parametrize("group", [Look, Quiet, Reading, Project])
def test_nothing_said_is_the_usual(group: Any):
    assert all(not value for value in group())
