"""`conform decisions import`: a filled-in review table → decisions."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace

from conform.app import values
from conform.app.call import Call
from conform.app.codes import DONE, FOUND
from conform.app.commands_decisions import DecisionsImport
from conform.app.decisions_merge import holds_something, tell_conflicts
from conform.app.inputs import Role
from conform.app.lock import alone
from conform.decisions.entries import Decisions
from conform.decisions.file import dump, load
from conform.decisions.filled import filled
from conform.decisions.merge import alike, knowing, said, stamp
from conform.model.decision import Decision

TOLD = 10  # rows that are named in a line


def run(words: DecisionsImport, call: Call) -> int:
    """Reads the table into decisions, merged with those in the file that is written; gives 1 while any conflict."""
    from conform.readers import load as load_input
    from conform.readers.grids import grids

    how = values.read_options(words.reading)
    where = call.target(words.output)
    call.plan(words.table)
    if where:
        call.refuse(where.path, own=Role.DECISIONS)
    tables = ((grid.name, grid.rows) for grid in grids(load_input(words.table, how), how))
    found, rows, unchosen = filled(tables, words.table)
    with alone(where.path) if where else nullcontext():
        own = load(str(where.path)) if where and holds_something(where.path) else Decisions()
        new = [_signed(entry, own, words.reviewer, call) for entry in found.entries]
        whole = own.merge(new)
        if where:
            call.write(where.path, [dump(whole)], own=Role.DECISIONS)
        else:
            call.put([dump(whole)], None, document=True)
    call.console.notice(words.table, "notice.imported", count=len(new), rows=rows)
    if unchosen:
        call.console.error(words.table, "notice.unchosen", count=len(unchosen), rows=_some(unchosen))
    return FOUND if tell_conflicts(whole, call.console) else DONE


def _some(rows: Sequence[str]) -> str:
    return ", ".join(rows[:TOLD]) + ("…" if len(rows) > TOLD else "")


def _signed(entry: Decision, own: Decisions, reviewer: str | None, call: Call) -> Decision:
    """The entry with a name and a moment; what is known already as it is known.

    One that was changed in the table, where the name and date of what it was made from still stand, is new.
    """
    about = [old for old in own.entries if alike(old, entry)]
    for old in about:
        is_told = (said(old), old.note) == (said(entry), entry.note)
        if is_told and (_is_of(entry, old) or entry.date is None):
            return old
    former = [old for old in about if _is_of(entry, old)]
    named = replace(entry, who=entry.who or reviewer)
    if former or entry.date is None:
        named = replace(named, when=call.now, date=call.today)
    return knowing(named, former)


def _is_of(entry: Decision, old: Decision) -> bool:
    """Whether a row shows an older decision's name and moment, or its day, where there is no room for the hour."""
    return stamp(old) == stamp(entry) or (entry.when is None and (entry.who, entry.date) == (old.who, old.date))
