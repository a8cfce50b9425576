"""Plain text: encodings chosen by content, and what is no text refused."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from containers import to_traditional
from reading import fails, lines, skipped, write

from conform.errors import InputError
from conform.readers import SUFFIXES, ReadOptions, read

PLAN = "青潭县推进公立医院高质量发展工作方案\n一、总体目标\n到2025年，全县医疗服务能力明显提高。\n"


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
    ],
)
def test_the_encoding_is_found_and_the_mark_removed(tmp_path: Path, codec: str, name: str) -> None:
    source = read(str(write(tmp_path / "plan.txt", PLAN.encode(codec))), ReadOptions())
    assert (source.text, source.encoding, source.format) == (PLAN, name, "text")


@pytest.mark.parametrize("codec", ["big5", "cp950", "big5hkscs"])
def test_big5(tmp_path: Path, codec: str) -> None:
    text = to_traditional(PLAN)
    source = read(str(write(tmp_path / "plan.txt", text.encode(codec))), ReadOptions())
    assert (source.text, source.encoding) == (text, "big5")


def test_traditional_text_in_gb18030_is_not_taken_for_big5(tmp_path: Path) -> None:
    text = to_traditional(PLAN)
    assert read(str(write(tmp_path / "plan.txt", text.encode("gb18030"))), ReadOptions()).text == text


@pytest.mark.parametrize("start", range(0, 25, 3))
def test_a_dozen_characters_are_enough_to_tell(tmp_path: Path, start: int) -> None:
    text = "，".join(["为推动公立医院高质量发展", "现提出如下意见", "请认真贯彻落实", "加强组织领导"])[
        start : start + 12
    ]
    for codec in ("gb18030", "utf-8", "utf-16"):
        assert read(str(write(tmp_path / "plan.txt", text.encode(codec))), ReadOptions()).text == text


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    text = "一、目标\r\n二、任务\r三、保障\n"
    source = read(str(write(tmp_path / "plan.txt", text)), ReadOptions())
    assert source.text == text
    assert source.line_col(source.text.index("三")) == (2, 6)
    assert source.place(0) is None


def test_damaged_utf8_names_the_byte(tmp_path: Path) -> None:
    before = PLAN[:20].encode("utf-8")
    error = fails(write(tmp_path / "plan.txt", before + b"\xff" + PLAN[20:].encode("utf-8")), "input.undecodable")
    assert (error.values["offset"], error.values["byte"], error.values["encoding"]) == (len(before), "0xFF", "utf-8")


def test_damaged_gb18030_names_the_byte(tmp_path: Path) -> None:
    before = PLAN[:20].encode("gb18030")
    error = fails(write(tmp_path / "plan.txt", before + b"\xff" + PLAN[20:].encode("gb18030")), "input.undecodable")
    assert (error.values["offset"], error.values["encoding"]) == (len(before), "gb18030")


def test_what_is_in_no_known_encoding_asks_for_it(tmp_path: Path) -> None:
    error = fails(write(tmp_path / "plan.txt", "caf\xe9 au lait".encode("latin-1")), "input.encoding_unclear")
    assert error.values["offset"] == 3


def test_the_encoding_given_is_obeyed(tmp_path: Path) -> None:
    path = write(tmp_path / "plan.txt", "caf\xe9".encode("latin-1"))
    assert read(str(path), ReadOptions(encoding="latin-1")).text == "café"
    assert read(str(write(path, PLAN.encode("gbk"))), ReadOptions(encoding="GB2312")).encoding == "gb18030"
    fails(write(path, PLAN.encode("gbk")), "input.undecodable", ReadOptions(encoding="utf-8"))


@pytest.mark.parametrize("name", ["klingon", "rot13", "hex", "base64", "", "utf-8\0", "unicode_escape", "idna"])
def test_an_encoding_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / "plan.txt", b"\\ud800 plan")
    if name in ("unicode_escape", "idna"):
        try:
            text = read(str(path), ReadOptions(encoding=name)).text
        except Exception as error:
            assert type(error).__name__ == "InputError"
        else:
            text.encode("utf-8")
    else:
        fails(path, "input.encoding_unknown", ReadOptions(encoding=name))


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "input.empty"),
        (b"\xef\xbb\xbf", "input.blank"),
        (" \n\t\r\n\u3000".encode(), "input.blank"),
        (b"\0" * 100, "input.binary"),
        (b"plan\0plan", "input.binary"),
        (bytes(range(256)) * 20, "input.binary"),
        (b"\x01\x02\x03\x04plan" * 50, "input.binary"),
        (b"GIF89a" + b"\0" * 50, "input.foreign"),
        (b"PK\x03\x04" + b"\0" * 50 + b"xl/workbook.xml", "input.foreign"),
        (b"MZ\x90\0" + b"\0" * 50, "input.foreign"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, key: str) -> None:
    fails(write(tmp_path / "plan.txt", data), key)


def test_a_text_may_begin_like_a_program_or_picture(tmp_path: Path) -> None:
    for text in ("MZ方案\n", "BM方案\n"):
        assert read(str(write(tmp_path / "plan.txt", text)), ReadOptions()).text == text


def test_a_few_control_characters_are_left_to_the_repairs(tmp_path: Path) -> None:
    text = PLAN * 5 + "\x0c\x07二、任务"
    assert read(str(write(tmp_path / "plan.txt", text)), ReadOptions()).text == text


def test_files_that_are_not_there(tmp_path: Path) -> None:
    fails(tmp_path / "no.txt", "input.missing")
    fails(tmp_path, "input.folder")
    fails("plan\0.txt", "input.unreadable")
    fails(tmp_path / ("x" * 5000), "input.unreadable")
    fails(write(tmp_path / "f.txt", "甲") / "x", "input.unreadable")


def test_limits(tmp_path: Path) -> None:
    path = write(tmp_path / "plan.txt", PLAN)
    fails(path, "input.too_big", ReadOptions(max_bytes=10))
    fails(path, "input.too_long", ReadOptions(max_chars=10))


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(PLAN.encode("gb18030"))

    monkeypatch.setattr(sys, "stdin", Stdin)
    source = read("-", ReadOptions(stdin_filename="plan.md"))
    assert (source.path, source.format, source.text) == ("plan.md", "markdown", PLAN)
    Stdin.buffer = io.BytesIO(b"")
    with pytest.raises(InputError, match="the file is empty"):
        read("-", ReadOptions())


def test_markdown_marks_are_skipped_and_words_are_not(tmp_path: Path) -> None:
    text = "# 方案\r\n\r\n## 二、任务 ##\n\n**（一）目标。**建#设，2*3**不**。\n\n> 引文\n\n---\n\n"
    text += "| 单位 | 事项 |\n|---|:-:|\n| 甲 | 乙 |\n"
    source = read(str(write(tmp_path / "plan.md", text)), ReadOptions())
    assert source.text == text
    assert lines(source)[:5] == ["方案", "二、任务", "（一）目标。建#设，2*3不。", "引文", "| 单位 | 事项 |"]
    assert set(skipped(source, "skip.markup")) <= set("#*>-|: \n")


def test_a_hash_in_a_text_file_is_text(tmp_path: Path) -> None:
    assert not read(str(write(tmp_path / "plan.txt", "# 方案\n")), ReadOptions()).skipped


def test_suffixes() -> None:
    assert {".txt", ".md", ".html", ".htm", ".docx", ".pdf", ".doc", ".wps", ".rtf", ".odt", ".ofd"} <= SUFFIXES


def test_reading_text_imports_no_heavy_library(tmp_path: Path) -> None:
    path = write(tmp_path / "plan.txt", PLAN)
    code = (
        "import sys; from conform.readers import read, ReadOptions; read(sys.argv[1], ReadOptions());"
        "heavy = {'lxml', 'docx', 'pdfplumber', 'pdfminer', 'selectolax', 'charset_normalizer', 'email', 'zipfile'};"
        "sys.exit(','.join(heavy & set(sys.modules)) or 0)"
    )
    ran = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
