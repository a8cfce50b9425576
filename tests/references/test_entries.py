"""A reference's tables, entry by entry: each fault with its line, and reading goes on behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from conform.references import examine_bytes
from conform.references.entries import LONGEST_ID

SOUND = """[reference]
id = "probe"
title = "意见"
kind = "digest"
[[section]]
no = "一"
title = "总体要求"
[[section.measure]]
id = "01"
title = "水平"
requirements = [
  { id = "01.1", text = "建设医院", levels = ["省"], targets = [{ kind = "n", value = "1所", stronger = "higher" }] },
  { id = "01.2", text = "培养人才" },
]
"""


def faults(text: str) -> list[tuple[str, str]]:
    _, found = examine_bytes(text.encode(), Path("a.toml"), {})
    return [(fault.key, fault.where) for fault in found]


def test_a_sound_file_has_none():
    assert faults(SOUND) == []


@pytest.mark.parametrize(
    ("entry", "by", "key", "line"),
    [
        ('id = "probe"', 'id = "a b"', "error.reference_id", 2),
        ('id = "probe"', 'id = "a/b"', "error.reference_id", 2),
        ('id = "probe"', f'id = "{"a" * (LONGEST_ID + 1)}"', "error.reference_id", 2),
        ('title = "意见"', "title = 3", "error.reference_field", 3),
        ('title = "意见"', 'title = " "', "error.reference_field", 3),
        ('kind = "digest"', 'kind = "novel"', "error.reference_kind", 4),
        ('no = "一"', "", "error.reference_field", 5),
        ('"01.2"', '"01.1"', "error.reference_twice", 13),
        ('"01.2"', '"01"', "error.reference_twice", 13),
        ('"培养人才"', '"培养\\u202e人才"', "error.reference_odd", 13),
        ('["省"]', '["乡"]', "error.reference_level", 12),
        ('["省"]', '"省"', "error.reference_field", 12),
        ('value = "1所", ', "", "error.reference_field", 12),
        ('"higher"', '"better"', "error.reference_field", 12),
        ('value = "1所"', 'value = "1\\u200b所"', "error.reference_odd", 12),
        ('"01.2"', '"01\\r.2"', "error.reference_odd", 13),
        ('no = "一"', 'no = "一\\n"', "error.reference_odd", 5),
    ],
)
def test_a_fault_is_told_with_its_line(entry: str, by: str, key: str, line: int):
    assert entry in SOUND
    assert faults(SOUND.replace(entry, by)) == [(key, f"a.toml:{line}")]


def test_what_may_be_missing_may():
    assert faults(SOUND.replace(', levels = ["省"]', "").replace(', stronger = "higher"', "")) == []
    assert faults(SOUND.replace(f'"{"probe"}"', f'"{"a" * LONGEST_ID}"')) == []


def test_all_faults_are_told_at_once():
    text = SOUND.replace('"digest"', '"novel"').replace('["省"]', '["乡"]').replace('"培养人才"', '""')
    assert [key for key, _ in faults(text)] == [
        "error.reference_kind",
        "error.reference_level",
        "error.reference_field",
    ]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("", ["error.reference_empty"]),
        ("reference = 3\n", ["error.reference_table", "error.reference_outline"]),
        (SOUND.split("[[section]]", maxsplit=1)[0], ["error.reference_outline"]),
        (SOUND.split("[[section.measure]]", maxsplit=1)[0], ["error.reference_field"]),
        (SOUND.split("requirements", maxsplit=1)[0] + "requirements = []\n", ["error.reference_field"]),
    ],
)
def test_a_file_without_its_parts_says_which(text: str, keys: list[str]):
    assert [key for key, _ in faults(text)] == keys
