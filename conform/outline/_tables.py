"""Tables of tasks, “序号｜重点任务｜牵头单位｜完成时限”: a row a line whose cells a tab or “|” parts → units.

The task is a measure, those responsible and the deadline are its own, and the row's number belongs to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from conform.outline._units import Unit, units

NUMBER, TASK, UNITS, DUE, OTHER = "number", "task", "units", "due", "other"
_HEADS = (
    (NUMBER, re.compile(r"序\s*号|编\s*号|项\s*号")),
    (
        UNITS,
        re.compile(r".{0,6}(?:牵头|责任|负责|配合|参与|承办|落实|主办|协办)(?:单位|部门|处室|科室|领导|人)?|单位|部门"),
    ),
    (DUE, re.compile(r".{0,6}(?:时限|时间|期限|节点|进度)(?:要求|安排|节点)?")),
    (TASK, re.compile(r".{0,6}(?:任务|措施|内容|事项|举措|项目|工作|要点)(?:内容|清单|名称)?")),
)
_BORDER = re.compile(r"[\t|｜]")
_FILLED = re.compile(r"\S(?:.*\S)?")
_ORDINAL = re.compile(r"[（(]?[\d一二三四五六七八九十]{1,4}[）)、.．]?")
_WHEN = re.compile(r"(?:20\d\d年?|\d{1,2}月|长期|持续|每年|每月|每季|年底|全年).{0,14}|立即.{0,6}")
_OFFICES = re.compile(r"(?:[^，。；]{1,24}(?:局|委|办|厅|府|室|中心|单位|部门|医院|公司|会|院)[、，,；;\s]*)+")
_FIELDS = re.compile(r"[、，,；;\s]+")


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
    """What the columns of a head hold; empty for a row that heads no table of tasks."""
    kinds = [next((kind for kind, head in _HEADS if head.fullmatch(cell.text)), OTHER) for cell in row]
    return kinds if TASK in kinds and (UNITS in kinds or DUE in kinds) else []


def row_units(text: str, row: list[Cell], heads: list[str]) -> Row | None:
    """The units of a row under these heads; None where it is none: a line of its own, or without a task."""
    filled = [cell for cell in row if cell.text]
    if len(filled) < 2:  # noqa: PLR2004
        return None
    kinds = heads if len(row) == len(heads) else [_guess(cell.text) for cell in row]
    if kinds is not heads and TASK not in kinds:
        return None
    told = list(zip(kinds, row, strict=True))
    named = " ".join(cell.text for kind, cell in told if kind == UNITS and cell.text)
    due = next((cell.text for kind, cell in told if kind == DUE and cell.text), "")
    found: list[Unit] = []
    skipped: list[tuple[str, Cell]] = []
    for kind, cell in told:
        if kind == TASK and cell.text:
            found += _task(text, cell, tuple(filter(None, _FIELDS.split(named))), due)
        elif kind == NUMBER and cell.text:
            skipped.append(("skip.row_number", cell))
        elif cell.text:
            found.append(Unit(cell.at, cell.to, cell.text, cell=True))
    found[0].first = found[-1].last = True
    return Row(found, skipped)


def _task(text: str, cell: Cell, named: tuple[str, ...], due: str) -> list[Unit]:
    found = units(text, cell.at, cell.to)
    for unit in found:
        unit.task, unit.end, unit.units, unit.due = True, True, named, due
    return found


def _guess(text: str) -> str:
    """What a cell is by its own words, where the row lacks cells that its head has."""
    forms = ((NUMBER, _ORDINAL), (DUE, _WHEN), (UNITS, _OFFICES))
    return next((kind for kind, form in forms if form.fullmatch(text)), TASK if text else OTHER)


def borders(line: str, at: int) -> list[tuple[str, Cell]]:
    """The signs between the cells that can be seen."""
    return [
        ("skip.markup", Cell(at + found.start(), at + found.end(), found[0]))
        for found in _BORDER.finditer(line)
        if found[0] != "\t"
    ]
