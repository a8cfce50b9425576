"""For bash 4 and later: `source <(conform completion bash)`."""

from __future__ import annotations

from collections.abc import Iterator

from conform.app.completions.table import Command, walk

HEAD = """\
# Completes conform in bash: source this file, or put it into ~/.local/share/bash-completion/completions/conform
_conform() {
  local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" at="" words="" values="" groups="" word"""
TYPED = '"${COMP_WORDS[@]:1:COMP_CWORD-1}"'
VALUES = """\
  case "$at $prev" in"""
WORDS = """\
    *) case "$at" in"""
TAIL = """\
    esac ;;
  esac
  if [[ "$cur" == -* || -n "$values" || -n "$groups" ]]; then
    COMPREPLY=($(compgen -W "${values:-$words}" -- "$cur"))
  fi
}
complete -o default -o filenames -F _conform conform"""


def lines(commands: list[Command]) -> Iterator[str]:
    """The script, line by line."""
    yield HEAD
    yield from walk(TYPED, commands)
    yield VALUES
    for command in commands:
        for option in command.options:
            if option.values:
                either = "|".join(f'"{command.path} {name}"' for name in option.names)
                yield f'    {either}) values="{" ".join(option.values)}" ;;'
    yield WORDS
    for command in commands:
        groups = ' groups="yes"' if command.below or command.values else ""
        yield f'      "{command.path}") words="{" ".join(command.words)}"{groups} ;;'
    yield TAIL
