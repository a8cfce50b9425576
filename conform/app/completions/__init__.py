"""Scripts that complete `conform`'s commands and options in a shell: a file a shell, a line in `SHELLS`.

Each is made of the commands as they are declared and asks the program nothing while a person types, so that the Tab key
answers at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from conform.app.completions import bash, fish, powershell, zsh
from conform.app.completions.table import Command, Option

SHELLS: dict[str, Callable[[list[Command]], Iterator[str]]] = {
    "bash": bash.lines,
    "fish": fish.lines,
    "powershell": powershell.lines,
    "zsh": zsh.lines,
}


def commands(root: Any) -> list[Command]:
    """The program's commands as typer made them, a row each; the first is the program itself."""
    rows = [_row("", root)]
    for name, command in root.commands.items():
        rows.append(_row(name, command))
        rows += [_row(f"{name} {own}", below) for own, below in getattr(command, "commands", {}).items()]
    return rows


def script(shell: str, root: Any) -> str:
    """The script for a shell of `SHELLS`, ready to be sourced."""
    return "".join(f"{line}\n" for line in SHELLS[shell](commands(root)))


def _row(path: str, command: Any) -> Command:
    options = [_option(param) for param in command.params if param.param_type_name == "option"]
    values = [value for param in command.params if param.param_type_name == "argument" for value in _values(param)]
    return Command(path, _first(command.help), tuple(options), tuple(getattr(command, "commands", {})), tuple(values))


def _option(param: Any) -> Option:
    takes = not getattr(param, "is_flag", False)
    return Option(tuple(sorted(param.opts, key=len)), _first(param.help), takes, _values(param))


def _values(param: Any) -> tuple[str, ...]:
    """All that a parameter knows, which its metavar names: zh|en."""
    metavar = param.metavar or ""
    return tuple(metavar.split("|")) if "|" in metavar else ()


def _first(text: str | None) -> str:
    return (text or "").strip().splitlines()[0] if (text or "").strip() else ""
