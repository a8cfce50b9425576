"""For fish: `conform completion fish | source`, or as ~/.config/fish/completions/conform.fish."""

from __future__ import annotations

from collections.abc import Iterator

from conform.app.completions.table import Command, Option, steps

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
    yield HEAD
    for step in steps(commands):
        yield f"      case '{step.at}/{step.word}'"
        yield f"        set at '{step.to.path}'"
    yield TAIL
    for command in commands:
        where = f"complete -c conform -n '__conform_at \"{command.path}\"'"
        for step in steps(commands):
            if step.at == command.path:
                yield f"{where} -f -a '{step.word}' -d '{_plain(step.to.help)}'"
        yield from (f"{where} -f -a '{value}'" for value in command.values)
        yield from (f"{where} {_option(option)}" for option in command.options)


def _option(option: Option) -> str:
    names = (f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
    value = f" -x -a '{' '.join(option.values)}'" if option.values else " -r" if option.takes else ""
    return f"{' '.join(names)}{value} -d '{_plain(option.help)}'"


def _plain(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")
