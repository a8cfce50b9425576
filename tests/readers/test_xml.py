"""XML parts read without following anything."""

from __future__ import annotations

import pytest

from conform.errors import InputError
from conform.readers._xml import MAX_NODES, local, parse


def key_of(data: bytes) -> str:
    with pytest.raises(InputError) as raised:
        parse(data, "a.docx", "word/document.xml")
    assert raised.value.values.get("part", "word/document.xml") == "word/document.xml"
    return raised.value.key


DOCTYPE = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_document_type_is_refused_in_any_encoding(codec: str):
    assert key_of(DOCTYPE.encode(codec)) == "input.entities"


def test_what_is_damaged_or_too_much_is_told():
    assert key_of(b"<a><b></a>") == key_of(b"") == "input.damaged"
    assert key_of(b"<a>" * 300 + b"</a>" * 300) == "input.nested"
    assert key_of(b"<a>" + b"<b/>" * (MAX_NODES + 1) + b"</a>") == "input.bomb"
    assert key_of(b"<a " + b"b=" * (MAX_NODES // 2 + 1)) == "input.bomb"


def test_a_strict_files_namespace_is_the_usual_one():
    strict = b'<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'
    usual = strict.replace(b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/").replace(
        b"/main", b"/2006/main"
    )
    assert parse(strict, "a", "b").tag == parse(usual, "a", "b").tag


def test_comments_are_no_elements_and_names_are_bare():
    root = parse('<w:p xmlns:w="x"><!-- 甲 --><?pi?><w:r/></w:p>'.encode(), "a", "b")
    assert [local(element) for element in root] == ["r"] and local(root) == "p"
