"""For zsh: `source <(conform completion zsh)`, or as `_conform` in a folder of $fpath."""

from __future__ import annotations

from collections.abc import Iterator

from conform.app.completions.table import Command, Option

HEAD = """\
#compdef conform
# Completes conform in zsh: source this file, or put it as _conform into a folder of $fpath.
_conform() {
  local at="" word
  for word in "${words[@]:1:$((CURRENT-2))}"; do
    case "$at/$word" in"""
MIDDLE = """\
    esac
  done
  case "$at" in"""
TAIL = """\
  esac
}
if [ "$funcstack[1]" = "_conform" ]; then
  _conform "$@"
else
  compdef _conform conform
fi"""


def lines(commands: list[Command]) -> Iterator[str]:
    """The script, line by line."""
    told = {command.path: command.help for command in commands}
    yield HEAD
    for command in commands:
        yield from (
            f'      "{command.path}/{name}") at="{f"{command.path} {name}".strip()}" ;;' for name in command.below
        )
    yield MIDDLE
    for command in commands:
        yield f'    "{command.path}")'
        if command.below:
            names = ((name, told[f"{command.path} {name}".strip()]) for name in command.below)
            rows = " ".join(f"'{name}:{_plain(text)}'" for name, text in names)
            yield f"      local -a below=({rows})"
            yield "      if [[ $words[CURRENT] != -* ]]; then _describe command below; return; fi"
        skipped = len(command.path.split())
        yield f'      words=("${{words[@]:{skipped}}}"); (( CURRENT -= {skipped} ))' if skipped else "      :"
        yield "      _arguments -S " + " ".join(map(_option, command.options)) + f" '*:word:{_argument(command)}' ;;"
    yield TAIL


def _argument(command: Command) -> str:
    return f"({' '.join(command.values)})" if command.values else "_files"


def _option(option: Option) -> str:
    value = f":value:({' '.join(option.values)})" if option.values else ":value:_files" if option.takes else ""
    text = f"'[{_plain(option.help)}]{value}'"
    if len(option.names) == 1:
        return f"'*'{option.names[0]}{text}"
    return "'*'{" + ",".join(option.names) + "}" + text


def _plain(text: str) -> str:
    return "".join({"'": "’", ":": " -", "[": "(", "]": ")"}.get(sign, sign) for sign in text)
