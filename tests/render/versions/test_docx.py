"""The 修改前后对照表 in Word, read back by another library, and by LibreOffice where that is installed."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from common import EXAMPLES, Ran
from law import DIVIDED, LAW, PUT_IN, SHIFTED, swapped
from plans import plan_of

from conform.messages import Lang
from conform.render.versions import View, renderer
from conform.versions import Result, compare
from conform.versions.result import Kind


def told(new: str, old: str = LAW) -> Result:
    return compare(plan_of(old), plan_of(new))


def file_of(result: Result, **how: object) -> bytes:
    (data,) = renderer("docx").render([result], View(Lang.ZH, **how))  # type: ignore[arg-type]
    assert isinstance(data, bytes)
    return data


def rows_of(data: bytes) -> list[list[str]]:
    """The cells of the first table."""
    return [[cell.text for cell in row.cells] for row in docx.Document(io.BytesIO(data)).tables[0].rows]


def row_with(rows: list[list[str]], words: str) -> list[str]:
    (found,) = (row for row in rows if words in row[0] + row[1])
    return found


def runs(data: bytes, style: str) -> list[str]:
    table = docx.Document(io.BytesIO(data)).tables[0]
    paragraphs = (each for row in table.rows for cell in row.cells for each in cell.paragraphs)
    return [run.text for each in paragraphs for run in each.runs if run.style.style_id == style]


def bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("new", [PUT_IN, DIVIDED, SHIFTED, (EXAMPLES / "lanting-city.txt").read_text(encoding="utf-8")])
def test_the_columns_are_the_texts(new: str) -> None:
    rows = rows_of(file_of(told(new)))[1:]
    assert bare("".join(row[1] for row in rows)) == bare(new)
    assert sorted(bare("".join(row[0] for row in rows))) == sorted(bare(LAW))


def test_an_article_put_in_has_no_old_cell_and_a_renumbered_reference_is_told_as_that() -> None:
    data = file_of(told(PUT_IN))
    rows = rows_of(data)
    assert row_with(rows, "设立水源监测站")[::2] == ["", "新增"]
    assert row_with(rows, "采石")[2] == "仅条号变动"
    assert row_with(rows, "处二千元")[2].splitlines() == ["仅引用的条号随之调整", "引用随条号调整：第五条→第六条"]
    assert runs(data, "Reference") == ["第五条", "第六条"]
    assert runs(data, "Added") == ["第四条 云谷镇设立水源监测站，负责日常巡查。"]


def test_parts_of_an_article_stand_beside_it() -> None:
    row = row_with(rows_of(file_of(told(DIVIDED))), "推进湿地修复")
    assert "第四条 云谷" in row[0]
    assert "十年内不得从事" in row[1]
    assert row[2].startswith("第四条拆分为第四条、第五条")


def test_a_moved_article_says_from_where_to_where() -> None:
    note = row_with(rows_of(file_of(told(SHIFTED))), "按月报送")[2]
    assert note.splitlines() == ["仅移动位置", "自“第二章 保护措施”移至“第一章 总则”"]
    new = SHIFTED.replace("\n第二条", "\n第三条").replace("\n第六条", "\n第二条")
    note = row_with(rows_of(file_of(told(new))), "按月报送")[2]
    assert "自第六条移至第二条" in note


def test_edits_are_marked_by_shape_and_told() -> None:
    data = file_of(told(swapped(LAW, "二千元以上二万元以下", "五千元以上五万元以下")))
    assert runs(data, "Removed") == ["二千元", "二万元"]
    assert runs(data, "Added") == ["五千元", "五万元"]
    assert "处罚加重" in row_with(rows_of(data), "二千元")[2]
    styles = docx.Document(io.BytesIO(data)).styles
    assert styles["Added words"].font.bold
    assert styles["Added words"].font.underline
    assert styles["Removed words"].font.strike


def test_paragraphs_put_in_are_named() -> None:
    new = swapped(LAW, "公布使用情况。\n", "公布使用情况。\n经费应当专款专用，不得截留挪用。\n")
    assert row_with(rows_of(file_of(told(new))), "专款专用")[2] == "修改\n增加第二款"


def test_what_is_unchanged_folds() -> None:
    rows = rows_of(file_of(told(PUT_IN), changed_only=True))
    folded = [row[0] for row in rows if row[0].startswith("……")]
    assert folded[0] == "…… 第一条至第三条未作修改（3 条） ……"
    assert folded[1] == "…… 第四条至第六条改为第五条至第七条，内容未作修改（3 条） ……"
    assert len(rows_of(file_of(told(PUT_IN), only=frozenset({Kind.ADDED})))) == 2


def test_the_numbers_are_told_once() -> None:
    table = docx.Document(io.BytesIO(file_of(told(PUT_IN)))).tables[1]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells[0] == ["原条号", "现条号"] * 2
    assert ["第五条", "第六条"] in [row[at : at + 2] for row in cells for at in (0, 2)]


def test_pages_lie_across_and_heads_come_again() -> None:
    document = docx.Document(io.BytesIO(file_of(told(PUT_IN))))
    section = document.sections[0]
    assert section.page_width > section.page_height
    assert "第 1 页，共 1 页" in section.footer.paragraphs[0].text
    head, *rows = document.tables[0].rows
    assert head._tr.xpath("w:trPr/w:tblHeader")
    assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in rows)


def test_a_long_provision_may_break() -> None:
    new = swapped(LAW, "公布使用情况。", "公布使用情况。" + "经费应当专款专用。" * 60)
    table = docx.Document(io.BytesIO(file_of(told(new)))).tables[0]
    (row,) = (row for row in table.rows if "专款专用" in row.cells[1].text)
    assert not row._tr.xpath("w:trPr/w:cantSplit")


def test_the_same_bytes_on_the_same_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    data = file_of(told(PUT_IN))
    assert data == file_of(told(PUT_IN))
    assert any("2023-11-14" in each.text for each in docx.Document(io.BytesIO(data)).paragraphs)


def test_signs_that_xml_cannot_say_are_spelt_out() -> None:
    rows = rows_of(file_of(told(swapped(LAW, "采石", "采<&>石"))))
    assert "采<&>石" in row_with(rows, "取土")[1]


def test_the_command_writes_it(conform: Callable[..., Ran], tmp_path: Path) -> None:
    old, new, out = tmp_path / "old.txt", tmp_path / "new.txt", tmp_path / "table.docx"
    old.write_text(LAW, encoding="utf-8")
    new.write_text(PUT_IN, encoding="utf-8")
    assert conform("diff", old, new, "-o", out).code == 0
    assert "设立水源监测站" in row_with(rows_of(out.read_bytes()), "设立水源监测站")[1]
    assert conform("diff", old, new, "-f", "docx", "-o", old).code == 2


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    (tmp_path / "table.docx").write_bytes(file_of(told(PUT_IN)))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    convert = ["soffice", home, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", tmp_path]
    subprocess.run([*convert, tmp_path / "table.docx"], check=True, capture_output=True, timeout=120)
    text = bare((tmp_path / "table.txt").read_text(encoding="utf-8-sig"))
    for row in rows_of(file_of(told(PUT_IN))):
        assert all(bare(cell) in text for cell in row)
