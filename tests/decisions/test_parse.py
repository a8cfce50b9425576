"""The text of a file of decisions → Decisions."""

from __future__ import annotations

import json

import pytest
from decided import ROW, file_of

from conform.decisions.parse import parse
from conform.errors import DecisionFault
from conform.model.decision import CLAUSE, Choice

RIGHT = {"decision": "wrong_link", "right": {"fingerprint": "0" * 16, "text": "甲"}}


def one(**more: object):
    (entry,) = parse(file_of({**ROW, **more}), "d.json").entries
    return entry


def fault(**more: object) -> tuple[str, dict[str, object]]:
    with pytest.raises(DecisionFault) as raised:
        parse(file_of(ROW, {key: value for key, value in {**ROW, **more}.items() if value != "gone"}), "d.json")
    assert raised.value.where == "d.json"
    return raised.value.key.removeprefix("error.decisions."), raised.value.values


def test_an_entry_is_read_whole_and_what_is_not_known_is_kept():
    entry = one(note="好", who="王", mine={"b": 1})
    assert (entry.subject.reference, entry.subject.requirement, entry.choice) == (
        "gbf-2021-18",
        "03.1",
        Choice.ACCEPTED,
    )
    assert (entry.note, entry.who, entry.extra) == ("好", "王", (("mine", '{"b": 1}'),))


@pytest.mark.parametrize("day", ["2026-02-28", "2028-02-29"])
def test_a_day_is_one_of_the_calendar(day: str):
    assert one(expires=day).expires == day


@pytest.mark.parametrize("value", ["2026-02-30", "2026-2-28", "28.02.2026", 20260228, "2026-02-28 "])
def test_what_is_no_day_is_told(value: object):
    assert fault(expires=value)[1]["entry"] == 2


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ({"requirement": "gone"}, "subject"),
        ({"clause": True}, "subject"),  # two things at once
        ({"reference": "gone", "requirement": "gone", "clause": False}, "subject"),
        ({"decision": "maybe"}, "choice"),
        ({"decision": "wrong_link"}, "field"),  # lacks the right one
        ({"right": None}, "field"),  # and this has one
        ({"reference": "gone", "requirement": "gone", "clause": True, **RIGHT}, "link"),
        ({"plan": []}, "field"),
        ({"fingerprint": "0" * 15}, "field"),
        ({"fingerprint": "G" * 16}, "field"),
        ({"requirement": ""}, "field"),
        ({"note": 3}, "field"),
    ],
)
def test_a_fault_names_its_entry(more: dict[str, object], key: str):
    assert fault(**more)[0] == key
    assert fault(**more)[1]["entry"] == 2


def test_a_wrong_link_may_have_no_right_one():
    assert one(decision="wrong_link", right=None).right is None
    assert one(**RIGHT).right.text == "甲"


def test_a_clause_is_named_by_being_one():
    bare = {key: value for key, value in ROW.items() if key not in ("reference", "requirement")}
    (entry,) = parse(file_of({**bare, "clause": True}), "d.json").entries
    assert entry.subject == CLAUSE


def test_two_on_the_same_are_a_conflict_or_a_fault():
    with pytest.raises(DecisionFault) as raised:
        parse(file_of(ROW, {**ROW, "note": "x"}), "d.json")
    assert (raised.value.values["entry"], raised.value.values["first"]) == (2, 1)
    assert len(parse(file_of(ROW, {**ROW, "fingerprint": "0" * 16}), "d.json").entries) == 2


@pytest.mark.parametrize("text", ["[1, 2", "[" * 100_000, "NaN", "1e999", "{}", '{"schema_version": true}'])
def test_what_is_no_file_of_decisions(text: str):
    with pytest.raises(DecisionFault):
        parse(text, "d.json")
    with pytest.raises(DecisionFault):
        parse(json.dumps({"schema_version": True, "decisions": []}), "d.json")
