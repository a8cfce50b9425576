"""For fish: `conform completion fish | source`, or as ~/.config/fish/completions/conform.fish."""

from __future__ import annotations

from collections.abc import Iterator

from conform.app.completions.table import Command, Option

HEAD = """\
# Completes conform in fish: conform completion fish > ~/.config/fish/completions/conform.fish
function __conform_at
  set -l at
  for word in (commandline -opc)[2..-1]
    switch "$at/$word\""""
TAIL = """\
    end
  end
  test "$at" = "$argv[1]"
end"""


def lines(commands: list[Command]) -> Iterator[str]:
    """The script, line by line."""
    told = {command.path: command.help for command in commands}
    yield HEAD
    for command in commands:
        for name in command.below:
            path = f"{command.path} {name}".strip()
            yield f"      case '{command.path}/{name}'"
            yield f"        set at '{path}'"
    yield TAIL
    for command in commands:
        where = f"complete -c conform -n '__conform_at \"{command.path}\"'"
        for name in command.below:
            yield f"{where} -f -a '{name}' -d '{_plain(told[f'{command.path} {name}'.strip()])}'"
        yield from (f"{where} -f -a '{value}'" for value in command.values)
        yield from (f"{where} {_option(option)}" for option in command.options)


def _option(option: Option) -> str:
    names = (f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
    value = f" -x -a '{' '.join(option.values)}'" if option.values else " -r" if option.takes else ""
    return f"{' '.join(names)}{value} -d '{_plain(option.help)}'"


def _plain(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")
