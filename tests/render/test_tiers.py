"""A chain of references on paper."""

from __future__ import annotations

from dataclasses import replace

import factory

from conform.messages import Lang
from conform.model import Level, Lineage, Report, Status, Step
from conform.render.layout import Paper, room
from conform.render.tiers import descent, lineage_table, made_by

BASE = factory.report()
NAME = BASE.references[0].id
VERDICT = BASE.verdicts[1]
CUT = Step("prov", Status.MODIFIED, ("p1",), ("甲",), VERDICT.changes)


def chained() -> Report:
    levels = {NAME: Level.NATION, "prov": Level.PROVINCE}
    ways = {(NAME, row.requirement.id): (CUT,) for row in BASE.verdicts}
    return replace(BASE, lineage=Lineage(levels, {"c0004": NAME}, ways))


def test_a_line_a_clause_with_its_signs_that_fits_the_paper():
    report = chained()
    lines = list(lineage_table(report, report.lineage, Lang.ZH, Paper(60, False)))
    assert all(room(line) <= 60 for line in lines)
    (added,) = [line for line in lines if "院史馆" in line]
    assert added.index("+") < added.index("院史馆")
    assert any("★" in line and "县域就诊率" in line for line in lines)


def test_who_made_a_change_before_the_plan_did():
    change = VERDICT.changes[0]
    assert made_by(chained(), change, Lang.EN) == made_by(BASE, change._replace(tier="prov"), Lang.EN) == ""
    assert "省" in made_by(chained(), change._replace(tier="prov"), Lang.EN)


def test_a_way_down_names_each_tier_with_what_it_made_of_it():
    told = descent(chained(), VERDICT, Lang.ZH)
    assert told.startswith("国家 → 省 ≈ 目标降低 95%→90%") and "；" in told
    assert descent(BASE, VERDICT, Lang.ZH) == ""
    step = CUT._replace(changes=(CUT.changes[0]._replace(tier="up"),))
    lineage = chained().lineage._replace(steps={(NAME, VERDICT.requirement.id): (step,)})
    above = replace(BASE, lineage=lineage)
    assert descent(above, VERDICT, Lang.ZH) == "国家 → 省 ≈"  # what a tier above made is not told again
