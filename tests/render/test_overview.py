"""How several plans compare."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import factory
import pytest

from conform.model import Change, Status
from conform.render._overview import (
    STEPS,
    by_measure,
    by_section,
    cell,
    columns,
    line,
    section_id,
    sections_of_headings,
    share,
)

REPORT = factory.report()
IN, MOD, OUT, NA = Status.INHERITED, Status.MODIFIED, Status.OMITTED, Status.NOT_APPLICABLE


def verdicts(*statuses: Status):
    return [REPORT.verdicts[0]._replace(status=status, changes=()) for status in statuses]


@pytest.mark.parametrize(
    ("statuses", "words", "shade"),
    [((), "", 0), ((NA,), "", 0), ((IN, OUT), "50%", 2), ((IN, MOD), "100%", STEPS - 1), ((OUT,), "0%", 0)],
)
def test_the_share_is_of_what_applies(statuses: tuple[Status, ...], words: str, shade: int):
    found = share(Counter(statuses))
    assert (found.words, found.shade) == (words, shade)


def test_a_bar_is_whole_and_leaves_out_what_does_not_apply():
    assert share(Counter([IN, IN, OUT, NA])).bar() == [(IN, 0.0, 66.67), (OUT, 66.67, 33.33)]
    assert share(Counter([NA])).bar() == []


@pytest.mark.parametrize(
    ("statuses", "words"), [((IN, MOD), "√"), ((OUT, OUT), "×"), ((IN, OUT), "1/2"), ((NA,), ""), ((IN, NA), "√")]
)
def test_a_measure_in_a_word(statuses: tuple[Status, ...], words: str):
    assert cell(verdicts(*statuses)).words == words


def test_a_measure_is_weakened_by_one_change_that_asks_for_less():
    change = Change("target", "lowered", "weaker", "2", "1")
    rows = verdicts(IN, MOD)
    assert not cell(rows).is_weaker
    assert cell([rows[0], rows[1]._replace(changes=(change,))]).is_weaker
    assert not cell([rows[0]._replace(changes=(change._replace(direction="stronger"),))]).is_weaker


def test_measures_and_sections_stand_in_the_references_order():
    assert [(column.id, found.words) for column, found in by_measure(REPORT)] == [
        ("01", "√"),
        ("02", "1/2"),
        ("03", "1/2"),
    ]
    assert [(column.no, found.words) for column, found in by_section(REPORT)] == [("一", "100%"), ("二", "50%")]
    assert columns([]) == [] and len(columns([line(REPORT, "p1")])) == 3


def test_sections_of_several_references_are_told_apart():
    assert section_id(REPORT, "test-2024-1", "一") == "一"
    two = replace(REPORT, references=(*REPORT.references, replace(REPORT.references[0], id="other")))
    assert section_id(two, "test-2024-1", "一") == "test-2024-1/一"
    assert sections_of_headings(REPORT) == {"（一）提升就医水平。": "一"}


def test_what_waits_for_a_decision_is_counted():
    row = line(REPORT, "p1")
    assert row.asked == 2 + 2 + 1 + 1  # modified, omitted, added, mixed
    assert (row.path, row.level) == ("plans/云溪.txt", "市")
