"""An OFD's text objects → Source, page by page."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Any

from conform.errors import InputError
from conform.model import Source
from conform.readers._flow import fixed_layout
from conform.readers.base import Input, ReadOptions
from conform.readers.paged.layout import Glyph, page_lines, sound_height
from conform.readers.paged.running import PageLines
from conform.readers.zipped import Package


def document(file: Input, options: ReadOptions) -> Source:
    """The Source of an OFD; InputError when ofdkit is missing or the file is damaged or without text."""
    try:
        ofdkit: Any = importlib.import_module("ofdkit")
    except ImportError as error:
        raise InputError("input.no_ofd", file.path) from error
    package = Package(file, options)
    if package.declared > options.max_unpacked:
        raise package.bomb()
    try:
        with ofdkit.open(file.data) as opened:
            if len(opened.pages) > options.max_pages:
                raise InputError("input.too_many_pages", file.path, limit=options.max_pages)
            pages = [_page(page, number) for number, page in enumerate(opened.pages, 1)]
    except InputError:
        raise
    except Exception as error:  # ofdkit trusts the numbers of a file, and raises what they lead to
        reason = str(error).partition("\n")[0] if isinstance(error, ofdkit.OFDError) else type(error).__name__
        raise InputError("input.damaged", file.path, part="OFD", reason=reason) from error
    return fixed_layout(file, options, "ofd", pages)


def _page(page: Any, number: int) -> PageLines:
    return PageLines(number, sound_height(float(page.height)), page_lines(_glyphs(page)))


def _glyphs(page: Any) -> Iterator[Glyph]:
    """The runs of a page, each taken as one wide glyph; `y` is the baseline."""
    for run in page.runs:
        yield Glyph(run.text, run.x, run.x + run.width, run.y - run.size, run.y)
