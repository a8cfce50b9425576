"""Review tables that others filled in, as Excel, Word and CSV; and a Word file that is given comments."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from html import escape
from io import StringIO
from random import Random

from containers import RELATIONS, TYPES, R, W
from fuzz import invariants, packs, tables, texts
from fuzz.ready import chain, options, read, told

from conform.decisions.file import dump
from conform.decisions.filled import filled
from conform.decisions.parse import parse
from conform.errors import ConformError
from conform.messages import Lang
from conform.model import Source
from conform.pipeline import check_plan
from conform.readers import Input, ReadOptions, read_data
from conform.readers.grids import grids
from conform.render import View
from conform.render.comments import comments
from conform.word.comments import commented
from conform.word.package import today

HEADS = ("编号", "处理意见", "正确条款", "备注", "审核人", "日期")
SAID: tuple[tuple[str, ...], ...] = (
    ("接受", "□接受 ☑需修改\n□不适用 □对应有误", "对应有误", "accepted", "接受，已会签", "", "可以", "☑接受 ☑不适用"),
    ("", "每家医院设一间院史馆。", "甲" * 3000),
    ("", "同意", "王 √\n李", "[" * 50),
    ("", "王", "王 2026.3.5 10:00", " " * 3000 + "1"),
    ("", "46353", "2026年3月5日", "2026-13-45", "99999.9", "1e9", "9" * 5000, "2026-11-27T09:00:00+08:00"),
)
KEYS = ("", "{}", "[]", "3", "NaN", "[" * 100_000, "9" * 5000, '{"plan": 1}', '{"clause": true}')
PLACES = ("", "A1", "B1", "XFD1", "ZZZ9", "AAAA1", "1", "甲1")
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

Rows = list[list[str]]


def rows_of(chance: Random) -> Rows:
    """Headings, and rows with the key of a decision or none."""
    decisions = json.loads(tables.as_json({"decisions": [tables.decision(chance) for _ in range(2)]}, Random(1)))
    rows = [[*HEADS, "conform-id"]]
    for each in decisions["decisions"]:
        about = {
            name: each[name] for name in ("plan", "reference", "requirement", "text", "fingerprint") if name in each
        }
        key = json.dumps(tables.changed(about, chance), ensure_ascii=False, default=str)
        said = [chance.choice(some) for some in SAID]
        rows.append([str(chance.randrange(9)), *said, chance.choice(KEYS) if chance.random() < 0.1 else key])
    for _ in range(chance.choice((0, 0, 1, 2))):
        row = chance.choice(rows)
        row[chance.randrange(len(row))] = texts.text(chance)[:4000]
    return rows if chance.random() < 0.9 else [["说明"], *rows[1:], rows[0]]


def as_csv(rows: Rows, chance: Random) -> bytes:
    """A table as Excel or another program writes it."""
    out = StringIO(newline="")
    csv.writer(out, lineterminator=chance.choice(("\r\n", "\n"))).writerows(rows)
    return texts.encoded(out.getvalue(), chance)


def as_xlsx(rows: Rows, chance: Random) -> bytes:
    """A workbook, its cells numbered as nobody numbers them now and then."""
    lines = []
    for number, row in enumerate(rows, 1):
        odd = chance.random() < 0.1
        cells = "".join(
            f'<c r="{chance.choice(PLACES)}" t="inlineStr"><is><t>{_xml(each)}</t></is></c>'
            if odd
            else f'<c t="inlineStr"><is><t>{_xml(each)}</t></is></c>'
            for each in row
        )
        at = chance.choice((number, number, number, "x", "", "9" * 5000, -1))
        lines.append(f'<row r="{at}">{cells}<c t="s"><v>{chance.choice((0, 7, "9" * 5000, "甲"))}</v></c></row>')
    target = chance.choice(("worksheets/a.xml", "/xl/worksheets/a.xml"))
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"/>',
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{R}"><sheets><sheet name="要求" r:id="r1"/>'
        '<sheet name="二" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" '
        f'Type="{R}/worksheet" Target="{target}"/></Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{SHEET}"><si><t>甲</t><rPh><t>jia</t></rPh></si></sst>',
        "xl/worksheets/a.xml": f'<worksheet xmlns="{SHEET}"><sheetData>{"".join(lines)}</sheetData></worksheet>',
    }
    return packs.zipped(parts, chance)


def as_docx(rows: Rows, chance: Random) -> bytes:
    """A Word table, the keys as hidden text."""
    body = "".join(f"<w:tr>{''.join(map(_cell, row[:-1]))}{_cell(row[-1], '<w:vanish/>')}</w:tr>" for row in rows)
    document = f'<w:document xmlns:w="{W}"><w:body><w:tbl>{body}</w:tbl></w:body></w:document>'
    return packs.zipped({"[Content_Types].xml": f'<Types xmlns="{TYPES}"/>', "word/document.xml": document}, chance)


def _cell(text: str, look: str = "") -> str:
    return f"<w:tc><w:p><w:r><w:rPr>{look}</w:rPr><w:t>{_xml(text)}</w:t></w:r></w:p></w:tc>"


def _xml(text: str) -> str:
    return escape(packs.ILLEGAL.sub("", text))


MADE: dict[str, Callable[[Rows, Random], bytes]] = {"r.csv": as_csv, "r.xlsx": as_xlsx, "r.docx": as_docx}


def try_filled(chance: Random) -> int:
    """A table that was filled in: decisions that can be written, or one line that says which row is not clear."""
    name = chance.choice(tuple(MADE))
    data = MADE[name](rows_of(chance), chance)
    how = options(chance)
    try:
        found = filled(((grid.name, grid.rows) for grid in grids(Input(name, data), how)), name)[0]
    except ConformError as error:
        told(error)
        return len(data)
    text = dump(found)
    invariants.safe_output("json", [text])
    invariants.valid("decisions", json.loads(text))
    assert dump(parse(text, "again")) == text, "written otherwise the second time"
    return len(data)


def try_annotated(chance: Random) -> int:
    """Comments in a Word file leave its text as it was."""
    data, how = packs.docx(chance), ReadOptions(any_text=True)
    found = read(data, "a.docx", how)
    if found is None:
        return len(data)
    view = View(chance.choice(tuple(Lang)))
    notes = [note for plan in found[1] for note in comments(check_plan(plan, chain(chance)), view)]
    try:
        made = commented(Input("a.docx", data), notes, how, today())
    except ConformError as error:
        told(error)
        return len(data)
    again = read_data(Input("a.docx", made), how)
    assert _without_comments(again) == _without_comments(found[0]), "another text"
    return len(data)


def _without_comments(source: Source) -> str:
    """What a file says; comments stand last."""
    said = [span.start for span in source.skipped if span.reason == "skip.comment"]
    return source.text[: min(said, default=len(source.text))].rstrip()
