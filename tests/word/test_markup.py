"""Runs and paragraphs."""

from __future__ import annotations

from lxml import etree

from conform.word.markup import NAMESPACES, filled, page, paragraph, run


def parsed(xml: str) -> etree._Element:
    return etree.fromstring(f"<root {NAMESPACES}>{xml}</root>")


def test_text_comes_back_as_it_was() -> None:
    assert "".join(parsed(paragraph(run('采<&>"石" ', "Added"), "CellText")).itertext()) == '采<&>"石" '


def test_what_xml_cannot_say_is_replaced() -> None:
    assert "".join(parsed(run("甲\x00\ud800乙")).itertext()) == "甲\ufffd\ufffd乙"


def test_no_run_for_no_text() -> None:
    assert run("", "Added") == ""


def test_a_sentence_with_fields() -> None:
    root = parsed(filled("第 {PAGE} 页"))
    codes = [each.text.strip() for each in root.iter("{*}instrText")]
    assert codes == ["PAGE"]
    assert [each.text for each in root.iter("{*}t")] == ["第 ", "1", " 页"]


def test_a_wide_page_lies_across() -> None:
    assert 'w:orient="landscape"' in page(2, 1, 0)
    assert "w:orient" not in page(1, 2, 0)
