"""Odd characters and orders are spelt out; all else stays."""

from __future__ import annotations

import unicodedata

from conform.text.shown import IN_JSON, in_json, spelt, unordered

TURNS = frozenset(("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))


def test_whatever_is_not_seen_is_spelt():
    controls = [char for char in map(chr, range(0x3000)) if unicodedata.category(char) in ("Cc", "Zl", "Zp")]
    turns = [char for char in map(chr, range(0x3000)) if unicodedata.bidirectional(char) in TURNS]
    assert turns
    for char in controls + turns:
        assert spelt(char).isascii(), hex(ord(char))
        assert spelt(char).isprintable()
    assert spelt("方案 （一）　a  b.txt") == "方案 （一）　a  b.txt"


def test_orders_to_a_runner_are_none_any_more():
    assert unordered("  ::error::甲") == "  \\x3a:error::甲"
    assert unordered("甲##[error]乙") == "甲#\\x23[error]乙"
    assert unordered("std::vector 10::30 # [x]") == "std::vector 10::30 # [x]"


def test_json_spells_out_every_odd_character_and_no_other():
    for char in map(chr, range(0x110000)):
        assert (in_json(char) != char) == bool(IN_JSON.match(char)), hex(ord(char))
    assert in_json('["a##[error]"]') == '["a#\\u0023[error]"]'
