"""What all plans say for a measure, packed: the requirements first, then a line a plan."""

from __future__ import annotations

import json
import zlib
from base64 import b64decode
from typing import Any

import factory

from conform.messages import Lang
from conform.render import View
from conform.render._leaf import Leaf
from conform.render._texts import Texts
from conform.render._wordings import Wordings


def said(plans: int, **view: Any) -> dict[str, list[str]]:
    """Measure → its lines, of so many plans."""
    found = Wordings()
    for number in range(1, plans + 1):
        found.add(number, Leaf(factory.report(), View(Lang.ZH, **view), f"p{number}", Texts(Lang.ZH)))
    return {name: zlib.decompress(b64decode(words)).decode().splitlines() for name, words in found.blocks()}


def test_each_measure_has_its_requirements_and_a_line_a_plan() -> None:
    blocks = said(plans=2)
    assert list(blocks) == ["01", "02", "03"]
    requirements, first, second = (json.loads(line) for line in blocks["02"])
    assert requirements[0] == ["test-2024-1 02.1", "建设智慧医院，推动云计算、大数据等新一代信息技术与医疗服务深度融合"]
    assert (first[0], second[0]) == (1, 2) and first[1] == second[1]
    assert first[1]["test-2024-1 02.1"] == ["modified", "建设智慧医院", "推动信息技术与医疗服务融合"]
    assert first[1]["test-2024-1 02.2"] == ["omitted"]


def test_a_choice_of_findings_leaves_the_requirements_named() -> None:
    assert [len(lines) for lines in said(plans=1, measure="02").values()] == [1, 2, 1]
