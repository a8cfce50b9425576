"""The head of a report."""

from __future__ import annotations

from dataclasses import replace

import factory
import pytest

from conform.messages import Lang
from conform.model import ClauseStatus, Origin, Status
from conform.render import View
from conform.render.summary import counts, filters, head, kind_of_text, notes, reading_words, shares

REPORT = factory.report()
REFERENCE = REPORT.references[0]


@pytest.mark.parametrize(
    ("told", "size", "found"),
    [
        ([1, 1], 10, [5, 5]),
        ([999, 1], 10, [9, 1]),
        ([0, 0], 10, [0, 0]),
        ([0, 3], 10, [0, 10]),
        ([1, 1, 1], 10, [4, 3, 3]),
    ],
)
def test_the_bar_is_full_and_whatever_occurs_gets_some(told: list[int], size: int, found: list[int]):
    assert shares(told, size) == found


def test_which_text_was_compared():
    origin = Origin("意见.txt", "a" * 64)
    kinds = {
        "report.digest": REFERENCE,
        "report.official": replace(REFERENCE, official=origin),
        "report.fulltext": replace(REFERENCE, kind="fulltext"),
        "report.built": replace(REFERENCE, kind="fulltext", source="", made_from=origin),
    }
    assert {key: kind_of_text(reference)[0] for key, reference in kinds.items()} == {key: key for key in kinds}
    assert kind_of_text(kinds["report.built"])[1] == {"file": "意见.txt", "sha256": "a" * 12}


def test_what_is_seldom_is_told_where_it_occurs():
    assert (ClauseStatus.MIXED, 1) in counts(REPORT) and (Status.NOT_APPLICABLE, 1) in counts(REPORT)
    none = replace(REPORT, verdicts=(), clauses=())
    assert counts(none) == [(Status.INHERITED, 0), (Status.MODIFIED, 0), (Status.OMITTED, 0), (ClauseStatus.ADDED, 0)]


def test_notes_are_told_once():
    assert notes(replace(REPORT, plan=replace(REPORT.plan, notes=("note.test", "note.other")))) == [
        "note.test",
        "note.other",
    ]


def test_what_is_left_out_is_said():
    assert filters(View(Lang.ZH)) == ""
    assert "03" in filters(View(Lang.EN, measure="03"))
    assert "、" in filters(View(Lang.ZH, only=frozenset([Status.OMITTED, Status.MODIFIED])))


def test_repairs_doubts_and_skipped_passages_are_counted_by_kind():
    assert len(list(reading_words(REPORT, Lang.EN))) == 3


def test_quiet_leaves_what_it_is_and_the_counts():
    whole = [span[0] for spans, _ in head(REPORT, View(Lang.EN)) for span in spans]
    quiet = [span[0] for spans, _ in head(REPORT, View(Lang.EN, quiet=True)) for span in spans]
    assert len(quiet) < len(whole) and factory.LINES[0] in quiet
    assert any("云政办发" in text for text in whole) and not any("云政办发" in text for text in quiet)
