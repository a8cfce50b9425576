"""What stands word for word: like-worded sentences one by one, the same letters first, whole sentences first."""

from __future__ import annotations

from dataclasses import replace

from forestry import REFERENCE, plan_with

from conform.match.align import align
from conform.model import Measure, Reference, Requirement


def reference(*texts: str) -> Reference:
    rows = tuple(Requirement(f"01.{number}", text, "一", "01") for number, text in enumerate(texts, 1))
    section = REFERENCE.sections[0]._replace(measures=(Measure("01", "加强巡护", rows),))
    return replace(REFERENCE, sections=(section,))


def settled(text: str, *texts: str) -> list[list[str]]:
    """The evidence of each of these requirements that stands word for word in the text."""
    plan = plan_with(text)
    links = align(plan, reference(*texts)).links
    return [[plan.cleaned.text[e.at : e.to] for e in row.evidence] if row.verbatim else [] for row in links]


def test_the_same_letters_come_before_synonyms():
    text = "（一）巡护\n1.技防。强化山林巡护。加强山林巡护。"
    assert settled(text, "加强山林巡护", "强化山林巡护") == [["加强山林巡护"], ["强化山林巡护"]]
    assert settled(text, "强化山林巡护", "加强山林巡护") == [["强化山林巡护"], ["加强山林巡护"]]


def test_a_whole_sentence_comes_before_a_part_of_another():
    text = "（一）巡护\n1.技防。组建巡山队伍，加强山林巡护。加强山林巡护。"
    plan = plan_with(text)
    (row,) = align(plan, reference("加强山林巡护")).links
    (piece,) = row.evidence
    assert plan.by_id[piece.clause].text == "加强山林巡护。"


def test_it_is_described_only_on_demand():
    plan, requirement = plan_with("（一）巡护\n1.技防。加强山林巡护。"), reference("加强山林巡护")
    (plain,), (described,) = align(plan, requirement).links, align(plan, requirement, described=True).links
    assert plain.features is None and described.features
    assert described._replace(features=None) == plain


def test_all_places_that_are_as_good_are_evidence():
    text = "（一）巡护\n1.技防。加强山林巡护。组建队伍。加强山林巡护。"
    assert settled(text, "加强山林巡护") == [["加强山林巡护", "加强山林巡护"]]


def test_more_requirements_than_places_share_the_best():
    assert settled("（一）巡护\n1.技防。加强山林巡护。", "加强山林巡护", "加强山林巡护") == [["加强山林巡护"]] * 2


def test_a_clauses_number_is_no_part_of_its_words():
    assert settled("（一）巡护\n（1）加强山林巡护；\n（2）组建巡山队伍。", "加强山林巡护") == [["加强山林巡护"]]
    assert settled("（一）巡护\n一是加强山林巡护；二是组建巡山队伍。", "加强山林巡护") == [["加强山林巡护"]]


def test_parts_must_stand_in_a_run():
    parts = "建设智慧林场，推广无人机巡护"
    assert settled(f"（一）巡护\n1.技防。{parts}，清点车辆。", parts) == [[parts]]
    assert settled("（一）巡护\n1.技防。建设智慧林场，清点车辆，推广无人机巡护。", parts) == [[]]


def test_a_filler_that_both_have_is_quoted():
    text = "（一）巡护\n1.技防。同时，加强山林巡护。"
    assert settled(text, "同时，加强山林巡护") == [["同时，加强山林巡护"]]
    assert settled(text, "加强山林巡护") == [["加强山林巡护"]]
