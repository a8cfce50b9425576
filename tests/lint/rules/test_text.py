"""What rules ask of a plan: words as their author wrote them, repairs of their own part, and the words of lint.toml."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from plans import report_of

from conform.lint.rules._text import any_of, doubts, edits, extent, passages, repairs, words
from conform.model.finding import Edit

TWO = (
    "兰汀市医院发展方案\n一、总体要求\n规模适度,功能适用，分区明确，流程合理。\n"
    "二、组织保障\n加强领导，控制在3%o以下。\n"
)


def test_a_passage_is_what_stands_in_the_file_before_repair():
    report = report_of(TWO)
    (index,) = (at for at, clause in enumerate(report.plan.clauses) if clause.text.startswith("规模适度，功能"))
    start, text = list(passages(report))[index]
    assert text == "规模适度,功能适用，分区明确，流程合理。" == report.plan.source.text[start : start + len(text)]


def test_repairs_and_doubts_are_asked_for_by_kind():
    report = report_of(TWO)
    assert [repair.kind for repair in repairs(report, "punctuation")] == ["punctuation"]
    assert repairs(report, "space") == [] != list(report.plan.cleaned.repairs)
    assert [doubt.kind for doubt in doubts(report, "percent_stop")] == ["percent_stop"]


def test_repairs_outside_of_the_plan_are_none_of_its():
    """A collection holds other plans besides: what was mended before this one's first clause is theirs."""
    report = report_of(TWO)
    later = replace(report, plan=replace(report.plan, clauses=report.plan.clauses[-1:]))
    assert repairs(report, "punctuation") and not repairs(later, "punctuation")
    assert doubts(later, "percent_stop") == doubts(report, "percent_stop")
    assert extent(replace(report, plan=replace(report.plan, clauses=()))) == (0, 0)


def test_edits_are_of_the_authors_file():
    report = report_of(TWO)
    (comma,) = repairs(report, "punctuation")
    assert edits([comma]) == (Edit(comma.start, comma.end, "，"),)
    assert report.plan.source.text[comma.start : comma.end] == ","


def test_any_of_finds_the_words_of_each_key():
    pattern = re.compile(any_of("modality", "rights", "trials"))
    assert pattern.findall("自主试点") == ["自主", "试点"]
    with pytest.raises(KeyError):
        any_of("modality", "no such list")


TABLES = [(table, key) for table in ("annexes", "blanks", "deadlines", "modality", "numbers", "responsible", "soft")
          for key in words()[table]]  # fmt: skip


@pytest.mark.parametrize(("table", "key"), TABLES)
def test_words_are_no_patterns_and_stand_once(table: str, key: str):
    listed = words()[table][key]
    assert listed and all(re.escape(word) == word for word in listed if word != "%")
    assert len(set(listed)) == len(listed)
