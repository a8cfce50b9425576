"""`conform explain`: how it is called."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from common import EXAMPLES, Ran
from plans import plan_of

Run = Callable[..., Ran]


def test_a_short_id_will_do(conform: Run):
    plan = EXAMPLES / "lanting-city.txt"
    assert conform("explain", plan, "3.1").out == conform("explain", plan, "03.1").out


@pytest.mark.parametrize(("given", "near"), [("03.l", "03.1"), ("18.33", "18.3"), ("xyz", "")])
def test_an_unknown_id_names_the_nearest(conform: Run, given: str, near: str):
    ran = conform("explain", EXAMPLES / "lanting-city.txt", given, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert f"unknown “{given}”; did you mean {near}" in ran.err


def test_a_missing_plan_is_one_line(conform: Run, tmp_path: Path):
    ran = conform("explain", tmp_path / "none.txt", "03.1")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_another_reference(conform: Run, tmp_path: Path):
    own = tmp_path / "own.toml"
    own.write_text(
        '[reference]\nid = "own"\nnumber = "试发1号"\ntitle = "试"\nissuer = "试"\nsource = "无"\nkind = "digest"\n'
        '[[section]]\nno = "一"\ntitle = "任务"\n[[section.measure]]\nid = "01"\ntitle = "服务"\n'
        'requirements = [{ id = "01.1", text = "加强患者隐私保护" }]\n',
        encoding="utf-8",
    )
    ran = conform("explain", EXAMPLES / "lanting-city.txt", "01.1", "-r", own, "--lang", "zh")
    assert ran.code == 0
    assert "试发1号 01 服务" in ran.out
    assert "√ 继承" in ran.out


def test_every_plan_of_a_collection_or_one(conform: Run, tmp_path: Path):
    body = "一、重点任务\n（一）责任。推进各项工作，落实台账管理。建立调度机制。\n（二）任务。\n"
    body += "1.服务。加强患者隐私保护。\n2.管理。建立食堂。\n"
    name = "某地公立医院高质量发展方案"
    path = tmp_path / "two.txt"
    path.write_text(f"{name} 篇1\n{body}{name} 篇2\n{body}", encoding="utf-8")
    assert conform("explain", path, "18.3").out.count("18.3  ") == 2
    assert conform("explain", path, "18.3", "--part", "2").out.count("18.3  ") == 1
    missing = conform("explain", path, "18.3", "--part", "3", "--lang", "en")
    assert (missing.code, missing.out) == (2, "")
    assert missing.err.endswith("there is no plan 3 in it; it holds 2\n")
