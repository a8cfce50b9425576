"""`conform schema decisions` and `conform schema baseline` say what is written, and what is refused is not of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from common import Ran
from decided import CASES, SECTIONS
from jsonschema import Draft202012Validator as Validator

from conform.decisions.file import dump
from conform.decisions.parse import parse

Conform = Callable[..., Ran]


@pytest.fixture
def schemas(conform: Conform) -> dict[str, Any]:
    return {name: json.loads(conform("schema", name).out) for name in ("decisions", "baseline")}


def test_they_are_schemas(schemas: dict[str, Any]):
    for schema in schemas.values():
        Validator.check_schema(schema)


@pytest.mark.parametrize("case", CASES["written"], ids=lambda case: case["why"])
def test_what_is_written_is_of_the_schema(schemas: dict[str, Any], case: dict[str, Any]):
    Validator(schemas["decisions"]).validate(json.loads(dump(parse(case["text"], "d.json"))))


# What JSON Schema has no word for: two entries alike, days of the calendar, numbers of any size.
BEYOND = (
    *("two on the same", "two on the same of which one conflicts"),
    *("a day that February has not", "a moment of a day that is none", "the year nought"),
    "a number beyond all bounds",
)


@pytest.mark.parametrize("case", [c for c in CASES["refused"] if c["why"] not in BEYOND], ids=lambda case: case["why"])
def test_what_is_refused_is_not_of_the_schema(schemas: dict[str, Any], case: dict[str, Any]):
    assert not Validator(schemas["decisions"]).is_valid(json.loads(case["text"]))


def test_the_table_is_read_whole():
    assert all(CASES[section] for section in SECTIONS)


def test_a_baseline_is_of_its_schema(conform: Conform, schemas: dict[str, Any], plan: Path, tmp_path: Path):
    path = tmp_path / "base.json"
    assert conform("lint", plan, "--write-baseline", path).code == 0
    written = json.loads(path.read_text("utf-8"))
    assert written["baseline"]
    Validator(schemas["baseline"]).validate(written)
    assert not Validator(schemas["baseline"]).is_valid({**written, "baseline": [{"file": "x"}]})


def test_another_name_is_told(conform: Conform):
    ran = conform("schema", "verdicts")
    assert ran.code == 2 and "baseline" in ran.err and "decisions" in ran.err
