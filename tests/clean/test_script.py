"""Traditional → Simplified: when a text as a whole is Traditional, and that no character is lost on the way."""

from __future__ import annotations

import pytest
from repairing import mended

from conform.clean._script import is_traditional, simplify, traditional


@pytest.mark.parametrize(
    ("text", "is_old"),
    [
        ("推動縣級醫院與專科聯盟發展", True),
        ("引用“醫院”一词，建设县级医院", False),
        ("醫國學黨", False),
        ("醫國學黨縣", True),
        ("醫國學黨縣医国学党县", False),
        ("", False),
    ],
)
def test_a_few_quoted_characters_do_not_make_it_so(text: str, is_old: bool):
    assert is_traditional(text) is is_old


def test_a_traditional_text_is_mended_and_another_left():
    assert mended(traditional, "推動縣級醫院發展，強化質量。") == "推动县级医院发展，强化质量。"
    assert mended(traditional, "引用“醫院”一词。") == "引用“醫院”一词。"


def test_changed_characters_near_to_each_other_are_one_repair_and_lines_part_them():
    edits = list(traditional("醫療服務\n醫療服務和一二三四質量縣級"))
    assert [edit.after for edit in edits] == ["医疗服务", "医疗服务", "质量县级"]


def test_it_goes_character_for_character():
    text = "陝西省著力推進醫院發展，隨著改革，名著。"
    simple = simplify(text)
    assert len(simple) == len(text)
    assert simple.startswith("陕西省着力推进医院发展，随着改革，名著")
