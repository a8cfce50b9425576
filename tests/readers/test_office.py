"""Old office formats through LibreOffice, which is started apart, stopped in time, and said to be missing."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from containers import rtf
from reading import fails, lines, write

from conform.readers import ReadOptions, read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TEXT = ["一、总体要求", "到2025年，医院服务能力明显提高。"]
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@needs_office
def test_rich_text_under_any_name(tmp_path: Path) -> None:
    for name in ("plan.rtf", "plan.doc"):
        source = read(str(write(tmp_path / name, rtf(TEXT))), ReadOptions())
        assert (source.format, lines(source)) == ("rtf", TEXT)
        assert source.place(source.text.index("到2025")) is not None


@needs_office
def test_word_2003_xml(tmp_path: Path) -> None:
    data = (
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
        '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>'
        + "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in TEXT)
        + "</w:body></w:wordDocument>"
    )
    assert lines(read(str(write(tmp_path / "plan.doc", data)), ReadOptions())) == TEXT


@pytest.mark.parametrize(
    ("stream", "key"),
    [
        ("EncryptedPackage", "input.encrypted"),
        ("Workbook", "input.foreign"),
        ("PowerPoint Document", "input.foreign"),
        ("Something", "input.foreign"),
    ],
)
def test_other_files_in_the_old_container(tmp_path: Path, stream: str, key: str) -> None:
    data = OLE + b"\0" * 600 + stream.encode("utf-16-le")
    fails(write(tmp_path / ("plan.docx" if key == "input.encrypted" else "plan.bin"), data), key)


def test_a_word_file_with_a_password(tmp_path: Path) -> None:
    header = b"\xec\xa5" + b"\0" * 8 + (0x0100).to_bytes(2, "little")
    data = OLE.ljust(512, b"\0") + header + b"\0" * 100 + "WordDocument".encode("utf-16-le")
    fails(write(tmp_path / "plan.doc", data), "input.encrypted")


def test_opendocument_is_checked_before_it_is_converted(tmp_path: Path) -> None:
    def odt(manifest: bytes, content: bytes) -> Path:
        path = tmp_path / "plan.odt"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.text")
            package.writestr("META-INF/manifest.xml", manifest)
            package.writestr("content.xml", content)
        return path

    fails(odt(b"<manifest:encryption-data/>", b"<x/>"), "input.encrypted")
    fails(odt(b"<manifest/>", b" " * 2_000_000), "input.bomb", ReadOptions(max_unpacked=1_000_000))
