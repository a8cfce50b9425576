"""A page's source → its tags and texts: each with its exact place, and nothing lost."""

from __future__ import annotations

import time

import pytest

from conform.readers.html.scan import Scanner, attributes


def cut(source: str) -> list[tuple[str, str, str]]:
    return [(token.kind, token.name, source[token.start : token.end]) for token in Scanner(source).tokens()]


def texts(source: str) -> str:
    return "|".join(part for kind, _, part in cut(source) if kind in ("text", "raw"))


def test_tags_and_texts_come_in_order():
    assert cut("甲<P class=a>乙</P >丙") == [
        ("text", "", "甲"),
        ("open", "p", "<P class=a>"),
        ("text", "", "乙"),
        ("close", "p", "</P >"),
        ("text", "", "丙"),
    ]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("甲<!-- <p>乙 -->丙", "甲|丙"),
        ("甲<!-- 乙", "甲<!-- 乙"),
        ("<!DOCTYPE html><?xml?>甲", "甲"),
        ("1 < 2，3<4", "1 < 2，3<4"),
        ("甲<", "甲<"),
        ("<a title='>'>甲</a>", "甲"),
        ('<a title="乙>甲</a>', "甲"),
        ("<title>甲<b></title>乙", "甲<b>|乙"),
        ("<textarea>甲", "|甲"),
    ],
)
def test_what_is_text_and_what_is_none(source: str, shown: str):
    assert texts(source) == shown


def test_a_script_is_raw_up_to_its_own_end():
    assert cut("<script>if (a<b) '</p>'</SCRIPT>甲")[1:] == [
        ("raw", "script", "if (a<b) '</p>'"),
        ("close", "script", "</SCRIPT>"),
        ("text", "", "甲"),
    ]


def test_attributes_in_each_way_of_quoting():
    assert attributes("<p class=\"a b\" ID='c' hidden style=d title='&lt;'>") == {
        "class": "a b",
        "id": "c",
        "hidden": "",
        "style": "d",
        "title": "<",
    }


@pytest.mark.parametrize(
    "hostile", ["<!--" * 40_000, "<a b='" * 40_000, "<script>" * 20_000, "<" * 100_000, "<a " * 60_000]
)
def test_a_hostile_page_takes_linear_time(hostile: str):
    begun = time.process_time()
    assert list(Scanner(hostile).tokens())
    assert time.process_time() - begun < 5
