"""What lists and explanations say to programs, held to their schemas."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from common import EXAMPLES, Ran

Conform = Callable[..., Ran]
CITY = EXAMPLES / "lanting-city.txt"


@pytest.fixture
def told(conform: Conform) -> Callable[..., Any]:
    """What a command says with `-f json`, once the schema of that name holds."""

    def call(schema: str, *words: object) -> Any:
        ran = conform(*words, "-f", "json")
        assert (ran.code, ran.err) == (0, "")
        whole = json.loads(ran.out)
        jsonschema.validate(whole, json.loads(conform("schema", schema).out))
        return whole

    return call


def test_an_explanation(told: Callable[..., Any]) -> None:
    (row,) = told("explain", "explain", CITY, "3.1")["explanations"]
    assert row["plan"]["path"] == str(CITY)
    assert (row["requirement"]["id"], row["requirement"]["status"]) == ("03.1", "inherited")
    assert sum(row["chances"].values()) == pytest.approx(1, abs=0.01)
    best = row["candidates"][0]
    assert best["evidence"]
    assert best["text"] == CITY.read_text("utf-8")[best["start"] : best["end"]]
    assert row["why"]


def test_an_explanation_is_the_same_in_every_language(conform: Conform) -> None:
    words = ("explain", CITY, "07.2", "-f", "json", "--lang")
    assert conform(*words, "zh").out == conform(*words, "en").out


def test_an_explanation_in_a_chain_is_of_every_reference_that_has_the_requirement(told: Callable[..., Any]) -> None:
    chain = EXAMPLES / "chain"
    rows = told("explain", "explain", chain / "county.txt", "01.1", "-r", "gbf-2021-18", "-r", chain / "city.txt")
    assert [row["requirement"]["reference"] for row in rows["explanations"]] == ["gbf-2021-18", "city"]


def test_the_references_at_hand(told: Callable[..., Any]) -> None:
    (row,) = told("reference", "reference", "list")["references"]
    assert row["counts"] == {"sections": 8, "measures": 29, "requirements": 169}
    assert "sections" not in row


def test_a_reference(told: Callable[..., Any]) -> None:
    (whole,) = told("reference", "reference", "show")["references"]
    assert sum(len(m["requirements"]) for section in whole["sections"] for m in section["measures"]) == 169
    (part,) = told("reference", "reference", "show", "--measure", "3")["references"]
    assert [m["id"] for section in part["sections"] for m in section["measures"]] == ["03"]
    assert "gbf-2021-18" in part["path"]


def test_a_file_by_its_suffix(conform: Conform, tmp_path: Path) -> None:
    assert conform("reference", "list", "-o", tmp_path / "a.json", "-q").code == 0
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["references"]
    assert conform("explain", CITY, "03.1", "-o", tmp_path / "a.txt").code == 0
    assert "03.1" in (tmp_path / "a.txt").read_text("utf-8")
    assert conform("explain", CITY, "03.1", "-o", tmp_path / "a.pdf").code == 2
    assert conform("lint", CITY, "-o", tmp_path / "b.json").code in (0, 1)
    assert json.loads((tmp_path / "b.json").read_text("utf-8"))["findings"] is not None
