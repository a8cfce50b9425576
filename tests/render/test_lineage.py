"""A chain of references: the tiers' names, births, and a requirement's way down."""

from __future__ import annotations

from dataclasses import replace

import factory
import pytest

from conform.model import Level, Lineage, Report, Status, Step
from conform.render.lineage import BORN, OWN, births, called, columns, tier_names, way_down
from conform.render.wording import SIGNS

BASE = factory.report()
NAME = BASE.references[0].id
KEPT = Step("prov", Status.INHERITED, ("p1",), ("甲", "乙"), ())
CUT = KEPT._replace(status=Status.MODIFIED, changes=BASE.verdicts[1].changes)


def chained(*steps: Step, levels: dict[str, Level | None] | None = None) -> Report:
    levels = levels or {NAME: Level.NATION, "prov": Level.PROVINCE}
    ways = {(NAME, row.requirement.id): steps for row in BASE.verdicts}
    return replace(BASE, lineage=Lineage(levels, {"c0004": NAME, "c0005": "prov"}, ways))


@pytest.mark.parametrize(
    ("second", "names"), [(Level.PROVINCE, ["国家", "省"]), (None, ["国家", "prov"]), (Level.NATION, [NAME, "prov"])]
)
def test_a_tier_is_called_by_its_level_where_that_is_its_own(second: Level | None, names: list[str]):
    told = tier_names(chained(levels={NAME: Level.NATION, "prov": second}).lineage)
    assert list(told.values()) == names


def test_clauses_are_counted_where_they_were_born():
    assert births(chained()) == [("国家", 1), ("省", 1), (OWN, 1), ("?", 1)]
    assert births(BASE) == []


def test_a_clause_has_a_sign_at_each_tier_and_a_star_where_it_was_born():
    rows = {row.verdict.clause.id: row.cells for row in columns(chained())}
    assert rows["c0004"][0].startswith(BORN) and rows["c0005"][1] == BORN
    assert rows["c0007"] == ("", "")
    assert rows["c0008"] == (SIGNS[Status.INHERITED], "")
    assert list(columns(BASE)) == []


def test_a_way_down_is_told_where_a_tier_changed_something():
    verdict = BASE.verdicts[1]
    assert way_down(chained(KEPT), verdict) == way_down(BASE, verdict) == []
    stages = way_down(chained(CUT), verdict)
    assert [(stage.tier, stage.status) for stage in stages] == [("国家", None), ("省", Status.MODIFIED)]
    assert stages[1].changes == CUT.changes


def test_references_are_told_apart_by_their_tiers_or_else_by_their_numbers():
    assert called(BASE, NAME) == ""  # one alone needs no name
    other = replace(BASE.references[0], id="prov", number="")
    both = replace(BASE, references=(BASE.references[0], other))
    assert called(both, NAME) == BASE.references[0].number and called(both, "prov") == "prov"
    chain = chained(levels={NAME: Level.NATION, "prov": Level.PROVINCE})
    told = replace(chain, references=both.references)
    assert [called(told, name) for name in (NAME, "prov")] == ["国家", "省"]
