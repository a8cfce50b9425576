"""Who decides: said, kept, asked once on a terminal and nowhere else."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from common import Ran

from conform.app.console import Console
from conform.app.reviewer import kept_at, reviewer
from conform.messages import Lang

CONSOLE = Console(Lang.ZH)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Terminal]:
    """A terminal at which someone answers."""
    monkeypatch.setenv("CONFORM_CONFIG_DIR", str(tmp_path / "settings"))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("CI", raising=False)

    def sit(answer: str) -> Terminal:
        shown = Terminal()
        monkeypatch.setattr(sys, "stdin", Terminal(answer))
        monkeypatch.setattr(sys, "stderr", shown)
        return shown

    return sit


def test_the_name_is_asked_once_and_kept(asked: Callable[[str], Terminal]):
    shown = asked("  王\x1b[31m \n")
    assert reviewer(None, CONSOLE) == "王\\x1b[31m"
    assert "您的姓名" in shown.getvalue()
    again = asked("李\n")
    assert reviewer(None, CONSOLE) == "王\\x1b[31m" and again.getvalue() == ""
    assert reviewer("李", CONSOLE) == "李"  # for this call
    assert reviewer(None, CONSOLE) == "王\\x1b[31m"


def test_who_answers_with_nothing_is_not_asked_again(asked: Callable[[str], Terminal]):
    asked("\n")
    assert reviewer(None, CONSOLE) is None
    shown = asked("李\n")
    assert reviewer(None, CONSOLE) is None and shown.getvalue() == ""


@pytest.mark.parametrize("where", ["stdin", "stderr", "CI"])
def test_nobody_is_asked_where_nobody_sits(
    asked: Callable[[str], Terminal], where: str, monkeypatch: pytest.MonkeyPatch
):
    shown: io.StringIO = asked("王\n")
    if where == "CI":
        monkeypatch.setenv("CI", "true")
    else:
        monkeypatch.setattr(sys, where, io.StringIO("王\n"))
    assert reviewer(None, CONSOLE) is None
    path = kept_at()
    assert shown.getvalue() == "" and path is not None and not path.exists()


def test_what_is_accepted_says_who_and_when(conform: Callable[..., Ran], plan: Path, tmp_path: Path):
    path = tmp_path / "d.json"
    plan.write_text(plan.read_text("utf-8") + "\n到20xx年完成。\n", "utf-8")
    code = next(line for line in conform("lint", plan, "-f", "concise").out.splitlines()).split(": ")[1].split()[1]
    words = ("--accept", code, "--reason", "x", "--decisions", path)
    assert conform("lint", plan, *words, "--reviewer", "王").code == 0
    row = json.loads(path.read_text("utf-8"))["decisions"][0]
    assert row["who"] == "王" and row["when"].startswith(row["date"]) and len(row["when"]) == 25
    assert "--reviewer" in conform("lint", plan, "--reviewer", "王").err
