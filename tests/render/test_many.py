"""Several plans on the terminal: a line a plan."""

from __future__ import annotations

import factory

from conform.messages import Lang
from conform.model import Failure
from conform.render import View
from conform.render._many import failure_lines, overview_lines, table
from conform.render.layout import Paper
from conform.render.summary import overview

PAPER = Paper(80, False)
VIEW = View(Lang.ZH, quiet=True)


def made(count: int) -> str:
    return "".join(table((factory.report(f"{n}.txt") for n in range(count)), VIEW, PAPER, lambda report: "alone\n"))


def test_one_plan_stands_alone_and_none_is_nothing():
    assert made(1) == "alone\n"
    assert made(0) == ""


def test_lines_come_with_their_reports():
    asked: list[int] = []

    def reports():
        for number in range(4):
            asked.append(number)
            yield factory.report(f"{number}.txt")

    written = [len(asked) for piece in table(reports(), VIEW, PAPER, lambda report: "") if "%" in piece]
    assert written == [2, 2, 3, 4]  # two are needed to know that it is a table


def test_an_overview_and_what_failed():
    lines = list(overview_lines([overview(factory.report())] * 2, Lang.EN, PAPER))
    assert lines[0] == "Plans: 2" and lines[1].startswith("  66.7%  √  2")
    told = list(failure_lines([Failure("\x1b.txt", "error.memory", {})], Lang.EN, PAPER))
    assert told[0] == "Files that could not be checked: 1" and "\\x1b.txt: " in told[1]
