"""A corpus's report as a page: plain tables that need no script, each of the rows that say most."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from conform.corpus.report import Cell, Table, counted, tables
from conform.messages import SENTENCES, Lang, say
from conform.render.frame import frame, tame
from conform.render.templates import environment

MOST = 500  # rows of a table; the workbook has all
SHADES = 5  # of a share, as the matrix of `check` has them
NARROW = ("level", "province")
KINDS = {**dict.fromkeys(("issuer", "first", "taker"), "name"), **dict.fromkeys(("title", "text", "others"), "long")}


class Shown(NamedTuple):
    """A cell: its words, its class, and whether it is Chinese."""

    words: str
    kind: str
    chinese: bool


class Part(NamedTuple):
    """A table as it is shown."""

    name: str
    title: str
    note: str
    columns: list[str]
    rows: list[list[Shown]]
    cut: bool


def render(base: Any, lang: Lang) -> Iterator[bytes]:
    """The page, in pieces."""
    plans, failed = counted(base)
    parts = [_part(table, lang) for table in tables(base)]
    template = environment(tame).get_template("corpus.html.j2")
    told = say("corpus.counted", lang, plans=plans, failed=failed)
    words = {key: say(f"corpus.{key}", lang) for key in ("report", "nothing")}
    cut = say("corpus.cut", lang, rows=MOST)
    skip = say("html.skip", lang)
    filled = {**frame(lang, ("style.css", "corpus.css"), ()), "parts": parts, "told": told, "words": words}
    for piece in template.generate(**filled, cut=cut, skip=skip):
        yield piece.encode("utf-8", "replace")


def _part(table: Table, lang: Lang) -> Part:
    rows = list(islice(table.rows, MOST + 1))
    shown = [[_shown(cell, name) for cell, name in zip(row, table.columns, strict=True)] for row in rows[:MOST]]
    title, note = (say(f"corpus.{kind}.{table.name}", lang) for kind in ("table", "note"))
    columns = [heading(name, lang) for name in table.columns]
    return Part(table.name, title, note, columns, shown, len(rows) > MOST)


def _shown(cell: Cell, name: str) -> Shown:
    if isinstance(cell, float):
        return Shown(f"{cell:.0%}", f"number m{min(int(cell * SHADES), SHADES - 1)}", chinese=False)
    if isinstance(cell, int):
        return Shown(str(cell), "number", chinese=False)
    return Shown(cell or "", KINDS.get(name, ""), chinese=name in KINDS or name in NARROW)


def heading(name: str, lang: Lang) -> str:
    """A column's heading; what no sentence is for, a measure or a year, is its own."""
    key = f"corpus.column.{name}"
    return say(key, lang) if key in SENTENCES else name
