"""The words of the field are sound, every entry is of use, and none is lifted from a plan."""

from __future__ import annotations

from pathlib import Path

import pytest
from common import ROOT, health

from conform.errors import ReferenceFault
from conform.match.features import touched
from conform.match.prepare import prepare
from conform.match.similarity import pairs
from conform.model import Requirement
from conform.model.field import BREAK
from conform.references import load_reference
from conform.references.known_words import words_of

PLANS = ROOT.parent / "shared" / "plans"
RUN = 12


@pytest.fixture(scope="module")
def requirements() -> tuple[Requirement, ...]:
    return load_reference().requirements


def test_every_requirement_has_its_action_and_its_variants(requirements):
    for row in requirements:
        assert row.words.verb and row.words.terms and all(row.words.terms), row.id
        assert row.words.variants, row.id
        assert all(word.strip() == word and word for word in row.words.verb), row.id


def test_no_word_of_the_field_is_a_single_character():
    table = health().table
    assert all(len(word) > 1 and word.startswith(key) for key, words in table.items() for word, _ in words)


def test_variants_are_short_and_say_it_otherwise(requirements):
    for row in requirements:
        texts = [variant.text for variant in row.words.variants]
        assert len(set(texts)) == len(texts), row.id
        assert all(len(text) <= 26 and text not in row.text for text in texts), row.id


def test_each_entry_passes_its_own_gate(requirements):
    field = health()
    sought = {item.requirement.id: item for item in prepare(load_reference()).sought}
    for row in requirements:
        for text in (row.text, *(variant.text for variant in row.words.variants)):
            words = f"{field.read(text).replace(' ', '')}|{text}"
            assert touched(sought[row.id], words) == 1.0, (row.id, text)


def test_every_variant_finds_itself():
    prepared, field = prepare(load_reference()), health()
    for item in prepared.sought:
        for number, variant in zip(item.variants, item.requirement.words.variants, strict=True):
            covered = prepared.index.covered(pairs(field.read(variant.text)), 0.2)
            assert covered.get(number, 0.0) > 0.2, (item.requirement.id, variant.text)


def test_reading_twice_reads_once(requirements):
    field = health()
    for row in requirements:
        once = field.read(row.text)
        assert field.read(once).replace(BREAK, "") == once.replace(BREAK, ""), row.id


def test_synonyms_are_read_as_their_norm():
    field = health()
    assert field.read("完善县域医疗卫生共同体绩效考核") == field.read("完善县域医共体绩效考核")
    assert field.read("市卫健委") == field.read("市卫生健康委员会")


@pytest.mark.skipif(not PLANS.is_dir(), reason="the real plans are not beside this checkout")
def test_no_variant_is_lifted_from_a_plan(requirements):
    reference = load_reference()
    titles = [part.title for part in (*reference.sections, *reference.measures)]
    own = bare("".join(row.text for row in requirements)) + bare("".join(titles))
    plans = [bare(path.read_text(encoding="utf-8")) for path in sorted(Path(PLANS).glob("*.txt"))]
    for row in requirements:
        for variant in row.words.variants:
            text = bare(variant.text)
            for at in range(len(text) - RUN + 1):
                run = text[at : at + RUN]
                assert run in own or not any(run in plan for plan in plans), (row.id, variant.text)


def bare(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


KINDS = ["variants = [{ text = 1 }]", "variants = [{}]", "verb = '关心'", "terms = [[1]]", "variants = 3"]


@pytest.mark.parametrize("line", KINDS)
def test_words_of_another_kind_are_told_with_their_line(line: str) -> None:
    with pytest.raises(ReferenceFault) as fault:
        words_of(f'\n["01.1"]\n{line}\n'.encode(), Path("own.words.toml"))
    assert fault.value.where == "own.words.toml:2"
