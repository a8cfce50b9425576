"""`conform corpus report`: the tables as a page or a workbook for people."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from conform.app import values
from conform.app.call import Call
from conform.app.codes import DONE
from conform.app.commands_corpus import CorpusReport
from conform.corpus.query import opened
from conform.render import Format

FORMATS = {"html": Format((".html", ".htm"), "conform.corpus.page"), "xlsx": Format((".xlsx",), "conform.corpus.book")}


def run(words: CorpusReport, call: Call) -> int:
    """Writes the report on the tables; gives 0."""
    call.plan(*(str(path) for path in Path(words.folder).rglob("*") if path.is_file()))
    where = call.target(words.output)
    form = values.output_format(None, where, FORMATS)
    with opened(Path(words.folder)) as base:
        call.put(import_module(FORMATS[form].module).render(base, call.console.lang), where, document=True)
    return DONE
