"""A reference made ready for many plans."""

from __future__ import annotations

from dataclasses import replace

from forestry import MEASURES, PARK, REFERENCE, ROAD

from conform.match.prepare import prepare
from conform.match.similarity import grams
from conform.model.field import BREAK

PREPARED = prepare(REFERENCE)
SOUGHT = {row.requirement.id: row for row in PREPARED.sought}


def test_each_requirement_has_its_parts_and_its_variants():
    park = SOUGHT[PARK]
    assert (len(park.parts), len(park.variants)) == (2, 2)
    assert park.same == {park.variants[1]}
    assert (park.terms, park.verbs) == ((("林场", "林区"), ("无人机",)), ("建设", "推广"))
    numbers = [number for row in PREPARED.sought for number in (*row.parts, *row.variants)]
    assert numbers == list(range(len(PREPARED.texts)))


def test_the_shares_of_its_parts_are_the_whole():
    for row in PREPARED.sought:
        assert abs(sum(row.shares) - 1) < 1e-9
    park = SOUGHT[PARK]
    weights = [PREPARED.texts[part].total for part in park.parts]
    assert park.shares == tuple(weight / sum(weights) for weight in weights)


def test_wordings_are_all_of_them_apart_from_each_other():
    park = SOUGHT[PARK]
    assert park.wordings.normal == BREAK.join(PREPARED.texts[at].normal for at in (*park.parts, *park.variants))
    assert park.text == " ".join(PREPARED.texts[at].normal for at in park.parts)
    assert park.grams == frozenset().union(*(PREPARED.texts[at].grams for at in park.parts))
    assert park.own.total == PREPARED.weights.total(park.grams) > 0
    assert park.wordings.total == PREPARED.weights.total(park.wordings.grams) > park.own.total


def test_a_title_that_is_a_number_says_nothing_that_a_heading_could_share():
    assert [measure for measure, _ in PREPARED.titles] == ["01", "02"]
    section = REFERENCE.sections[0]._replace(measures=(MEASURES[0]._replace(title="第三条"), MEASURES[1]))
    assert [measure for measure, _ in prepare(replace(REFERENCE, sections=(section,))).titles] == ["02"]


def test_a_text_of_nothing_weighs_one():
    text = PREPARED.texts[SOUGHT[ROAD].parts[0]]
    assert text.total == PREPARED.weights.total(text.grams)
    assert type(text)("", PREPARED.weights).total == 1 and grams("") == frozenset()


def test_it_is_remembered():
    assert prepare(REFERENCE) is prepare(REFERENCE)
