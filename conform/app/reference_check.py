"""`conform reference check`: every fault of a reference's file, with its line."""

from __future__ import annotations

from pathlib import Path

from conform.app.call import Call
from conform.app.codes import DONE, UNUSABLE
from conform.app.commands_reference import ReferenceCheck
from conform.app.console import one_line, write_out
from conform.app.reference_build import counts
from conform.errors import ReferenceFault
from conform.messages import say
from conform.references import examine, taken


def run(words: ReferenceCheck, call: Call) -> int:
    """One line a fault on standard error, or what a sound reference holds on standard output."""
    path = Path(words.file)
    reference, faults = examine(path)
    holder = taken(reference.id, call.shelf, path) if reference else None
    if reference and holder:
        faults = [ReferenceFault("error.reference_twins", words.file, id=reference.id, other=holder)]
    for fault in faults:
        call.console.trouble(fault)
    if faults or reference is None:
        return UNUSABLE
    sound = say("checked.sound", call.console.lang, **counts(reference))
    write_out([f"{one_line(words.file)}: {sound}\n"], document=False)
    return DONE
