"""Figures: which of the plan answers which of the requirement, and what is added or dropped."""

from __future__ import annotations

import pytest
from common import health
from placed_changes import find

from conform.match.changes.pairing import compare
from conform.match.changes.target import stated_in
from conform.model import Requirement

ROWS = """
设置1个急救中心、6个急救站 → 设置1个急救中心、5个急救站 : lowered weaker
设置1个急救中心、6个急救站 → 设置6个急救站、1个急救中心 : none
设置1个急救中心、6个急救站 → 设置2个急救中心、5个急救站 : raised stronger, lowered weaker
建设3个中心、4个病区 → 建设4个病区、2个中心 : lowered weaker
所有县建成医共体 → 80%的县建成医共体 : lowered weaker
80%的县建成医共体 → 所有县建成医共体 : raised stronger
每季度开展一次检查 → 每年开展一次检查 : lowered weaker
从业人员每年进行体检 → 从业人员每两年进行体检 : lowered weaker
每半年对各县的中心开展一次检查 → 每年对各县的中心开展一次检查 : lowered weaker
每季度通报药品使用情况 → 每月通报药品使用情况 : raised stronger
每季度通报药品使用情况 → 每三个月通报药品使用情况 : none
加强县级医院建设 → 加强现有3家县级医院建设 : none
加强县级医院建设 → 新建3家县级医院，加强县级医院建设 : none
加强县级医院建设 → 加强3家县级医院建设 : added stronger
从事餐饮服务，适用本办法 → 其法定代表人三年内不得从事餐饮服务 : none
县域就诊率达到90% → 县域就诊率持续提升 : dropped weaker
县域就诊率达到90%，改善服务 → 改善服务 : none
配备三五名医师 → 配备3—5名医师 : none
配备三五名医师 → 配备两名医师 : lowered weaker
"""


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_a_change_and_its_direction(row: str):
    texts, _, wanted = row.partition(" : ")
    requirement, passage = texts.split(" → ")
    found = [f"{change.how} {change.direction}" for change in find(requirement, passage) if change.kind == "target"]
    assert found == ([] if wanted == "none" else wanted.split(", "))


def test_what_leads_up_to_a_figure_goes_back_over_the_comma():
    parts = compare(Requirement("01.1", "县域就诊率，达到90%，由8个减至3个", "一", "01"), (), health()).parts
    found = stated_in(parts)
    assert [(one.text, one.number) for one in found] == [("90%", 1), ("3个", 2)]  # 由8个 is where it comes from
    assert found[0].before == "县域就诊率达到"


def test_a_deadline_is_no_figure_but_the_term_of_a_ban_is():
    def of(text: str) -> list[str]:
        return [one.text for one in stated_in(compare(Requirement("01.1", text, "一", "01"), (), health()).parts)]

    assert of("到2025年建成3所") == ["3所"]
    assert of("五年内不得从事医疗工作") == ["五年内"] or of("五年内不得从事医疗工作") == ["五年"]
