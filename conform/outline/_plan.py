"""One part of a file → Plan: its clauses numbered, and every other character skipped for a reason."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from conform.model import Clause, Cleaned, Plan, Skipped
from conform.outline._metadata import metadata
from conform.outline._parts import Part
from conform.text.numbering import is_page_number

_PIECE = re.compile(r"\S(?:[^\n]*\S)?")
_PINYIN = re.compile(r"(?:[（(] ?[a-zɡ\u00df-\u01dc\u0300-\u030c\u1e3f\u1ebd]{1,8} ?[）)]\s*)+")


def build(cleaned: Cleaned, part: Part, number: int, count: int) -> Plan:
    """The plan of a part, `number` of `count` in the file."""
    clauses = tuple(
        Clause(
            f"c{index:04d}",
            item.kind,
            item.unit.text,
            item.unit.at,
            item.unit.to,
            item.path,
            item.depth,
            item.responsible,
            item.label,
            item.lead,
            item.unit.due,
        )
        for index, item in enumerate(part.kinded, 1)
    )
    return Plan(
        cleaned,
        number,
        count,
        metadata(cleaned, part),
        clauses,
        tuple(_skipped(cleaned, clauses, part)),
        tuple(part.notes),
    )


def _skipped(cleaned: Cleaned, clauses: tuple[Clause, ...], part: Part) -> Iterator[Skipped]:
    """All that lies in no clause, in the order of the source; neighbours with one reason are one span."""
    held: Skipped | None = None
    for span in _spans(cleaned, clauses, part):
        if held and held.reason == span.reason and not cleaned.source.text[held.end : span.start].strip():
            held = Skipped(held.reason, held.start, span.end)
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


def _spans(cleaned: Cleaned, clauses: tuple[Clause, ...], part: Part) -> Iterator[Skipped]:
    taken: list[tuple[int, int, str]] = [(*cleaned.origin(clause.at, clause.to), "") for clause in clauses]
    taken += [(*cleaned.origin(line.at, line.to), reason) for reason, line in part.skipped]
    at = 0
    for start, end, reason in sorted(taken):
        yield from _gap(cleaned, at, start)
        if reason:
            yield Skipped(reason, max(at, start), end)
        at = max(at, end)
    yield from _gap(cleaned, at, len(cleaned.source.text))


def _gap(cleaned: Cleaned, start: int, end: int) -> Iterator[Skipped]:
    """What between two clauses is neither: spans that the reader skipped, and what `clean` dropped there."""
    text, skipped = cleaned.source.text, cleaned.source.skipped
    if not text[start:end].strip():
        return
    at = start
    index = bisect_right(skipped, start, key=lambda span: span.end)
    while index < len(skipped) and skipped[index].start < end:
        skip = skipped[index]
        yield from _dropped(text, at, skip.start)
        if text[max(at, skip.start) : min(end, skip.end)].strip():
            yield Skipped(skip.reason, max(at, skip.start), min(end, skip.end))
        at = max(at, min(end, skip.end))
        index += 1
    yield from _dropped(text, at, end)


def _dropped(text: str, start: int, end: int) -> Iterator[Skipped]:
    for found in _PIECE.finditer(text, start, max(start, end)):
        yield Skipped(_why_dropped(found[0]), *found.span())


def _why_dropped(piece: str) -> str:
    if not any(map(str.isprintable, piece)):
        return "skip.invisible"
    if _PINYIN.fullmatch(piece):
        return "skip.pinyin"
    return "skip.page_number" if is_page_number(piece) or piece.isdecimal() else "skip.running_head"
