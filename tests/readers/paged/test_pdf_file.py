"""A PDF's text layer: places, tables, and files that are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from containers_pdf import PdfPage, assemble, paged, pdf
from reading import fails, lines, opened, write

from conform.model import Place
from conform.readers import ReadOptions, read
from conform.readers.paged import pdf_file

SENTENCE = "加强县级医院能力建设，完善分级诊疗制度，到2025年基本实现大病不出县。"
LINES = ["青潭县公立医院高质量发展方案", "青政办〔2022〕7号", *([SENTENCE * 6] * 9)]


def test_places_are_pages_and_indents_stay(tmp_path: Path) -> None:
    source = opened(tmp_path, paged(LINES))
    assert source.place(0) == Place(page=1)
    assert source.place(len(source.text) - 1) == Place(page=3)
    assert "\u3000\u3000加强县级医院" in source.text


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
