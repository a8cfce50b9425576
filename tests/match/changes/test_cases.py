"""Fines are held against each other where both are for the same case, and told by whom they strike."""

from __future__ import annotations

import pytest
from common import health
from placed_changes import find

from conform.match.changes import Near, Passage, changes, claimed
from conform.match.changes.cases import is_loose, names_case, threatens
from conform.match.changes.pairing import compare
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


@pytest.mark.parametrize(
    ("text", "threat"), [("被吊销执照的，五年内不得执业", False), ("已被罚款后再犯的，处以罚款", True)]
)
def test_who_was_punished_is_no_threat(text: str, threat: bool):
    assert threatens(health(), text) is threat


FOLLOWS = "逾期不改正的，处二千元罚款"
BEFORE = "未登记的，责令改正。"


def follows(case: str) -> Passage:
    return Passage("c0", 20, "逾期不改正的，处一千元罚款", f"{case}，责令改正；")


@pytest.mark.parametrize(
    ("asked", "before", "passage", "loose"),
    [
        (
            FOLLOWS,
            "未登记的，责令整改。",
            Passage("c0", 20, "逾期不整改的，处一千元罚款", "未登记的，责令整改；"),
            False,
        ),
        (
            FOLLOWS,
            "未登记的，责令整改。",
            Passage("c0", 20, "逾期不整改的，处一千元罚款", "擅自停诊的，责令整改；"),
            True,
        ),
        ("未登记的，处二千元罚款", "", Passage("c0", 0, "医院应当登记"), True),
        ("医院应当登记", "", Passage("c0", 0, "医院可以登记"), False),
    ],
)
def test_a_fine_for_what_no_passage_speaks_of_is_loose(asked: str, before: str, passage: Passage, loose: bool):
    near = Near(law=True, before=before)
    comparison = compare(Requirement("01.1", asked, "一", "01"), [passage], health(), near)
    assert is_loose(comparison) is loose


BOTH = ("unmatched", "figures", "different", "二千元", "一千元")


@pytest.mark.parametrize(
    ("case", "figures"), [("未按规定公示价格的", [BOTH]), ("擅自停诊的", []), ("有下列行为之一的", [])]
)
def test_of_a_loose_fine_both_figures_are_told_where_the_cases_are_of_kin(case: str, figures: list[tuple[str, ...]]):
    passage = follows(case)
    asked, near = Requirement("01.1", FOLLOWS, "一", "01"), Near(law=True, before="未按规定登记床位的，责令改正。")
    found = changes(asked, [passage], health(), near)
    told = claimed(found, asked, [passage], health(), near)
    assert [row.how for row in found if row.kind == "penalty"] == ["lighter"]
    assert [(row.kind, row.how, row.direction, row.reference, row.plan) for row in told[:-1]] == figures
    assert told[-1].how == "counterpart"


@pytest.mark.parametrize(
    ("said", "told"), [("医院应当按照核定的床位收治病人", {"unmet"}), ("按时开门", {"counterpart"})]
)
def test_a_loss_is_told_of_a_loose_counterpart_only_beside_a_long_part(said: str, told: set[str]):
    asked, near = Requirement("01.1", "医院应当按照核定的床位收治病人，并公示空余床位", "一", "01"), Near(firm=False)
    passages = [Passage("c0", 0, said)]
    found = claimed(changes(asked, passages, health(), near), asked, passages, health(), near)
    assert {row.how for row in found} == told
