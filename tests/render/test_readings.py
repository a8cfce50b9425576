"""How a plan's file was read."""

from __future__ import annotations

from dataclasses import replace

import factory

from conform.messages import Lang
from conform.model import Location, Place, Repair
from conform.render._readings import EXCERPT, place_of, readings
from conform.render._texts import Texts

REPORT = factory.report()


def told(report=REPORT):
    return {key: (count, entries) for key, count, entries in readings(report, Texts(Lang.EN))}


def test_what_was_repaired_doubted_and_skipped_is_told():
    found = told()
    assert [count for count, _ in found.values()] == [1, 1, 1]
    assert found["html.repaired"][1][0][1] == "“L” → “1.”"
    assert "首页" in found["html.skipped"][1][0][1]


def test_what_is_alike_is_one_entry_with_all_its_places():
    cleaned = REPORT.plan.cleaned
    again = Repair("test", cleaned.repairs[0].start + 3, cleaned.repairs[0].end + 3, "L", "1.")
    more = cleaned._replace(repairs=(*cleaned.repairs, again))
    count, entries = told(replace(REPORT, plan=replace(REPORT.plan, cleaned=more)))["html.repaired"]
    assert (count, len(entries)) == (2, 1)


def test_nothing_is_no_entry():
    bare = REPORT.plan.cleaned._replace(repairs=(), doubts=())
    assert told(replace(REPORT, plan=replace(REPORT.plan, cleaned=bare))).keys() == {"html.skipped"}


def test_a_long_passage_is_cut():
    (skip,) = REPORT.plan.skipped
    long = replace(REPORT, plan=replace(REPORT.plan, skipped=(skip._replace(end=skip.start + EXCERPT + 9),)))
    assert len(told(long)["html.skipped"][1][0][1]) <= EXCERPT


def test_a_place_is_told_in_both_languages_where_it_has_words():
    texts = Texts(Lang.EN)
    assert "data-say" in place_of(Location(0, 1, 3, 2, Place(page=4)), texts)
    assert "3" in place_of(Location(0, 1, 3, 2, None), texts)
