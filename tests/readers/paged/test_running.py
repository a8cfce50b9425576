"""Running heads and page numbers: what stands at the same height on page after page."""

from __future__ import annotations

from pathlib import Path

import pytest
from containers_pdf import PdfPage, paged, pdf
from reading import bare, kept, lines, opened, skipped

from conform.readers.paged.layout import TextLine
from conform.readers.paged.running import EDGE, PageLines, running

SENTENCE = "加强县级医院能力建设，完善分级诊疗制度，到2025年基本实现大病不出县。"
LINES = ["青潭县公立医院高质量发展方案", "青政办〔2022〕7号", *([SENTENCE * 6] * 9)]


def test_running_heads_and_page_numbers_are_skipped(tmp_path: Path) -> None:
    source = opened(tmp_path, paged(LINES))
    assert bare(kept(source)) == "".join(LINES)
    assert skipped(source, "skip.running_head").count("内部文件") >= 3
    assert "- 2 -" in skipped(source, "skip.page_number")
    assert (source.format, source.encoding, source.notes) == ("pdf", None, ())


def test_alternating_heads_and_bare_numbers(tmp_path: Path) -> None:
    body = [(72.0, 100.0 + 20 * row, f"{SENTENCE[row : row + 9]}是正文的内容。") for row in range(5)]
    pages = [
        PdfPage(
            [
                (72, 40, "左页的页眉" if n % 2 else "右页的页眉"),
                *[(x, y, SENTENCE[n] + t) for x, y, t in body],
                (290, 810, str(n + 4)),
            ]
        )
        for n in range(1, 7)
    ]
    source = opened(tmp_path, pdf(pages))
    assert len(lines(source)) == 30
    assert all("正文的内容" in line for line in lines(source))


def test_a_figure_of_the_text_is_no_page_number(tmp_path: Path) -> None:
    pages = [PdfPage([(72, 200, "床位数达到"), (72, 760, figure)]) for figure in ("120", "350")]
    assert lines(opened(tmp_path, pdf(pages))) == ["床位数达到", "120", "床位数达到", "350"]


def page(number: int, *texts: tuple[str, float]) -> PageLines:
    """A page of 1000 points with lines at these heights."""
    return PageLines(number, 1000.0, [TextLine(text, top, 72, 300, 12, 72) for text, top in texts])


def marks(*pages: PageLines) -> dict[tuple[int, int], str]:
    return {key: reason.removeprefix("skip.") for key, reason in running(list(pages)).items()}


@pytest.mark.parametrize(
    ("text", "is_number"),
    [("- 7 -", True), ("— 7 —", True), ("第7页", True), ("第 7 页 共 9 页", True), ("7", False), ("7所", False)],
)
def test_a_number_is_known_by_its_form_or_by_its_page(text: str, is_number: bool) -> None:
    assert marks(page(1, (text, 950))) == ({(1, 0): "page_number"} if is_number else {})


def test_a_bare_figure_is_a_number_where_it_counts_with_the_pages() -> None:
    assert marks(page(3, ("3", 950))) == {(3, 0): "page_number"}
    both = {(1, 0): "page_number", (2, 0): "page_number"}
    assert marks(page(1, ("5", 950)), page(2, ("6", 950))) == both
    assert marks(page(1, ("5", 950)), page(2, ("9", 950))) == {}


def test_what_is_said_again_at_another_height_is_no_head() -> None:
    both = {(1, 0): "running_head", (2, 0): "running_head"}
    assert marks(page(1, ("内部文件", 40)), page(2, ("内部文件", 41))) == both
    assert marks(page(1, ("内部文件", 40)), page(2, ("内部文件", 60))) == {}
    assert marks(page(1, ("内部文件", 400)), page(2, ("内部文件", 400))) == {}  # within the text


def test_a_head_that_counts_with_the_pages_is_one() -> None:
    pages = [page(n, (f"实施方案 {n + 2}", 40)) for n in (1, 2, 3)]
    assert set(marks(*pages).values()) == {"running_head"}
    pages = [page(n, (f"实施方案 {figure}", 40)) for n, figure in enumerate((3, 9, 4), 1)]
    assert marks(*pages) == {}


def test_of_three_pages_two_are_not_enough() -> None:
    alike = [page(n, ("内部文件", 40)) for n in (1, 2)]
    assert marks(*alike, page(3, ("另一页", 40))) == {}


def test_only_the_outermost_lines_can_be_heads() -> None:
    rows = [(f"第{'一二三四五六'[n]}行", 20.0 + 15 * n) for n in range(6)]
    found = marks(page(1, *rows), page(2, *rows))
    assert {index for _, index in found} == set(range(EDGE))


def test_a_head_may_stand_a_little_higher_than_on_most_pages() -> None:
    alike = [page(n, ("内部文件", 40)) for n in (1, 2, 3)]
    assert (4, 0) in marks(*alike, page(4, ("内部文件", 44)))
    assert (4, 0) not in marks(*alike, page(4, ("内部文件", 60)))
