"""Actors: who leads, answers or carries out."""

from __future__ import annotations

import pytest
from common import health
from placed_changes import find

from conform.match.changes.actor import actors

ROWS = """
由财政部门牵头安排经费 → 由审计部门牵头安排经费 : changed different
由财政部门牵头安排经费 → 由财政部门负责安排经费 : none
由市财政局牵头安排年度培训经费 → 安排年度培训经费 : dropped different
安排经费 → 由财政部门牵头安排经费 : added different
由各部门牵头安排经费 → 安排经费 : none
由市住房和城乡建设管理委员会牵头开展督查 → 由市住房和城乡建设管埋委员会牵头开展督查 : none
"""


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_a_change_and_its_direction(row: str):
    texts, _, wanted = row.partition(" : ")
    requirement, passage = texts.split(" → ")
    found = [f"{change.how} {change.direction}" for change in find(requirement, passage) if change.kind == "actor"]
    assert found == ([] if wanted == "none" else wanted.split(", "))


@pytest.mark.parametrize(
    ("text", "who", "does"),
    [
        ("由财政局牵头安排", "财政局", "牵头"),
        ("由财政局、审计局共同负责安排", "财政局、审计局", "负责"),
        ("财政局应当安排", "财政局", "应当"),
        ("由财政局负责人安排", None, None),  # a person, not what is done
    ],
)
def test_who_acts_is_found_with_what_is_done(text: str, who: str | None, does: str | None):
    found = actors(health()).pattern.search(text)
    assert (found and (found["by"] or found["who"])) == who
    assert (found and (found["role"] or found["do"])) == does


@pytest.mark.parametrize(("name", "is_every"), [("各级部门", True), ("我市", True), ("财政局", False)])
def test_some_act_in_every_plan(name: str, is_every: bool):
    assert bool(actors(health()).generic.fullmatch(name)) is is_every
