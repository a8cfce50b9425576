"""The 对照审查表 in Word, read back by another library, and by LibreOffice where that is installed."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import factory
import pytest
from common import EXAMPLES, Ran
from lxml import etree

from conform.decisions.key import key_of
from conform.messages import Lang, say
from conform.model import Failure, Report, Status
from conform.model.decision import Choice, Decided, Decision, PlanName, Right, Subject
from conform.render import View, renderer
from conform.render.docx import ADDED as NEWS
from conform.render.docx import REQUIREMENTS
from conform.render.docx import TARGETS as AIMS
from conform.render.layout import indent
from conform.render.lint.docx import COLUMNS

Conform = Callable[..., Ran]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FACTS, CHART, ROWS, ADDED, TARGETS, SIGNED = range(6)  # the tables of a report


def file_of(*reports: Report, failures: Any = (), **view: Any) -> bytes:
    pieces = renderer("docx").render(iter(reports), failures, View(**{"lang": Lang.ZH, **view}))
    return b"".join(pieces)  # type: ignore[arg-type]


def opened(*reports: Report, **view: Any) -> Any:
    return docx.Document(io.BytesIO(file_of(*reports, **view)))


def rows(document: Any, number: int = ROWS) -> list[list[str]]:
    """The rows of a table but for those that span it, without what is hidden."""
    found = [row for row in document.tables[number].rows if len(row._tr.tc_lst) > 1]
    return [[shown(cell) for cell in row.cells] for row in found]


def shown(cell: Any) -> str:
    runs = ([run for run in each.runs if run.style.style_id != "Hidden"] for each in cell.paragraphs)
    return "\n".join("".join(run.text for run in each) for each in runs)


def keys(document: Any, number: int = ROWS) -> list[str]:
    cells = (row.cells[0] for row in document.tables[number].rows)
    runs = (run for cell in cells for each in cell.paragraphs for run in each.runs)
    return [run.text for run in runs if run.style.style_id == "Hidden"]


def decided(name: str, choice: Choice, **said: Any) -> Report:
    key = ("test-2024-1", name)
    decision = Decision(PlanName("题"), Subject(*key), "0" * 16, choice, **said)
    return replace(factory.report(), decisions=Decided((decision,), {key: decision}))


def test_every_requirement_is_a_row_that_can_be_read_back():
    report = factory.report()
    made = opened(report)
    head, *found = rows(made)
    assert head == ["序号", "参照要求", "方案写法", "判定", "变化", "处理意见", "审核人/日期"]
    assert [row[1].split()[0] for row in found] == [verdict.requirement.id for verdict in report.verdicts]
    assert keys(made) == [key_of(report, verdict) for verdict in report.verdicts]
    assert found[1][2:5] == [
        "［一（一），第4行］力争到2025年提高县域就诊率达到95%，到2027年达到90%以上",
        "≈ 修改（存疑）",
        "目标降低 95%→90%\n期限推迟 2025年→2027年",
    ]
    assert found[4][2] == "（未见对应内容）"
    assert found[6][2] == "最接近的是：\n［一（二），第7行］每家医院设一间院史馆。"


def test_what_differs_is_bold_or_struck_and_keys_are_hidden():
    made = opened(factory.report())
    runs = [run for row in made.tables[ROWS].rows for each in row.cells[2].paragraphs for run in each.runs]
    assert "，到2027年达到90%以上" in [run.text for run in runs if run.style.style_id == "Added"]
    assert "达到95%" in [run.text for run in runs if run.style.style_id == "Removed"]
    assert made.styles["Added words"].font.bold
    assert made.styles["Removed words"].font.strike
    assert made.styles["Hidden key"].font.hidden


def test_the_first_page_says_what_it_is_and_how_it_stands():
    made = opened(factory.report())
    text = [each.text for each in made.paragraphs]
    assert text[0] == "云溪市人民政府办公室关于推进公立医院发展的实施方案对照审查表"
    facts = [cell.text for row in made.tables[FACTS].rows for cell in row.cells]
    for told in ("云政办发〔2024〕7号", "云溪市人民政府办公室", "市", "2024-03-05", "云溪.txt"):
        assert told in facts
    assert any("试发〔2024〕1号" in told for told in facts)
    assert (
        "审查结论：目标或处罚弱于参照 1 项；遗漏 1 条，建议补入；疑似遗漏 1 条，请先看疑似的条款；待决定 6 项" in text
    )
    assert any(told.startswith("把握：") for told in text)
    assert any(told.startswith("说明：") and "修复 1 处" in told and "跳过 1 段" in told for told in text)


def test_the_chart_is_as_long_as_the_counts():
    head, *bars = opened(factory.report()).tables[CHART].rows
    assert [len(row.cells) for row in (head, *bars)] == [43] * 4  # a column for each piece of the bar
    told = [(row.cells[0].text, row.cells[-2].text, row.cells[-1].text) for row in bars]
    assert told[0] == ("全部", "66.7%", "√2  ≈2  ×2  ○1")
    assert told[2] == ("二、构建新体系", "50%", "√1  ≈1  ×2")


def test_boxes_stand_where_something_is_to_be_decided():
    _, *found = rows(opened(factory.report()))
    assert found[0][5:] == ["", ""]
    assert found[1][5] == "□接受 □需修改\n□不适用 □对应有误"
    _, *own = rows(opened(factory.report()), ADDED)
    assert [row[4] for row in own] == ["□接受 □需修改\n□不适用"] * 2
    assert own[1][2:4] == ["± 兼有新增", "03.1"]


def test_a_decision_stands_in_its_row():
    right = Right("1" * 16, "每家医院设一间院史馆。")
    row = rows(
        opened(
            decided("02.1", Choice.WRONG_LINK, right=right, note="见院史馆", who="王", when="2024-05-06T16:30:05+08:00")
        )
    )[4]
    assert row[5:] == ["→ 对应有误，应为“每家医院设一间院史馆。”\n见院史馆", "王\n2024-05-06 16:30"]
    made = opened(decided("02.2", Choice.ACCEPTED))
    assert rows(made)[5][5] == "√ 接受"
    assert any("未写入而已接受 1 条" in each.text for each in made.paragraphs)


def test_pages_lie_across_heads_come_again_and_rows_stay_whole():
    made = opened(factory.report())
    section = made.sections[0]
    assert section.page_width > section.page_height
    assert section.header.paragraphs[0].text == "云溪市人民政府办公室关于推进公立医院发展的实施方案对照审查表"
    assert "第 1 页，共 1 页" in section.footer.paragraphs[0].text
    for table in made.tables[ROWS : TARGETS + 1]:
        head, *others = table.rows
        assert head._tr.xpath("w:trPr/w:tblHeader")
        assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in others)
    assert [row.cells[0].text for row in made.tables[SIGNED].rows][1:] == [
        "审核人（签字）",
        "复核人（签字）",
        "负责人（签字）",
    ]


def test_a_filter_is_said_and_kept():
    made = opened(factory.report(), only=frozenset((Status.OMITTED,)))
    assert [row[1].split()[0] for row in rows(made)[1:]] == ["02.2", "03.2"]
    assert sum("只显示：遗漏" in each.text for each in made.paragraphs) == 2
    assert len(made.tables) == 4  # without local measures and targets


def test_a_filter_that_lets_nothing_through_says_so():
    made = opened(factory.report(), only=frozenset((Status.NOT_APPLICABLE,)), measure="03")
    assert "没有可显示的内容" in [each.text for each in made.paragraphs]
    assert "没有可显示的内容" not in [each.text for each in opened(factory.report()).paragraphs]


def test_plans_have_pages_and_headers_of_their_own():
    made = opened(factory.report(), factory.hostile(), failures=(Failure("坏.txt", "error.test", {}),))
    assert len(made.sections) == 2
    assert "alert(1)" in made.sections[1].header.paragraphs[0].text
    assert "坏.txt: error.test" in [each.text for each in made.paragraphs]


# What may stand in properties, in the order that the format asks for (ISO/IEC 29500-1, wml.xsd).
ORDER = {
    "pPr": ("pStyle", "keepNext", "pageBreakBefore", "sectPr"),
    "rPr": ("rStyle",),
    "trPr": ("cantSplit", "trHeight", "tblHeader"),
    "tcPr": ("tcW", "gridSpan", "shd", "vAlign"),
    "tblPr": ("tblStyle", "tblW", "tblLayout"),
    "sectPr": ("headerReference", "footerReference", "pgSz", "pgMar"),
    "tc": ("tcPr", "p"),
    "tr": ("trPr", "tc"),
    "tbl": ("tblPr", "tblGrid", "tr"),
    "body": (),
}


def test_elements_stand_in_the_order_of_the_format():
    with zipfile.ZipFile(io.BytesIO(file_of(factory.report(), factory.report("b.txt")))) as package:
        for part in package.namelist():
            etree.fromstring(package.read(part))
        root = etree.fromstring(package.read("word/document.xml"))
        styles = etree.fromstring(package.read("word/styles.xml"))
    for name, order in ORDER.items():
        for element in root.iter(W + name) if order else ():
            places = [order.index(child.tag.removeprefix(W)) for child in element]
            assert places == sorted(places), name
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    used = {each.get(f"{W}val") for kind in ("pStyle", "rStyle", "tblStyle") for each in root.iter(W + kind)}
    assert used <= known
    for table in root.iter(f"{W}tbl"):  # every row is as wide as the table
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.iter(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.iter(f"{W}tc")]
            assert sum(1 if span is None else int(span.get(f"{W}val")) for span in spans) == columns
        assert all(cell[-1].tag == f"{W}p" for cell in table.iter(f"{W}tc"))


def test_the_same_bytes_and_no_larger_than_the_page(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    data = file_of(factory.report())
    assert data == file_of(factory.report())
    page = "".join(renderer("html").render(iter([factory.report()]), (), View(Lang.ZH)))  # type: ignore[arg-type]
    assert len(data) <= 1.5 * len(page.encode())


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_the_command_writes_it_and_libreoffice_opens_it(conform: Conform, tmp_path: Path):
    out = tmp_path / "审查.docx"
    assert conform("--lang", "zh", "check", EXAMPLES / "qingtan-county.txt", "-o", out).code == 0
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    convert = ["soffice", home, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", tmp_path]
    subprocess.run([*convert, out], check=True, capture_output=True, timeout=120)
    text = "".join((tmp_path / "审查.txt").read_text(encoding="utf-8-sig").split())
    found = rows(docx.Document(str(out)))
    assert len(found) == 170
    for row in found:
        assert all("".join(cell.split()) in text for cell in row)


def test_a_chain_says_where_each_measure_was_born(conform: Conform, tmp_path: Path):
    chain, out = EXAMPLES / "chain", tmp_path / "链.docx"
    above = ("-r", "gbf-2021-18", "-r", chain / "province.txt", "-r", chain / "city.txt")
    assert conform("--lang", "zh", "check", chain / "county.txt", *above, "-o", out).code == 0
    made = docx.Document(str(out))
    head, *born = rows(made, len(made.tables) - 2)
    assert head[:4] == ["国家", "省", "市", "本级"]
    assert sum("★" in "".join(row[:3]) for row in born) == 11
    assert [row[:4] for row in born if row[3]] == [["", "", "", "+"]]
    words = [shown(row.cells[0]) for row in made.tables[CHART].rows]
    assert "云政办发〔2021〕32号" in words
    assert any("国家 → 省" in row[4] for row in rows(made)[1:])


@pytest.mark.parametrize(
    "columns", [REQUIREMENTS, NEWS, AIMS, COLUMNS], ids=["requirements", "added", "targets", "faults"]
)
def test_a_heading_stands_in_one_line(columns: dict[str, int]) -> None:
    """审核人/日期, and not 审核人/日 with 期 below; in 10.5 points half a square is 105 twips, the margins are 216."""
    for name, width in columns.items():
        assert 105 * indent(say(f"review.column.{name}", Lang.ZH)) + 216 <= width, name
