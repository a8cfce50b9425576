"""A report's findings in the order in which people read them."""

from __future__ import annotations

from dataclasses import replace

import factory
import pytest
from test_decide_page import said

from conform.decisions.apply import decide
from conform.decisions.entries import Decisions
from conform.messages import Lang
from conform.model import Certainty, Change, Repair, Status, Verdict
from conform.model.decision import Choice
from conform.render import View
from conform.render.arrange import (
    by_section,
    has_figures,
    in_place,
    local,
    missing,
    own_repairs,
    rank,
    ranked,
    tally,
    urgent,
    way,
)

REPORT, ALL = factory.report(), View(Lang.EN)
VERDICTS = {verdict.requirement.id: verdict for verdict in REPORT.verdicts}
LOWERED = Change("target", "lowered", "weaker", "95%", "90%")


def ids(blocks) -> list[str]:
    return [verdict.requirement.id for block in blocks for row in block.rows for verdict in row.verdicts]


def modified(*changes: Change) -> Verdict:
    return VERDICTS["02.1"]._replace(changes=changes)


def test_sections_come_in_the_references_order_and_empty_ones_not():
    assert [block.section.no for block in by_section(REPORT, ALL)] == ["一", "二"]
    assert ids(by_section(REPORT, ALL)) == list(VERDICTS)
    assert ids(by_section(REPORT, ALL._replace(measure="02"))) == ["02.1", "02.2"]
    assert ids(by_section(REPORT, ALL._replace(only=frozenset([Status.MODIFIED])))) == ["01.2", "02.1"]


def test_omitted_ones_alone_stand_where_they_are_to_be_added():
    alone = ALL._replace(only=frozenset([Status.OMITTED]))
    assert (ids(by_section(REPORT, alone)), ids(missing(REPORT, alone))) == ([], ["02.2", "03.2"])
    assert ids(in_place(REPORT, alone)) == ["02.2", "03.2"]
    assert missing(REPORT, ALL._replace(only=frozenset([Status.MODIFIED]))) == []


@pytest.mark.parametrize(("choice", "left"), [(Choice.ACCEPTED, ["03.2"]), (Choice.NEEDS_WORK, ["02.2", "03.2"])])
def test_what_a_person_accepted_as_left_out_is_not_to_be_added(choice: Choice, left: list[str]):
    decided = decide(REPORT, (), Decisions((said(REPORT, "02.2", choice),)))
    assert ids(missing(decided, ALL)) == left


def test_what_asks_for_less_comes_first_worst_kind_first():
    assert [
        (verdict.requirement.id, [change.kind for change in changes]) for verdict, changes in urgent(REPORT, ALL)
    ] == [
        ("01.2", ["target", "deadline"]),
        ("02.1", ["dropped"]),
    ]
    assert urgent(REPORT, ALL._replace(measure="01")) == []


@pytest.mark.parametrize(
    ("verdict", "name"),
    [
        (VERDICTS["02.2"], "omitted"),
        (VERDICTS["03.2"], "doubtful"),
        (VERDICTS["01.1"], "inherited"),
        (VERDICTS["01.3"], "not_applicable"),
        (modified(Change("dropped", "dropped", "weaker", "甲", ""), LOWERED), "target"),
        (modified(Change("scope", "narrower", "weaker", "甲", "乙")), "dropped"),
        (modified(Change("scope", "wider", "stronger", "甲", "乙")), "changed"),
    ],
)
def test_a_finding_has_the_worst_of_its_ranks(verdict: Verdict, name: str):
    assert rank(verdict) == name


def test_what_must_be_decided_comes_by_rank_and_what_is_in_doubt_last():
    assert [(name, len(rows)) for name, rows in ranked(REPORT, ALL)] == [
        ("target", 1),
        ("omitted", 1),
        ("dropped", 1),
        ("doubtful", 1),
    ]
    sure = REPORT.verdicts[1]._replace(certainty=Certainty.SURE, requirement=REPORT.verdicts[0].requirement)
    both = replace(REPORT, verdicts=(REPORT.verdicts[1], sure))
    ((_, rows),) = ranked(both, ALL)
    assert [row.certainty for row in rows] == [Certainty.SURE, Certainty.DOUBT]


@pytest.mark.parametrize(
    ("direction", "told"),
    [("weaker", "weaker"), ("lighter", "weaker"), ("stronger", "stronger"), ("heavier", "stronger"), ("", "different")],
)
def test_ways(direction: str, told: str):
    assert way(LOWERED._replace(direction=direction)) == told


def test_a_dropped_part_is_no_figure():
    assert has_figures(modified(LOWERED)) and not has_figures(VERDICTS["02.1"])


def test_local_measures_stand_under_their_headings():
    (group,) = local(REPORT, ALL)
    assert [verdict.clause.id for verdict in group.verdicts] == ["c0007", "c0008"]
    assert local(REPORT, ALL._replace(only=frozenset([Status.MODIFIED]))) == []
    assert local(REPORT, ALL._replace(measure="01")) == []  # these stand under another heading


def test_repairs_of_another_plan_of_the_file_are_not_this_ones():
    plan = REPORT.plan
    far = Repair("test", len(factory.READ) + 5, len(factory.READ) + 6, "甲", "乙")
    repairs = (*plan.cleaned.repairs, far)
    assert own_repairs(plan, repairs) == repairs
    assert own_repairs(replace(plan, parts=2), repairs) == plan.cleaned.repairs


def test_the_most_frequent_is_told_first_and_equals_by_name():
    assert tally("bacbca") == [("a", 2), ("b", 2), ("c", 2)] and tally("abb")[0] == ("b", 2)
