"""Fines are held against each other where both are for the same case, and told by whom they strike."""

from __future__ import annotations

import pytest
from common import health
from placed_changes import find

from conform.match.changes import Passage, changes
from conform.match.changes.cases import names_case
from conform.model import Requirement


@pytest.mark.parametrize(("case", "told"), [("未登记的", ["lighter"]), ("拒不整改的", [])])
def test_fines_of_another_case_are_not_compared(case: str, told: list[str]):
    found = find("未登记的，处五千元以上一万元以下的罚款", f"{case}，处一千元以上五千元以下的罚款")
    assert [row.how for row in found if row.kind == "penalty"] == told


PENALTIES = [
    (
        "未登记的，处五千元以上一万元以下罚款",
        "未登记的，对单位处二千元以上一万元以下罚款，对个人处五百元罚款",
        ["changed"],
    ),
    ("未登记的，对单位处一万元罚款", "未登记的，对单位处五千元罚款", ["lighter"]),
    ("未登记的，处五千元以上罚款", "未消毒的，处五千元罚款，未登记的，处二千元以上罚款", ["lighter"]),
    ("未登记的，处以罚款", "未登记的，处以二千元罚款", ["added"]),
]


@pytest.mark.parametrize(("asked", "told", "hows"), PENALTIES)
def test_fines_are_told_by_whom_they_strike(asked: str, told: str, hows: list[str]):
    assert [row.how for row in find(asked, told) if row.kind == "penalty"] == hows


def test_only_the_clause_of_the_same_case_is_held_against_a_fine():
    asked = Requirement("01.1", "在病区焚烧垃圾的，由卫生部门责令改正，处二千元罚款", "一", "01")
    passages = [
        Passage("c0", 0, "禁止在病区焚烧垃圾"),
        Passage("c1", 50, "处一千元罚款", "擅自停诊的，由卫生部门责令改正，"),
    ]
    assert not [row for row in changes(asked, passages, health()) if row.kind in ("penalty", "target", "modality")]


def test_a_piece_that_ends_as_a_case_does_names_one():
    assert [names_case(health(), piece) for piece in ("逾期不整改的 ", "逾期不整改的医院")] == [True, False]
