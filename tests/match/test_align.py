"""Links: what is found where, in any order, down to the part of the sentence."""

from __future__ import annotations

from common import health
from plans import HEAD, plan_of

from conform.match.align import align, place_names
from conform.match.segments import split
from conform.model import Link
from conform.references import load_reference

DUTIES = "推进各项工作，落实台账管理。建立调度机制。"


def link(text: str, name: str) -> tuple[Link, list[str]]:
    """A requirement's link in a plan of one section, and the words of its evidence."""
    plan = plan_of(f"{HEAD}一、重点任务\n（一）责任。{DUTIES}\n（二）任务。\n{text}\n")
    found = next(item for item in align(plan, load_reference()).links if item.requirement.id == name)
    return found, [plan.cleaned.text[e.at : e.to] for e in found.evidence]


def test_a_text_is_split_at_commas_with_its_places():
    pieces = list(split(health(), "推广日间手术，。加强护理；", 7))
    assert [(at, to) for at, to, _ in pieces] == [(7, 13), (15, 19)]


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
