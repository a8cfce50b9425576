"""What is ours in typer's machinery: help and errors in the user's language, and no slow start."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from typing import Any

import typer
from typer.core import TyperGroup

from conform.app.console import Console
from conform.errors import unknown
from conform.messages import SENTENCES, Lang, say


class Commands(TyperGroup):
    """A group of commands that names the nearest one to a command that it does not have."""

    def resolve_command(self, ctx: typer.Context, args: list[str]) -> Any:  # type: ignore[override]
        """The command that `args` begin with. Raises OptionError."""
        if args[0] not in self.commands and not args[0].startswith("-"):
            raise unknown("COMMAND", args[0], self.commands)
        return super().resolve_command(ctx, args)


class AsTyped:
    """Takes an option's words as they are; `conform.app.options` gives them their meaning."""

    def coerce(self, value: object, param: Any, ctx: object) -> object:
        """`value` itself, or no values for an option that may be repeated and was not given."""
        if value is None and (param.multiple or param.nargs == -1):
            return ()
        return value


def prepare(command: Any, lang: Lang) -> None:
    """Puts the help of a command, and of those below it, into `lang`; keeps typer from loading pydantic."""
    example = f"{command.help}.example"
    command.epilog = say(example, lang) if example in SENTENCES else None
    command.help = _say(command.help, lang)
    command.get_help = lambda ctx: _page(command, ctx, lang)
    for param in command.params:
        param.help = _say(param.help, lang)
        param.get_runtime_param = AsTyped
        if param.param_type_name == "argument":
            param.display_type = lambda ctx: ""  # instead of `list[str]`
    for below in getattr(command, "commands", {}).values():
        prepare(below, lang)


def _page(command: Any, ctx: Any, lang: Lang) -> str:
    from conform.app.helping import page  # few calls ask for help

    return page(command, ctx, lang)


def _say(text: str | None, lang: Lang) -> str | None:
    return say(text, lang) if text in SENTENCES else text


def usage_error(error: Any, console: Console) -> None:
    """Tells of a command line that typer could not read. An empty one gets the help."""
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        with suppress(OSError, AttributeError):  # full, or closed
            sys.stderr.write(error.format_message() + "\n")
            sys.stderr.flush()
    elif kind == "NoSuchOption" and error.possibilities:
        console.error("", "usage.option_near", name=error.option_name, near=error.possibilities[0])
    elif kind == "NoSuchOption":
        console.error("", "usage.option", name=error.option_name)
    elif kind == "BadOptionUsage":
        console.error("", "usage.value", name=error.option_name)
    elif kind == "MissingParameter" and error.param is not None:
        console.error("", "usage.missing", name=(error.param.metavar or error.param.name).rstrip("."))
    else:
        _other(str(error.format_message()), console)


def _other(reason: str, console: Console) -> None:
    """What typer has no class for is told by its words."""
    extra = re.search(r"unexpected extra argument(?:\(s\)|s)? \((.*)\)", reason)
    if extra:
        console.error("", "usage.extra", words=extra[1])
    elif reason.startswith("Missing command"):
        console.error("", "usage.command")
    else:
        console.error("", "usage.other", reason=reason)
