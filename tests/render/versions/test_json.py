"""The contract of a comparison: whole whatever the view, and a check's reports beside it."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator
from law import DIVIDED, LAW, PUT_IN, SHIFTED, swapped
from plans import plan_of

from conform.messages import Lang
from conform.render.versions import View, renderer
from conform.render.versions.json import schema
from conform.versions import compare
from conform.versions.result import Kind


def told(new: str, **view: Any) -> Any:
    result = compare(plan_of(LAW), plan_of(new))
    return json.loads("".join(renderer("json").render([result], View(Lang.ZH, **view))))  # type: ignore[misc]


def test_it_is_what_its_schema_says() -> None:
    for new in (LAW, PUT_IN, DIVIDED, SHIFTED):
        Draft202012Validator(json.loads(schema())).validate(told(new))


def test_a_view_leaves_nothing_out() -> None:
    assert told(PUT_IN, only=frozenset({Kind.ADDED}), changed_only=True) == told(PUT_IN)


def test_the_changes_of_figures_stand_in_the_reports_of_a_check_too() -> None:
    found = told(swapped(LAW, "二千元以上二万元以下", "五千元以上五万元以下"))
    changes = [change for row in found["reports"][0]["requirements"] for change in row["changes"]]
    assert [(change["kind"], change["direction"]) for change in changes] == [("penalty", "heavier")]
    rows = [change["direction"] for row in found["comparisons"][0]["rows"] for change in row["changes"]]
    assert rows == ["heavier"]
