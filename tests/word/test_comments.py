"""Comments in somebody's Word file: at the words that they are about, and nothing else changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from containers import docx as packed
from containers import paragraph, run
from hypothesis import given, settings
from hypothesis import strategies as st
from law import LAW
from lxml import etree
from worded import TABLE, styled

from conform.errors import InputError
from conform.readers import Input, ReadOptions, read_data
from conform.word.comments import Note, commented

OPTIONS = ReadOptions(any_text=True)
DAY = date(2024, 5, 6)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def input_of(path: Path) -> Input:
    return Input(str(path), path.read_bytes())


def noted(file: Input, *words: str, lines: Sequence[str] = ("说明",)) -> bytes:
    text = read_data(file, OPTIONS).text
    spans = [(text.index(word), text.index(word) + len(word)) for word in words]
    return commented(file, [Note(*span, tuple(lines)) for span in spans], OPTIONS, DAY)


def within(data: bytes) -> list[str]:
    """The words between the ends of each comment, in the order of their numbers."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    open_: dict[str, list[str]] = {}
    done: dict[str, str] = {}
    for each in root.iter():
        number = each.get(f"{W}id", "")
        if each.tag == f"{W}commentRangeStart":
            open_[number] = []
        elif each.tag == f"{W}commentRangeEnd":
            done[number] = "".join(open_.pop(number))
        elif each.tag == f"{W}t":
            for told in open_.values():
                told.append(each.text or "")
    assert not open_
    return [done[number] for number in sorted(done, key=int)]


def letters(data: bytes) -> list[tuple[str, bytes]]:
    """Every letter of the body with how it looks."""
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    found = []
    for text in root.iter(f"{W}t"):
        look = text.getparent().find(f"{W}rPr")
        found += [(letter, b"" if look is None else etree.tostring(look)) for letter in text.text or ""]
    return found


def is_kept(old: bytes, new: bytes) -> bool:
    """Whether all bytes of the one stand in the other, in order."""
    rest = iter(new)
    return all(byte in rest for byte in old)


def test_a_comment_stands_at_its_words(tmp_path: Path):
    file = input_of(styled(tmp_path / "plan.docx", LAW, TABLE))
    data = noted(file, "云谷镇", "看护人", lines=("≈ 修改 03.1", "参照要求：<甲&乙>"))
    assert within(data) == ["云谷镇", "看护人"]
    first, second = docx.Document(io.BytesIO(data)).comments
    assert (first.author, first.initials, first.text) == ("conform", "cf", "≈ 修改 03.1\n参照要求：<甲&乙>")
    assert first.timestamp.date() == DAY
    assert (first.comment_id, second.comment_id) == (0, 1)


def test_all_else_is_as_it_was(tmp_path: Path):
    file = input_of(styled(tmp_path / "plan.docx", LAW, TABLE))
    data = noted(file, "云谷镇", "第二章", "张甲")
    before, after = zipfile.ZipFile(io.BytesIO(file.data)), zipfile.ZipFile(io.BytesIO(data))
    changed = [
        name for name in after.namelist() if name not in before.namelist() or before.read(name) != after.read(name)
    ]
    assert changed == ["[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels", "word/comments.xml"]
    for name in changed[:-1]:
        assert is_kept(before.read(name), after.read(name))
    for info in before.infolist():
        assert after.getinfo(info.filename).date_time == info.date_time
    assert letters(data) == letters(file.data)
    assert read_data(Input("x.docx", data), OPTIONS).text.startswith(read_data(file, OPTIONS).text.rstrip())


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 60)), min_size=1, max_size=6))
def test_any_places_leave_the_text_as_it_was(spans: list[tuple[int, int]]):
    body = [
        paragraph(run("甲乙&amp;丙 ") + run("丁戊", "<w:rPr><w:b/></w:rPr>") + run("己")),
        paragraph(run("庚辛" * 90)),
    ]
    file = Input("x.docx", made(body))
    data = commented(file, [Note(at, at + size, ("说",)) for at, size in spans], OPTIONS, DAY)
    assert letters(data) == letters(file.data)
    assert len(within(data)) == len(spans)
    assert len(list(docx.Document(io.BytesIO(data)).comments)) == len(spans)


def made(body: list[str]) -> bytes:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        return packed(Path(folder) / "x.docx", body).read_bytes()


def test_comments_that_are_there_stay(tmp_path: Path):
    path = styled(tmp_path / "plan.docx")
    document = docx.Document(str(path))
    document.add_comment(document.paragraphs[1].runs[0], text="某人说", author="王", initials="王")
    document.save(str(path))
    told = [(each.author, each.text) for each in docx.Document(io.BytesIO(noted(input_of(path), "云谷镇"))).comments]
    assert told == [("王", "某人说"), ("conform", "说明")]


