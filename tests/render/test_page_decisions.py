"""What the page knows of decisions."""

from __future__ import annotations

import json

import factory
from test_decide_page import said

from conform.decisions.apply import decide
from conform.decisions.entries import Decisions
from conform.messages import Lang
from conform.model.decision import Choice
from conform.render._page_decisions import block, known, marked
from conform.render._texts import Texts

BASE = factory.report()
VERDICT = next(row for row in BASE.verdicts if row.requirement.id == "02.1")
PLAN = {"title": "甲</script>&", "number": None, "file": "a.txt", "entries": []}


def shown(*entries) -> str:
    return str(marked(decide(BASE, (), Decisions(entries)), VERDICT, Texts(Lang.EN)))


def test_a_decision_is_marked_with_who_made_it():
    text = shown(said(BASE, "02.1", Choice.ACCEPTED, who="王<b>", note="好"))
    assert 'class="decided is-accepted"' in text and "王&lt;b&gt;" in text and "好" in text
    assert shown() == ""


def test_of_a_conflict_both_are_told():
    pair = [said(BASE, "02.1", choice, conflict=True, who=who)
            for choice, who in ((Choice.ACCEPTED, "王"), (Choice.NEEDS_WORK, "李"))]  # fmt: skip
    text = shown(*pair)
    assert "is-conflict" in text and "王" in text and "李" in text


def test_a_plan_is_known_by_its_names_and_its_entries():
    found = known(decide(BASE, (), Decisions((said(BASE, "02.1", Choice.ACCEPTED),))))
    assert (found["file"], len(found["entries"])) == ("云溪.txt", 1)
    assert known(BASE)["entries"] == []


def test_the_key_goes_by_the_plans_and_the_base_by_their_decisions():
    one, other = (json.loads(block([{**PLAN, "entries": entries}])) for entries in ([], [{"a": 1}]))
    assert one["key"] == other["key"] and one["base"] != other["base"]
    assert json.loads(block([{**PLAN, "file": "b.txt"}]))["key"] != one["key"]
    assert one["plans"] == [PLAN] and "<" not in block([PLAN]) and "&" not in block([PLAN])
