"""Tracked changes in the old file: accept all is the new text, reject all the old one."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from common import Ran
from law import DIVIDED, LAW, PUT_IN, SHIFTED
from plans import plan_of
from worded import OPTIONS, TABLE, bare, input_of, numbered, plan_in, settled, styled

from conform.readers import Input, read_data
from conform.versions import compare
from conform.word.tracked import Tracked, tracked

SHORTER = LAW[: LAW.index("第三章")]
VERSIONS = {"put in": PUT_IN, "divided": DIVIDED, "shifted": SHIFTED, "shorter": SHORTER, "same": LAW}


def of_file(path: Path, new: str) -> Tracked:
    old = input_of(path)
    return tracked(compare(plan_in(old), plan_of(new)), old, OPTIONS)


def of_text(new: str, old: str = LAW) -> Tracked:
    return tracked(compare(plan_of(old), plan_of(new)), None, OPTIONS)


def paragraphs(text: str) -> list[str]:
    return [bare(line) for line in text.split("\n") if line.strip()]


def assert_both(data: bytes, old: str, new: str) -> None:
    """Accepting and rejecting give the two texts, paragraph by paragraph, in the XML and as a reader does it."""
    for how, revisions, text in (("accept", "final", new), ("reject", "original", old)):
        assert [bare(each) for each in settled(data, how)] == paragraphs(text)
        read = read_data(Input("x.docx", data), OPTIONS._replace(revisions=revisions)).text
        assert paragraphs(read) == paragraphs(text)


@pytest.mark.parametrize("new", VERSIONS.values(), ids=VERSIONS)
def test_accept_gives_the_new_text_and_reject_the_old_one(new: str, tmp_path: Path) -> None:
    for found, plain in ((of_file(styled(tmp_path / "old.docx"), new), False), (of_text(new), True)):
        assert (found.plain, found.exact) == (plain, True)
        assert_both(found.data, LAW, new)


def test_nothing_of_a_paragraph_stays_where_it_went(tmp_path: Path) -> None:
    for path, new in ((styled(tmp_path / "a.docx", PUT_IN), LAW), (styled(tmp_path / "b.docx"), SHIFTED)):
        assert [bare(each) for each in settled(of_file(path, new).data, "accept", blank=True)] == paragraphs(new)


def test_random_edits(tmp_path: Path) -> None:
    chance, path = random.Random(14), styled(tmp_path / "old.docx")
    lines = LAW.strip().split("\n")
    for _ in range(25):
        new = list(lines)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(1, len(new))
            step = chance.choice(["drop", "swap", "double", "cut", "join", "reword"])
            if step == "drop":
                del new[at]
            elif step == "swap":
                new[at], new[at - 1] = (new[at - 1], new[at]) if at > 1 else (new[at], new[at - 1])
            elif step == "double":
                new.insert(at, "镇人民政府应当每年向村民报告泉眼的状况。")
            elif step == "cut":
                new[at : at + 1] = [new[at][: len(new[at]) // 2], new[at][len(new[at]) // 2 :]]
            elif step == "join" and at > 1:
                new[at - 1 : at + 1] = [new[at - 1] + new[at]]
            else:
                new[at] = new[at].replace("应当", "可以").replace("水源", "泉水")
        text = "\n".join(new) + "\n"
        found = of_file(path, text)
        assert found.exact, text
        read = read_data(Input("x.docx", found.data), OPTIONS).text
        assert bare(read) == bare(text)
        assert bare("".join(settled(found.data, "accept"))) == bare(text)
        assert [bare(each) for each in settled(found.data, "reject")] == paragraphs(LAW)


def test_what_is_untouched_stays_to_the_byte(tmp_path: Path) -> None:
    path = styled(tmp_path / "old.docx")
    data = of_file(path, PUT_IN).data
    with ZipFile(path) as before, ZipFile(io.BytesIO(data)) as after:
        assert before.namelist() == after.namelist()
        for name in before.namelist():
            if name != "word/document.xml":
                assert before.read(name) == after.read(name)


def test_what_is_put_in_looks_as_its_neighbours(tmp_path: Path) -> None:
    data = of_file(styled(tmp_path / "old.docx"), PUT_IN).data
    body = docx.Document(io.BytesIO(data))
    (made,) = (each for each in body.paragraphs if "设立水源监测站" in "".join(each._p.itertext()))
    assert made.style.name == "Normal"
    number, words = made._p.xpath("w:ins/w:r")
    assert number.xpath("w:rPr/w:b")
    assert not words.xpath("w:rPr/w:b")


def test_numbers_that_word_counts_are_left_to_it(tmp_path: Path) -> None:
    path = numbered(tmp_path / "old.docx")
    for new in (PUT_IN, DIVIDED, SHORTER):
        found = of_file(path, new)
        assert found.exact
        assert "第五条第五条" not in bare(read_data(Input("x.docx", found.data), OPTIONS).text)
    assert not of_file(path, SHIFTED).exact


def test_cells_and_rows_of_a_table(tmp_path: Path) -> None:
    path = styled(tmp_path / "old.docx", table=TABLE)
    new = LAW + "序号\t泉眼\t看护人\n1\t东泉\t王丙\n"
    found = of_file(path, new)
    assert found.exact
    table = docx.Document(io.BytesIO(found.data)).tables[0]
    assert [bool(row._tr.xpath("w:trPr/w:del")) for row in table.rows] == [False, False, True]
    assert table.rows[1]._tr.xpath(".//w:ins//w:t/text()") == ["王丙"]


def test_changes_tracked_before_are_carried_out(tmp_path: Path) -> None:
    path = tmp_path / "old.docx"
    path.write_bytes(of_file(styled(tmp_path / "first.docx"), PUT_IN).data)
    found = of_file(path, DIVIDED)
    assert (found.plain, found.exact) == (False, True)
    assert_both(found.data, PUT_IN, DIVIDED)


def test_another_file_than_was_compared_gives_a_plain_document(tmp_path: Path) -> None:
    old = input_of(styled(tmp_path / "old.docx"))
    other = input_of(styled(tmp_path / "other.docx", SHIFTED))
    assert tracked(compare(plan_in(old), plan_of(PUT_IN)), other, OPTIONS).plain


def test_the_same_bytes_on_the_same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    data = of_text(PUT_IN).data
    assert data == of_text(PUT_IN).data
    with ZipFile(io.BytesIO(data)) as package:
        told = package.read("word/document.xml").decode()
    assert 'w:author="conform" w:date="2023-11-14T00:00:00Z"' in told


def test_the_command_writes_it_and_never_over_an_input(conform: Callable[..., Ran], tmp_path: Path) -> None:
    old, new, out = styled(tmp_path / "old.docx"), tmp_path / "new.txt", tmp_path / "out.docx"
    new.write_text(PUT_IN, encoding="utf-8")
    assert conform("diff", old, new, "--track-changes", "-o", out).code == 0
    assert_both(out.read_bytes(), LAW, PUT_IN)
    before = old.read_bytes()
    for words in (("-o", old), ("-o", tmp_path / "out.html"), ("-o", out, "--stat"), ("-o", out, "-f", "json")):
        ran = conform("diff", old, new, "--track", *words)
        assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert old.read_bytes() == before
    ran = conform("diff", new, old, "--track", "-o", out, "--lang", "zh")
    assert "新建的文档" in ran.err


# ── LibreOffice, with a macro of its own profile ──

MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim text(1) As New com.sun.star.beans.PropertyValue
  text(0).Name = "FilterName"
  text(0).Value = "Text (encoded)"
  text(1).Name = "FilterOptions"
  text(1).Value = "UTF8"
  Dim document As Object
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Dim dispatcher As Object
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  document.storeToURL(target, text())
  document.close(True)
End Sub
</script:module>
"""


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_accepts_and_rejects(tmp_path: Path) -> None:
    office = ["soffice", f"-env:UserInstallation={(tmp_path / 'home').as_uri()}", "--headless"]
    source = tmp_path / "tracked.docx"
    source.write_bytes(of_file(styled(tmp_path / "old.docx", table=TABLE), DIVIDED + "序号\t泉眼\t看护人\n").data)
    convert = [*office, "--convert-to", "txt", "--outdir", tmp_path, source]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)  # makes the profile
    module = tmp_path / "home" / "user" / "basic" / "Standard" / "Module1.xba"
    if not module.is_file():
        pytest.skip("this LibreOffice has no macros")
    module.write_text(MODULE, encoding="utf-8")
    rows = "".join("".join(row) for row in TABLE)
    for command, text in (("Accept", DIVIDED + "".join(TABLE[0])), ("Reject", LAW + rows)):
        target = tmp_path / f"{command}.txt"
        call = f'Settle("{source.as_uri()}","{target.as_uri()}",".uno:{command}AllTrackedChanges")'
        subprocess.run([*office, f"macro:///Standard.Module1.{call}"], check=True, capture_output=True, timeout=120)
        assert bare(target.read_text(encoding="utf-8-sig")) == bare(text)


def test_nothing_is_put_into_the_foot_of_a_page(tmp_path: Path) -> None:
    """What comes at the end of a text comes before its running foot, also where nothing of the old text stays."""
    old = plan_of("应当体系。\n\n\n", any_text=True)
    for new in ("二是完善人才。", "应当体系。\n二是完善人才。", "应当体系。二是完善人才。"):
        found = tracked(compare(old, plan_of(new, any_text=True)), None, OPTIONS)
        assert bare(read_data(Input("new.docx", found.data), OPTIONS).text) == bare(new)
