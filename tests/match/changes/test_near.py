"""What stands around evidence: what may be said there in other words is not told as left out."""

from __future__ import annotations

from common import health
from plans import plan_of

from conform.match.changes import Near, Passage, changes
from conform.match.changes.near import AROUND, COUNTERPART, SAID, near
from conform.model import Requirement

ASKED = "建设智慧病房，统一采购担架"
GONE = [("dropped", "统一采购担架")]
UNSURE = [("unmatched", "统一采购担架")]


def told(around: Near, passage: str = "建设智慧病房") -> list[tuple[str, str]]:
    found = changes(Requirement("01.1", ASKED, "一", "01"), [Passage("c0", 0, passage)], health(), around)
    return [(change.kind, change.reference) for change in found]


def test_what_nothing_near_has_is_left_out():
    assert told(Near()) == told(Near(("建设智慧病房。", "改造停车场。"))) == GONE


def test_what_may_be_said_near_by_in_other_words_is_shown_to_be_compared():
    assert told(Near(("建设智慧病房。", "担架由市里集中采买。"))) == UNSURE


def test_of_a_counterpart_in_doubt_nothing_is_told_as_left_out():
    assert told(Near(("建设智慧病房。",), firm=False)) == UNSURE


def test_a_law_lacks_a_part_only_where_another_part_is_there():
    assert told(Near(("建设智慧病房。",), firm=False, law=True)) == GONE
    assert told(Near(("建设智能化诊室。",), law=True), "建设智慧化诊室") == UNSURE  # hardly the counterpart


def test_the_bounds_themselves():
    words = "甲乙丙丁戊"
    assert Near(("甲乙",)).says(words) == SAID and Near(("甲乙",)).lacks(words, [])
    assert not Near(("甲乙丙",)).lacks(words, [])
    assert Near(law=True).lacks(words, [COUNTERPART]) and not Near(law=True).lacks(words, [COUNTERPART - 0.01])


def test_a_run_is_three_pieces_long():
    assert Near(("甲，乙，丙，丁",)).says("甲乙丙") == 1
    assert Near(("甲，乙，丙，丁",)).says("甲乙丙丁") == 0.75


def test_the_clauses_around():
    clauses = plan_of("".join(f"第{number}条内容在此。\n" for number in "一二三四五六七八九")).clauses
    texts = near(clauses, [0, 8])
    assert len(texts) == min(len(clauses), 2 * (AROUND + 1))
    assert near(clauses, []) == ()


def test_a_part_that_stands_near_by_is_not_told():
    assert UNSURE[0] not in told(Near(("建设智慧病房。", "担架由市里统一采购。")))
    assert UNSURE[0] in told(Near(("建设智慧病房。", "购架一担，采统。")))  # hardly a pair of it


def test_a_plan_that_rewords_lacks_a_part_only_where_another_part_is_there():
    assert told(Near(("建设智慧病房。",), rewords=True)) == GONE
    assert told(Near(("建设智能化诊室。",), rewords=True), "建设智慧化诊室") == UNSURE
    assert told(Near(("建设智能化诊室。",)), "建设智慧化诊室") == GONE
