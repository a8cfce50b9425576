"""OFD through ofdkit, where it is installed."""

from __future__ import annotations

import importlib
import importlib.util
import zipfile
from pathlib import Path
from typing import Any

import pytest
from containers_ofd import ofd
from reading import bare, fails, lines, skipped, write

from conform.errors import InputError
from conform.model import Place
from conform.readers import ReadOptions, read

needs_ofdkit = pytest.mark.skipif(importlib.util.find_spec("ofdkit") is None, reason="ofdkit is not installed")


@needs_ofdkit
def test_lines_and_pages(tmp_path: Path) -> None:
    pages = [
        [(30, 60, "二、重点任务"), (30, 50, "一、总体要求"), (100, 290, f"- {n} -"), (40, 70, f"缩进的第{n}段。")]
        for n in (1, 2)
    ]
    source = read(str(ofd(tmp_path / "plan.ofd", pages)), ReadOptions())
    assert source.format == "ofd"
    assert lines(source)[:3] == ["一、总体要求", "二、重点任务", "缩进的第1段。"]
    assert source.place(source.text.index("第2段")) == Place(page=2)
    assert "- 1 -" in skipped(source, "skip.page_number")


@needs_ofdkit
def test_without_text_and_damaged(tmp_path: Path) -> None:
    fails(ofd(tmp_path / "plan.ofd", [[]]), "input.no_text_layer")
    fails(ofd(tmp_path / "plan.ofd", [[]] * 5), "input.too_many_pages", ReadOptions(max_pages=3))
    with zipfile.ZipFile(tmp_path / "bad.ofd", "w") as package:
        package.writestr("OFD.xml", "<ofd>")
    fails(tmp_path / "bad.ofd", "input.damaged")


def test_ofdkit_missing_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.import_module

    def without(name: str, package: str | None = None) -> Any:
        if name == "ofdkit":
            raise ImportError(name)
        return real(name, package)

    path = ofd(tmp_path / "plan.ofd", [[(30, 50, "一、总体要求")]])
    monkeypatch.setattr(importlib, "import_module", without)
    fails(path, "input.no_ofd")


HOSTILE = [
    *({"size": size} for size in ("0", "nan", "-5", "1e999", "1e300", "")),
    *({"delta": delta} for delta in ("1e999", "nan", "g 1e999 5", "g 3 1e999", "-1e300", "g")),
    *({"box": box} for box in ("0 0 0 0", "0 0 nan nan", "0 0 1e999 1e999", "0 0 -210 -297", "0", "x")),
    *({"x": x} for x in ("nan", "1e300", "-1e300")),
    {"size": "nan", "delta": "nan", "box": "0 0 nan 0", "x": "1e999"},
    {"size": "0.0000001", "delta": "-1"},  # all lines end before they begin
]


@needs_ofdkit
@pytest.mark.parametrize("given", HOSTILE, ids=str)
def test_numbers_of_a_file_are_hostile(tmp_path: Path, given: dict[str, str]) -> None:
    texts = [(30.0, 50.0 + 10 * n, f"第{'一二三四五六七八'[n]}句话是这样的。") for n in range(8)]
    source = read(str(ofd(tmp_path / "plan.ofd", [texts], **given)), ReadOptions())
    assert all(bare(source.text).count(text) == 1 for _, _, text in texts)


@needs_ofdkit
@pytest.mark.parametrize("field", [12, 16])  # size and offset of the directory, in its end record
@pytest.mark.parametrize("value", [0, 1, 0x7FFFFFFF, 0xFFFFFFFE])
def test_a_directory_that_lies_is_one_error(tmp_path: Path, field: int, value: int) -> None:
    data = bytearray(ofd(tmp_path / "plan.ofd", [[(30, 50, "一、总体要求")]]).read_bytes())
    at = data.rindex(b"PK\x05\x06") + field
    data[at : at + 4] = value.to_bytes(4, "little")
    path = write(tmp_path / "bad.ofd", bytes(data))
    with pytest.raises(InputError) as caught:
        read(str(path), ReadOptions())
    assert caught.value.key in ("input.zip_broken", "input.damaged")


@needs_ofdkit
@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("加强\ue863设，完善各项工作制度。", ("note.private_use:1",)),
        ("推进\U000f0123革，提升\uf8ff务水平，落实好各项工作的具体责任。", ("note.private_use:2",)),
        ("加强建设，完善制度。", ()),
    ],
)
def test_signs_of_a_font_are_told_to_have_no_meaning(tmp_path: Path, text: str, notes: tuple[str, ...]) -> None:
    assert read(str(ofd(tmp_path / "plan.ofd", [[(30, 50, text)]])), ReadOptions()).notes == notes


@needs_ofdkit
def test_a_text_of_such_signs_is_refused(tmp_path: Path) -> None:
    fails(ofd(tmp_path / "plan.ofd", [[(30, 50, "\ue001\ue002\ue003\ue004，完善\ue005")]]), "input.garbled")
