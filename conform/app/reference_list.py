"""`conform reference list`: the references at hand."""

from __future__ import annotations

from pathlib import Path

from conform.app import values
from conform.app.call import Call
from conform.app.codes import DONE, UNUSABLE
from conform.app.commands_reference import ReferenceList
from conform.app.options import LISTS
from conform.errors import ReferenceFault
from conform.model import Reference
from conform.references import examine
from conform.render.reference import line, to_json, whereabouts


def run(words: ReferenceList, call: Call) -> int:
    """One line a reference and one for where it is; files that cannot be used are told of as errors."""
    where = call.target(words.output.output)
    form = values.output_format(words.output.output_format, where, LISTS)
    faults: list[ReferenceFault] = list(call.shelf.faulty)
    found: list[tuple[Reference, Path]] = []
    for path in call.shelf.files.values():
        reference, wrong = examine(path)
        faults += wrong[:1]
        if reference:
            found.append((call.official(reference), path))
    if form == "json":
        call.put(to_json(iter(found), whole=False), where, document=True)
    else:
        lang = call.console.lang
        call.put((line(row, lang) + whereabouts(row, path, lang) for row, path in found), where, document=False)
    for fault in faults:
        call.console.trouble(fault)
    return UNUSABLE if faults else DONE
