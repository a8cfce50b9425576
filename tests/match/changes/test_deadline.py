"""Deadlines: earlier, later, added, dropped or blanked, and a person's own term."""

from __future__ import annotations

import pytest
from placed_changes import find

ROWS = """
到2025年，县域就诊率达到90% → 到2027年底，县域就诊率达到90% : later weaker
到2025年，县域就诊率达到90% → 到2024年，县域就诊率达到90% : earlier stronger
到2025年，县域就诊率达到90% → 2025年底前，县域就诊率达到90% : none
到2025年，县域就诊率达到90% → 到20xx年，县域就诊率达到90% : blanked weaker
到2025年，县域就诊率达到90% → 县域就诊率达到90% : dropped weaker
县域就诊率达到90% → 到2025年，县域就诊率达到90% : added stronger
县域就诊率达到90% → 到20xx年，县域就诊率达到90% : blanked different
县域就诊率达到90% → 县域就诊率达到90%，到2026年建成文化馆 : none
通过5年努力，建成医疗高地 → 用3年时间，建成医疗高地 : earlier stronger
通过5年努力，建成医疗高地 → 到2025年，建成医疗高地 : changed different
主管部门应当在二十日内作出决定 → 主管部门应当在三十日内作出决定 : later weaker
申请人应当在二十日内提交材料 → 申请人应当在三十日内提交材料 : longer different
申请人应当在二十日内提交材料 → 申请人应当在十日内提交材料 : shorter different
到2025年建成中心，到2030年建成高地 → 到2025年建成中心，到2032年建成高地 : later weaker
"""


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_a_change_and_its_direction(row: str):
    texts, _, wanted = row.partition(" : ")
    requirement, passage = texts.split(" → ")
    found = [f"{change.how} {change.direction}" for change in find(requirement, passage) if change.kind == "deadline"]
    assert found == ([] if wanted == "none" else wanted.split(", "))
