"""`conform doctor`: what this machine has of what conform needs and can use, for whoever helps from afar."""

from __future__ import annotations

from collections.abc import Iterator

from conform.app import values
from conform.app.call import Call
from conform.app.codes import DONE, FOUND
from conform.app.commands import Doctor
from conform.app.examination import MISSING, Found, examine
from conform.app.options import LISTS
from conform.messages import SENTENCES, Lang, say
from conform.text.shown import spelt


def run(words: Doctor, call: Call) -> int:
    """A line a thing; exit code 1 when something is missing that conform cannot do without."""
    where = call.target(words.output.output)
    form = values.output_format(words.output.output_format, where, LISTS)
    found = list(examine(call))
    if form == "json":
        from conform.render.json import as_list

        call.put([as_list([row._asdict() for row in found], "") + "\n"], where, document=True)
    else:
        call.put(_lines(found, call.console.lang), where, document=False)
    return FOUND if any(row.state == MISSING for row in found) else DONE


def _said(what: str, lang: Lang) -> str:
    """A row's name or value by its key, `name.fonts`; packages, programs and paths are the same in every language."""
    key = f"doctor.{what}"
    return say(key, lang) if key in SENTENCES else what.partition(".")[2]


def _lines(found: list[Found], lang: Lang) -> Iterator[str]:
    """The rows below the heading of their group; √ there, × missing, – not there and not needed."""
    group = ""
    for row in found:
        if row.group != group:
            yield ("\n" if group else "") + say(f"doctor.{row.group}", lang) + "\n"
            group = row.group
        state, name, value = say(f"doctor.state.{row.state}", lang), f"name.{row.name}", f"value.{row.value}"
        yield f"  {state} {spelt(_said(name, lang))}  {spelt(_said(value, lang))}".rstrip() + "\n"
        if row.advice:
            yield f"      {say(row.advice, lang)}\n"
    lacking = sum(row.state == MISSING for row in found)
    yield "\n" + say("doctor.lacking" if lacking else "doctor.well", lang, count=lacking) + "\n"
