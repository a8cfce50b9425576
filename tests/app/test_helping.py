"""Help: whole in either language, within the terminal, with an example that is a command line of conform's."""

from __future__ import annotations

import re
import shlex
import unicodedata
from collections.abc import Callable

import pytest
import typer
from common import Ran, one

from conform.app.commands import COMMANDS, GROUPS
from conform.app.declare import program
from conform.messages import Lang, say

Conform = Callable[..., Ran]
NAMES = ["", *GROUPS, *(name for name in COMMANDS if name != "help")]


def room(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in line)


@pytest.mark.parametrize("columns", [60, 80, 200])
@pytest.mark.parametrize("name", NAMES)
def test_no_line_is_wider_than_the_terminal(conform: Conform, monkeypatch: pytest.MonkeyPatch, name: str, columns: int):
    monkeypatch.setenv("COLUMNS", str(columns))
    for lang in Lang:
        ran = conform(*name.split(), "--help", "--lang", lang)
        assert ran.code == 0
        wide = [line for line in ran.out.splitlines() if room(line) > min(columns, 80)]
        assert wide == []


@pytest.mark.parametrize("name", NAMES)
def test_chinese_help_is_chinese(conform: Conform, name: str):
    told = conform("--lang", "zh", *name.split(), "--help").out
    assert told.startswith(f"用法：{f'conform {name}'.strip()} [选项]")
    assert not re.search(r"usage|options|arguments|commands|required|example", told, re.IGNORECASE)
    assert all(word in told for word in ("选项：", "示例：", "显示帮助"))


@pytest.mark.parametrize("name", NAMES)
def test_each_option_and_argument_is_told_whole(conform: Conform, name: str):
    command = typer.main.get_command(program([]))
    for word in name.split():
        command = command.commands[word]
    for lang in Lang:
        told = "".join(conform("--lang", lang, *name.split(), "--help").out.split())
        for param in command.params:
            assert all(option in told for option in param.opts if option.startswith("-"))
            assert "".join((param.metavar or "").split()) in told


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("name", NAMES)
def test_the_example_is_a_command_line(name: str, lang: Lang):
    example = say(f"help.{name.replace(' ', '.').replace('-', '_') or 'conform'}.example", lang)
    words = shlex.split(example.partition(" > ")[0])
    if words[0] == "git":
        assert words[-1] == f"conform {name}"
        return
    assert words[0] == "conform" and " ".join(words[1:]).startswith(name)
    assert callable(typer.main.get_command(program([])).main(args=words[1:], standalone_mode=False))


def test_what_typer_says_is_said_in_chinese(conform: Conform):
    assert one(conform("--lang", "zh", "doctor", "x")) == "conform: 多余的参数：x；见 --help"
    assert one(conform("--lang", "zh")) == "conform: 缺少命令；见 conform --help"
