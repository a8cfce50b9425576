"""For zsh: `source <(conform completion zsh)`, or as `_conform` in a folder of $fpath."""

from __future__ import annotations

from collections.abc import Iterator

from conform.app.completions.table import Command, Option, steps, walk

HEAD = """\
#compdef conform
# Completes conform in zsh: source this file, or put it as _conform into a folder of $fpath.
_conform() {
  local at="" word"""
TYPED = '"${words[@]:1:$((CURRENT-2))}"'
WORDS = """\
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
    yield HEAD
    yield from walk(TYPED, commands)
    yield WORDS
    for command in commands:
        yield f'    "{command.path}")'
        if command.below:
            below = (step for step in steps(commands) if step.at == command.path)
            rows = " ".join(f"'{step.word}:{_plain(step.to.help)}'" for step in below)
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
