"""What was decided on findings, in words."""

from __future__ import annotations

from dataclasses import replace

import factory
from test_decide_page import said

from conform.decisions.apply import decide
from conform.decisions.entries import Decisions
from conform.messages import Lang
from conform.model.decision import CLAUSE, Choice, Decision, PlanName, Right, Subject
from conform.render.decisions import EXCERPT, MARKS, byline, decision_words, progress_words, stale_words

ONE = Decision(PlanName("云溪市实施方案"), Subject("r", "03.1"), "0" * 16, Choice.ACCEPTED)


def test_each_choice_has_a_sign_of_its_own_that_gbk_has():
    assert MARKS.keys() == set(Choice) and len(set(MARKS.values())) == len(Choice)
    assert "".join(MARKS.values()).encode("gbk")


def test_a_wrong_link_without_a_right_one_says_so():
    wrong = replace(ONE, choice=Choice.WRONG_LINK)
    right = replace(wrong, right=Right("0" * 16, "甲"))
    assert len(decision_words(wrong, Lang.ZH)) > len(decision_words(right, Lang.ZH))
    assert decision_words(replace(ONE, note="好"), Lang.ZH) == "√ 已接受：好"


def test_who_and_when_as_far_as_known():
    assert byline(ONE) == ""
    assert byline(replace(ONE, who="王")) == "王"
    assert byline(replace(ONE, who="王", when="2026-11-27T16:30:05+08:00")) == "王 2026-11-27 16:30"


def test_stale_ones_are_told_by_what_they_were_about():
    base = factory.report()
    old = replace(said(base, "02.1", Choice.ACCEPTED), fingerprint="f" * 16)
    entries = (old, replace(old, subject=CLAUSE, text="字" * (EXCERPT + 1)))
    told = list(stale_words(decide(base, (), Decisions(entries)), Lang.EN))
    assert sorted(told) == sorted(["02.1 √ accepted", f"“{'字' * EXCERPT}…” √ accepted"])
    assert list(stale_words(base, Lang.EN)) == []


def test_counts_that_are_nothing_are_not_told():
    base = factory.report()
    decided = decide(base, (), Decisions((said(base, "02.1", Choice.NEEDS_WORK), said(base, "02.2", Choice.ACCEPTED))))
    words = progress_words(decided, Lang.EN)
    assert words.count(" · ") == 2  # needs work and undecided, and no conflict, nothing stale
