"""Where texts are cut into the pieces that are compared."""

from __future__ import annotations

import pytest

from conform.text.borders import BORDER


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("推广日间手术，。加强护理；", ["推广日间手术", "加强护理", ""]),
        ("医护比达到1:2，床位1,200张", ["医护比达到1:2", "床位1,200张"]),
        ("目标：90%,其中：60%", ["目标", "90%", "其中", "60%"]),
        ("一、二", ["一、二"]),  # a list is one piece
        ("第一行\n第二行！第三行?", ["第一行", "第二行", "第三行", ""]),
    ],
)
def test_a_figure_is_no_border_and_signs_in_a_row_are_one(text: str, pieces: list[str]):
    assert BORDER.split(text) == pieces
