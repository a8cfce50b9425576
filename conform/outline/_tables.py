"""Tables of tasks, “序号｜重点任务｜牵头单位｜完成时限”: a row a line whose cells a tab or “|” parts → units.

The task is a measure, those responsible and the deadline are its own, and the row's number belongs to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from conform.data import word_lists
from conform.model import CELL_BREAK
from conform.outline._responsible import responsible_units
from conform.outline._units import Unit, units

NUMBER, TASK, UNITS, DUE, INDICATOR, OTHER = "number", "task", "units", "due", "indicator", "other"
_BORDER = re.compile(r"[\t|｜]")
_FILLED = re.compile(r"\S(?:.*\S)?")
_ORDINAL = re.compile(r"[（(]?[\d一二三四五六七八九十]{1,4}[）)、.．]?")
_PARAGRAPH = re.compile(rf"[^\s{CELL_BREAK}](?:[^{CELL_BREAK}]*[^\s{CELL_BREAK}])?")
_FIELDS = re.compile(r"[、，,；;\s]+")
_FIGURE = re.compile(r"\d")
_CUT_DATE = re.compile(rf"(?<=[年前]){CELL_BREAK}(?=\d{{1,2}}月|前)")


def _any(key: str) -> str:
    return "|".join(word_lists("tables")[key])


@lru_cache(maxsize=1)
def _heads() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What the columns are by the words of the first row."""
    return (
        (NUMBER, re.compile(_any("number"))),
        (UNITS, re.compile(f".{{0,6}}(?:{_any('units')})(?:{_any('units_behind')})?|{_any('units_plain')}")),
        (DUE, re.compile(f".{{0,6}}(?:{_any('due')})(?:{_any('due_behind')})?")),
        (INDICATOR, re.compile(_any("indicator"))),
        (TASK, re.compile(f".{{0,6}}(?:{_any('task')})(?:{_any('task_behind')})?")),
    )


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What cells are by their own words."""
    return (
        (NUMBER, _ORDINAL),
        (DUE, re.compile(rf"(?:20\d\d年?|\d{{1,2}}月|{_any('lasting')}).{{0,14}}|立即.{{0,6}}")),
        (UNITS, re.compile(rf"(?:[^，。；]{{1,24}}(?:{_any('offices')})[、，,；;\s]*)+")),
    )


@lru_cache(maxsize=1)
def _role() -> re.Pattern[str]:
    return re.compile(f"[（(](?:{_any('roles')})(?:单位|部门)?[）)]")


@lru_cache(maxsize=1)
def _year() -> re.Pattern[str]:
    return re.compile(rf"(20\d\d)(?:{_any('year_behind')})?")


class Cell(NamedTuple):
    """A cell's text, `text[at:to]`, without the space around it."""

    at: int
    to: int
    text: str


class Row(NamedTuple):
    """What a row holds: units, and the spans that belong to nothing, each with its reason."""

    units: list[Unit]
    skipped: list[tuple[str, Cell]]


def cells(line: str, at: int) -> list[Cell]:
    """The cells of a line that begins at `at`; those at the ends that hold nothing are left out.

    >>> [cell.text for cell in cells("| 1 | 落实责任 |  |", 0)]
    ['1', '落实责任', '']
    """
    bounds = [0, *(edge for found in _BORDER.finditer(line) for edge in found.span()), len(line)]
    found = []
    for start, end in zip(bounds[::2], bounds[1::2], strict=True):
        filled = _FILLED.search(line, start, end)
        span = filled.span() if filled else (start, start)
        found.append(Cell(at + span[0], at + span[1], line[slice(*span)]))
    outer = line.strip()[:1] in "|｜" and len(found) > 1
    return found[1 if outer else 0 : -1 if outer and not found[-1].text else None]


def columns(row: Sequence[Cell]) -> list[str]:
    """What the columns of a head hold, of a year's its number; empty for a row that heads no table of these."""
    if len(row) <= 1:  # as nearly all lines
        return []
    kinds = [_kind(re.sub(r"\s", "", cell.text)) for cell in row]
    years = any(map(str.isdecimal, kinds))
    return kinds if (TASK in kinds and (UNITS in kinds or DUE in kinds)) or (INDICATOR in kinds and years) else []


