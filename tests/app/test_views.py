"""Every view of the terminal, with and without colour, in three widths: golden files, one a view.

They are written anew with CONFORM_UPDATE_GOLDEN=1; read the difference before keeping it. The chances are fixed, so
that a new fit of the forest moves nothing here.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from common import Ran

from conform.match.forest import Forest

GOLDEN = Path(__file__).parent / "golden"
WIDTHS = (40, 80, 120)

REFERENCE = """[reference]
id = "upper"
number = "云政发〔2024〕1号"
title = "云溪省人民政府关于推进医院发展的意见"
issuer = "云溪省人民政府"
kind = "fulltext"

[[section]]
no = "一"
title = "总体要求"

  [[section.measure]]
  id = "01"
  title = "提升就医水平"
  requirements = [
    {id = "01.1", text = "关心爱护医务人员，每年组织一次体检。"},
    {id = "01.2", text = "力争到2025年县域就诊率达到95%。", targets = [{kind = "percent", value = "95%"}]},
    {id = "01.3", text = "建立药品追溯机制，提高用药水平。"},
    {id = "01.4", text = "建设国家区域医疗中心。", levels = ["国家", "省"]},
  ]
"""
HEAD = "{place}人民政府关于推进医院发展的实施方案\n{number}\n各有关单位：\n一、重点任务\n（一）提升就医水平。\n"
MIDDLE = "关心爱护医务人员，每年组织一次体检。力争到2026年县域就诊率达到92%。每个镇设一处急救点。\n"
PLAN = "关心爱护医务人员，每年组织一次体检。力争到2027年县域就诊率达到90%。每个镇设一处急救点。在滨河路开一家食堂。\n"
DECIDED = (
    "关心爱护医务人员，每年组织一次体检。每个镇设两处急救点。到20xx年建成。\n"
    "（二）责任。\n力争到2027年县域就诊率达到90%。\n"
)
VIEWS: dict[str, tuple[str, ...]] = {
    "check": ("check", "plan.txt", "-r", "upper.toml", "--full"),
    "check-short": ("check", "plan.txt", "-r", "upper.toml"),
    "check-table": ("check", "plan.txt", "middle.txt", "none.txt", "-r", "upper.toml", "-q"),
    "check-many": ("check", "plan.txt", "middle.txt", "none.txt", "-r", "upper.toml", "--only", "modified,added"),
    "check-quiet": ("check", "plan.txt", "-r", "upper.toml", "-q"),
    "chain": ("check", "plan.txt", "-r", "upper.toml", "-r", "middle.txt", "--full"),
    "lint": ("lint", "later.txt", "-r", "upper.toml"),
    "explain": ("explain", "plan.txt", "01.2", "-r", "upper.toml"),
    "diff": ("diff", "plan.txt", "later.txt"),
    "reference-list": ("reference", "list", "--reference-dir", "."),
    "reference-show": ("reference", "show", "upper", "--reference-dir", "."),
    "rule": ("rule", "PB001"),
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a reference, the city's plan between, a county's plan and a later version of that."""
    monkeypatch.chdir(tmp_path)
    middle, county = (
        HEAD.format(place=place, number=n)
        for place, n in (("丰水市", "丰政发〔2024〕2号"), ("安和县", "安政发〔2024〕3号"))
    )
    for name, text in {
        "upper.toml": REFERENCE,
        "middle.txt": middle + MIDDLE,
        "plan.txt": county + PLAN,
        "later.txt": county + DECIDED,
    }.items():
        Path(name).write_text(text, encoding="utf-8")
    forest = Forest([], ["inherited", "modified", "omitted"], [[20, 70, 10]], [0])
    monkeypatch.setattr("conform.match.classify.load_forest", lambda _: forest)


def shown(conform: Callable[..., Ran], words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The view six times, each under a line that says how."""
    for lang, width in zip(("zh", "en", "zh"), WIDTHS, strict=True):
        for color in ("", "1"):
            monkeypatch.setenv("COLUMNS", str(width))
            monkeypatch.setenv("FORCE_COLOR", color)
            ran = conform(*words, "--lang", lang)
            assert ran.code in (0, 1, 2)
            assert "fault in conform" not in ran.err
            assert "程序出错" not in ran.err
            yield f"━━ {lang} {width} {'colour' if color else 'plain'} ━━\n{ran.out}"


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("view", VIEWS)
def test_golden(conform: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, view: str) -> None:
    path = GOLDEN / f"{view}.txt"
    text = "".join(shown(conform, VIEWS[view], monkeypatch))
    if os.environ.get("CONFORM_UPDATE_GOLDEN"):
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")
