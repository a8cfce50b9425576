"""A corpus's report as a workbook, a sheet a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from conform.corpus.page import heading
from conform.corpus.report import Cell, tables
from conform.messages import Lang, say
from conform.render.wording import safe
from conform.render.workbook import Book, Column

WIDTHS = {"text": 60, "others": 50, "title": 44, "issuer": 26, "first": 26, "taker": 26, "reference": 16, "date": 12}
WIDTH = 10


def render(base: Any, lang: Lang) -> Iterator[bytes]:
    """The workbook's bytes, in pieces."""
    made = Book(say("corpus.report", lang))
    try:
        for table in tables(base):
            columns = [Column(heading(name, lang), WIDTHS.get(name, WIDTH)) for name in table.columns]
            sheet = made.sheet(say(f"corpus.table.{table.name}", lang), columns, say(f"corpus.note.{table.name}", lang))
            for row in table.rows:
                sheet.put(*map(_cell, row))
            sheet.finish()
        yield from made.close()
    except BaseException:
        made.drop()
        raise


def _cell(value: Cell) -> Cell:
    return safe(value) if isinstance(value, str) else value
