"""A requirement's way down a chain, as JSON."""

from __future__ import annotations

from dataclasses import replace

import factory

from conform.model import Lineage, Report, Status, Step
from conform.render._json_lineage import how, lineage_of

VERDICT = factory.report().verdicts[1]
KEPT = Step("prov", Status.INHERITED, ("p1",), ("甲", "乙"), ())
CUT = KEPT._replace(status=Status.MODIFIED, changes=VERDICT.changes)


def chained(*steps: Step) -> Report:
    ways = {(VERDICT.reference, VERDICT.requirement.id): steps}
    return replace(factory.report(), lineage=Lineage({}, {}, ways))


def test_a_step_is_told_with_its_words_joined_and_its_changes():
    first, second = lineage_of(chained(KEPT, CUT), VERDICT)
    assert (first["status"], first["text"], first["changes"]) == ("inherited", "甲乙", [])
    assert [change["how"] for change in second["changes"]] == ["lowered", "later"]
    assert all("tier" in change for change in second["changes"])


def test_a_change_is_told_without_its_place():
    assert how(VERDICT.changes[0]) == {
        "kind": "target",
        "how": "lowered",
        "direction": "weaker",
        "reference": "95%",
        "plan": "90%",
    }


def test_without_a_chain_there_is_no_way():
    assert lineage_of(factory.report(), VERDICT) == []
