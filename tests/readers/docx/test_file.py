"""A .docx package → Source: its parts, what stands around the text, and what a reader should know of the file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from containers import R, W, docx, paragraph, run
from reading import fails, kept, lines, skipped, write

from conform.model import Place, Source
from conform.readers import ReadOptions, read

INS = '<w:ins w:id="1" w:author="甲">{}</w:ins>'
DEL = '<w:del w:id="2" w:author="甲">{}</w:del>'


def opened(tmp_path: Path, *body: str, options: ReadOptions | None = None, **parts: str) -> Source:
    return read(str(docx(tmp_path / "plan.docx", list(body), **parts)), options or ReadOptions())


def deleted(text: str) -> str:
    return DEL.format(f"<w:r><w:delText>{text}</w:delText></w:r>")


def test_tracked_changes_as_an_error(tmp_path: Path) -> None:
    path = docx(tmp_path / "plan.docx", [paragraph(run("甲") + deleted("旧"))])
    fails(path, "input.revisions", ReadOptions(revisions="error"))
    clean = docx(tmp_path / "clean.docx", [paragraph(run("甲"))])
    assert read(str(clean), ReadOptions(revisions="error")).notes == ()


def test_headers_footers_and_comments_are_listed_as_skipped(tmp_path: Path) -> None:
    parts = {
        "header": f'<w:hdr xmlns:w="{W}">{paragraph(run("页眉"))}</w:hdr>',
        "footer": f'<w:ftr xmlns:w="{W}">{paragraph(run("第1页"))}</w:ftr>',
        "comments": f'<w:comments xmlns:w="{W}"><w:comment w:id="1">{paragraph(run("批注"))}</w:comment></w:comments>',
    }
    source = opened(tmp_path, paragraph(run("甲") + '<w:r><w:commentReference w:id="1"/></w:r>'), **parts)
    assert lines(source) == ["甲"]
    assert [skipped(source, f"skip.{name}").strip() for name in ("header", "footer", "comment")] == [
        "页眉",
        "第1页",
        "批注",
    ]
    assert [source.place(source.text.index(text)) for text in ("甲", "页眉", "第1页", "批注")] == [
        Place(paragraph=1),
        *[None] * 3,  # a header stands nowhere in the text: no empty place, which no schema knows
    ]


def test_pictures_are_noted(tmp_path: Path) -> None:
    picture = '<w:r><w:drawing><a:blip xmlns:a="http://x"/></w:drawing></w:r>'
    assert opened(tmp_path, paragraph(run("甲") + picture)).notes == ("note.pictures",)


def test_files_of_other_writers(tmp_path: Path) -> None:
    import docx as python_docx

    document = python_docx.Document()
    document.add_heading("一、总体要求", 1)
    document.add_paragraph("到2025年。")
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "甲", "乙"
    buffer = io.BytesIO()
    document.save(buffer)
    assert lines(read(str(write(tmp_path / "plan.docx", buffer.getvalue())), ReadOptions())) == [
        "一、总体要求",
        "到2025年。",
        "甲\t乙",
    ]


def test_strict_files_and_other_names_of_the_main_part(tmp_path: Path) -> None:
    path = docx(tmp_path / "plan.docx", [paragraph(run("甲"))])
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(tmp_path / "strict.docx", "w") as made:
        for name in package.namelist():
            data = (
                package.read(name)
                .replace(W.encode(), strict.encode())
                .replace(b"word/document.xml", b"/word/document2.xml")
            )
            data = data.replace(R.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships")
            made.writestr(name.replace("document.xml", "document2.xml"), data)
    assert kept(read(str(tmp_path / "strict.docx"), ReadOptions())) == "甲\n"


def test_a_document_without_text_is_an_error(tmp_path: Path) -> None:
    fails(docx(tmp_path / "plan.docx", [paragraph("")]), "input.blank")


def test_a_docx_under_another_name(tmp_path: Path) -> None:
    path = docx(tmp_path / "plan.txt", [paragraph(run("甲"))])
    assert read(str(path), ReadOptions()).format == "docx"


def test_without_relations_the_usual_names_are_taken(tmp_path: Path) -> None:
    path = docx(tmp_path / "plan.docx", [paragraph(run("甲"))])
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(tmp_path / "bare.docx", "w") as made:
        for name in package.namelist():
            if name != "_rels/.rels":
                made.writestr(name, package.read(name))
    assert kept(read(str(tmp_path / "bare.docx"), ReadOptions())) == "甲\n"


@pytest.mark.parametrize("target", ["header.xml", "/word/header.xml", "./x/../header.xml"])
def test_a_part_is_found_however_it_is_named(tmp_path: Path, target: str) -> None:
    header = f'<w:hdr xmlns:w="{W}">{paragraph(run("页眉"))}</w:hdr>'
    path = docx(tmp_path / "plan.docx", [paragraph(run("甲"))], header=header)
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(tmp_path / "other.docx", "w") as made:
        for name in package.namelist():
            made.writestr(name, package.read(name).replace(b'Target="header.xml"', f'Target="{target}"'.encode()))
    assert skipped(read(str(tmp_path / "other.docx"), ReadOptions()), "skip.header").strip() == "页眉"


def test_what_lies_outside_the_package_is_not_followed(tmp_path: Path) -> None:
    path = docx(tmp_path / "plan.docx", [paragraph(run("甲"))], header=f'<w:hdr xmlns:w="{W}"/>')
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(tmp_path / "other.docx", "w") as made:
        for name in package.namelist():
            data = package.read(name).replace(b'Target="header.xml"', b'TargetMode="External" Target="document.xml"')
            made.writestr(name, data)
    source = read(str(tmp_path / "other.docx"), ReadOptions())
    assert (source.text, source.skipped) == ("甲\n", ())


def test_a_part_without_a_body_is_damaged(tmp_path: Path) -> None:
    path = docx(tmp_path / "plan.docx", [])
    with zipfile.ZipFile(path) as package, zipfile.ZipFile(tmp_path / "other.docx", "w") as made:
        for name in package.namelist():
            made.writestr(name, package.read(name).replace(b"w:body", b"w:none"))
    assert fails(tmp_path / "other.docx", "input.damaged").values["reason"] == "w:body"


def test_an_embedded_file_is_noted(tmp_path: Path) -> None:
    assert opened(tmp_path, paragraph(run("甲")), "<w:altChunk/>").notes == ("note.embedded",)
