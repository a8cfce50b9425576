"""What the tests of readers share."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conform.errors import InputError
from conform.messages import Lang, say
from conform.model import Source
from conform.readers import ReadOptions, read
from conform.readers.paged.pdf_glyphs import Glyphs


class Blind(Glyphs):
    """pdfium that sees nothing of any page."""

    def page(self, index: int) -> None:
        """Nothing."""


def write(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return path


def opened(tmp_path: Path, data: bytes, options: ReadOptions | None = None) -> Source:
    """What is read of a PDF."""
    return read(str(write(tmp_path / "plan.pdf", data)), options or ReadOptions())


def kept(source: Source) -> str:
    """The text outside the skipped spans."""
    pieces, at = [], 0
    for span in source.skipped:
        pieces.append(source.text[at : span.start])
        at = span.end
    return "".join(pieces) + source.text[at:]


def lines(source: Source) -> list[str]:
    return [line.strip() for line in kept(source).split("\n") if line.strip()]


def skipped(source: Source, reason: str) -> str:
    return "\n".join(source.text[span.start : span.end] for span in source.skipped if span.reason == reason)


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def fails(path: Path | str, key: str, options: ReadOptions | None = None) -> InputError:
    """Reading fails with this message, which can be said in both languages and is one line."""
    with pytest.raises(InputError) as caught:
        read(str(path), options or ReadOptions())
    error = caught.value
    assert error.key == key, (error.key, error.values)
    assert error.where == str(path)
    for lang in Lang:
        assert "\n" not in say(error.key, lang, **error.values)
    return error
