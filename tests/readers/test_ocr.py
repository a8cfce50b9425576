"""Scans: what OCR finds becomes lines with their places, what it is not sure of is told, and nothing is lost."""

from __future__ import annotations

import math
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from containers_pdf import PdfPage, pdf
from PIL import Image
from reading import bare, fails, kept, lines, skipped, write
from scans import needs_ocr, pages, save

from conform.clean import clean
from conform.messages import Lang
from conform.model import Place
from conform.readers import SUFFIXES, ReadOptions, read
from conform.readers.paged import extra, ocr, pdf_file, picture_file
from conform.render.wording import tell

Row = tuple[float, float, str, dict[int, float]]  # x, y, words, certainty of those that are not sure
PLAN = [
    "青潭县推动公立医院高质量发展实施方案",
    "一、总体要求",
    "坚持公益性，到2025年床位达到900张，" * 3 + "患者更加满意。",
]
SIZE = 20.0


def quad(x: float, y: float, words: str, angle: float = 0.0, size: float = SIZE) -> list[tuple[float, float]]:
    corners = ((x, y), (x + size * len(words), y), (x + size * len(words), y + size), (x, y + size))
    sin, cos = math.sin(angle), math.cos(angle)
    return [(a * cos - b * sin, a * sin + b * cos) for a, b in corners]


