"""Links: what is found where, in any order, down to the part of the sentence."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

from forestry import LEDGER, PARK, REFERENCE, evidence, plan_with
from plans import HEAD, plan_of

from conform.match.align import Search, align, place_names, relink
from conform.model import Kind, Link, Measure, Requirement, Words
from conform.references import load_reference

DUTIES = "推进各项工作，落实台账管理。建立调度机制。"


def link(text: str, name: str) -> tuple[Link, list[str]]:
    """A requirement's link in a plan of one section, and the words of its evidence."""
    plan = plan_of(f"{HEAD}一、重点任务\n（一）责任。{DUTIES}\n（二）任务。\n{text}\n")
    found = next(item for item in align(plan, load_reference(), described=True).links if item.requirement.id == name)
    return found, [plan.cleaned.text[e.at : e.to] for e in found.evidence]


def test_evidence_is_the_part_that_carries_the_requirement():
    found, words = link("1.改善服务。建设便民食堂，加强患者隐私保护，增设车位。", "18.3")
    assert words == ["加强患者隐私保护"]
    assert found.features.union > 0.95


def test_parts_may_stand_in_several_sentences():
    text = "1.改革人事。实行竞聘上岗和合同管理。办好食堂。激励人才脱颖而出。"
    _, words = link(text, "13.5")
    assert words == ["实行竞聘上岗和合同管理", "激励人才脱颖而出"]


def test_one_sentence_may_carry_several_requirements():
    text = "1.改善服务。加强患者隐私保护，建设老年友善医院。"
    assert link(text, "18.3")[1] == ["加强患者隐私保护"]
    assert link(text, "18.5")[1] == ["建设老年友善医院"]


def test_a_synonym_is_the_word_itself():
    found, _ = link("1.考核。完善城市医疗集团和县域医疗卫生共同体绩效考核制度。", "12.5")
    assert found.features.union > 0.95


def test_a_variant_finds_what_the_words_do_not():
    found, _ = link("1.服务。病人当日入院、当日手术、次日出院，日间病房统一管理。", "07.2")
    assert found.features.variant > found.features.cover


def test_a_heading_is_no_evidence():
    found, words = link("1.加强患者隐私保护。办好职工食堂和停车场。", "18.3")
    assert "加强患者隐私保护" not in "".join(words)
    assert found.features is None or found.features.union < 0.5


def test_the_other_years_figure_is_no_counterpart():
    _, words = link("1.目标。力争通过5年努力，发展方式从规模扩张转向提质增效。力争2025年床位达到300张。", "00.7")
    assert words == ["力争通过5年努力，发展方式从规模扩张转向提质增效"]


def test_headings_are_linked_to_measures():
    plan = plan_of(f"{HEAD}一、重点任务\n1.切实关心关爱医务人员。建立医务人员职业荣誉制度。\n2.其他。建立食堂。\n")
    assert [heading.measure for heading in align(plan, load_reference()).headings] == ["20"]


def test_places_come_from_the_head():
    assert place_names(plan_of(f"{HEAD}一、任务\n1.改善服务。加强患者隐私保护。\n"))[:2] == ("乌有市", "乌有")


# ── of a reference of forests ──


def test_a_part_in_another_clause_is_quoted_from_its_first_to_its_last_segment():
    text = "建设智慧林场并配备雷达卫星遥感，推广无人机巡护，配备专职护林员"
    row = Requirement("01.1", text, "一", "01")
    reference = replace(
        REFERENCE, sections=(REFERENCE.sections[0]._replace(measures=(Measure("01", "加强巡护", (row,)),)),)
    )
    said = "（一）其他\n1.技防。建设智慧林场并配备雷达卫星遥感。推广无人机巡护，采购车辆，配备专职护林员。"
    assert evidence(said, "01.1", reference)[1] == "推广无人机巡护，采购车辆，配备专职护林员"


def test_a_clause_that_says_it_as_well_is_evidence_too():
    said = "（一）其他\n1.技防。建设智慧林场并推广无人机巡护。{}。"
    assert len(evidence(said.format("在全县建设智慧林场且推广无人机巡护"), PARK)) == 2
    assert len(evidence(said.format("推广无人机洒药"), PARK)) == 1


