"""Commands and their options as typer wants them: a function whose signature is made of the groups a command takes."""

# No `from __future__ import annotations`: see `conform.app.options`.

import inspect
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any, NamedTuple

import typer

from conform.app.commands import COMMANDS, GROUPS, Command
from conform.app.console import Console
from conform.app.options import HELP, VERSION, Look
from conform.app.usage import Commands

Action = Callable[[Console], int]  # what is left of a command once its words are gathered
SETTINGS: dict[str, Any] = {"help_option_names": []}


class Root(NamedTuple):
    """What may stand before the command."""

    look: Look = Look()
    version: VERSION = False


def program(called: list[str]) -> typer.Typer:
    """The program with no command but the one that is called: to build all of them takes a quarter of the start.

    `called` are the words that name it; if they name none, all commands are there.
    """
    names = _names(called)
    app = _group("help.conform", Root)
    below = {group: _group(f"help.{group}", Look) for group in GROUPS}
    for name in names:
        group, _, own = name.rpartition(" ")
        key = f"help.{name.replace(' ', '.').replace('-', '_')}"
        below.get(group, app).command(own, help=key)(_function(COMMANDS[name]))
    for group in dict.fromkeys(name.partition(" ")[0] for name in names if " " in name):
        app.add_typer(below[group], name=group, help=f"help.{group}")
    return app


def _names(called: list[str]) -> list[str]:
    """The commands that these words may mean."""
    for words in (" ".join(called[:2]), " ".join(called[:1])):
        found = [name for name in COMMANDS if name == words or name.startswith(f"{words} ")]
        if words and found:
            return found
    return list(COMMANDS)


def _group(help_key: str, takes: type[Any]) -> typer.Typer:
    app = typer.Typer(
        cls=Commands, add_completion=False, rich_markup_mode=None, context_settings=SETTINGS, no_args_is_help=True
    )
    app.callback(help=help_key)(_signed(lambda **values: None, takes))
    return app


def _function(command: Command) -> Callable[..., Action]:
    """What typer calls: it gathers the command's words and hands back what carries it out."""

    def gather(ctx: typer.Context, **values: Any) -> Action:
        words = _filled(command.takes, values)
        words = words._replace(look=_look(words.look, ctx))

        def carry_out(console: Console) -> int:
            from conform.app.call import Call  # help and mistakes need none

            code: int = import_module(command.module).run(words, Call.of(words, console))
            return code

        return carry_out

    return _signed(
        gather, command.takes, inspect.Parameter("ctx", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
    )


def _look(look: Look, ctx: typer.Context) -> Look:
    """What was said behind the command, else before it."""
    above = ctx.parent
    while above is not None:
        said = {name: value for name, value in above.params.items() if name in Look._fields and value}
        look = look._replace(**{name: value for name, value in said.items() if not getattr(look, name)})
        above = above.parent
    return look


def _signed(function: Callable[..., Any], takes: type[Any], *first: inspect.Parameter) -> Callable[..., Any]:
    """The function with the signature that typer reads."""
    shown = inspect.Parameter("show_help", inspect.Parameter.KEYWORD_ONLY, default=False, annotation=HELP)
    parameters = [*first, *_parameters(takes), shown]
    function.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    function.__annotations__ = {row.name: row.annotation for row in parameters}
    return function


def _parameters(takes: type[Any]) -> Iterator[inspect.Parameter]:
    """One a field, those of groups among them."""
    for name, annotation in takes.__annotations__.items():
        if _is_group(annotation):
            yield from _parameters(annotation)
        else:
            default = takes._field_defaults.get(name, inspect.Parameter.empty)
            yield inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _filled(takes: type[Any], values: Mapping[str, Any]) -> Any:
    """A command's or group's words."""
    annotations = takes.__annotations__
    return takes(**{n: _filled(a, values) if _is_group(a) else values[n] for n, a in annotations.items()})


def _is_group(annotation: object) -> bool:
    return hasattr(annotation, "_fields")
