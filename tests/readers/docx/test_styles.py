"""What a .docx's styles say of numbering, and the small readers of attributes."""

from __future__ import annotations

import pytest
from containers import W

from conform.readers._xml import Element, parse
from conform.readers.docx.styles import Reference, Styles, flag, number, value


def element(xml: str) -> Element:
    return parse(f'<w:x xmlns:w="{W}">{xml}</w:x>'.encode(), "a.docx", "x")[0]


def styles(*rows: str) -> Styles:
    return Styles(parse(f'<w:styles xmlns:w="{W}">{"".join(rows)}</w:styles>'.encode(), "a.docx", "styles"))


def style(name: str, inner: str = "", more: str = 'w:type="paragraph"') -> str:
    return f'<w:style w:styleId="{name}" {more}><w:name w:val="{name.upper()} 1"/>{inner}</w:style>'


def numbered(identity: str, level: str = "0") -> str:
    return f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identity}"/></w:numPr></w:pPr>'


def test_a_style_is_named_in_lower_case_and_one_may_be_the_default():
    known = styles(style("a"), style("b", more='w:type="paragraph" w:default="1"'))
    assert known.name(element('<w:pPr><w:pStyle w:val="a"/></w:pPr>')) == "a 1"
    assert known.name(element("<w:pPr/>")) == known.name(None) == "b 1"
    assert known.name(element('<w:pPr><w:pStyle w:val="none"/></w:pPr>')) == ""


def test_only_a_paragraphs_style_is_the_default():
    assert styles(style("a", more='w:type="character" w:default="1"')).default is None
    assert styles(style("a", more='w:type="paragraph" w:default="0"')).default is None
    assert Styles(None).styles == {}


def test_numbering_comes_from_the_nearest_style_that_has_it():
    known = styles(
        style("a", numbered("3", "1")), style("b", '<w:basedOn w:val="a"/>'), style("c", '<w:basedOn w:val="b"/>')
    )
    assert known.inherited_numbering("c") == (Reference("3", 1), "a")
    assert known.inherited_numbering("none") == known.inherited_numbering(None) == (Reference(), None)


def test_styles_in_a_circle_have_none():
    known = styles(style("a", '<w:basedOn w:val="b"/>'), style("b", '<w:basedOn w:val="a"/>'))
    assert known.inherited_numbering("a") == (Reference(), None)


def test_a_list_style_stands_for_an_instance():
    known = styles(style("a", numbered("7"), 'w:type="numbering"'), style("b"))
    assert (known.list_instance("a"), known.list_instance("b"), known.list_instance("none")) == ("7", None, None)


@pytest.mark.parametrize(
    ("xml", "found"), [("3", 3), ("-2", -2), ("", None), ("3.5", None), ("--3", None), ("9" * 10, None)]
)
def test_a_number_is_whole_and_short(xml: str, found: int | None):
    assert number(element(f'<w:a w:val="{xml}"/>'), "val") == found


def test_an_attribute_may_lack_its_namespace():
    assert value(element('<w:a val="x"/>'), "val") == value(element('<w:a w:val="x"/>'), "val") == "x"
    assert value(element("<w:a/>"), "val") == value(None, "val") == ""


@pytest.mark.parametrize(("xml", "on"), [("<w:a/>", True), *((f'<w:a w:val="{word}"/>', word in ("1", "true", "on"))
                         for word in ("1", "true", "on", "0", "false", "off"))])  # fmt: skip
def test_a_switch_is_on_by_being_there(xml: str, on: bool):
    assert flag(element(xml)) is on
    assert flag(None) is False
