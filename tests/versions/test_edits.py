"""Random edits lose nothing, whatever is deleted, put in, split, merged, moved, swapped or reworded."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from common import EXAMPLES, ROOT
from editing import edited
from plans import plan_of

from conform.errors import InternalFault
from conform.versions import compare
from conform.versions.check import accept, reject
from conform.versions.edits import pieces
from conform.versions.result import Tag
from conform.versions.settle import settled

TEXTS = sorted(EXAMPLES.glob("*.txt"))
LAWS = ROOT.parent / "shared" / "laws"
PAIRS = [("msf-2021", "msf-2023"), ("ncp-2018", "ncp-2022"), ("lff-2015", "lff-2023"), ("stbc-nat", "stbc-chongqing")]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_is_lost_in_random_edits(path: Path) -> None:
    old = path.read_text(encoding="utf-8")
    for seed in range(6):
        before, after = plan_of(old, any_text=True), plan_of(edited(old, Random(seed), 12), any_text=True)
        found = compare(before, after)
        assert accept(found.old.text, found) == found.new.text == after.cleaned.text
        assert reject(found.new.text, found) == found.old.text == before.cleaned.text


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[1])
def test_nothing_is_lost_between_real_versions(pair: tuple[str, str]) -> None:
    files = [LAWS / f"{name}.md" for name in pair]
    if not all(file.is_file() for file in files):
        pytest.skip("the laws are not here")
    found = compare(*(plan_of(file.read_text(encoding="utf-8")) for file in files))
    assert "".join(row.now for row in found.in_new_order) == found.new.text
    if pair[0] == "msf-2021":  # 85 articles are renumbered and else identical
        assert all(row.new for row in found.rows)


def test_a_fault_that_drops_words_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    old = TEXTS[0].read_text(encoding="utf-8")
    monkeypatch.setattr("conform.versions.settled", lambda segments: settled(segments)[:-1])
    with pytest.raises(InternalFault):
        compare(plan_of(old), plan_of(edited(old, Random(1), 12)))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("国务院、法院可以提出。", "国务院、监委、法院可以提出。", [("insert", "监委、")]),
        ("处五万元罚款。", "处三万元罚款。", [("delete", "五万元"), ("insert", "三万元")]),
        ("应当公开。应当评估。", "应当公开。", [("delete", "应当评估。")]),
        ("全国 人大", "全国人大", [("space", "")]),
        ("（一）甲", "(一)甲", [("width", "("), ("width", ")")]),
    ],
)
def test_an_edit_stands_between_words_and_signs(old: str, new: str, told: list[tuple[str, str]]) -> None:
    found = pieces(old, new)
    assert "".join(piece.old for piece in found) == old
    assert "".join(piece.new for piece in found) == new
    assert [(piece.tag, piece.new or piece.old.strip()) for piece in found if piece.tag is not Tag.EQUAL] == told


def test_what_both_begin_and_end_with_is_kept_up_to_a_sign() -> None:
    found = pieces("甲应当公开，乙应当报告。丙监督。", "甲应当公开，乙可以报告。丙监督。")
    assert [(piece.tag, piece.old, piece.new) for piece in found if piece.tag is not Tag.EQUAL] == [
        (Tag.DELETE, "应当", ""),
        (Tag.INSERT, "", "可以"),
    ]
    twice = pieces("应当公开。应当公开。", "应当公开。")
    assert [(piece.tag, piece.old) for piece in twice] == [(Tag.EQUAL, "应当公开。"), (Tag.DELETE, "应当公开。")]
