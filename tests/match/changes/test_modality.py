"""Modality: which word governs, and on which step it stands."""

from __future__ import annotations

import pytest
from common import health
from placed_changes import find

from conform.match.changes.modality import CHOICE, DUTY, EFFORT, Mode, decides, modals
from conform.model import Change

ROWS = """
建设智慧医院 → 鼓励建设智慧医院 : weaker weaker
探索建设智慧医院 → 建设智慧医院 : stronger stronger
推进智慧医院建设 → 智慧医院建设 : none
鼓励建设智慧医院 → 支持建设智慧医院 : stronger stronger
不得出租科室 → 可以出租科室 : weaker weaker
推行日间手术，推进绩效考核 → 推行日间手术，鼓励绩效考核 : weaker weaker
建设智慧医院 → 建设智慧医院，鼓励改善服务 : none
"""


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_a_change_and_its_direction(row: str):
    texts, _, wanted = row.partition(" : ")
    requirement, passage = texts.split(" → ")
    found = [f"{change.how} {change.direction}" for change in find(requirement, passage) if change.kind == "modality"]
    assert found == ([] if wanted == "none" else wanted.split(", "))


def test_steps_are_those_of_the_ladder():
    known = modals(health())
    assert (known.steps["推进"], known.steps["鼓励"]) == (EFFORT, CHOICE)
    assert known.pattern.match("研究建立机制")[0] == "研究建立"  # the longest word


@pytest.mark.parametrize(
    ("mode", "rank"), [(Mode(DUTY), -1), (Mode(EFFORT), -1), (Mode(CHOICE), CHOICE), (Mode(CHOICE, about=True), 1)]
)
def test_a_bare_duty_ranks_below_every_word(mode: Mode, rank: int):
    assert mode.rank == rank


@pytest.mark.parametrize(
    ("change", "is_decisive"),
    [
        (Change("modality", "weaker", "weaker", "推动", "鼓励"), True),
        (Change("modality", "weaker", "weaker", "推动", "逐步"), False),  # a pace, not a wish
        (Change("modality", "stronger", "stronger", "探索", "建立"), True),
        (Change("modality", "stronger", "stronger", "推动", "必须"), False),
    ],
)
def test_what_makes_a_requirement_modified(change: Change, is_decisive: bool):
    assert decides(change, health()) is is_decisive
