"""What stands in the plan word for word is its counterpart, whatever a forest makes of the features.

A requirement is carried where its parts, in their normal forms, are a run of segments of one clause (the clause's
number left out, figures in any writing: 二十日, 20日). Like-worded sentences of the plan go one by one to the
requirements with that wording, in the order of both texts; one that is the same to the letter comes before one with
synonyms, and a whole sentence before a part of another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from conform.match.leads import Leads
from conform.match.prepare import Prepared
from conform.match.scan import Scan
from conform.match.segments import split
from conform.model import Evidence, Field, Kind
from conform.text.numbering import parse_mark

Wording = tuple[str, ...]
Row = tuple[int, int, str]  # a segment: begin, end, normal form
# What parts requirements within a clause; a 。 in one stands inside brackets or quotation marks.
STOPS = frozenset("；;")


class Place(NamedTuple):
    """`text` stands at `Cleaned.text[at:to]`; `whole` when it is all that stands between two stops."""

    clause: str
    at: int
    to: int
    text: str
    whole: bool


def verbatim(scan: Scan, prepared: Prepared, field: Field, leads: Leads) -> dict[int, tuple[Evidence, ...]]:
    """Number of a requirement that stands word for word in the plan → its places there, which are its evidence.

    An item of a list stands there only where its lead does: “（三）法律规定的其他情形” says nothing by itself.
    """
    alike: dict[Wording, list[int]] = defaultdict(list)
    for number, sought in enumerate(prepared.sought):
        alike[tuple(prepared.texts[part].normal for part in sought.parts)].append(number)
    alike.pop((), None)
    settled: dict[int, tuple[Evidence, ...]] = {}
    for wording, places in _found(alike, scan, field).items():
        for numbers in _by_lead(prepared, alike[wording]):
            rows = [prepared.sought[number].requirement for number in numbers]
            near = [place for place in places if not leads.apart(rows[0], scan.plan.by_id[place.clause])]
            shared = _share([row.text for row in rows], near) if near else []
            for number, row, own in zip(numbers, rows, shared, strict=bool(near)):
                settled[number] = tuple(Evidence(place.clause, *_letters(scan, row.text, place), 1.0) for place in own)
    return settled


def _by_lead(prepared: Prepared, numbers: Sequence[int]) -> Iterable[list[int]]:
    """Requirements of one wording, those under one lead together."""
    found: dict[str, list[int]] = defaultdict(list)
    for number in numbers:
        found[prepared.sought[number].requirement.lead].append(number)
    return found.values()


def _found(alike: dict[Wording, list[int]], scan: Scan, field: Field) -> dict[Wording, list[Place]]:
    """Where each wording stands, in the plan's order."""
    beginning: dict[str, list[Wording]] = defaultdict(list)
    for wording in alike:
        beginning[wording[0]].append(wording)
    found: dict[Wording, list[Place]] = defaultdict(list)
    for number, clause in enumerate(scan.clauses):
        if clause.kind is Kind.HEADING:
            continue
        rows = _rows(scan, number, field)
        plain = [normal for _, _, normal in rows]
        for first, normal in enumerate(plain):
            for wording in beginning.get(normal, ()):
                if tuple(plain[first : first + len(wording)]) == wording:
                    found[wording].append(_place(scan, number, rows, first, first + len(wording)))
    return found


def _rows(scan: Scan, number: int, field: Field) -> list[Row]:
    """A clause's segments; its number is no part of the first."""
    clause = scan.clauses[number]
    mark = parse_mark(clause.text)
    if mark:
        return list(split(field, clause.text[mark.length :], clause.at + mark.length))
    return [(row.at, row.to, row.text) for row in (scan.segments[each] for each in scan.spans[number])]


def _place(scan: Scan, number: int, rows: Sequence[Row], first: int, last: int) -> Place:
    text, clause = scan.plan.cleaned.text, scan.clauses[number]
    stops = [True, *(_stops(text[row[1] : after[0]]) for row, after in pairwise(rows)), True]
    at, to = rows[first][0], rows[last - 1][1]
    at += len(text[at:to]) - len(text[at:to].lstrip())
    whole = stops[first] and stops[last] and not any(stops[first + 1 : last])
    return Place(clause.id, at, to, text[at:to].rstrip(), whole)


def _stops(border: str) -> bool:
    return not STOPS.isdisjoint(border)


def _letters(scan: Scan, text: str, place: Place) -> tuple[int, int]:
    """The place; with 同时， and the like in front, which normal forms lack, where the requirement has them too."""
    clause = scan.plan.by_id[place.clause]
    at = clause.text.find(text)
    start, end = clause.at + at, clause.at + at + len(text)
    return (start, end) if at >= 0 and start <= place.at and end >= place.to else (place.at, place.to)


def _share(texts: Sequence[str], places: Sequence[Place]) -> list[list[Place]]:
    """For each text of one wording its places; nobody goes without one, and none is left over that is as good."""
    free = list(places)
    shared: list[list[Place]] = [[] for _ in texts]
    for grade in (3, 2, 1, 0):
        for text, own in zip(texts, shared, strict=True):
            place = next((place for place in free if not own and _grade(text, place) == grade), None)
            if place:
                own.append(place)
                free.remove(place)
    for text, own in zip(texts, shared, strict=True):
        if not own:
            own.append(max(places, key=lambda place: _grade(text, place)))
    shared[-1] += [place for place in free if place.whole >= shared[-1][0].whole]
    return [sorted(own, key=lambda place: place.at) for own in shared]


def _grade(text: str, place: Place) -> int:
    return 2 * (text == place.text) + place.whole
