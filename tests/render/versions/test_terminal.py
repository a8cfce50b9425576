"""Two versions at a terminal."""

from __future__ import annotations

from typing import Any

from law import DIVIDED, LAW, PUT_IN, SHIFTED
from plans import plan_of

from conform.messages import Lang, say
from conform.render.versions import View, renderer
from conform.versions import compare


def shown(new: str, old: str = LAW, **view: Any) -> str:
    result = compare(plan_of(old), plan_of(new))
    return "".join(renderer("terminal").render([result], View(Lang.ZH, **view)))  # type: ignore[misc]


def test_nothing_is_said_of_what_is_the_same() -> None:
    told = shown(LAW)
    assert told.splitlines()[-1] == say("version.nothing", Lang.ZH)
    assert "第五条" not in told


def test_numbers_are_told_once_and_stand_apart_from_the_rows() -> None:
    told = shown(PUT_IN)
    assert "第四条至第八条→第五条至第九条" in told
    numbers, rows = told.split("第四条至第八条→第五条至第九条", 1)
    assert "条号对应" in numbers
    assert rows.startswith("\n\n")
    assert "本条例第五条→第六条规定" in rows


def test_what_moved_says_from_where_and_what_was_split_its_other_part() -> None:
    assert "    · 自“第二章 保护措施”移至“第一章 总则”" in shown(SHIFTED).splitlines()
    assert any("第五条" in line for line in shown(DIVIDED).splitlines() if "· " in line)


def test_a_line_a_file() -> None:
    assert shown(PUT_IN, stat=True) == "plan.txt  100%  √7  +1  #5\n"
