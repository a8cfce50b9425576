"""Which tier of government a plan is of."""

from __future__ import annotations

import pytest

from conform.model import Level
from conform.text.tier import level


@pytest.mark.parametrize(
    ("name", "tier"),
    [
        ("国务院办公厅", Level.NATION),
        ("云丘省人民政府办公厅", Level.PROVINCE),
        ("上海市人民政府", Level.PROVINCE),
        ("上海市静安区人民政府", Level.COUNTY),
        ("兰汀市人民政府办公室", Level.CITY),
        ("云丘省兰汀市清潭县人民政府", Level.COUNTY),
        ("青杨盟行政公署", Level.CITY),
        ("昆山市人民政府", Level.COUNTY),  # a city of a county's rank
        ("中共兰汀市溪岭区委员会", Level.COUNTY),
        ("关于推进县域医疗的意见", None),
        ("", None),
    ],
)
def test_the_tier_is_that_of_the_last_place_named(name: str, tier: Level | None):
    assert level([name], "") is tier


@pytest.mark.parametrize(
    ("body", "tier"),
    [
        ("全省要落实。（省卫生健康委、省财政厅负责）", Level.PROVINCE),
        ("全县推进，我县各医院。对市级医院", Level.COUNTY),
        ("各医院要落实", None),
    ],
)
def test_without_a_name_its_own_words_tell(body: str, tier: Level | None):
    assert level(["实施方案"], body) is tier
