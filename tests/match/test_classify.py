"""Statuses of requirements and clauses."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from common import EXAMPLES
from forestry import PARK, REFERENCE, ROAD, plan_with
from plans import HEAD, as_plan, report_of, statuses

from conform.match.align import align
from conform.match.classify import DOUBT, classify
from conform.match.forest import Forest
from conform.model import ClauseStatus, Level, Status
from conform.references import load_reference


def clauses(text: str) -> dict[str, ClauseStatus]:
    report = report_of(f"{HEAD}一、重点任务\n{text}\n")
    return {row.clause.text: row.status for row in report.clauses}


def test_the_reference_itself_is_all_inherited():
    report = report_of(as_plan(load_reference()))
    assert {name: status for name, status in statuses(report).items() if status is not Status.INHERITED} == {}
    assert report.coverage == 1.0
    assert not [row for row in report.clauses if row.status is ClauseStatus.ADDED]


def test_what_is_left_out_is_omitted_and_says_what_came_nearest():
    report = report_of(as_plan(load_reference(), ["08.5"]))
    verdict = next(row for row in report.verdicts if row.requirement.id == "08.5")
    assert verdict.status is Status.OMITTED
    assert verdict.nearest and verdict.nearest.score < DOUBT
    assert verdict.nearest.why == "why.no_object"


def test_a_city_leaves_out_nothing_that_is_the_provinces():
    text = f"{HEAD}一、重点任务\n1.改善服务。加强患者隐私保护。建设老年友善医院。\n"
    found = statuses(report_of(text))
    assert found["04.1"] is Status.NOT_APPLICABLE
    assert found["04.3"] is Status.OMITTED


def test_unknown_levels_make_nothing_not_applicable():
    text = "推动公立医院高质量发展的实施方案\n一、重点任务\n1.改善服务。加强患者隐私保护。建设老年友善医院。\n"
    assert statuses(report_of(text))["04.1"] is Status.OMITTED


def test_a_measure_of_its_own_is_added():
    found = clauses("1.改善服务。加强患者隐私保护。在医院东门新建三层停车楼并设充电桩200个。")
    assert found["加强患者隐私保护。"] is ClauseStatus.LINKED
    assert found["在医院东门新建三层停车楼并设充电桩200个。"] is ClauseStatus.ADDED


def test_a_measure_beside_a_requirement_is_mixed():
    found = clauses("1.改善服务。加强患者隐私保护，在医院东门新建三层停车楼并设充电桩200个。")
    assert ClauseStatus.MIXED in found.values()


def test_doubt_goes_with_the_chance():
    gone = ["03.2", "08.5", "16.4", "18.5"]
    omitted = [row for row in report_of(as_plan(load_reference(), gone)).verdicts if row.status is Status.OMITTED]
    assert [(row.requirement.id, row.doubt) for row in omitted] == list(zip(gone, [True, False] * 2, strict=True))
    assert [row.score >= DOUBT for row in omitted] == [True, False] * 2


def test_a_plan_of_another_matter_is_warned_of():
    text = (
        "乌有市道路照明改造实施方案\n一、主要任务\n（一）更换灯具。推进主干道路灯更换，年底前建成三千盏。\n"
        "（二）改造线路。加强老旧电缆和控制箱改造。\n（三）加强巡查。建立每周夜间巡查和登记制度。\n"
    )
    assert report_of(text).warnings == ("warning.unrelated",)


def test_the_order_of_sets_decides_nothing(process):
    runs = [process("check", EXAMPLES, "-f", "json", env={"PYTHONHASHSEED": seed}).stdout for seed in ("1", "2")]
    assert runs[0] == runs[1]


# ── with a forest that always says the same, of a reference of forests ──


def verdict_of(percents: list[int], said: str, name: str = PARK, kind: str = "digest", **fields: Any):
    """The verdict on a requirement of a plan, when the forest gives these chances; `fields` are those of its own."""
    section = REFERENCE.sections[0]
    measures = tuple(
        measure._replace(
            requirements=tuple(row._replace(**fields if row.id == name else {}) for row in measure.requirements)
        )
        for measure in section.measures
    )
    reference = replace(REFERENCE, kind=kind, sections=(section._replace(measures=measures),))
    forest = Forest([], ["inherited", "modified", "omitted"], [percents], [0])
    plan = plan_with(said)
    alignment = align(plan, reference)
    plain = alignment._replace(links=tuple(link._replace(kept=None) for link in alignment.links))  # no tilt
    report = classify(plan, [plain], forest)
    return next(row for row in report.verdicts if row.requirement.id == name)


PART = "（一）其他\n1.技防。建设智慧林场并清点车辆。"


@pytest.mark.parametrize(
    ("percents", "status", "doubt"),
    [
        ([0, 95, 5], Status.MODIFIED, False),
        ([0, 72, 28], Status.MODIFIED, False),
        ([0, 60, 40], Status.MODIFIED, True),
        ([0, 40, 60], Status.OMITTED, True),
        ([0, 28, 72], Status.OMITTED, False),
    ],
)
def test_doubt_is_where_the_other_side_has_a_chance(percents: list[int], status: Status, doubt: bool):
    found = verdict_of(percents, PART)
    assert (found.status, found.doubt, found.score) == (status, doubt, round(1 - percents[2] / 100, 4))


def test_a_law_has_no_doubtful_counterparts():
    law = {"kind": "fulltext", "label": "第三条"}
    assert verdict_of([0, 72, 28], PART, **law).status is Status.MODIFIED
    found = verdict_of([0, 60, 40], PART, **law)
    assert (found.status, found.doubt, found.nearest is not None) == (Status.OMITTED, True, True)
    assert verdict_of([0, 60, 40], PART, kind="fulltext").status is Status.MODIFIED


def test_a_great_lost_part_modifies_a_digest():
    assert verdict_of([100, 0, 0], PART).status is Status.MODIFIED


def test_a_small_lost_part_modifies_a_full_text_alone():
    sure, text = [100, 0, 0], "建设智慧林场并清点车辆，修桥铺路"
    digest, full = (verdict_of(sure, PART, kind=kind, text=text) for kind in ("digest", "fulltext"))
    assert (digest.status, full.status) == (Status.INHERITED, Status.MODIFIED)
    assert {change.kind for change in digest.changes} == {"dropped"}
    assert "dropped" in {change.kind for change in full.changes}


def test_an_inherited_requirement_with_a_decisive_change_is_modified():
    text = "（一）其他\n1.技防。建设防火通道60公里并清点车辆。"
    assert verdict_of([100, 0, 0], text, ROAD).status is Status.MODIFIED


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("（一）其他\n1.技防。建设智慧园区。", "why.no_object"),
        ("（一）其他\n1.技防。看好智慧林场的无人机，完善制度。", "why.no_verb"),
        ("（一）其他\n1.技防。建设智慧林场的无人机机库。", "why.too_little"),
    ],
)
def test_the_nearest_clause_says_what_it_lacks(text: str, why: str):
    nearest = verdict_of([0, 0, 100], text).nearest
    assert nearest is not None and nearest.why == why


def test_a_requirement_for_other_tiers_is_not_applicable():
    none = [0, 0, 100]
    assert verdict_of(none, PART, levels=(Level.CITY,)).status is Status.NOT_APPLICABLE  # 云溪县's plan
    assert verdict_of(none, PART, levels=(Level.CITY, Level.COUNTY)).status is Status.OMITTED


def test_a_short_phrase_beside_a_requirement_is_no_measure():
    found = clauses("1.改善服务。加强患者隐私保护，改善就诊环境。")
    assert ClauseStatus.MIXED not in found.values()


def test_a_small_loss_of_what_is_inherited_is_shown_even_where_it_may_be_said_near_by():
    said = "推广无人机巡护。建设智慧林场。"
    plain = verdict_of([100, 0, 0], said)
    assert (plain.status, plain.changes) == (Status.INHERITED, ())
    row = next(row for row in REFERENCE.requirements if row.id == PARK)
    items = f"{row.text}，清点苗木、树种、林班、界桩"
    near = verdict_of([100, 0, 0], f"{said}清点苗木、林班、界桩。登记树木品种。", text=items)
    assert [(change.kind, change.how, change.reference) for change in near.changes] == [("unmatched", "unmet", "树种")]
