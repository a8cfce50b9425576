"""Two people's decisions → one list in which nothing is lost.

Of two decisions on the same texts of one plan
- the later stays where both say the same, or are one person's;
- the one that was made in knowledge of the other (`replaces`) stays;
- else both stay, marked as a conflict, and neither holds until a person decides.

The page follows the same rules (`reports/merge.js`); the cases in `tests/decisions/cases.json` hold both to them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from conform.model.decision import Decision, Subject

Entries = tuple[Decision, ...]
Prefer = Callable[[Entries], Decision | None]
CHINA = "T00:00:00+08:00"  # a day without an hour begins with the day where these plans are written


def stamp(entry: Decision) -> str:
    """By which one decision knows another again: when and by whom it was made."""
    return f"{entry.when or entry.date or ''} {entry.who or ''}".strip()


def moment(entry: Decision) -> float:
    """When it was made, in seconds; what has no date is older than anything."""
    from datetime import UTC, datetime

    when = entry.when or (entry.date and entry.date + CHINA)
    return (datetime.fromisoformat(when) - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() if when else float("-inf")


def alike(one: Decision, other: Decision) -> bool:
    """Whether two are about the same texts of one plan."""
    return one.subject == other.subject and one.fingerprint == other.fingerprint and one.plan.same(other.plan)


def said(entry: Decision) -> tuple[object, ...]:
    """What a decision says, but for its note, whoever said it and when."""
    right = sorted(clause.fingerprint for clause in entry.right.clauses) if entry.right else None
    return entry.choice, right, entry.expires


def knowing(new: Decision, olds: Sequence[Decision]) -> Decision:
    """A new decision that remembers whose it took the place of: others', and those of nobody known."""
    known = {*new.replaces}
    for old in olds:
        known |= {*old.replaces, *({stamp(old)} if old.who is None or old.who != new.who else ())}
    return replace(new, conflict=False, replaces=tuple(sorted(known - {"", stamp(new)})))


def met(old: Decision, new: Decision) -> Decision | None:
    """Which of two on the same texts is left when they know of each other; None where they conflict."""
    first, last = (new, old) if moment(new) < moment(old) else (old, new)
    notes = {row.note.strip() for row in (old, new)} - {""}
    if said(old) == said(new) and len(notes) <= 1:
        left = last if last.note.strip() or not first.note.strip() else first
    elif stamp(first) in last.replaces:
        left = last
    elif stamp(last) in first.replaces:
        left = first
    elif last.who is not None and first.who == last.who and moment(first) < moment(last):
        left = last
    else:
        return None
    return knowing(left, [new if left is old else old])


class _Held(NamedTuple):
    """An entry, the files that it stands for, and whether it was in a conflict."""

    row: Decision
    files: frozenset[int]
    was_in_conflict: bool

    def meets(self, other: _Held) -> bool:
        """Whether one must give way to the other, or both conflict. Two of one file stand side by side."""
        apart = self.files != other.files or len(self.files) > 1 or (self.was_in_conflict and other.was_in_conflict)
        return apart and alike(self.row, other.row)


def merged(entries: Entries, others: Entries) -> Entries:
    """What is left of two files' entries when they know of each other; those that conflict are marked."""
    groups: dict[tuple[Subject, str], list[_Held]] = {}
    for file, rows in enumerate((entries, others)):
        for row in rows:
            held = _Held(row, frozenset((file,)), row.conflict)
            groups.setdefault((row.subject, row.fingerprint), []).append(held)
    return tuple(row for group in groups.values() for row in _marked(_left(group)))


def _left(group: list[_Held]) -> list[_Held]:
    """The entries that are left when none gives way to another; what stays of two stands in the place of the first."""
    for (at, one), (to, other) in combinations(enumerate(group), 2):
        left = met(one.row, other.row) if one.meets(other) else None
        if left is not None:
            held = _Held(left, one.files | other.files, one.was_in_conflict or other.was_in_conflict)
            return _left([*group[:at], held, *group[at + 1 : to], *group[to + 1 :]])
    return group


def _marked(group: Sequence[_Held]) -> Iterator[Decision]:
    for held in group:
        yield replace(held.row, conflict=any(held is not other and held.meets(other) for other in group))


def settled(entries: Entries, prefer: Prefer) -> Entries:
    """The entries with one of each conflict, the one that `prefer` chooses, in knowledge of the others; where it
    chooses none, the conflict stays.
    """
    left: list[Decision] = []
    done: list[Decision] = []
    for entry in entries:
        if not entry.conflict:
            left.append(entry)
        elif not any(entry is each for each in done):
            rivals = tuple(other for other in entries if other.conflict and alike(other, entry))
            done += rivals
            chosen = prefer(rivals)
            left += [knowing(chosen, [other for other in rivals if other is not chosen])] if chosen else rivals
    return tuple(left)
