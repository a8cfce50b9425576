"""Texts cut at their commas: what a requirement's parts and a clause's segments are."""

from __future__ import annotations

from collections.abc import Iterator

from conform.model import Field
from conform.text.borders import BORDER


def split(field: Field, text: str, at: int = 0) -> Iterator[tuple[int, int, str]]:
    """The segments of a text between commas: begin, end (counted from `at`) and normal form; no empty ones."""
    start = 0
    for border in [*BORDER.finditer(text), None]:
        end = border.start() if border else len(text)
        normal = field.read(text[start:end]).strip()
        if normal:
            yield at + start, at + end, normal
        start = border.end() if border else end
