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
from scans import Row, found, needs_ocr, pages, png, quad, result, save

from conform.clean import clean
from conform.messages import Lang
from conform.model import Place
from conform.readers import SUFFIXES, ReadOptions, read
from conform.readers.paged import extra, ocr, pdf_file, picture_file
from conform.render.wording import tell

PLAN = [
    "青潭县推动公立医院高质量发展实施方案",
    "一、总体要求",
    "坚持公益性，到2025年床位达到900张，" * 3 + "患者更加满意。",
]


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
