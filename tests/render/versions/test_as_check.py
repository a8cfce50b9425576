"""A comparison in the words of a check: each old stretch once, with what became of it."""

from __future__ import annotations

from collections import Counter

from law import LAW
from plans import plan_of

from conform.render.versions.as_check import as_check
from conform.versions import compare

FINED = LAW.replace("第七条", "第七条 违反本条例的，处二万元以下罚款。\n\n第八条")


def test_every_old_stretch_is_a_requirement_and_what_is_new_an_added_clause():
    told = as_check(compare(plan_of(LAW), plan_of(FINED)))
    assert Counter(row["status"] for row in told["requirements"])["omitted"] == 0
    assert [clause["status"] for clause in told["clauses"]] == ["added"]
    assert "二万元" in told["clauses"][0]["text"]
    bare = "".join("".join(row["text"].split()) for row in told["requirements"])
    assert Counter(bare) == Counter("".join(LAW.split()))


def test_what_went_is_omitted_and_a_figure_tells_its_direction():
    old = plan_of(FINED.replace("二万元", "五万元"))
    changed = [row for row in as_check(compare(old, plan_of(FINED)))["requirements"] if row["status"] != "inherited"]
    assert {(row["status"], row["changes"][0]["direction"]) for row in changed} == {("modified", "lighter")}
    gone = as_check(compare(plan_of(FINED), plan_of(LAW)))
    (omitted,) = (row for row in gone["requirements"] if row["status"] == "omitted")
    assert (omitted["evidence"], "二万元" in omitted["text"]) == ([], True)
    assert gone["summary"]["requirements"]["omitted"] == 1
