"""A package is the same bytes for the same parts, and has all that Word asks for."""

from __future__ import annotations

import io
from zipfile import ZipFile

import docx
import pytest
from lxml import etree

from conform.word.markup import page, paragraph, run
from conform.word.package import document, header_id, packed, today

BODY = paragraph(run("泉眼")) + page(11906, 16838, 1134)


def test_parts_carry_no_time() -> None:
    data = packed([("a.xml", b"<a/>"), ("b.xml", b"<b/>")])
    assert data == packed([("a.xml", b"<a/>"), ("b.xml", b"<b/>")])
    with ZipFile(io.BytesIO(data)) as package:
        assert [info.filename for info in package.infolist()] == ["a.xml", "b.xml"]
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_part_is_xml_and_every_relation_leads_to_one() -> None:
    with ZipFile(io.BytesIO(document(BODY, paragraph(""), "泉眼<表>"))) as package:
        for name in package.namelist():
            etree.fromstring(package.read(name))
        for folder, part in (("", "_rels/.rels"), ("word/", "word/_rels/document.xml.rels")):
            targets = [each.get("Target") for each in etree.fromstring(package.read(part))]
            assert {folder + target for target in targets} <= set(package.namelist())


def test_another_library_reads_it() -> None:
    found = docx.Document(io.BytesIO(document(BODY, paragraph(""), "泉眼<表>")))
    assert found.core_properties.title == "泉眼<表>"
    assert [each.text for each in found.paragraphs] == ["泉眼"]
    normal = found.styles["Normal"].element.getparent().find("{*}docDefaults//{*}rFonts")
    assert normal.get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}eastAsia") == "仿宋_GB2312"


def test_sections_have_headers_of_their_own() -> None:
    parted = f"<w:p><w:pPr>{page(2000, 3000, 100, header_id(0))}</w:pPr></w:p>"
    body = paragraph(run("甲")) + parted + paragraph(run("乙")) + page(2000, 3000, 100, header_id(1))
    data = document(body, paragraph(""), "表", [paragraph(run("上")), paragraph(run("下"))])
    sections = docx.Document(io.BytesIO(data)).sections
    assert [each.header.paragraphs[0].text for each in sections] == ["上", "下"]


def test_the_day_may_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert today().isoformat() == "2023-11-14"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "9" * 30)
    assert today().year > 6000
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "gestern")
    assert today().year < 6000
