"""Marks on words, paragraphs and rows."""

from __future__ import annotations

from datetime import date

from lxml import etree

from conform.word.author import BREAK, Author, run_of
from conform.word.markup import NAMESPACES, W

DAY = date(2024, 5, 6)


def parsed(xml: str) -> etree._Element:
    return etree.fromstring(xml.replace(">", f" {NAMESPACES}>", 1) if "/>" not in xml[: xml.index(">") + 1] else xml)


def names(element: etree._Element) -> list[str]:
    return [etree.QName(each).localname for each in element]


def test_every_mark_has_a_number_of_its_own() -> None:
    tree = parsed('<w:p><w:bookmarkStart w:id="41"/></w:p>')
    author = Author([tree], DAY)
    made = [author.made("ins"), author.made("del")]
    assert [each.get(f"{{{W}}}id") for each in made] == ["42", "43"]
    assert made[0].get(f"{{{W}}}date") == "2024-05-06T00:00:00Z"


def test_a_mark_stands_first_among_the_looks_and_before_the_section() -> None:
    paragraph = parsed("<w:p><w:pPr><w:jc/><w:sectPr/></w:pPr></w:p>")
    Author([], DAY).mark(paragraph, "del")
    assert names(paragraph[0]) == ["jc", "rPr", "sectPr"]
    assert names(paragraph[0][1]) == ["del"]


def test_a_paragraph_is_divided_at_its_breaks_and_keeps_its_end() -> None:
    body = parsed("<w:body><w:p><w:pPr><w:jc/><w:sectPr/></w:pPr></w:p></w:body>")
    (paragraph,) = body
    paragraph.extend([run_of(None, "甲"), etree.Element(BREAK), run_of(None, "乙")])
    Author([], DAY).divide(paragraph)
    first, second = body
    assert ["".join(each.itertext()) for each in (first, second)] == ["甲", "乙"]
    assert second is paragraph
    assert names(first[0]) == ["jc", "rPr"]
    assert names(second[0]) == ["jc", "sectPr"]


def test_a_row_is_marked_behind_its_exceptions() -> None:
    row = parsed("<w:tr><w:tblPrEx/><w:tc/></w:tr>")
    Author([], DAY).mark_row(row)
    assert names(row) == ["tblPrEx", "trPr", "tc"]


def test_a_number_goes_as_a_change_of_format() -> None:
    paragraph = parsed('<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:p>')
    Author([], DAY).unnumber(paragraph)
    assert names(paragraph[0]) == ["numPr", "pPrChange"]
    assert paragraph[0].find("{*}numPr/{*}numId").values() == ["0"]
    assert paragraph[0].find("{*}pPrChange/{*}pPr/{*}numPr/{*}numId").values() == ["3"]
