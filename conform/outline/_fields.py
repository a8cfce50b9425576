"""The fields that pages and documents print of themselves: “文号：… 发文机构：…”, in rows, cells, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from conform.data import word_lists
from conform.outline._context import document_number
from conform.text.dates import iso
from conform.text.offices import offices


def _names(key: str) -> tuple[str, ...]:
    return tuple(word_lists("fields")[key].split())


FIELDS = frozenset(_names("names"))
_BESIDE = frozenset(_names("beside"))  # fields as well in rows that hold fields already
_VAGUE = frozenset(_names("vague"))  # as often the heads of other tables
_SIGN = re.compile(r"[:：|｜\t】\]]|$")
_KEY = re.compile(r"[^\W\d_](?:[ \u3000\xa0]{0,6}[^\W\d_]){1,6}[ \u3000\xa0]*$")
_POINT = re.compile(r"\s*[•·●◆■□○▪*-]")
_BULLET = re.compile(r"[\s•·●◆■□○▪*【\[-]*")
_AROUND = " \t\u3000\xa0|｜:：】]【[•"
_CELLS = re.compile(r"\s*[|｜\t]\s*|\s{2,}")
_ROWS = 80  # lines of a part's front in which a value may stand under its name
_NEAR = 2  # lines of a value that stands under its name
_LONGEST, _VALUE, _SHORT, _NAME = 400, 80, 24, 40
_HEADED = 2  # names that make a row one of names
# What they are for, the surest first
NUMBERS, DATES, ISSUERS, TITLES = map(_names, ("numbers", "dates", "issuers", "titles"))


class Field(NamedTuple):
    """A field's name, without spaces, and what stands behind it; empty where nothing does."""

    name: str
    value: str


def fields_of(line: str) -> tuple[Field, ...]:
    """The fields of a row, none for a line that is no such row; “文  号： | 所属主题： | 政策文件 |” has two."""
    if len(line) > _LONGEST:
        return ()
    bullet = _BULLET.match(line)
    at = bullet.end() if bullet else 0
    sign = _SIGN.search(line, at)
    if sign is None or not 1 < sign.start() - at <= _NAME:  # as nearly all lines
        return ()
    keys = list(_keys(line, at))
    if not keys or keys[0][1] != at or not _is_row(line, keys):
        return ()
    ends = [*(start for _, start, _ in keys[1:]), len(line)]
    return tuple(Field(name, _value(line[end:stop])) for (name, _, end), stop in zip(keys, ends, strict=True))


def _keys(line: str, at: int) -> Iterator[tuple[str, int, int]]:
    """Each field's name with its place, which a sign ends; behind the first one, fields of the page count too."""
    known = FIELDS
    for sign in _SIGN.finditer(line, at):
        found = _KEY.search(line, at, sign.start())
        for start in range(found.start(), sign.start()) if found else ():
            name = re.sub(r"\s", "", line[start : sign.start()])
            if name in known and (start == at or not line[start - 1].isalnum()):
                yield name, start, sign.end()
                known = FIELDS | _BESIDE
                break


def _is_row(line: str, keys: Sequence[tuple[str, int, int]]) -> bool:
    """Whether the first name has a colon; where cells part them, one of the names must be of no other table."""
    if line[keys[0][2] - 1 : keys[0][2]] in ("：", ":", "】", "]"):
        return True
    return any(sign in line for sign in "|｜\t") and any(name not in _VAGUE for name, _, _ in keys)


def _value(text: str) -> str:
    cells = [cell.strip(_AROUND) for cell in _CELLS.split(text.strip(_AROUND))]
    return next((cell for cell in cells if cell), "")


def rows(lines: Sequence[str]) -> dict[int, tuple[Field, ...]]:
    """The fields of each line that holds some, by its index; a value under its name counts there, and is a row too."""
    found = {index: fields for index, line in enumerate(lines[:_ROWS]) if (fields := _row(line, index, lines))}
    found |= _headed(lines)
    for index in sorted(found):
        if not found[index]:
            continue
        name, value = found[index][-1]
        if not value and index + 1 < len(lines) and index + 1 not in found and _fits(name, lines[index + 1].strip()):
            found[index] = (*found[index][:-1], Field(name, lines[index + 1].strip()))
            found[index + 1] = ()
            continue
        below = next((after for after in range(index + 1, index + 2 + _NEAR) if after in found), 0)
        if not value and below > index + 1:
            values = [line.strip() for line in lines[index + 1 : below]]
            if all(len(line) <= _VALUE for line in values):
                found[index] = (*found[index][:-1], Field(name, " ".join(values)))
                found |= dict.fromkeys(range(index + 1, below), ())
    return found


def _headed(lines: Sequence[str]) -> dict[int, tuple[Field, ...]]:
    """Rows of names alone with the values from the row under them, cell by cell: “索引号｜文号” over “000-1｜…”.

    Where the row under them lacks cells, as its empty ones are not kept, what each holds says whose it is.
    """
    found: dict[int, tuple[Field, ...]] = {}
    for index, (line, under) in enumerate(pairwise(lines[:_ROWS])):
        names = [re.sub(r"\s", "", cell) for cell in _filled(line)]
        if len(names) < _HEADED or not all(name in FIELDS or name in _BESIDE for name in names):
            continue
        values = _filled(under)
        if len(values) != len(names):
            values = [next((value for value in values if _fits(name, value)), "") for name in names]
        if any(map(_fits, names, values)):
            found |= {index: tuple(map(Field, names, values)), index + 1: ()}
    return found


def _filled(line: str) -> list[str]:
    return [] if len(line) > _LONGEST else [cell for part in _CELLS.split(line) if (cell := part.strip(_AROUND))]


def _fits(name: str, line: str) -> bool:
    """Whether a line is a date, a number or an office, as the field's name says."""
    if name in DATES:
        return len(line) <= _SHORT and iso(line) is not None
    return bool(offices(line)) if name in ISSUERS else name in NUMBERS and document_number(line) is not None


def _row(line: str, index: int, lines: Sequence[str]) -> tuple[Field, ...]:
    """The fields of a line; “• 来源：” is one where a list of fields goes on."""
    fields = fields_of(line)
    if fields or not _POINT.match(line):
        return fields
    name = re.sub(r"\s", "", line.strip(_AROUND + "-*"))
    return (Field(name, ""),) if name in _BESIDE and index and line.rstrip().endswith(("：", ":")) else ()
