"""Word files of the law, as different writers make them, and what is tracked in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import docx
from containers import docx as packed
from containers import numbering, paragraph, run
from law import LAW
from lxml import etree

from conform.clean import clean
from conform.model import Plan
from conform.outline import outline
from conform.readers import Input, ReadOptions, read_data
from conform.readers.docx.file import Document
from conform.word.accept_or_reject import settle

OPTIONS = ReadOptions(any_text=True)
TABLE = (("序号", "泉眼", "看护人"), ("1", "东泉", "张甲"), ("2", "西泉", "李乙"))


def styled(path: Path, text: str = LAW, table: Sequence[Sequence[str]] = ()) -> Path:
    """A file with styles, and several runs in a paragraph."""
    made = docx.Document()
    for number, line in enumerate(text.strip().split("\n")):
        put = made.add_paragraph(style="Heading 1" if "章" in line[:4] else "Normal" if number else "Title")
        found = re.match(r"(第\w+条)?(.*)", line)
        assert found
        if found[1]:
            put.add_run(found[1]).bold = True
        half = len(found[2]) // 2
        put.add_run(found[2][:half])
        put.add_run(found[2][half:]).italic = True
    if table:
        cells = made.add_table(rows=len(table), cols=len(table[0]))
        for row, words in enumerate(table):
            for column, word in enumerate(words):
                cells.cell(row, column).text = word
    made.save(str(path))
    return path


def numbered(path: Path) -> Path:
    """A file whose articles Word counts."""
    levels = numbering((("chineseCounting", "第%1章 "), ("chineseCounting", "第%2条 ")))
    levels = re.sub(r'(w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="\w+"/>)', r'\1<w:lvlRestart w:val="0"/>', levels)
    body = []
    for line in LAW.strip().split("\n"):
        found = re.match(r"第\w+([章条]) (.*)", line)
        level = f'<w:numPr><w:ilvl w:val="{int(found[1] == "条")}"/><w:numId w:val="1"/></w:numPr>' if found else ""
        body.append(paragraph(run(found[2] if found else line), level))
    return packed(path, body, numbering=levels)


def input_of(path: Path) -> Input:
    return Input(str(path), path.read_bytes())


def plan_in(file: Input) -> Plan:
    return outline(clean(read_data(file, OPTIONS)), None, any_text=True)[0]


def settled(data: bytes, how: str, *, blank: bool = False) -> list[str]:
    """The paragraphs once all is accepted or rejected in the XML; with those that are `blank`."""
    document = Document(Input("x.docx", data), OPTIONS)
    body = document.body()
    settle(body, how)
    inner = etree.fromstring(etree.tostring(body))
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    texts = ("".join(each.text or "" for each in row.iter(name + "t", name + "tab")) for row in inner.iter(name + "p"))
    return [text for text in texts if blank or text.strip()]


def bare(text: str) -> str:
    return "".join(text.split())