def test_a_clause_that_another_requirement_claims_more_is_no_further_evidence():
    said = "（一）其他\n1.技防。建设智慧林场并推广无人机巡护。在全县建设智慧林区且推广无人机巡护。"
    more = Requirement("01.3", "在全县建设智慧林区且推广无人机巡护", "一", "01", words=Words(("推广",)))
    measures = (Measure("01", "加强巡护", (*REFERENCE.requirements[:2], more)),)
    reference = replace(REFERENCE, sections=(REFERENCE.sections[0]._replace(measures=measures),))
    assert len(evidence(said, PARK)) == 2
    assert evidence(said, PARK, reference) == ["建设智慧林场并推广无人机巡护"]
    assert evidence(said, more.id, reference)[-1] == "在全县建设智慧林区且推广无人机巡护"


def test_of_two_segments_both_are_quoted_only_where_both_together_hold_more():
    assert evidence("（一）其他\n1.技防。建设智慧，林场建设，清点车辆。", PARK)[0] == "建设智慧，林场建设"
    assert evidence("（一）其他\n1.技防。建立巡护台账，巡护台账要上墙。", LEDGER) == ["建立巡护台账"]
    assert evidence("（一）其他\n1.技防。巡护台账要上墙，建立巡护台账。", LEDGER) == ["建立巡护台账"]


def test_the_best_segment_of_a_clause_is_quoted_wherever_it_stands():
    assert evidence("（一）其他\n1.技防。台账管理，清点车辆，建立巡护的台账。", LEDGER) == ["建立巡护的台账"]


def test_context_is_no_evidence():
    plan = plan_with("（一）其他\n1.技防。建立林区制度（县林业局牵头，建立巡护台账，县财政局配合）")
    assert any(clause.kind is Kind.CONTEXT for clause in plan.clauses)
    assert all(clause.kind is not Kind.CONTEXT for clause in Search(plan, REFERENCE).scan.clauses)


def test_the_places_of_plan_and_reference_count_for_nothing():
    plan = plan_of("松原县林业实施方案\n一、任务\n1.技防。松原县建立巡护台账。\n")
    there = replace(REFERENCE, issuer="云岚省人民政府")
    assert Search(plan, there).field.read("云岚省松原县建立巡护台账") == "建立巡护台账"


def test_a_heading_that_is_a_measures_title_scores_nearly_all():
    (found,) = align(plan_with("（一）加强巡护\n1.技防。建立巡护台账。"), REFERENCE).headings
    assert found.measure == "01" and found.score > 0.9


def test_a_clause_that_a_person_chose_is_the_evidence():
    plan = plan_with("（一）其他\n1.技防。建立巡护台账。采购水车。")
    chosen = next(clause for clause in plan.clauses if "水车" in clause.text)
    found = relink(plan, REFERENCE, {LEDGER: [chosen.id]})[LEDGER]
    assert found.given and [piece.clause for piece in found.evidence] == [chosen.id]


def test_clauses_that_a_person_chose_are_all_of_the_evidence():
    plan = plan_with("（一）其他\n1.技防。建立巡护台账。采购水车。清点车辆。")
    ledger, _, count = plan.clauses[-3:]
    found = relink(plan, REFERENCE, {LEDGER: [count.id, ledger.id]})[LEDGER]
    assert [piece.clause for piece in found.evidence] == [ledger.id, count.id]
    assert found.features and found.features.second == 0.0  # what shares a requirement is no rival
    alone = relink(plan, REFERENCE, {LEDGER: [ledger.id]})[LEDGER]
    assert alone.features and found.features.cover == alone.features.cover


def test_a_search_holds_no_ring_that_would_keep_its_plan():
    search = Search(plan_with("（一）巡护\n1.技防。建立巡护台账。"), REFERENCE)
    kept = weakref.ref(search.scan)
    gc.disable()
    try:
        del search
        assert kept() is None
    finally:
        gc.enable()
