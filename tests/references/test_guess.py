"""What is guessed of a requirement: its tiers and its figures."""

from __future__ import annotations

import pytest

from conform.model import Level, Requirement
from conform.references.guess import guess_levels, guess_targets
from conform.text.field import general_field

LEVELS = [
    ("国务院水行政主管部门应当制定规划", "国家"),
    ("国务院和省人民政府应当制定规划", "国家 省"),
    ("国务院有关部门和地方各级人民政府应当制定规划", ""),
    ("国家有关部门制定规划", "国家"),
    ("各省要制定规划", "省"),
    ("到2025年，各市制定规划", "市"),
    ("每个县建成一所医院", "县"),
    ("县级人民政府负责实施", "县"),
    ("省、自治区、直辖市人民政府应当制定规划", "省"),
    ("设区的市、县（市、区）人民政府应当制定规划", "市 县"),
    ("县级以上人民政府应当制定规划", ""),
    ("各有关部门要制定规划，各省要落实", ""),  # the issuer's own offices, too
    ("推进国家级中心建设", "国家 省 市"),  # what only upper tiers set up, and who says it
    ("加强国家级中心建设", ""),
    ("制定规划，加强领导", ""),
    ("县级人民政府责令改正，处以罚款", ""),  # whoever punishes, the offence is everybody's
    ("国务院水行政主管部门责令改正", "国家"),
]


@pytest.mark.parametrize(("text", "levels"), LEVELS)
def test_the_tiers_that_a_requirement_addresses(text: str, levels: str):
    assert " ".join(guess_levels(text, Level.CITY, general_field())) == levels


def test_without_an_issuer_what_upper_tiers_set_up_is_for_the_upper_two():
    assert guess_levels("推进国家级中心建设", None, general_field()) == (Level.NATION, Level.PROVINCE)


def targets(text: str) -> list[tuple[str, str, str | None]]:
    row = guess_targets(Requirement("01.1", text, "一", "01"), general_field())
    return [tuple(target) for target in row.targets]


def test_figures_and_deadlines_are_marked_in_their_order():
    assert targets("到2025年，县域就诊率达到90%以上，平均住院日降至8天") == [
        ("deadline", "2025年", "lower"),
        ("percent", "90%", "higher"),
        ("length", "8天", "lower"),
    ]


def test_what_is_no_firm_figure_is_none():
    assert targets("建立一个机制，加强领导") == []
