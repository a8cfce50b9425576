"""Every character of a text has its place in XML."""

from __future__ import annotations

from pathlib import Path

from law import LAW
from plans import plan_of
from worded import OPTIONS, TABLE, input_of, numbered, plan_in, styled

from conform.readers import Input, read_data
from conform.versions.units import side_of
from conform.word.canvas import Canvas, of_text, of_word, places


def assert_places(canvas: Canvas) -> None:
    for line in canvas.lines:
        assert canvas.text[line.to] == "\n"
        for spot in line.spots:
            assert canvas.text[spot.at : spot.to] in (spot.element.text, "\t", "\n")
            assert line.at <= spot.at < spot.to <= line.to


def test_the_text_is_the_reader_s_and_each_spot_holds_its_own(tmp_path: Path) -> None:
    for path in (styled(tmp_path / "a.docx", table=TABLE), numbered(tmp_path / "b.docx")):
        canvas = of_word(input_of(path), OPTIONS)
        assert canvas.text == read_data(input_of(path), OPTIONS).text
        assert_places(canvas)


def test_numbers_that_word_counts_have_no_place(tmp_path: Path) -> None:
    canvas = of_word(input_of(numbered(tmp_path / "a.docx")), OPTIONS)
    assert [line.numbered for line in canvas.lines] == [False, *[True] * (len(canvas.lines) - 1)]


def test_a_row_of_cells_has_no_end_of_its_own(tmp_path: Path) -> None:
    canvas = of_word(input_of(styled(tmp_path / "a.docx", table=TABLE)), OPTIONS)
    assert [canvas.text[line.at : line.to] for line in canvas.lines if line.mark is None] == [
        "\t".join(r) for r in TABLE
    ]


def test_a_plain_document_has_the_text_s_lines() -> None:
    side = side_of(plan_of(LAW.replace("\n", "\n\n　　")))
    canvas = of_text(side, OPTIONS)
    assert canvas.text.rstrip() == LAW.rstrip()  # and an empty footer
    assert_places(canvas)
    for sign, (at, to) in zip(side.text, places(side, canvas), strict=True):
        assert canvas.text[at:to] in (sign, "")


def test_the_file_comes_back_as_it_was(tmp_path: Path) -> None:
    old = input_of(styled(tmp_path / "a.docx"))
    again = Input("b.docx", of_word(old, OPTIONS).packed())
    assert plan_in(again).cleaned.text == plan_in(old).cleaned.text