def _kind(head: str) -> str:
    year = _year().fullmatch(head)
    return year[1] if year else next((kind for kind, form in _heads() if form.fullmatch(head)), OTHER)


def row_units(text: str, row: list[Cell], heads: list[str]) -> Row | None:
    """The units of a row under these heads; None where it is none: a line of its own, or without a task."""
    filled = [cell for cell in row if cell.text]
    if len(filled) <= 1:
        return None
    if TASK not in heads:
        return _indicator(text, row, heads)
    kinds = heads if len(row) == len(heads) else [_guess(cell.text) for cell in row]
    if kinds is not heads and TASK not in kinds:
        return None
    told = list(zip(kinds, row, strict=True))
    named = "、".join(cell.text for kind, cell in told if kind == UNITS and cell.text)
    due = next((_due(cell.text) for kind, cell in told if kind == DUE and cell.text), "")
    found: list[Unit] = []
    skipped: list[tuple[str, Cell]] = []
    for kind, cell in told:
        if kind == TASK and cell.text:
            found += _task(text, cell, _named(named), due)
        elif kind == NUMBER and cell.text:
            skipped.append(("skip.row_number", cell))
        elif cell.text:
            found += _paragraphs(cell)
    found[0].first = found[-1].last = True
    return Row(found, skipped)


def _indicator(text: str, row: list[Cell], heads: list[str]) -> Row | None:
    """“1｜县域内住院率｜%｜78｜86” under “序号｜指标｜单位｜2022年｜2025年”: from its name to its last figure a task.

    What a row lacks stands in its first columns, such as a group of indicators over several rows.
    """
    kinds = heads[len(heads) - len(row) :] if len(row) <= len(heads) else []
    if INDICATOR not in kinds:
        return None
    first, last = kinds.index(INDICATOR), max(at for at, kind in enumerate(kinds) if kind.isdecimal())
    if first > last or not row[first].text or not any(_FIGURE.search(cell.text) for cell in row[first + 1 : last + 1]):
        return None
    at, to = row[first].at, row[last].to
    years = "、".join(kind for kind in kinds if kind.isdecimal())
    whole = Unit(at, to, text[at:to], end=True, task=True, due=years)
    around = [(kind, cell) for kind, cell in zip(kinds, row, strict=True) if cell.text and not at <= cell.at < to]
    found = [unit for kind, cell in around if kind != NUMBER for unit in _paragraphs(cell)]
    found = sorted([whole, *found], key=lambda unit: unit.at)
    found[0].first = found[-1].last = True
    return Row(found, [("skip.row_number", cell) for kind, cell in around if kind == NUMBER])


def _task(text: str, cell: Cell, named: tuple[str, ...], due: str) -> list[Unit]:
    found = units(text, cell.at, cell.to)
    for unit in found:
        unit.task, unit.end, unit.units, unit.due = True, True, named, due
    return found


def _paragraphs(cell: Cell) -> Iterator[Unit]:
    for found in _PARAGRAPH.finditer(cell.text):
        at = cell.at + found.start()
        yield Unit(at, at + len(found[0]), found[0], cell=True)


def _named(text: str) -> tuple[str, ...]:
    """“市医保局（牵头），市财政局（配合）” → the two; also “牵头单位：市医保局<break>配合单位：市财政局”."""
    return responsible_units(_FIELDS.sub("、", _role().sub("", text)))


def _due(text: str) -> str:
    """When a row is due: the paragraphs of its cell, a date that is cut between them as one."""
    return re.sub(rf"\s*{CELL_BREAK}\s*", "、", _CUT_DATE.sub("", text))


def _guess(text: str) -> str:
    """What a cell is by its own words, where the row lacks cells that its head has."""
    return next((kind for kind, form in _forms() if form.fullmatch(text)), TASK if text else OTHER)


def borders(line: str, at: int, found: Sequence[Unit]) -> list[tuple[str, Cell]]:
    """The signs that can be seen between the cells, but for those inside the units `found`."""
    held = [range(unit.at, unit.to) for unit in found]
    return [
        ("skip.markup", Cell(at + sign.start(), at + sign.end(), sign[0]))
        for sign in _BORDER.finditer(line)
        if sign[0] != "\t" and not any(at + sign.start() in span for span in held)
    ]
