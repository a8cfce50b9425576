"""What a paragraph that is put in looks like."""

from __future__ import annotations

from pathlib import Path

from lxml import etree
from worded import OPTIONS, input_of, numbered, styled

from conform.word.canvas import Canvas, of_word
from conform.word.markup import NAMESPACES
from conform.word.models import Model, bare, model_for, without_number


def style(model: Model) -> str | None:
    found = model.properties.find("{*}pStyle") if model.properties is not None else None
    return found.get(next(iter(found.keys()))) if found is not None else None


def last(canvas: Canvas, text: str) -> Model:
    return model_for(canvas, canvas.lines[-1], text)


def test_as_the_nearest_of_its_kind(tmp_path: Path) -> None:
    canvas = of_word(input_of(styled(tmp_path / "a.docx")), OPTIONS)
    assert style(last(canvas, "第四章 附则")) == "Heading1"
    assert style(last(canvas, "第十条 本条例自公布之日起施行。")) is None
    assert style(last(canvas, "本条例自公布之日起施行。")) is None
    assert style(last(canvas, "附表")) != "Title"


def test_a_number_looks_as_numbers_do(tmp_path: Path) -> None:
    canvas = of_word(input_of(styled(tmp_path / "a.docx")), OPTIONS)
    (number, bold), (words, plain) = last(canvas, "第十条 本条例自公布之日起施行。").runs
    assert (number, words) == ("第十条", " 本条例自公布之日起施行。")
    assert bold.find("{*}b") is not None
    assert plain.find("{*}b") is None


def test_a_number_that_word_counts_is_left_out(tmp_path: Path) -> None:
    canvas = of_word(input_of(numbered(tmp_path / "a.docx")), OPTIONS)
    assert [text for text, _ in last(canvas, "第十条 自公布之日起施行。").runs] == ["自公布之日起施行。"]
    bare_one = last(canvas, "自公布之日起施行。")
    assert bare_one.properties.find("{*}numPr/{*}numId").values() == ["0"]


def test_no_number_stands_where_the_format_wants_it() -> None:
    properties = etree.fromstring(f'<w:pPr {NAMESPACES}><w:pStyle w:val="a"/><w:keepNext/><w:jc w:val="left"/></w:pPr>')
    without_number(properties)
    assert [etree.QName(each).localname for each in properties] == ["pStyle", "keepNext", "numPr", "jc"]


def test_bare() -> None:
    assert bare("第十条 本条例") == "本条例"
    assert bare("本条例") == "本条例"
