"""A text in paragraphs and sentences: nothing between them, numbers apart."""

from __future__ import annotations

from law import LAW
from plans import plan_of

from conform.versions.units import bare, text_of


def test_units_and_what_is_skipped_are_the_whole_text() -> None:
    text = text_of(plan_of(LAW, any_text=True))
    spans = sorted([*((unit.at, unit.to) for unit in text.units), *text.skipped])
    assert [at for at, _ in spans[1:]] == [to for _, to in spans[:-1]]
    assert (spans[0][0], spans[-1][1]) == (text.side.at, text.side.to)


def test_a_paragraph_knows_its_number_and_article() -> None:
    text = text_of(plan_of(LAW))
    number = next(n for n, row in enumerate(text.paragraphs) if row.label.text == "第五条")
    assert text.text[slice(*text.paragraphs[number].number)] == "第五条"
    assert text.article(number) == "第五条"
    assert text.article(-1) == ""
    assert text.behind_number(text.span(number)[0]) == text.paragraphs[number].number[1]


def test_a_new_number_on_the_same_line_begins_a_paragraph() -> None:
    text = text_of(plan_of("第一条 甲地保护水源。第二条 乙地禁止采石。", any_text=True))
    assert [row.label.text for row in text.paragraphs] == ["第一条", "第二条"]


def test_words_are_compared_without_space_width_and_the_number_of_articles() -> None:
    assert bare("依照 第七十九条,处罚") == bare("依照第八条，处罚")
