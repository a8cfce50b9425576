"""`conform completion`: each script knows every command and option, and bash completes with its own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from common import Ran

from conform.app.commands import COMMANDS
from conform.app.completions import SHELLS

Conform = Callable[..., Ran]
BASH, FISH, ZSH = map(shutil.which, ("bash", "fish", "zsh"))
TRY = """
source "$1"
COMP_WORDS=("${@:2}"); COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 )); _conform; echo "${COMPREPLY[*]}"
"""


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_knows_every_command_and_what_options_take(conform: Conform, shell: str):
    ran = conform("completion", shell)
    assert (ran.code, ran.err) == (0, "")
    for name in COMMANDS:
        assert name.split()[-1] in ran.out
    assert "fail-under" in ran.out
    assert all(value in ran.out for value in ("terminal", "html", "fish"))


def test_an_unknown_shell_is_told_with_those_that_there_are(conform: Conform):
    ran = conform("completion", "zhs")
    assert ran.code == 2
    assert "zsh" in ran.err


@pytest.mark.skipif(not BASH, reason="no bash here")
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (("ch",), "check"),
        (("reference", "sho"), "show"),
        (("reference", "show", "--meas"), "--measure"),
        (("--lang", "zh", "check", "-f", "htm"), "html"),
        (("completion", "fi"), "fish"),
        (("check", "plan"), ""),
    ],
)
def test_bash_completes(conform: Conform, tmp_path: Path, typed: tuple[str, ...], found: str):
    (tmp_path / "script").write_text(conform("completion", "bash").out, "utf-8")
    (tmp_path / "try").write_text(TRY, "utf-8")
    words = [str(BASH), str(tmp_path / "try"), str(tmp_path / "script"), "conform", *typed]
    ran = subprocess.run(words, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == found


@pytest.mark.parametrize(("shell", "program"), [("fish", FISH), ("zsh", ZSH)])
def test_other_shells_can_read_theirs(conform: Conform, tmp_path: Path, shell: str, program: str | None):
    if not program:
        pytest.skip(f"no {shell} here")
    path = tmp_path / "script"
    path.write_text(conform("completion", shell, "--lang", "zh").out, "utf-8")
    assert subprocess.run([program, "-n", str(path)], capture_output=True, check=False).returncode == 0
