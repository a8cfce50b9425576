"""Where in a file plans lie: one of them as a rule, several in a collection, with other text around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from conform.model import CELL_BREAK, Cleaned
from conform.outline._articles import cite, cited
from conform.outline._fields import Field, rows
from conform.outline._furniture import TAIL, reason
from conform.outline._gate import looks_like_plan
from conform.outline._kinds import Kinded, kinds
from conform.outline._second import second_plans
from conform.outline._tables import borders, cells, columns, row_units
from conform.outline._units import Unit, units
from conform.text.numerals import chinese_number

# “某地实施方案 篇2”, “实施方案范文三”
_PART = re.compile(r"(?P<name>.{2,50}?)\s*(?:篇|范文)\s*(?P<no>\w{1,3})")
_NAMED = 60  # characters of the line that names a plan of a collection; a judgement, of room for the longest names
_FEW = 4
_SECTION = 40  # characters of a row that names what the rows under it are about


class PartLine(NamedTuple):
    """`text[at:to]`, a line without the space around it."""

    at: int
    to: int
    text: str


@dataclass(slots=True)
class Part:
    """One plan's stretch of the text: its units with their kinds, and the lines that do not belong to it."""

    kinded: list[Kinded] = field(default_factory=list)
    skipped: list[tuple[str, PartLine]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    collected: bool = False

    @property
    def holds_plan(self) -> bool:
        return looks_like_plan(self.kinded)

    @property
    def is_outlined(self) -> bool:
        return any(item.depth or item.unit.mark for item in self.kinded)


_PARAGRAPH = re.compile(f"[^\t{CELL_BREAK}]+")
_FILLED = re.compile(r"\S[^\n]*")


def _lines(text: str) -> list[PartLine]:
    return [
        PartLine(found.start(), found.start() + len(body), body)
        for found in _FILLED.finditer(text)
        if (body := found[0].rstrip())
    ]


def parts(cleaned: Cleaned) -> list[Part]:
    """The plans' stretches; each knows the whole file's other lines as skipped."""
    lines = _lines(cleaned.text)
    heads = _heads(lines)
    if not heads:
        return [_part(cleaned, lines, collected=False)]
    end = next((index for index in range(heads[-1], len(lines)) if TAIL.match(lines[index].text)), len(lines))
    bounds = [*heads, end]
    outer = [(reason(line.text) or "skip.furniture", line) for line in lines[: heads[0]]]
    outer += [(reason(line.text) or "skip.related", line) for line in lines[end:]]
    found = []
    for start, stop in pairwise(bounds):
        part = _part(cleaned, lines[start:stop], collected=True)
        part.skipped += outer
        for others in (lines[heads[0] : start], lines[stop:end]):
            if others:
                part.skipped.append(("skip.part", PartLine(others[0].at, others[-1].to, "")))
        found.append(part)
    return found


def _heads(lines: list[PartLine]) -> list[int]:
    """The lines that begin the plans of a collection: the same name, numbered from one on."""
    heads: list[int] = []
    name = ""
    for index, line in enumerate(lines):
        found = _PART.fullmatch(line.text) if len(line.text) <= _NAMED else None
        if found and chinese_number(found["no"]) == len(heads) + 1 and name in ("", found["name"]):
            name = found["name"]
            heads.append(index)
    return heads if len(heads) > 1 else []


def _between_rows(line: PartLine, following: list[PartLine]) -> bool:
    """Whether a table goes on behind this line, “一、急诊急救” over its width; a head begins another."""
    row = cells(following[0].text, following[0].at) if following else []
    return len(line.text) <= _SECTION and len(row) > 1 and not columns(row)


def _paragraphs(line: PartLine) -> Iterator[tuple[int, int]]:
    """A line's own span; of a row that is no task the spans of its cells' paragraphs, if some cell has several."""
    if CELL_BREAK not in line.text:
        yield line.at, line.to
        return
    for found in _PARAGRAPH.finditer(line.text):
        yield line.at + found.start(), line.at + found.end()


def _part(cleaned: Cleaned, lines: list[PartLine], *, collected: bool) -> Part:
    part = Part(collected=collected)
    kept: list[Unit] = []
    tail = False
    found = rows([line.text for line in lines])
    part.fields = [field for index in sorted(found) for field in found[index]]
    heads: list[str] = []
    for index, line in enumerate(lines):
        tail = tail or (len(kept) > _FEW and bool(TAIL.match(line.text)))
        why = "skip.metadata" if index in found else reason(line.text) or ("skip.related" if tail else None)
        if why:
            part.skipped.append((why, line))
            continue
        row = cells(line.text, line.at)
        if len(row) > 1 or not (heads and _between_rows(line, lines[index + 1 : index + 2])):
            heads = columns(row) or (heads if len(row) > 1 else [])
        table = row_units(cleaned.text, row, heads) if heads and not columns(row) else None
        if table is not None:
            kept += table.units
            outside = (*table.skipped, *borders(line.text, line.at, table.units))
            part.skipped += [(why, PartLine(*cell)) for why, cell in outside]
        else:
            for at, to in _paragraphs(line):
                kept += units(cleaned.text, at, to)
    pasted = second_plans(kept)
    cited(kept)
    found_kinds, odd = kinds(kept)
    part.kinded = [item for item in found_kinds if not item.skipped]
    part.skipped += [
        ("skip.annex", PartLine(item.unit.at, item.unit.to, item.unit.text)) for item in found_kinds if item.skipped
    ]
    cite(part.kinded)
    part.notes = pasted + odd
    return part
