"""Scope: wider or narrower on one ladder, and words that say nothing of it."""

from __future__ import annotations

import pytest
from common import health
from placed_changes import find

from conform.match.changes.scope import scopes

ROWS = """
所有公立医院开展绩效考核 → 部分公立医院开展绩效考核 : narrower weaker
个别公立医院开展绩效考核 → 多数公立医院开展绩效考核 : wider stronger
每季度公布收费标准 → 每年公布收费标准 : none
每季度公布收费标准 → 不定期公布收费标准 : narrower weaker
所有公立医院开展绩效考核 → 全部公立医院开展绩效考核 : none
每季度公布收费标准 → 所有科室公布收费标准 : none
有条件的公立医院设置总会计师 → 公立医院设置总会计师 : wider stronger
公立医院设置总会计师 → 有条件的公立医院设置总会计师 : narrower weaker
公立医院设置总会计师 → 有条件的社区组织义诊活动 : none
作为主体部分加强建设 → 作为体系加强建设 : none
"""


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_a_change_and_its_direction(row: str):
    texts, _, wanted = row.partition(" : ")
    requirement, passage = texts.split(" → ")
    found = [f"{change.how} {change.direction}" for change in find(requirement, passage) if change.kind == "scope"]
    assert found == ([] if wanted == "none" else wanted.split(", "))


def test_the_longest_word_is_read_and_each_stands_on_one_ladder():
    known = scopes(health())
    assert known.pattern.match("绝大多数医院")[0] == "绝大多数"
    assert known.steps["大多数"] == known.steps["绝大多数"] != known.steps["部分"]
    assert known.steps["部分"][0] == known.steps["全部"][0] != known.steps["每年"][0]


def test_a_grade_is_one_only_of_a_field_that_has_grades():
    assert scopes(health()).is_grade("三级") and not scopes(health()).is_grade("部分")
