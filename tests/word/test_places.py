"""Where elements stand in the bytes of a part."""

from __future__ import annotations

import pytest

from conform.word.places import Places, tag_end

PART = '<?xml version="1.0"?>\n<w:a xmlns:w="x"><w:b c=\'>\'/><w:t>甲&amp;乙\r\n丙</w:t><d xmlns="y"/></w:a>'.encode()


def test_every_element_begins_and_ends_where_its_tags_do():
    places = Places(PART)
    found = [PART[begin:end].decode() for begin, end in zip(places.begin, places.end, strict=True)]
    assert found[1:] == ["<w:b c='>'/>", "<w:t>甲&amp;乙\r\n丙</w:t>", '<d xmlns="y"/>']
    assert found[0].startswith("<w:a ")
    assert found[0].endswith("</w:a>")
    assert [places.prefix(number) for number in range(4)] == [b"w:", b"w:", b"w:", b""]


@pytest.mark.parametrize(
    ("offset", "rest"), [(0, "甲"), (1, "&amp;"), (2, "乙"), (3, "\r\n"), (4, "丙"), (5, "</w:t>")]
)
def test_a_character_is_what_xml_makes_one_of(offset: int, rest: str):
    assert PART[Places(PART).at(2, offset) :].startswith(rest.encode())


def test_a_tag_ends_behind_its_quotes():
    assert tag_end(b"<a b='>' c=\">\">x", 0) == 15
    assert tag_end(b"<a", 0) == 2
