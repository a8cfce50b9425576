"""Word files: reading order, tracked changes, notes and boxes, and what stands around the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from containers import W, docx, paragraph, run
from reading import lines, skipped

from conform.model import Place, Source
from conform.readers import ReadOptions, read

INS = '<w:ins w:id="1" w:author="甲">{}</w:ins>'
DEL = '<w:del w:id="2" w:author="甲">{}</w:del>'


def opened(tmp_path: Path, *body: str, options: ReadOptions | None = None, **parts: str) -> Source:
    return read(str(docx(tmp_path / "plan.docx", list(body), **parts)), options or ReadOptions())


def deleted(text: str) -> str:
    return DEL.format(f"<w:r><w:delText>{text}</w:delText></w:r>")


def table(*rows: tuple[str, ...]) -> str:
    inner = "".join("<w:tr>" + "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in cells) + "</w:tr>" for cells in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{inner}</w:tbl>"


def test_paragraphs_and_runs(tmp_path: Path) -> None:
    source = opened(tmp_path, paragraph(run("一、总") + run("体要求")), paragraph(""), paragraph(run("甲")))
    assert source.text == "一、总体要求\n\n甲\n"
    assert [source.place(at) for at in (0, 3, 8)] == [Place(paragraph=1), Place(paragraph=1), Place(paragraph=3)]
    assert (source.format, source.encoding) == ("docx", None)


def test_signs_inside_a_run(tmp_path: Path) -> None:
    inner = "<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丁</w:t>"
    assert opened(tmp_path, paragraph(f"<w:r>{inner}</w:r>")).text == "甲\t乙\n丙-丁\n"


def test_wrappers_hide_nothing(tmp_path: Path) -> None:
    inner = (
        f"<w:hyperlink>{run('甲')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>{run('乙')}</w:sdtContent></w:sdt>"
        f"<w:smartTag>{run('丙')}</w:smartTag><w:fldSimple w:instr='PAGE'>{run('丁')}</w:fldSimple>"
        "<w:r><w:ruby><w:rt><w:r><w:t>yīn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>音</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        "<w:r><w:sym w:font='Wingdings' w:char='F0A8'/><w:sym w:char='2460'/></w:r>"
    )
    block = f"<w:sdt><w:sdtContent>{paragraph(run('戊'))}</w:sdtContent></w:sdt>"
    assert opened(tmp_path, paragraph(inner), block).text == "甲乙丙丁音①\n戊\n"


def test_fields_show_their_result_and_circled_numbers(tmp_path: Path) -> None:
    def field(code: str, result: str = "") -> str:
        separate = f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{run(result)}" if result else ""
        return (
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
            f"<w:r><w:instrText>{code[:5]}</w:instrText></w:r><w:r><w:instrText>{code[5:]}</w:instrText></w:r>"
            f"{separate}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
        )

    inner = field(r"eq \o\ac(○,3)") + run("甲") + field("PAGEREF x", "12")
    assert opened(tmp_path, paragraph(inner)).text == "③甲12\n"


def test_tables_in_reading_order(tmp_path: Path) -> None:
    inner = table((paragraph(run("丁")), paragraph(run("戊"))))
    source = opened(
        tmp_path,
        paragraph(run("前")),
        table(
            (paragraph(run("甲")), paragraph(run("乙"))),
            (paragraph(run("丙")), inner + paragraph("")),
            (paragraph(run("己")) + paragraph(run("庚")), paragraph(run("辛"))),
        ),
        paragraph(run("后")),
    )
    assert source.text == "前\n甲\t乙\n丙\t丁\t戊\n己\n庚\n辛\n后\n"
    assert source.place(source.text.index("后")) == Place(paragraph=11)


def test_under_a_head_a_row_is_one_line_whatever_its_cells_hold(tmp_path: Path) -> None:
    cell = paragraph(run("落实责任")) + paragraph(run("加强监督"))
    rows = [
        (paragraph(run("任务")), paragraph(run("责任单位"))),
        (cell, paragraph("<w:r><w:t>甲局</w:t><w:br/><w:t>乙局</w:t></w:r>")),
    ]
    assert opened(tmp_path, table(*rows)).text == "任务\t责任单位\n落实责任\x1f加强监督\t甲局\x1f乙局\n"
    assert opened(tmp_path, table(rows[1])).text == "落实责任\n加强监督\n甲局\n乙局\n"


@pytest.mark.parametrize(("revisions", "expected"), [("final", "甲新丙移"), ("original", "甲旧丙")])
def test_tracked_changes(tmp_path: Path, revisions: str, expected: str) -> None:
    content = run("甲") + deleted("旧") + INS.format(run("新")) + run("丙")
    moved = f"<w:moveTo w:id='3'>{run('移')}</w:moveTo>"
    source = opened(tmp_path, paragraph(content + moved), options=ReadOptions(revisions=revisions))
    assert source.text == expected + "\n"
    assert source.notes == ("note.revisions",)


def test_a_deleted_paragraph_mark_joins_paragraphs(tmp_path: Path) -> None:
    body = [
        paragraph(run("甲"), '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>'),
        paragraph(run("乙")),
        paragraph(run("丙"), '<w:rPr><w:ins w:id="2" w:author="甲"/></w:rPr>'),
        paragraph(run("丁")),
    ]
    assert opened(tmp_path, *body).text == "甲乙\n丙\n丁\n"
    assert opened(tmp_path, *body, options=ReadOptions(revisions="original")).text == "甲\n乙\n丙丁\n"


def test_deleted_rows_and_cells(tmp_path: Path) -> None:
    body = table((paragraph(run("甲")),), (paragraph(run("乙")),))
    body = body.replace("<w:tr>", "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>", 1)
    assert opened(tmp_path, body).text == "乙\n"
    assert opened(tmp_path, body, options=ReadOptions(revisions="original")).text == "甲\n乙\n"


def test_a_text_box_is_read_once_after_its_paragraph(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph(run('框'))}</w:txbxContent>"
    both = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps"><w:drawing><x>{box}</x></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><y>{box}</y></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    old = f"<w:r><w:pict><y>{box.replace('框', '旧')}</y></w:pict></w:r>"
    source = opened(tmp_path, paragraph(run("甲") + both + run("乙")), paragraph(old), paragraph(run("丙")))
    assert lines(source) == ["甲乙", "框", "旧", "丙"]
    assert source.place(source.text.index("框")) == Place(paragraph=1)
    assert source.place(source.text.index("丙")) == Place(paragraph=3)


def test_notes_follow_their_paragraph(tmp_path: Path) -> None:
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="0">{paragraph(run("线"))}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("<w:r><w:footnoteRef/></w:r>" + run("注文"))}</w:footnote></w:footnotes>'
    )
    ends = f'<w:endnotes xmlns:w="{W}"><w:endnote w:id="2">{paragraph(run("尾注"))}</w:endnote></w:endnotes>'
    content = (
        run("甲") + '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>' + run("乙")
    )
    source = opened(tmp_path, paragraph(content), paragraph(run("丙")), footnotes=notes, endnotes=ends)
    assert lines(source) == ["甲乙", "注文", "尾注", "丙"]


def test_hidden_text_and_contents_are_skipped(tmp_path: Path) -> None:
    style = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    styles = f'<w:styles xmlns:w="{W}">{style}</w:styles>'
    hidden = run("暗", "<w:rPr><w:vanish/></w:rPr>") + run("明", '<w:rPr><w:vanish w:val="0"/></w:rPr>')
    source = opened(tmp_path, paragraph(run("一、目标 3"), '<w:pStyle w:val="T1"/>'), paragraph(hidden), styles=styles)
    assert lines(source) == ["明"]
    assert skipped(source, "skip.hidden") == "暗"
    assert skipped(source, "skip.contents") == "一、目标 3"
