"""Hostile files: one clear error, little memory, little time."""

from __future__ import annotations

import subprocess
import sys
import time
import zipfile
import zlib
from pathlib import Path

import pytest
from containers import W, docx, page, paragraph, run
from containers_pdf import PdfPage, pdf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import fails, write

from conform.errors import InputError
from conform.readers import ReadOptions, read

MEMORY = 300 * 2**20
SECONDS = 20
CHUNK = b"\0" * 2**20


def bomb(path: Path, size: int) -> Path:
    """A .docx whose main part is so many mebibytes of blanks."""
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package,
        package.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(size):
            part.write(CHUNK)
    return path


def lying(path: Path) -> Path:
    """A .docx whose main part says it has one byte."""
    data = bytearray(bomb(path, 128).read_bytes())
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (1).to_bytes(4, "little")
    return write(path, bytes(data))


def entities(path: Path, declaration: str) -> Path:
    body = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>'
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", f"<!DOCTYPE w [{declaration}]>{body}")
    return path


def nested(path: Path, depth: int) -> Path:
    row = "<w:tbl><w:tr><w:tc>"
    return docx(path, [row * depth + paragraph(run("深")) + "</w:tc></w:tr></w:tbl>" * depth])


def elements(path: Path) -> Path:
    return docx(path, ["<w:p/>" * 6_000_000])


def pdf_bomb(path: Path) -> Path:
    data = pdf([PdfPage([(72, 100, "正文")])])
    packed = zlib.compress(b" " * (80 * 2**20))
    stream = b"9 0 obj\n<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream\nendobj\n" % (len(packed), packed)
    return write(path, data[:9] + stream + data[9:])


HOSTILE = {
    "bomb.docx": (lambda path: bomb(path, 256), "input.bomb"),
    "lying.docx": (lying, "input.zip_broken"),
    "elements.docx": (elements, "input.bomb"),
    "deep.docx": (lambda path: nested(path, 3000), "input.nested"),
    "entities.docx": (lambda path: entities(path, '<!ENTITY a "x">'), "input.entities"),
    "outside.docx": (lambda path: entities(path, '<!ENTITY a SYSTEM "file:///etc/passwd">'), "input.entities"),
    "empty-pages.pdf": (lambda path: write(path, pdf([PdfPage()] * 5000)), "input.too_many_pages"),
    "blank-pages.pdf": (lambda path: write(path, pdf([PdfPage()] * 1900)), "input.no_text_layer"),
    "bomb.pdf": (pdf_bomb, "input.pdf_bomb"),
    "spaces.txt": (lambda path: write(path, b" " * (200 * 2**20)), "input.too_big"),
    "fewer-spaces.txt": (lambda path: write(path, b" " * (60 * 2**20)), "input.too_long"),
    "nul.txt": (lambda path: write(path, b"\0" * (60 * 2**20)), "input.binary"),
    "tags.html": (lambda path: write(path, b"<html>" + b"<p>x" * 4_000_000), "input.tags"),
    "deep.html": (lambda path: write(path, b"<html>" + b"<div>" * 200_000), "input.blank"),
}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="measures with Linux's own means")
@pytest.mark.parametrize("name", HOSTILE)
def test_within_bounds(tmp_path: Path, name: str) -> None:
    make, key = HOSTILE[name]
    path = make(tmp_path / name)
    code = (
        "import re, sys\nfrom pathlib import Path\nfrom conform.errors import InputError\n"
        "from conform.readers import read, ReadOptions\n"
        "try:\n    read(sys.argv[1], ReadOptions())\nexcept InputError as error:\n"
        "    print(error.key, re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1])\n"
    )
    begun = time.monotonic()
    ran = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    found, memory = ran.stdout.split()
    assert found == key
    assert int(memory) * 1024 < MEMORY
    assert time.monotonic() - begun < SECONDS


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95, 0.999])
def test_a_truncated_docx(tmp_path: Path, share: float) -> None:
    data = docx(tmp_path / "plan.docx", [paragraph(run("甲" * 50))]).read_bytes()
    fails(write(tmp_path / "cut.docx", data[: int(len(data) * share)]), "input.zip_broken")


def test_a_docx_with_a_damaged_part(tmp_path: Path) -> None:
    fails(docx(tmp_path / "plan.docx", ["<w:p>"]), "input.damaged")
    with zipfile.ZipFile(tmp_path / "no.docx", "w") as package:
        package.writestr("word/other.xml", "<x/>")
    fails(tmp_path / "no.docx", "input.damaged")


def test_a_packed_file_that_is_no_document(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "plan.zip", "w") as package:
        package.writestr("plan.txt", "方案")
    fails(tmp_path / "plan.zip", "input.foreign")


SAMPLES = [
    page(["标题", "文号", "一、正文。"]).encode(),
    pdf([PdfPage([(72, 100, "正文")])]),
    b"{\\rtf1 x}",
    "方案\n一、".encode("gbk"),
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=400), suffix=st.sampled_from([".txt", ".html", ".docx", ".pdf", ".md", ".mht", ".ofd", ""])
)
def test_no_bytes_give_a_traceback(tmp_path: Path, data: bytes, suffix: str) -> None:
    _either(write(tmp_path / f"plan{suffix}", data))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kind=st.sampled_from(["html", "pdf", "docx"]), at=st.floats(0, 1), junk=st.binary(min_size=1, max_size=8))
def test_no_damage_gives_a_traceback(tmp_path: Path, kind: str, at: float, junk: bytes) -> None:
    samples = {"html": SAMPLES[0], "pdf": SAMPLES[1]}
    data = samples.get(kind) or docx(tmp_path / "whole.docx", [paragraph(run("甲" * 9))]).read_bytes()
    where = int(at * len(data))
    _either(write(tmp_path / f"plan.{kind}", data[:where] + junk + data[where + len(junk) :]))


def _either(path: Path) -> None:
    """A Source whose spans lie in its text, or an InputError."""
    try:
        source = read(str(path), ReadOptions(office_seconds=0.01))
    except InputError:
        return
    source.text.encode("utf-8")
    assert all(0 <= span.start < span.end <= len(source.text) for span in source.skipped)
    assert [offset for offset, _ in source.places] == sorted({offset for offset, _ in source.places})
