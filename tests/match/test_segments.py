"""Texts cut at their commas, with places."""

from __future__ import annotations

from common import health

from conform.match.segments import split


def test_a_text_is_split_at_commas_with_its_places():
    text = "推广日间手术，。加强护理；"
    assert [(at, to) for at, to, _ in split(health(), text, 7)] == [(7, 13), (15, 19)]
    assert [text[at:to] for at, to, _ in split(health(), text)] == ["推广日间手术", "加强护理"]


def test_what_says_nothing_is_no_segment():
    assert list(split(health(), "，、（）。")) == []
    assert list(split(health(), "")) == []