def result(rows: list[Row], angle: float = 0.0) -> Any:
    signs = [[(sign, sure.get(at, 0.99), None) for at, sign in enumerate(words)] for _, _, words, sure in rows]
    boxes = [quad(x, y, words, angle) for x, y, words, _ in rows] or None
    texts = [row[2] for row in rows]
    scores = [sum(sign[1] for sign in line) / len(line) for line in signs]
    return SimpleNamespace(boxes=boxes, txts=texts, scores=scores, word_results=signs)


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the engine will find, page by page."""
    coming: list[Any] = []
    for module in (ocr, pdf_file, picture_file):
        monkeypatch.setattr(module, "available", lambda: True)
    monkeypatch.setattr(ocr, "_engine", lambda: lambda picture, **options: coming.pop(0))
    return coming


def png(form: str = "PNG", size: tuple[int, int] = (800, 1000)) -> bytes:
    out = BytesIO()
    Image.new("L", size, 255).save(out, form)
    return out.getvalue()


def paragraph(words: str, x: float = 100, y: float = 200, per_line: int = 28) -> list[Row]:
    cut = [words[at : at + per_line] for at in range(0, len(words), per_line)]
    return [(x, y + 30 * row, line, {}) for row, line in enumerate(cut)]


@pytest.mark.parametrize("angle", [0.0, 0.0175, -0.03])
def test_lines_are_joined_and_have_their_places(tmp_path: Path, found: list[Any], angle: float) -> None:
    rows = [(140.0, 150.0, PLAN[0], {}), *paragraph("　　" + PLAN[2])]
    rows[1] = (140.0, 200.0, rows[1][2].strip(), {})
    found.append(result(rows, angle))
    source = read(str(write(tmp_path / "plan.png", png())), ReadOptions())
    assert (source.format, source.notes) == ("png", ("note.ocr:0",))
    assert lines(source) == [PLAN[0], PLAN[2]]
    place = source.place(source.text.index("坚持"))
    assert place is not None and (place.page, place.line) == (1, 2)
    xs, ys = zip(*quad(140, 200, rows[1][2], angle), strict=True)
    assert place.box == (round(min(xs)), round(min(ys)), round(max(xs)), round(max(ys)))


def test_doubtful_characters_are_known_to_the_repairs_and_told(tmp_path: Path, found: list[Any]) -> None:
    found.append(result([(100, 100, "落实首诊负贵制，", {5: 0.4, 7: 0.3}), (100, 160, "- 1 -", {0: 0.2})]))
    source = read(str(write(tmp_path / "plan.jpg", png("JPEG"))), ReadOptions())
    assert [source.text[start:end] for start, end in source.doubts] == ["贵", "，"]
    assert [(doubt.kind, doubt.before) for doubt in clean(source).doubts] == [("ocr", "贵"), ("ocr", "，")]
    assert source.notes == ("note.ocr:2",)
    assert "2" in tell(source.notes[0], Lang.ZH) and "OCR" in tell(source.notes[0], Lang.EN)


def test_a_bracket_of_either_width_is_sure(tmp_path: Path, found: list[Any]) -> None:
    found.append(result([(100, 100, "(二)主要目标:抓好落实o", {0: 0.5, 2: 0.5})]))
    source = read(str(write(tmp_path / "plan.bmp", png("BMP"))), ReadOptions())
    assert (clean(source).text.strip(), source.doubts) == ("（二）主要目标：抓好落实。", ())


def test_what_cannot_be_read_is_skipped_and_not_lost(tmp_path: Path, found: list[Any]) -> None:
    stamp: Row = (400, 500, "卫心建", {0: 0.2, 1: 0.3, 2: 0.2})
    found.append(result([(100, 100, "一、总体要求", {}), stamp]))
    source = read(str(write(tmp_path / "plan.png", png())), ReadOptions())
    assert (lines(source), skipped(source, "skip.unreadable")) == (["一、总体要求"], "卫心建")
    assert source.doubts == ()


def test_pages_of_a_tiff_are_told_as_they_are_read(tmp_path: Path, found: list[Any]) -> None:
    found += [result([(100, 100, f"第{number}页的正文。", {})]) for number in "一二三"]
    path = save(tmp_path / "plan.tif", [Image.new("L", (400, 500), 255)] * 3)
    told: list[tuple[str, int, int]] = []
    source = read(str(path), ReadOptions(progress=lambda *page: told.append(page)))
    assert told == [(str(path), number, 3) for number in (0, 1, 2, 3)]
    assert source.place(source.text.index("第二页")) == Place(page=2, line=1, box=(100, 100, 240, 120))


def test_only_pages_without_text_of_a_pdf_are_read_so(tmp_path: Path, found: list[Any]) -> None:
    text = [(72.0, 100.0 + 20 * row, "这一页有文字层，可以直接读出来。") for row in range(3)]
    found.append(result([(200, 100, "这一页是扫描的。", {})]))
    stamped = PdfPage([(300, 30, "归档章")], picture=True)
    source = read(str(write(tmp_path / "plan.pdf", pdf([PdfPage(text), stamped]))), ReadOptions())
    assert bare(kept(source)).endswith("这一页是扫描的。")
    assert source.notes == ("note.ocr:0",)
    place = source.place(source.text.index("这一页是扫描的"))
    assert place is not None and (place.page, place.box) == (2, (72, 36, 130, 43))  # in points: 200 dpi of the picture


def test_pictures_without_words_or_damaged(tmp_path: Path, found: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    found += [result([])] * 2
    fails(write(tmp_path / "blank.png", png()), "input.no_words")
    fails(write(tmp_path / "blank.pdf", pdf([PdfPage(picture=True)])), "input.no_words")
    fails(write(tmp_path / "cut.png", png()[:60]), "input.picture_damaged")
    fails(write(tmp_path / "plan.tif", b"II*\0" + b"\xff" * 40), "input.picture_damaged")
    fails(save(tmp_path / "long.tif", [Image.new("1", (9, 9))] * 4), "input.too_many_pages", ReadOptions(max_pages=3))
    monkeypatch.setattr(picture_file, "MAX_PIXELS", 1000)
    fails(write(tmp_path / "plan.png", png()), "input.picture_big")


@pytest.mark.parametrize(("form", "suffix"), [("PNG", ".png"), ("JPEG", ".jpeg"), ("TIFF", ".tif"), ("BMP", ".bmp")])
def test_without_the_extra_the_refusal_says_how_to_get_it(
    tmp_path: Path, form: str, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_file, "available", lambda: False)
    error = fails(write(tmp_path / f"plan{suffix}", png(form)), "input.no_ocr")
    assert error.values["format"] == form
    assert "conform[ocr]" in str(tell("note.scanned_pages", Lang.EN))
    assert (suffix in SUFFIXES) is extra.has_ocr()


# ── the engine itself ─────────────────────────────────────────────────────────────────────────────────


@needs_ocr
@pytest.mark.parametrize("suffix", [".pdf", ".tif"])
def test_scanned_pages_read_as_they_were_written(tmp_path: Path, suffix: str) -> None:
    source = read(str(save(tmp_path / f"plan{suffix}", pages(PLAN), resolution=200)), ReadOptions())
    assert bare(kept(source)) == "".join(PLAN)
    assert "1" in skipped(source, "skip.page_number")


@needs_ocr
def test_nothing_is_asked_of_the_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refuse(*given: object, **more: object) -> None:
        raise AssertionError("a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    ocr._engine.cache_clear()
    assert "总体要求" in read(str(save(tmp_path / "plan.tif", pages(PLAN[:2]))), ReadOptions()).text
