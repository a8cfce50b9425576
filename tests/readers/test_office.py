"""Old office formats through LibreOffice, which is started apart, stopped in time, and said to be missing."""

from __future__ import annotations

import shutil
import sys
import time
import zipfile
from pathlib import Path

import pytest
from containers import rtf
from reading import fails, lines, write

from conform.readers import ReadOptions, _soffice, read

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


def script(tmp_path: Path, body: str) -> str:
    path = write(tmp_path / "soffice", f"#!{sys.executable}\nimport os, sys, time\n{body}\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(sys.platform == "win32", reason="starts a script")
def test_a_converter_that_hangs_is_ended_with_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = tmp_path / "child"
    body = f"child = os.fork()\nif not child:\n    time.sleep(2); open({str(note)!r}, 'w')\ntime.sleep(60)"
    monkeypatch.setattr(_soffice, "find", lambda: script(tmp_path, body))
    begun = time.monotonic()
    fails(write(tmp_path / "plan.rtf", rtf(TEXT)), "input.office_slow", ReadOptions(office_seconds=0.5))
    assert time.monotonic() - begun < 5
    time.sleep(2.5)
    assert not note.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="starts a script")
def test_a_converter_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_soffice, "find", lambda: script(tmp_path, "sys.exit(1)"))
    fails(write(tmp_path / "plan.rtf", rtf(TEXT)), "input.office_failed")


def test_libreoffice_missing_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_soffice, "find", lambda: None)
    error = fails(
        write(tmp_path / "plan.wps", OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le")), "input.no_office"
    )
    assert error.values["suffix"] == ".doc"


def test_the_profile_runs_no_macros(tmp_path: Path) -> None:
    _soffice._settle(tmp_path / "profile")
    settings = (tmp_path / "profile" / "user" / "registrymodifications.xcu").read_text(encoding="utf-8")
    assert "DisableMacrosExecution" in settings
    assert "MacroSecurityLevel" in settings


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
