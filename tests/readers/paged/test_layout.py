"""Glyphs with their positions on a page → lines in reading order."""

from __future__ import annotations

from pathlib import Path

import pytest
from containers_pdf import PdfPage, pdf
from reading import kept, opened

from conform.readers.paged.layout import A4, MIN_ROWS, Column, Glyph, in_indent, page_lines, sound_height


def columns(rows: int = 12) -> PdfPage:
    page = PdfPage([(120, 60, "两栏文件的标题横跨整个页面的宽度占满版心")])
    for row in range(rows):
        page.texts.append((72, 100 + 20 * row, f"左栏第{row:02d}行" + "文" * 10))
        page.texts.append((320, 100 + 20 * row, f"右栏第{row:02d}行" + "字" * 10))
    page.texts.append((72, 120 + 20 * rows, "结尾一段又横跨了整个页面，" * 3))
    return page


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    text = kept(opened(tmp_path, pdf([columns()])))
    order = [text.index(words) for words in ("标题", "左栏第00", "左栏第11", "右栏第00", "右栏第11", "结尾")]
    assert order == sorted(order)


def test_columns_set_at_different_heights(tmp_path: Path) -> None:
    page = columns()
    page.texts = [(x, y + 9, t) if "右栏" in t else (x, y, t) for x, y, t in page.texts]
    text = kept(opened(tmp_path, pdf([page])))
    assert text.index("左栏第11") < text.index("右栏第00") < text.index("结尾")


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    ruled = columns()
    ruled.rules = [90 + 20 * row for row in range(14)]
    text = kept(opened(tmp_path, pdf([ruled])))
    assert text.index("右栏第00") < text.index("左栏第01")
    loose = PdfPage(
        [(x, 100 + 20 * row, t) for row in range(9) for x, t in ((72, "任务" * (row + 1)), (330, "局" * (9 - row)))]
    )
    text = kept(opened(tmp_path, pdf([loose])))
    assert text.index("局" * 9) < text.index("任务任务")


def glyphs(text: str, x: float = 0, top: float = 0, size: float = 10) -> list[Glyph]:
    return [Glyph(sign, x + size * n, x + size * (n + 1), top, top + size) for n, sign in enumerate(text)]


def test_a_character_drawn_twice_counts_once() -> None:
    assert [line.text for line in page_lines(glyphs("加粗") + glyphs("加粗", 0.5))] == ["加粗"]
    assert [line.text for line in page_lines(glyphs("人人"))] == ["人人"]


def test_a_raised_sign_stays_on_its_line() -> None:
    raised = glyphs("①", 20, -2, 5)
    assert [line.text for line in page_lines(glyphs("注释") + raised + glyphs("下行", top=18))] == ["注释①", "下行"]


def test_gaps_become_blanks() -> None:
    assert [line.text for line in page_lines(glyphs("甲") + glyphs("乙", 25))] == ["甲 乙"]
    latin = [Glyph("a", 0, 5, 0, 10), Glyph("b", 5.5, 10, 0, 10), Glyph("c", 14, 19, 0, 10)]
    assert [line.text for line in page_lines(latin)] == ["ab c"]


def texts(found: list[Glyph], ruled: bool = False) -> list[str]:
    return [line.text for line in page_lines(found, ruled)]


def two_columns(rows: int) -> list[Glyph]:
    return [glyph for row in range(rows) for x, name in ((0, "左"), (200, "右"))
            for glyph in glyphs(name + "文" * 9, x, 20 * row)]  # fmt: skip


def test_two_columns_need_rows_enough_and_no_ruled_table() -> None:
    assert texts(two_columns(MIN_ROWS))[:MIN_ROWS] == ["左" + "文" * 9] * MIN_ROWS
    assert {line.column for line in page_lines(two_columns(MIN_ROWS))} == {Column.LEFT, Column.RIGHT}
    assert texts(two_columns(MIN_ROWS - 1))[0] == "左" + "文" * 9 + " 右" + "文" * 9
    assert texts(two_columns(MIN_ROWS), ruled=True)[0] == "左" + "文" * 9 + " 右" + "文" * 9


def test_the_edge_is_where_most_lines_begin_or_where_full_ones_go_on() -> None:
    rows = [glyph for row in range(3) for glyph in glyphs("正文" * 10, top=20 * row)]
    indented = glyphs("段首" * 9, 20, 80)
    assert {line.edge for line in page_lines([*rows, *indented])} == {0}
    # most lines are indented; one that is full goes on further left
    short = [glyph for row in range(4) for glyph in glyphs("一句话。", 20, 20 * row)]
    going_on = glyphs("写满一行的句子" * 3, 20, 100) + glyphs("接着写完。", 0, 120)
    assert {line.edge for line in page_lines([*short, *going_on])} == {0}


@pytest.mark.parametrize(("distance", "is_indent"), [(13, False), (15, True), (31, True), (33, False), (-20, False)])
def test_an_indent_is_about_two_characters(distance: float, is_indent: bool) -> None:
    assert in_indent(distance, 10) is is_indent


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), -1e9, 1e9])
def test_hostile_numbers_lose_no_sign(bad: float) -> None:
    assert texts([Glyph("甲", bad, bad, bad, bad)]) == ["甲"]
    assert texts([Glyph("甲", 0, 10, 10, bad)]) == ["甲"]
    assert sound_height(bad) == A4


def test_a_page_of_no_height_is_a4() -> None:
    assert (sound_height(0), sound_height(-5), sound_height(297)) == (A4, A4, 297)


def test_a_scanned_line_keeps_its_box_and_its_doubts() -> None:
    first = Glyph("甲乙", 0, 20, 0, 10, (5, 6, 25, 16), (1,))
    second = Glyph("丙", 40, 50, 0, 10, (45, 4, 55, 14), (0,))
    (line,) = page_lines([second, first])
    assert (line.text, line.box, line.doubts) == ("甲乙 丙", (5, 4, 55, 16), (1, 3))
