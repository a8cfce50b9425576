"""Tables of Excel, Word and CSV files as rows of texts: what people filled in, to be read back.

A Word table's hidden text comes as a last cell of its row, under the heading KEY. What people merged downwards
stands in every row that it covers.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import NamedTuple

from conform.errors import InputError, needing
from conform.readers.base import Input, ReadOptions
from conform.readers.zipped import Package

KEY = "conform-id"
PACKED = b"PK\x03\x04"


class Grid(NamedTuple):
    """A sheet or a table: its name (a Word table has none) and its rows, each numbered as its program shows it."""

    name: str
    rows: list[tuple[int, list[str]]]


def grids(file: Input, options: ReadOptions) -> list[Grid]:
    """Every table of a file. Raises InputError for what is damaged, too large or no such file."""
    if not file.data.startswith(PACKED):
        return [_lines(file)]
    package = Package(file, options)
    with needing(file.path):
        from conform.readers._grids import packed
    return [Grid(*each) for each in packed(package, KEY)]


def _lines(file: Input) -> Grid:
    try:
        text = file.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:  # as Excel saves CSV on a Chinese Windows
            text = file.data.decode("gb18030")
        except UnicodeDecodeError as error:
            raise InputError("input.no_table", file.path) from error
    try:
        rows = list(csv.reader(StringIO(text, newline="")))
    except csv.Error as error:
        raise InputError("input.no_table", file.path) from error
    return Grid("", [(number, row) for number, row in enumerate(rows, 1)])
