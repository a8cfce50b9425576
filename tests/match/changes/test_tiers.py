"""Tiers of government: what is left of an office without them, and lists of tiers that are no lists."""

from __future__ import annotations

import pytest

from conform.match.changes.tiers import joined, without
from conform.text.field import general_field


@pytest.mark.parametrize(
    ("name", "office"),
    [
        ("国务院水利主管部门", "水利主管部门"),
        ("县级以上地方人民政府水利主管部门", "水利主管部门"),
        ("市、区县（自治县）水利主管部门", "水利主管部门"),
        ("国务院财政部门、国务院价格部门", "财政部门、价格部门"),
        ("省、自治区、直辖市人民政府", ""),
        ("水利主管部门", "水利主管部门"),
        ("医共体牵头医院", "医共体牵头医院"),
    ],
)
def test_an_office_without_its_tiers(name: str, office: str):
    assert without(general_field(), name) == office


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("报省、自治区、直辖市人民政府批准", 0),
        ("法律、行政法规另有规定的", 0),
        ("清理水渠、涵洞", 1),
        ("推行“清渠、护林”行动", 0),
        ("市、县水利部门清理水渠、涵洞", 1),
    ],
)
def test_a_list_of_tiers_is_no_list(text: str, marks: int):
    assert joined(general_field(), text).count("、") == marks
    assert len(joined(general_field(), text)) == len(text)
