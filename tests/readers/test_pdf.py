"""PDF: lines in reading order, running heads and page numbers skipped, and files without text refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from containers_pdf import PdfPage, assemble, paged, pdf
from reading import bare, fails, kept, lines, opened, skipped, write

from conform.model import Place
from conform.readers import ReadOptions, read
from conform.readers._flow import ranges
from conform.readers.paged import pdf_file
from conform.readers.paged.layout import Glyph, page_lines

SENTENCE = "加强县级医院能力建设，完善分级诊疗制度，到2025年基本实现大病不出县。"
LINES = ["青潭县公立医院高质量发展方案", "青政办〔2022〕7号", *([SENTENCE * 6] * 9)]


def test_running_heads_and_page_numbers_are_skipped(tmp_path: Path) -> None:
    source = opened(tmp_path, paged(LINES))
    assert bare(kept(source)) == "".join(LINES)
    assert skipped(source, "skip.running_head").count("内部文件") >= 3
    assert "- 2 -" in skipped(source, "skip.page_number")
    assert (source.format, source.encoding, source.notes) == ("pdf", None, ())


def test_places_are_pages_and_indents_stay(tmp_path: Path) -> None:
    source = opened(tmp_path, paged(LINES))
    assert source.place(0) == Place(page=1)
    assert source.place(len(source.text) - 1) == Place(page=3)
    assert "\u3000\u3000加强县级医院" in source.text


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


def test_radicals_become_characters(tmp_path: Path) -> None:
    assert lines(opened(tmp_path, pdf([PdfPage([(72, 100, "⼈⺠医院⻓期发展")])]))) in (
        ["人民医院长期发展"],
        ["医院期发展"],
    )


def test_pages_without_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "available", lambda: False)  # without the extra that reads them
    scans = [PdfPage(picture=True), PdfPage(picture=True)]
    error = fails(write(tmp_path / "scan.pdf", pdf(scans)), "input.no_text_layer")
    assert error.values["pages"] == "1-2"
    source = opened(tmp_path, pdf([PdfPage([(72, 100, SENTENCE)]), *scans]))
    assert source.notes == ("note.scanned_pages",)
    assert opened(tmp_path, pdf([PdfPage([(72, 100, SENTENCE)]), PdfPage()])).notes == ()


def test_ranges() -> None:
    assert ranges([1, 2, 3, 7, 9, 10]) == "1-3, 7, 9-10"
    assert ranges(list(range(1, 100, 2))).endswith(" …")


def test_limits(tmp_path: Path) -> None:
    path = write(tmp_path / "plan.pdf", paged(LINES))
    fails(path, "input.too_many_pages", ReadOptions(max_pages=2))
    fails(path, "input.slow", ReadOptions(max_seconds=0.0))
    fails(path, "input.too_long", ReadOptions(max_chars=100))


def test_an_encrypted_file(tmp_path: Path) -> None:
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>"]
    lock = b"<</Filter/Standard/V 2/R 3/Length 128/P -44/O<%s>/U<%s>>>" % (b"5a" * 32, b"a5" * 32)
    objects.append(lock)
    data = assemble(objects, b"/Encrypt 3 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]")
    fails(write(tmp_path / "locked.pdf", data), "input.encrypted")


@pytest.mark.parametrize("cut", [20, 200, 1500, -40])
def test_a_damaged_file(tmp_path: Path, cut: int) -> None:
    path = write(tmp_path / "cut.pdf", paged(LINES)[:cut])
    try:
        read(str(path), ReadOptions())
    except Exception as error:
        assert type(error).__name__ == "InputError"


def test_a_picture_under_the_name_of_a_pdf(tmp_path: Path) -> None:
    error = fails(write(tmp_path / "plan.pdf", b"GIF89a" + b"\0" * 100), "input.foreign")
    assert error.values["format"] == "GIF"
    fails(write(tmp_path / "plan.pdf", b"%PDF-1.7 and nothing else"), "input.pdf_damaged")
