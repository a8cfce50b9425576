"""Requirement and passages cut at their commas, and which piece answers which."""

from __future__ import annotations

import pytest
from common import health

from conform.match.changes.pairing import (
    ANSWERS,
    BESIDES,
    INSIDE,
    Comparison,
    Match,
    Passage,
    alike,
    compare,
    cut,
    measure_only,
    pairs_of,
    passage,
)
from conform.model import Clause, Kind, Requirement


def compared(requirement: str, *passages: str) -> Comparison:
    placed = [Passage(f"c{number}", 100 * number, text) for number, text in enumerate(passages)]
    return compare(Requirement("01.1", requirement, "一", "01"), placed, health())


def test_pairs_are_of_characters_alone():
    assert pairs_of("甲、乙 丙") == {"甲乙", "乙丙"}
    assert pairs_of("甲") == pairs_of("，") == frozenset()


def test_pieces_know_where_they_begin_and_empty_ones_are_none():
    assert cut("甲乙，，丙；丁。") == ((0, "甲乙"), (4, "丙"), (6, "丁"))


@pytest.mark.parametrize("text", ["建设医院（市财政局牵头）。", "建设医院(财政局负责)", "建设医院（责任单位：财政局"])
def test_who_answers_is_taken_out_and_every_place_stays(text: str):
    plain = measure_only(text)
    assert len(plain) == len(text) and plain.startswith("建设医院") and plain.strip("。") == "建设医院"


def test_another_bracket_stays():
    assert measure_only("建设医院（含中医院）") == "建设医院（含中医院）"


def test_every_part_has_its_best_piece():
    found = compared("建设智慧医院，建立追溯制度", "建立追溯制度", "建设智慧医院")
    assert found.matches == (Match(0, 1, 1.0), Match(1, 0, 1.0))
    assert (found.answers(0), found.answered(0), found.held) == (1.0, True, (1.0, 1.0))


def test_what_is_hardly_alike_answers_nothing():
    part, apart = "健全医院管理制度", "健全用药目录"
    assert alike(pairs_of(part), pairs_of(apart)) < ANSWERS
    found = compared(part, apart)
    assert (found.matches, found.answered(0), found.answers(0)) == ((), False, 1.0)


def test_a_neighbouring_measure_does_not_answer_beside_the_right_piece():
    found = compared("大力推行日间手术", "大力推行日间手术，将日间手术检查纳入报销")
    assert [match.segment for match in found.matches] == [0]
    assert alike(found.parts[0].pairs, found.segments[1].pairs) < BESIDES


def test_a_piece_that_stands_whole_in_the_part_says_nearly_all_of_it():
    long = pairs_of("打造高水平人才队伍并健全各项激励制度")
    assert alike(long, pairs_of("打造高水平")) == INSIDE
    assert alike(long, pairs_of("打造高")) == 2 / len(long)  # too short to say so
    assert alike(long, pairs_of("打造高水平"), taken=pairs_of("打造高水平")) == 0.0


def clause(text: str) -> Clause:
    return Clause("c0001", Kind.MEASURE, text, 50, 50 + len(text), (), 0)


def taken(text: str, quoted: str) -> str:
    at = 50 + text.index(quoted)
    found = passage(clause(text), at, at + len(quoted))
    assert (found.before + found.text + found.after, found.at - 50) == (text, text.index(found.text))
    return found.text


def test_evidence_gets_the_deadline_right_before_it():
    assert taken("到2025年，县域就诊率达到90%。", "县域就诊率达到90%") == "到2025年，县域就诊率达到90%"
    assert taken("到2025年，就诊率达到90%，改善服务。", "就诊率达到90%") == "到2025年，就诊率达到90%"
    assert taken("深化改革，县域就诊率达到90%。", "县域就诊率达到90%") == "县域就诊率达到90%"


def test_evidence_that_ends_within_a_ratio_gets_the_whole():
    assert taken("医护比达到1:2，改善服务。", "医护比达到1") == "医护比达到1:2"


def test_a_change_is_placed_in_the_plan():
    found = compared("甲", "建设医院，改善服务")
    told = found.change("target", "raised", "stronger", "甲", (found.segments[1], 0, 2))
    assert (told.plan, told.clause, told.at, told.to) == ("改善", "c0", 5, 7)
    assert found.change("target", "dropped", "weaker", "甲").clause is None


def test_the_whole_clauses_are_read_with_their_leads():
    one = Passage("c0", 0, "登记造册", "及时", "并公布", "应当：")
    found = compare(Requirement("01.1", "甲", "一", "01"), [one], health())
    assert (found.text, found.clauses) == ("登记造册", "应当：\n及时登记造册并公布")