def test_twice_is_two_comments(tmp_path: Path):
    file = input_of(styled(tmp_path / "plan.docx"))
    again = Input("x.docx", noted(file, "云谷镇"))
    assert [each.comment_id for each in docx.Document(io.BytesIO(noted(again, "云谷镇"))).comments] == [0, 1]


def test_tracked_changes_stay_tracked(tmp_path: Path):
    body = [
        "<w:p>" + run("每年") + '<w:ins w:id="9" w:author="王">' + run("组织两次") + "</w:ins>"
        '<w:del w:id="8" w:author="王"><w:r><w:delText>组织一次</w:delText></w:r></w:del>' + run("检查。") + "</w:p>"
    ]
    file = input_of(packed(tmp_path / "x.docx", body))
    data = noted(file, "织两次检")
    assert within(data) == ["织两次检"]
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    assert "".join(root.find(f".//{W}ins").itertext()) == "组织两次"
    assert len(root.findall(f".//{W}del")) == 1


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8"])
def test_a_part_in_another_encoding_is_commented_on_too(tmp_path: Path, encoding: str):
    path = styled(tmp_path / "plan.docx")
    parts: dict[str, Any] = {name: zipfile.ZipFile(path).read(name) for name in zipfile.ZipFile(path).namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    parts["word/document.xml"] = etree.tostring(root, encoding=encoding, xml_declaration=True)
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    assert within(noted(input_of(path), "云谷镇")) == ["云谷镇"]


def test_no_notes_no_change(tmp_path: Path):
    file = input_of(styled(tmp_path / "plan.docx"))
    assert commented(file, [], OPTIONS, DAY) == file.data


def repacked(path: Path, **parts: bytes | None) -> Input:
    """The file with other parts; None takes one away. `comments` and so on are parts of word/, `types` is not."""
    names = {"types": "[Content_Types].xml", "relations": "word/_rels/document.xml.rels"}
    changed = {names.get(key, f"word/{key}.xml"): data for key, data in parts.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w") as new:
        held = {name: old.read(name) for name in old.namelist()} | changed
        for name, data in held.items():
            if data is not None:
                new.writestr(name, data)
    return Input(str(path), out.getvalue())


COMMENTS = '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:comments>'
HELD = COMMENTS.format('<w:comment w:id="0"><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment>')
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
LINK = f'<Relationship Id="r9" Type="{KIND}" Target="comments.xml"/>'
RELATED = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


@pytest.mark.parametrize(
    "comments",
    [
        f'<?xml version="1.0" encoding="gb18030"?>{HELD}'.encode("gb18030"),
        f"{HELD}<!-- </w:comments> -->".encode(),
    ],
    ids=["another encoding", "a remark behind"],
)
@pytest.mark.parametrize("times", [1, 40])
def test_comments_join_odd_ones_once(tmp_path: Path, comments: bytes, times: int):
    packed(tmp_path / "a.docx", [paragraph(run("甲乙丙"))])
    file = repacked(tmp_path / "a.docx", comments=comments, relations=RELATED.format(LINK * times).encode())
    again = read_data(Input("b.docx", noted(file, "乙")), OPTIONS).text
    assert again.split() == ["甲乙丙", "旧", "说明"]


def test_a_file_that_names_no_types_is_given_some(tmp_path: Path):
    packed(tmp_path / "a.docx", [paragraph(run("甲乙丙"))])
    made = noted(repacked(tmp_path / "a.docx", types=None), "乙")
    assert b"comments+xml" in zipfile.ZipFile(io.BytesIO(made)).read("[Content_Types].xml")


def test_a_damaged_part_that_the_text_does_not_need_is_told(tmp_path: Path):
    packed(tmp_path / "a.docx", [paragraph(run("甲乙丙"))])
    file = repacked(tmp_path / "a.docx", picture=b"PICTURE")
    with pytest.raises(InputError) as caught:
        noted(file._replace(data=file.data.replace(b"PICTURE", b"DAMAGED")), "乙")
    assert caught.value.key == "input.zip_broken"


def test_a_part_that_unpacks_without_end_is_refused(tmp_path: Path):
    packed(tmp_path / "a.docx", [paragraph(run("甲乙丙"))])
    file = repacked(tmp_path / "a.docx", picture=b"0" * 10_000_000)
    with pytest.raises(InputError) as caught:
        commented(file, [Note(0, 1, ("说明",))], OPTIONS._replace(max_unpacked=1_000_000), DAY)
    assert caught.value.key == "input.bomb"
