"""A reference as TOML: what stands in it, what is left out, and what of a text is escaped."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import Any

import pytest

from conform.model import Level, Measure, Reference, Requirement, Section, Target
from conform.references.writing import toml_of
from conform.text.field import general_field

ROW = Requirement("01.1", "建设中心3个", "一", "01", (Level.CITY,), (Target("count", "3个", "higher"),), guessed=True)


def reference(row: Requirement = ROW, **values: Any) -> Reference:
    sections = (Section("一", "总体要求", (Measure("01", "提升水平", (row,)),)),)
    made = Reference("probe", "试〔2020〕1号", "意见", "试办", "", "fulltext", "", sections, general_field())
    return replace(made, **values)


def text_of(made: Reference, *comments: str) -> str:
    return "".join(toml_of(made, comments))


def read(row: Requirement) -> dict[str, Any]:
    return tomllib.loads(text_of(reference(row)))["section"][0]["measure"][0]["requirements"][0]


def test_a_requirement_has_what_is_known_of_it_and_no_more():
    assert read(ROW) == {
        "id": "01.1", "text": "建设中心3个", "levels": ["市"], "levels_guessed": True,
        "targets": [{"kind": "count", "value": "3个", "stronger": "higher"}],
    }  # fmt: skip
    assert read(Requirement("01.1", "建设中心", "一", "01")) == {"id": "01.1", "text": "建设中心"}


def test_a_target_without_a_direction_says_none():
    row = ROW._replace(targets=(Target("count", "3个", ""),))
    assert read(row)["targets"] == [{"kind": "count", "value": "3个"}]


def test_an_item_of_a_law_keeps_its_lead_and_label():
    told = read(ROW._replace(label="第三条", lead="下列行为", sort="scope"))
    assert (told["label"], told["lead"], told["sort"]) == ("第三条", "下列行为", "scope")


def test_comments_stand_at_the_head():
    assert text_of(reference(), "一", "二").startswith("# 一\n# 二\n\n[reference]\n")
    assert text_of(reference()).startswith("[reference]\n")


def test_a_field_of_another_reference_is_named_and_no_general_one():
    assert "field =" not in text_of(reference())
    other = replace(general_field(), name="gbf-2021-18")
    assert 'field = "gbf-2021-18"\n' in text_of(reference(field=other))
    assert "field =" not in text_of(reference(id="gbf-2021-18", field=other))


ODD = [
    '"',
    "\\",
    "a\nb",
    "\t",
    "\r",
    "\x7f",
    "\x00",
    "\x1b[31m",
    "\u202e反",
    "\U000e0041",
    "##[error]甲",
    "#[甲]",
    "::error::甲",
]


@pytest.mark.parametrize("text", ODD)
def test_any_sign_is_read_back(text: str):
    assert read(ROW._replace(text=text))["text"] == text


@pytest.mark.parametrize("text", ["##[error]甲", "甲 ###[group]乙"])
def test_no_line_gives_orders_to_who_keeps_the_log(text: str):
    """A build's log shows what `reference build` prints; a title may be anybody's."""
    assert "##[" not in text_of(reference(ROW._replace(text=text), title=text))


@pytest.mark.parametrize("sign", ["\x1b", "\u202e", "\u200b", "\U000e0041"])
def test_what_is_not_seen_is_spelt_out(sign: str):
    assert sign not in text_of(reference(ROW._replace(text=f"甲{sign}乙")))


def test_half_a_character_is_a_question_mark():
    assert read(ROW._replace(text="甲\ud800"))["text"] == "甲?"
