"""Edits arranged as a reader would mark them."""

from __future__ import annotations

import pytest

from conform.versions.edits import pieces
from conform.versions.result import Tag
from conform.versions.runs import Run, merged, shifted, trimmed

MARKS = {Tag.DELETE: "[-{}-]", Tag.INSERT: "{{+{}+}}"}


def shown(old: str, new: str) -> str:
    return "".join(MARKS.get(piece.tag, "{}").format(piece.new or piece.old) for piece in pieces(old, new))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("镇政府、法院应当公开。", "镇政府、监委、法院应当公开。", "镇政府、{+监委、+}法院应当公开。"),
        (
            "经营者可以使用相应的泉水标志。",
            "经营者可以使用泉水标志。禁止冒用泉水标志。",
            "经营者可以使用[-相应的-]泉水标志。{+禁止冒用泉水标志。+}",
        ),
        (
            "经营者可以使用泉水标志。禁止冒用泉水标志。",
            "经营者可以使用相应的泉水标志。",
            "经营者可以使用{+相应的+}泉水标志。[-禁止冒用泉水标志。-]",
        ),
        ("处二千元以上罚款。", "处五千元以上罚款。", "处[-二千元-]{+五千元+}以上罚款。"),
    ],
)  # fmt: skip
def test_an_edit_is_marked_where_a_reader_would(old: str, new: str, told: str) -> None:
    assert shown(old, new) == told


def test_edits_that_a_crumb_stands_between_are_one() -> None:
    runs = [Run([], ["甲乙丙"], ["丁戊己"]), Run([("的", "的")], ["庚辛壬"], ["癸子丑"])]
    (run,) = merged(runs)
    assert ("".join(run.gone), "".join(run.come)) == ("甲乙丙的庚辛壬", "丁戊己的癸子丑")


def test_what_both_sides_of_an_edit_end_with_stays() -> None:
    first, second = trimmed([Run([], ["云谷", "法院"], ["县法院"]), Run([("。", "。")])])
    assert (first.gone, first.come) == (["云谷"], ["县"])
    assert second.same == [("法院", "法院"), ("。", "。")]


def test_shifting_keeps_every_word() -> None:
    runs = [Run([("使用", "使用")], ["相应"], ["标志", "。", "禁止", "冒用"]), Run([("标志", "标志"), ("。", "。")])]
    found = shifted(runs)
    new = "".join("".join(now for _, now in run.same) + "".join(run.come) for run in found)
    old = "".join("".join(was for was, _ in run.same) + "".join(run.gone) for run in found)
    assert (old, new) == ("使用相应标志。", "使用标志。禁止冒用标志。")
