"""Changes written into a canvas."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from law import LAW
from worded import OPTIONS, TABLE, input_of, settled, styled

from conform.word.canvas import Canvas, of_word
from conform.word.revise import Reviser

DAY = date(2024, 5, 6)


@pytest.fixture
def canvas(tmp_path: Path) -> Canvas:
    return of_word(input_of(styled(tmp_path / "old.docx", table=TABLE)), OPTIONS)


def revised(canvas: Canvas, gone: str, put: str, *, at: str | None = None) -> tuple[list[str], list[str]]:
    """What is accepted and what is rejected once `gone` goes, and `put` comes behind it or before `at`."""
    reviser = Reviser(canvas, DAY)
    first = canvas.text.index(gone or at or "")
    reviser.leave_out(first, first + len(gone))
    if put:
        reviser.put_in(first + len(gone), put)
    reviser.write()
    data = canvas.packed()
    return settled(data, "accept"), settled(data, "reject")


OLD = [*LAW.strip().split("\n"), *(cell for row in TABLE for cell in row)]


@pytest.mark.parametrize(
    ("gone", "put", "at", "changes"),
    [
        ("采石、", "挖沙、", None, {"采石、": "挖沙、"}),
        ("条例适用于云谷镇", "", None, {"条例适用于云谷镇": ""}),  # in two runs
        ("", "新设的", "监测站工作", {"监测站工作": "新设的监测站工作"}),
    ],
)
def test_words(canvas: Canvas, gone: str, put: str, at: str | None, changes: dict[str, str]) -> None:
    accepted, rejected = revised(canvas, gone, put, at=at)
    ((old, new),) = changes.items()
    assert accepted == [line.replace(old, new) for line in OLD]
    assert rejected == OLD


def test_a_paragraph_of_its_own(canvas: Canvas) -> None:
    accepted, rejected = revised(canvas, "", "新的一款。\n", at="第二条")
    assert accepted == [*OLD[:3], "新的一款。", *OLD[3:]]
    assert rejected == OLD


def test_a_paragraph_divided(canvas: Canvas) -> None:
    accepted, rejected = revised(canvas, "", "\n", at="保障居民")
    assert accepted[2:4] == ["第一条 为了保护云谷水源，", "保障居民饮水安全，制定本条例。"]
    assert rejected == OLD


def test_paragraphs_joined(canvas: Canvas) -> None:
    accepted, rejected = revised(canvas, "\n第二条 本", "", at=None)
    assert accepted[2] == OLD[2] + "条例适用于云谷镇行政区域内水源的保护和管理活动。"
    assert rejected == OLD


def test_before_a_table_it_stands_behind_the_text(canvas: Canvas) -> None:
    accepted, rejected = revised(canvas, "", "附则。\n", at="序号")
    assert accepted == [*OLD[:12], "附则。", *OLD[12:]]
    assert rejected == OLD


def test_a_row_of_which_nothing_stays(canvas: Canvas) -> None:
    accepted, rejected = revised(canvas, "2\t西泉\t李乙\n", "")
    assert accepted == OLD[:-3]
    assert rejected == OLD
