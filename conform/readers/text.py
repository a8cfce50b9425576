"""Plain text and Markdown: the text as it stands, CR and LF one character each."""

from __future__ import annotations

import re

from conform.errors import InputError
from conform.model import Skipped, Source
from conform.readers._refuse import refuse
from conform.readers.base import Input, Reader, ReadOptions, checked
from conform.readers.encoding import decode

MARKDOWN = (".md", ".markdown")

# "## 二、重点任务 ##": the signs are marks, the rest is the heading; "---" and "|---|---|" are rules;
# "**（一）目标。**" is a bold run-in heading. The words themselves are never touched.
# Compiled when the first Markdown file comes.
_MARKS = (
    r"^ {0,3}#{1,6}(?=[ \t])|(?<=[ \t])#+(?=[ \t]*\r?$)|^ {0,3}>+(?=[ \t])|^[ \t]*```.*$"
    r"|^ *(?:[-*_=]{3,}|\|?(?: *:?-{2,}:? *\|)+ *(?::?-{2,}:? *)?)(?=[ \t]*\r?$)|\*\*|(?<!\w)__|__(?!\w)"
)


def _read(file: Input, options: ReadOptions) -> Source:
    refuse(file)
    text, encoding = decode(file.data, file.path, options.encoding)
    if len(text) > options.max_chars:
        raise InputError("input.too_long", file.path, limit=options.max_chars)
    if file.suffix in MARKDOWN:
        return checked(Source(file.path, "markdown", encoding, file.sha256, text, skipped=_marks(text)))
    return checked(Source(file.path, "text", encoding, file.sha256, text))


def _marks(text: str) -> tuple[Skipped, ...]:
    """Markdown's own signs, as skipped spans."""
    return tuple(Skipped("skip.markup", *match.span()) for match in re.finditer(_MARKS, text, re.MULTILINE))


TEXT = Reader(suffixes=(".txt", ".text", *MARKDOWN), claims=lambda file: True, read=_read)
