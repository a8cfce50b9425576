"""The words of a field: the general ones, what a reference adds, and how a text reads with them."""

from __future__ import annotations

import pytest

from conform.text.field import BREAK, FILES, field_with, general_field, general_words, table_of

OWN = {"words": {"synonyms": [["林长制", "山长制"]], "functions": ["郑重地"]}, "law": {"penalties": ["封存"]}}


def test_a_text_reads_without_fillers_and_with_the_norm_of_its_words():
    read = general_field().read
    assert read("进一步强化全市医院管理") == read("加强医院管理")
    assert read("甲，乙") == f"甲{BREAK}乙" and read("甲 乙") == "甲乙"
    assert read("ＡＢ9０％") == "ab90%"


def test_the_longest_word_wins():
    table = table_of({"synonyms": [["甲乙", "丙丁戊"], ["己庚", "丙丁"]], "functions": [], "tiers": []})
    assert [word for word, _ in table["丙丁"]] == ["丙丁戊", "丙丁"]


def test_a_filler_that_is_a_synonym_keeps_its_norm():
    table = table_of({"synonyms": [["甲乙", "丙丁"]], "functions": ["丙丁", "戊己"], "tiers": ["庚辛"]})
    assert (table["丙丁"], table["戊己"], table["庚辛"]) == ([("丙丁", "甲乙")], [("戊己", "")], [("庚辛", "")])


def test_a_references_words_are_added_and_the_general_ones_stay():
    field = field_with(OWN, "lin", b"raw")
    assert field.read("山长制") == field.read("林长制") != general_field().read("山长制")
    assert field.read("郑重地强化") == field.read("加强")
    assert set(general_field().words["law"]["penalties"]) | {"封存"} == set(field.words["law"]["penalties"])
    assert "封存" not in general_words()[0]["law"]["penalties"]
    assert field.name == "lin" and general_field().name == ""


def test_a_digest_changes_with_the_words():
    digests = {general_field().digest, field_with(OWN, "lin", b"1").digest, field_with(OWN, "lin", b"2").digest}
    assert len(digests) == 3 and field_with(OWN, "lin", b"1").digest in digests


@pytest.mark.parametrize("name", FILES)
def test_each_file_of_words_is_there(name: str):
    assert general_words()[0][name]


def test_places_count_for_nothing_in_a_field_with_them():
    field = general_field()
    assert field.with_places(["溪口县", "县"]).read("溪口县加强") == field.read("加强") != field.read("溪口县加强")
    assert field.read("溪口县") == "溪口县"
