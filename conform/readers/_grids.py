"""Tables of Excel and Word files as rows of texts, for `grids.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.errors import InputError
from conform.readers._xml import Element, local, parse
from conform.readers.zipped import Package

WORKBOOK, STRINGS, DOCUMENT = "xl/workbook.xml", "xl/sharedStrings.xml", "word/document.xml"
LETTERS = 26
WIDEST = 256  # columns that are read; a review table has twenty, and a cell at XFD1 must not make 16,000 empty ones
MERGED = re.compile(r"([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})")
COPIES = 100_000  # cells that merged ones are copied into; a sheet may call all of it merged
DIGITS = 9  # of a number that is one; Python refuses to read one of five thousand
HIDDEN = ("vanish", "specVanish")
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
STYLE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val"

Row = list[str]
Numbered = list[tuple[int, Row]]


def packed(package: Package, key: str) -> Iterator[tuple[str, Numbered]]:
    """The name and the rows of every table; hidden text of a Word table stands under the heading `key`."""
    if WORKBOOK in package:
        return _sheets(package)
    if DOCUMENT in package:
        return _tables(package, key)
    raise InputError("input.no_table", package.path)


# ── Excel ──


def _sheets(package: Package) -> Iterator[tuple[str, Numbered]]:
    strings = [_string(each) for each in _root(package, STRINGS)] if STRINGS in package else []
    relations = {each.get("Id"): each.get("Target") for each in _root(package, "xl/_rels/workbook.xml.rels")}
    seen: set[str] = set()
    for sheet in (each for each in _root(package, WORKBOOK).iter() if local(each) == "sheet"):
        target = str(relations.get(sheet.get(RELATION)) or "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in package and part not in seen:
            seen.add(part)
            root = _root(package, part)
            yield sheet.get("name") or "", _merged(list(_rows(root, strings)), root)


def _root(package: Package, part: str) -> Element:
    data = package.read(part)
    if data is None:
        raise InputError("input.no_table", package.path)
    return parse(data, package.path, part)


def _string(element: Element) -> str:
    """The words of a cell, whatever their look; how they are pronounced (rPh) is none of them."""
    pieces = [each for each in element.iter() if local(each) == "t" and local(each.getparent()) != "rPh"]
    return "".join(piece.text or "" for piece in pieces)


def _rows(root: Element, strings: list[str]) -> Iterator[tuple[int, Row]]:
    for number, element in enumerate((each for each in root.iter() if local(each) == "row"), 1):
        row: Row = []
        for cell in element:
            place = _column(cell.get("r") or "", len(row))
            if place < WIDEST:
                row += [""] * (place - len(row))
                row.append(_cell(cell, strings))
        yield _number(element.get("r") or "", number), row


def _merged(rows: Numbered, root: Element) -> Numbered:
    """The rows with what cells that were merged (`H5:H7`) hold put into each row of theirs."""
    by_number, left = dict(rows), COPIES
    for each in (each for each in root.iter() if local(each) == "mergeCell"):
        found = MERGED.fullmatch(each.get("ref") or "")
        top, last = (int(found[2]), int(found[3])) if found else (0, 0)
        at = _column(found[1], 0) if found else WIDEST
        held = by_number.get(top, [])[at : at + 1]
        for number in range(top + 1, min(last, top + left) + 1):
            row, left = by_number.get(number, []), left - 1
            if held and held[0] and row:
                row += [""] * (at + 1 - len(row))
                row[at] = held[0]
    return rows


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) <= DIGITS else otherwise


def _column(name: str, following: int) -> int:
    """Which column `AB12` stands in, from 0; the `following` one where the cell does not say."""
    letters = re.match(r"[A-Z]{1,3}", name)
    if not letters:
        return following
    place = 0
    for letter in letters[0]:
        place = place * LETTERS + ord(letter) - ord("A") + 1
    return max(place - 1, following)


def _cell(cell: Element, strings: list[str]) -> str:
    kind = cell.get("t")
    if kind == "inlineStr":
        return _string(cell)
    value = next((each.text or "" for each in cell if local(each) == "v"), "")
    if kind == "s":
        number = _number(value, len(strings))
        return strings[number] if number < len(strings) else ""
    return value


# ── Word ──


def _tables(package: Package, key: str) -> Iterator[tuple[str, Numbered]]:
    for table in (each for each in _root(package, DOCUMENT).iter() if local(each) == "tbl"):
        rows: list[Row] = []
        for row in (each for each in table if local(each) == "tr"):
            rows.append(list(_cells(row, rows[-1] if rows else [])))
        heads = [[*rows[0][:-1], key]] if rows else []
        yield "", list(enumerate([*heads, *rows[1:]], 1))


def _cells(row: Element, above: Row) -> Iterator[str]:
    """The cells of a row: one that was merged with that above holds the same, one that spans columns fills them."""
    cells = [each for each in row if local(each) == "tc"]
    at = 0
    for cell in cells:
        lines = [_text(each, hidden=False) for each in cell.iter() if local(each) == "p"]
        text = "\n".join(lines).strip()
        yield above[at] if not text and _is_continued(cell) and at < len(above) - 1 else text
        span = min(_number(_property(cell, "gridSpan") or "", 1), WIDEST)
        yield from [""] * (span - 1)
        at += span
    yield "".join(_text(cell, hidden=True) for cell in cells).strip()


def _property(cell: Element, name: str) -> str | None:
    """The value of a cell's property; empty where it has none, None where there is no such property."""
    found = (each for part in cell if local(part) == "tcPr" for each in part if local(each) == name)
    return next((each.get(STYLE) or "" for each in found), None)


def _is_continued(cell: Element) -> bool:
    return _property(cell, "vMerge") in ("", "continue")


def _text(element: Element, *, hidden: bool) -> str:
    """The words of a paragraph or a cell that are hidden, or those that are not; what was deleted is none of them."""
    runs = [each for each in element.iter() if local(each) == "r" and _is_hidden(each) == hidden]
    return "".join(each.text or "" for run in runs for each in run if local(each) == "t")


def _is_hidden(run: Element) -> bool:
    properties = [each for part in run if local(part) == "rPr" for each in part]
    return any(
        local(each) in HIDDEN or (local(each) == "rStyle" and each.get(STYLE) == "Hidden") for each in properties
    )
