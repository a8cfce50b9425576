"""Lines of pages → paragraphs: which go on in the next line, and what waits at a page's end."""

from __future__ import annotations

from pathlib import Path

import pytest
from containers_pdf import PdfPage, pdf
from reading import lines, opened

from conform.errors import InputError
from conform.model import Place
from conform.readers import ReadOptions
from conform.readers._flow import fixed_layout, indented, ranges
from conform.readers.base import Input
from conform.readers.paged.layout import TextLine
from conform.readers.paged.running import PageLines

SHORT = ["一、总体要求", "（一）服务患者", "各单位认真落实。", "（二）组织实施", "市卫生健康局负责统筹。"]
LONG = "各公立医院要结合本单位工作实际情况，依法落实公立医院用人自主权，" * 2 + "建立药品追溯制度。"


def set_in(paragraphs: list[str], per_line: int = 28, per_page: int = 12, size: int = 16) -> bytes:
    """Indented paragraphs in lines of so many characters, whatever their width."""
    rows: list[tuple[float, str]] = []
    for text in paragraphs:
        whole = "　　" + text
        rows += [(72, whole[at : at + per_line]) for at in range(0, len(whole), per_line)]
    pages = [rows[at : at + per_page] for at in range(0, len(rows), per_page)]
    return pdf([PdfPage([(x, 90 + 28 * row, t) for row, (x, t) in enumerate(page)], size=size) for page in pages])


@pytest.mark.parametrize(
    "paragraphs",
    [
        [*SHORT, LONG, *SHORT],  # most lines are indented
        [
            *SHORT,
            "以云政发〔2021〕18号文件为依据，坚持以人民健康为中心，加强公立医院主体地位，建立追溯制度。",
            LONG,
            *SHORT,
        ],
        [*SHORT, LONG, *SHORT, *SHORT, *SHORT, *SHORT[:4], LONG, *SHORT],  # a page of indented lines alone, and a cut
        [LONG, *SHORT, LONG, *SHORT, LONG],
    ],
    ids=["one-line", "figures", "page-end", "mixed"],
)
def test_lines_are_joined_where_most_paragraphs_have_one(tmp_path: Path, paragraphs: list[str]) -> None:
    assert lines(opened(tmp_path, set_in(paragraphs))) == paragraphs


def test_a_number_that_hangs_left_of_its_text_begins_an_item(tmp_path: Path) -> None:
    rows = [
        (100.0, "为落实各项任务，现将有关要求列在下面，请各单位遵照执行，认真落实"),
        (72.0, "1.加强领导，明确分工。"),
    ]
    rows += [
        (100.0, "各单位要建立台账，逐项抓好落实，并在每季度末报送进展情况和问题的"),
        (72.0, "2.及时报送，注重实效。"),
    ]
    page = PdfPage([(x, 100.0 + 24 * row, text) for row, (x, text) in enumerate(rows)], size=14)
    assert lines(opened(tmp_path, pdf([page]))) == [text for _, text in rows]


def test_ranges() -> None:
    assert ranges([1, 2, 3, 7, 9, 10]) == "1-3, 7, 9-10"
    assert ranges(list(range(1, 100, 2))).endswith(" …")


FULL = "为推动公立医院高质量发展加强各项"  # sixteen characters


def line(text: str, top: float = 100, left: float = 0, size: float = 10) -> TextLine:
    return TextLine(text, top, left, left + size * len(text), size, 0)


def written(*pages: PageLines) -> str:
    return fixed_layout(Input("a.pdf", b""), ReadOptions(), "pdf", list(pages)).text


def page(*rows: TextLine, number: int = 1, **more: object) -> PageLines:
    return PageLines(number, 800.0, list(rows), **more)


@pytest.mark.parametrize(
    ("second", "text"),
    [
        (line("建设。"), f"{FULL}建设。\n"),
        (line("1.建设。"), f"{FULL}\n1.建设。\n"),  # begins an item
        (line("建设。", left=20), f"{FULL}\n\u3000\u3000建设。\n"),  # begins a paragraph
        (line("建设。", size=14), f"{FULL}\n建设。\n"),  # another size
    ],
)
def test_a_full_line_goes_on_in_what_looks_like_it(second: TextLine, text: str) -> None:
    assert written(page(line(FULL), second)) == text


def test_a_short_line_and_a_narrow_column_end_where_they_are() -> None:
    assert written(page(line(FULL), line(FULL[:-5]), line("建设。"))).count("\n") == 2
    assert written(page(line("甲乙丙丁"), line("戊己"))) == "甲乙丙丁\n戊己\n"


def test_latin_words_are_kept_apart_where_a_line_ends() -> None:
    assert "New Town" in written(page(line(FULL[:-3] + "New"), line("Town建设。")))


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    first, second = page(line(FULL), line("- 1 -", 790)), page(line("建设。"), number=2)
    assert written(first, second) == f"{FULL}建设。\n- 1 -\n"


def test_what_could_not_be_read_is_skipped_with_its_place() -> None:
    stain = TextLine("卫", 500, 10, 20, 10, 0, box=(1, 2, 3, 4))
    found = fixed_layout(Input("a.png", b""), ReadOptions(), "png", [page(line(FULL), noise=(stain,), scanned=True)])
    (span,) = found.skipped
    assert (span.reason, found.text[span.start : span.end].strip()) == ("skip.unreadable", "卫")
    assert found.place(span.start) == Place(page=1, box=(1, 2, 3, 4))
    assert found.notes == ("note.ocr:0",)


@pytest.mark.parametrize(("scanned", "key"), [(True, "input.no_words"), (False, "input.no_text_layer")])
def test_pages_without_a_line_are_refused_by_number(scanned: bool, key: str) -> None:
    with pytest.raises(InputError) as raised:
        written(page(number=1, scanned=scanned), page(number=2))
    assert (raised.value.key, raised.value.values) == (key, {"pages": "1-2"})


@pytest.mark.parametrize(("count", "is_text"), [(1, True), (2, False)])
def test_signs_of_private_use_may_be_a_tenth(count: int, is_text: bool) -> None:
    """Of ten characters and the line's end."""
    text = "\ue001" * count + "甲" * (10 - count)
    if is_text:
        assert written(page(line(text)))
        return
    with pytest.raises(InputError) as raised:
        written(page(line(text)))
    assert raised.value.key == "input.garbled"


def test_two_characters_in_is_indented() -> None:
    assert indented(line("甲", left=20)) and not indented(line("甲", left=10)) and not indented(line("甲", left=40))


@pytest.mark.parametrize(("count", "is_one"), [(15, True), (14, False)])
def test_where_paragraphs_are_indented_a_sentence_may_end_a_full_line(count: int, is_one: bool) -> None:
    first = [line(FULL[:14], left=20), line(FULL[: count - 1] + "。"), line("落实责任。")]
    text = written(page(*first, *first, *first))
    assert ("。落实责任。" in text) is is_one
