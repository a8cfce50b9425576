"""Texts cut at their commas, and their normal form: what a requirement's parts and a clause's segments are."""

from __future__ import annotations

from collections.abc import Iterator

from conform.model import Field
from conform.text.borders import BORDER
from conform.text.quantities.plain import in_digits


def normal(field: Field, text: str) -> str:
    """A text in the words of the field, with its figures in digits: 二十日内 and 20日内 are one."""
    return field.read(in_digits(text)).strip()


def split(field: Field, text: str, at: int = 0) -> Iterator[tuple[int, int, str]]:
    """The segments of a text between commas: begin, end (counted from `at`) and normal form; no empty ones."""
    start = 0
    for border in [*BORDER.finditer(text), None]:
        end = border.start() if border else len(text)
        segment = normal(field, text[start:end])
        if segment:
            yield at + start, at + end, segment
        start = border.end() if border else end
