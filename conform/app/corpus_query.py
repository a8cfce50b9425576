"""`conform corpus query`: a question in SQL, or a ready one by its name → a table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from conform.app import values
from conform.app.call import Call
from conform.app.codes import DONE
from conform.app.commands_corpus import CorpusQuery
from conform.app.options import LISTS
from conform.corpus.query import Answer, ask, ready
from conform.text.shown import in_json, spelt, unordered


def run(words: CorpusQuery, call: Call) -> int:
    """Writes the answer; without a question, the ready ones."""
    call.plan(*(str(path) for path in Path(words.folder).rglob("*") if path.is_file()))
    where = call.target(words.output.output)
    form = values.output_format(words.output.output_format, where, LISTS)
    if words.question is None:
        answer = Answer(["name", "question"], [(name, sql.partition("\n")[0][3:]) for name, sql in ready().items()])
    else:
        answer = ask(Path(words.folder), words.question)
    call.put(_json(answer) if form == "json" else _text(answer), where, document=form == "json")
    return DONE


def _json(answer: Answer) -> Iterator[str]:
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    yield in_json(json.dumps(rows, ensure_ascii=False, indent=1, default=str)) + "\n"


def _text(answer: Answer) -> Iterator[str]:
    """A line a row, its values parted by tabs."""
    for row in (answer.columns, *answer.rows):
        yield "\t".join("" if value is None else _plain(value) for value in row) + "\n"


def _plain(value: object) -> str:
    """A value on one line, odd characters spelt out."""
    return spelt(unordered(" ".join((f"{value:.3g}" if isinstance(value, float) else str(value)).split())))
