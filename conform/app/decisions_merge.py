"""`conform decisions merge`: several people's files → one, in which nothing is lost."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import nullcontext
from functools import reduce
from pathlib import Path

from conform.app.call import Call
from conform.app.codes import DONE, FOUND
from conform.app.commands_decisions import DecisionsMerge
from conform.app.console import Console
from conform.app.inputs import Role
from conform.app.lock import alone
from conform.decisions.entries import Decisions
from conform.decisions.file import dump, load
from conform.decisions.merge import Entries, Prefer, alike, moment, said, settled, stamp
from conform.errors import unknown
from conform.model.decision import Decision
from conform.render.decided import about, saying

NEWEST = "newest"


def run(words: DecisionsMerge, call: Call) -> int:
    """Merges the files; gives 1 while decisions conflict, which are told of and kept.

    What stands in the file that is written already is merged, too: it may hold what settled a conflict before.
    """
    where = call.target(words.output)
    call.inputs.note(Role.DECISIONS, *words.files)
    if where:
        call.refuse(where.path, own=Role.DECISIONS)
    with alone(where.path) if where else nullcontext():
        own = [str(where.path)] if where and holds_something(where.path) else []
        files = {path: load(path) for path in dict.fromkeys((*own, *words.files))}
        whole = reduce(lambda known, more: known.merge(more.entries), files.values(), Decisions())
        if words.prefer is not None:
            whole = Decisions(settled(whole.entries, _preference(words.prefer, words.files, call)))
        if where:
            call.write(where.path, [dump(whole)], own=Role.DECISIONS)
        else:
            call.put([dump(whole)], None, document=True)
    return _tell(whole, words, call)


def _tell(whole: Decisions, words: DecisionsMerge, call: Call) -> int:
    conflicts = tell_conflicts(whole, call.console)
    counts = {"count": len(whole.entries), "files": len(words.files), "conflicts": conflicts}
    call.console.notice(words.output or "", "notice.merged", **counts)
    return FOUND if conflicts else DONE


def tell_conflicts(whole: Decisions, console: Console) -> int:
    """Tells of each conflict, with both sides; gives how many there are."""
    conflicts = whole.conflicts()
    for rivals in conflicts:
        both = " ↔ ".join(saying(entry, console.lang) for entry in rivals)
        console.error(about(rivals[0]), "decided.conflicting", both=both)
    return len(conflicts)


def holds_something(path: Path) -> bool:
    """Whether a file is there to be merged; an empty one, as `touch` and mktemp make it, has nothing to lose."""
    return path.is_file() and path.stat().st_size > 0


def _preference(prefer: str, given: Sequence[str], call: Call) -> Prefer:
    """Which of several that conflict is taken: the newest, or the one that stands in a file, be it merged or not.

    Raises OptionError for what is neither.
    """
    if prefer == NEWEST:
        return lambda rivals: max(rivals, key=moment)
    if not os.path.lexists(prefer):
        raise unknown("--prefer", prefer, [NEWEST, *given])
    call.inputs.note(Role.DECISIONS, prefer)
    wanted = load(prefer).entries
    return lambda rivals: _of(rivals, wanted)


def _of(rivals: Entries, wanted: Entries) -> Decision | None:
    """The one that a file holds; None where it holds none, or several."""
    found = [rival for rival in rivals if any(_is_same(rival, entry) for entry in wanted)]
    return found[0] if len(found) == 1 else None


def _is_same(one: Decision, other: Decision) -> bool:
    return alike(one, other) and (stamp(one), said(one), one.note) == (stamp(other), said(other), other.note)
