"""Web pages saved as one file: the first HTML part, its encodings undone."""

from __future__ import annotations

import base64
import quopri
from pathlib import Path

import pytest
from containers import page
from reading import fails, lines, write

from conform.model import Source
from conform.readers import ReadOptions, read

PARAGRAPHS = [
    "云丘省推进公立医院高质量发展若干措施",
    "云政办〔2022〕3号",
    "各市人民政府：",
    "一、总体要求",
    "到2025年，全省公立医院的发展方式更加注重质量，运行效率明显提高，群众看病更加方便。",
    "二、重点任务",
    "（一）建设高水平医院。支持省人民医院牵头组建专科联盟，带动基层服务能力一起提升；到2024年建成20个联盟。",
    "云丘省人民政府办公厅",
    "2022年1月18日",
]


def opened(tmp_path: Path, source: str, name: str = "page.mht") -> Source:
    return read(str(write(tmp_path / name, source)), ReadOptions())


def saved(encoding: str, body: str, kind: str = "text/html", before: str = "") -> str:
    return (
        'From: <saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="XX"\r\n\r\n'
        f'{before}--XX\r\nContent-Type: {kind}; charset="gb2312"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n'
        f"{body}\r\n--XX--\r\n"
    )


PAGE = page(PARAGRAPHS, "gb2312").encode("gb18030")
QUOTED, BASE64 = quopri.encodestring(PAGE).decode("ascii"), base64.encodebytes(PAGE).decode("ascii")


@pytest.mark.parametrize(("encoding", "body"), [("quoted-printable", QUOTED), ("base64", BASE64)])
def test_a_page_saved_as_one_file(tmp_path: Path, encoding: str, body: str) -> None:
    source = opened(tmp_path, saved(encoding, body))
    assert (source.format, source.places) == ("mhtml", ())
    assert lines(source) == PARAGRAPHS


def test_parts_before_the_page_are_passed_over(tmp_path: Path) -> None:
    style = "--XX\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n"
    assert lines(opened(tmp_path, saved("quoted-printable", QUOTED, before=style))) == PARAGRAPHS


def test_it_is_known_by_content_under_any_name(tmp_path: Path) -> None:
    assert opened(tmp_path, saved("base64", BASE64), "page.txt").format == "mhtml"
    assert opened(tmp_path, "MIME-Version: 1.0，这是讲邮件格式的文本。", "page.txt").format == "text"


def test_without_a_page_there_is_nothing_to_read(tmp_path: Path) -> None:
    fails(write(tmp_path / "page.mht", saved("base64", BASE64, "image/png")), "input.blank")
    fails(write(tmp_path / "page.mht", saved("base64", BASE64).replace('; boundary="XX"', "")), "input.blank")


def test_what_cannot_be_undone_is_damaged(tmp_path: Path) -> None:
    fails(write(tmp_path / "page.mht", saved("base64", "abcde")), "input.damaged")
