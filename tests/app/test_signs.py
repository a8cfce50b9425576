"""A console without Chinese, or without our signs: nothing crashes, signs stand for signs, and a line says why."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest
from common import EXAMPLES

from conform.app.signs import STANDS, stand_in

Process = Callable[..., subprocess.CompletedProcess[bytes]]
CITY = EXAMPLES / "lanting-city.txt"
BARE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
ASCII = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C.UTF-8"}


def test_what_stands_for_a_sign_is_ascii():
    assert all(text.isascii() and len(text) <= 2 for text in STANDS.values())
    assert [stand_in(char) for char in "，：（）％…\u3000"] == [",", ":", "(", ")", "%", "...", " "]
    assert [stand_in(char) for char in "县é\udcff😀"] == ["?"] * 4


@pytest.mark.parametrize("surroundings", [BARE, ASCII], ids=["LC_ALL=C", "PYTHONIOENCODING=ascii"])
def test_statuses_can_be_told_apart(process: Process, surroundings: dict[str, str]):
    done = process("check", CITY, env=surroundings)
    told = done.stdout.decode("ascii")
    assert done.returncode == 0
    for sign in ("v inherited", "~ modified", "x omitted", "o n/a", "+ added", "1:2->1:1.7"):
        assert sign in told
    (line,) = done.stderr.decode("ascii").splitlines()
    assert "cannot show Chinese" in line and "PYTHONUTF8=1" in line


def test_nothing_is_said_where_nothing_was_lost_or_nobody_wants_to_know(process: Process):
    assert process("check", CITY, "-q", env=ASCII).stderr == b""
    assert process("check", CITY, env={"PYTHONIOENCODING": "utf-8"}).stderr == b""
    assert process("doctor", env=ASCII).stderr == b""
    assert process("check", CITY, "-f", "json", env=ASCII).stderr == b""  # UTF-8 whatever the console


def test_chinese_consoles_show_what_they_have(process: Process):
    done = process("--lang", "zh", "check", CITY, env={"PYTHONIOENCODING": "gbk"})
    told = done.stdout.decode("gbk")
    assert "√ 继承" in told and "≈ 修改" in told and "→" in told
    assert done.stderr == b""
