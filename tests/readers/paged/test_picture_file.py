"""A picture's pages: one, or the frames of a TIFF; upright, in colours, and within the limits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from containers_pdf import PdfPage, pdf
from PIL import Image
from reading import fails, write
from scans import found, png, result, save

from conform.messages import Lang
from conform.model import Place
from conform.readers import SUFFIXES, ReadOptions, read
from conform.readers.paged import extra, picture_file
from conform.readers.paged.picture_file import _frames
from conform.render.wording import tell


def test_pages_of_a_tiff_are_told_as_they_are_read(tmp_path: Path, found: list[Any]) -> None:
    found += [result([(100, 100, f"第{number}页的正文。", {})]) for number in "一二三"]
    path = save(tmp_path / "plan.tif", [Image.new("L", (400, 500), 255)] * 3)
    told: list[tuple[str, int, int]] = []
    source = read(str(path), ReadOptions(progress=lambda *page: told.append(page)))
    assert told == [(str(path), number, 3) for number in (0, 1, 2, 3)]
    assert source.place(source.text.index("第二页")) == Place(page=2, line=1, box=(100, 100, 240, 120))


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


def frame(picture: Image.Image) -> Image.Image:
    (only,) = _frames(picture, "a.png")
    return only


def test_what_shines_through_is_paper():
    assert frame(Image.new("RGBA", (2, 2), (0, 0, 0, 0))).getpixel((0, 0)) == (255, 255, 255)
    assert frame(Image.new("RGBA", (2, 2), (9, 8, 7, 255))).getpixel((0, 0)) == (9, 8, 7)
    assert frame(Image.new("L", (2, 2), 0)).mode == "RGB"


def test_a_picture_that_was_taken_on_its_side_is_turned(tmp_path: Path):
    turned = Image.Exif()
    turned[0x0112] = 6  # the camera lay on its right side
    Image.new("RGB", (40, 20)).save(tmp_path / "a.jpg", exif=turned)
    with Image.open(tmp_path / "a.jpg") as opened:
        assert frame(opened).size == (20, 40)


def test_the_most_pixels_may_be_reached(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(picture_file, "MAX_PIXELS", 100)
    assert frame(Image.new("L", (10, 10))).size == (10, 10)
    with pytest.raises(picture_file.InputError):
        frame(Image.new("L", (10, 11)))
