"""A plan's part of the page: addresses, what filters go by, and what is shown of doubt."""

from __future__ import annotations

import factory

from conform.messages import Lang
from conform.model import Certainty, Status
from conform.render import View
from conform.render._leaf import Leaf
from conform.render._texts import Texts

REPORT = factory.report()


def leaf(view: View | None = None, report=REPORT) -> Leaf:
    return Leaf(report, view or View(Lang.EN), "p2", Texts(Lang.EN))


def verdict(name: str):
    return next(row for row in REPORT.verdicts if row.requirement.id == name)


def test_an_address_holds_plan_reference_and_requirement():
    row = verdict("01.2")
    assert leaf().name(row) == f"p2-{row.reference}-01.2"


def test_changes_are_filtered_by_kind_and_way_each_once():
    row = verdict("01.2")
    twice = row._replace(changes=row.changes * 2)
    assert row.changes
    assert leaf().kinds(twice) == leaf().kinds(row)
    assert all(":" in word for word in leaf().kinds(row).split())


def test_only_what_the_command_line_let_through_is_carried():
    omitted = View(Lang.EN, only=frozenset({Status.OMITTED}))
    pairs = [(row.reference, row.requirement.id) for row in REPORT.verdicts]
    assert len(leaf().carried(pairs)) == len(pairs)
    assert {row.status for row in leaf(omitted).carried(pairs)} == {Status.OMITTED}
    assert leaf().is_whole() and not leaf(omitted).is_whole()


def test_what_came_nearest_is_shown_unless_it_is_sure():
    row = next(row for row in REPORT.verdicts if row.nearest)
    assert leaf().nearest(row._replace(certainty=Certainty.SURE)) is None
    assert leaf().nearest(row._replace(certainty=Certainty.DOUBT)) == row.nearest


def test_a_clause_that_carries_a_modified_requirement_has_its_colour():
    modified = {(row.reference, row.requirement.id) for row in REPORT.verdicts if row.status is Status.MODIFIED}
    tones = {leaf().tone(row) for row in REPORT.clauses if set(row.requirements) & modified and row.status == "linked"}
    assert tones <= {Status.MODIFIED}
    assert any(leaf().tone(row) == row.status for row in REPORT.clauses if row.status == "added")


def test_a_place_that_is_none_is_no_words():
    assert leaf().at(None, None) == ""
    evidence = next(row.evidence[0] for row in REPORT.verdicts if row.evidence)
    assert leaf().at(evidence.at, evidence.to)
