"""Whole command lines: one of three exit codes, and nothing hostile on either stream."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from random import Random
from unittest.mock import patch

from fuzz import invariants, packs, tables, texts
from fuzz.ready import folder

from conform.app.app import run
from conform.readers import soffice
from conform.render.lint import LINT_FORMATS

WORDS = ("甲", "", "\x1b[31m", "\u202e", "a\udcff", "::error::a", "-x", "{", "PB001", "01")
LINES: tuple[tuple[str, ...], ...] = (
    ("check", "PLAN"),
    ("check", "PLAN", "-f", "json", "-r", "REF"),
    ("check", "PLAN", "--decisions", "DEC"),
    ("check", "PLAN", "--only", "ODD"),
    ("lint", "PLAN", "-r", "REF", "--config", "SET"),
    ("lint", "PLAN", "-f", "FORM", "--baseline", "BASE"),
    ("lint", "PLAN", "--diff"),
    ("lint", "PLAN", "--fix", "--select", "ODD"),
    ("lint", "PLAN", "--accept", "PB", "--reason", "ODD", "--decisions", "DEC"),
    ("explain", "PLAN", "01.1", "-r", "REF"),
    ("diff", "PLAN", "OTHER"),
    ("diff", "PLAN", "OTHER", "--stat"),
    ("text", "PLAN"),
    ("git-text", "PLAN"),
    ("reference", "check", "REF"),
    ("reference", "show", "REF"),
    ("reference", "build", "PLAN", "--title", "ODD"),
    ("rule", "ODD"),
    ("ODD",),
)


def _file(name: str, data: bytes) -> str:
    path = folder() / name
    path.write_bytes(data)
    return str(path)


def _word(word: str, chance: Random) -> str:
    """What stands in the place of a word in capitals."""
    suffix, make = chance.choice((*packs.PACKS.values(), *((".txt", lambda c: texts.encoded(texts.text(c), c)),) * 6))
    made: dict[str, Callable[[], str]] = {
        "PLAN": lambda: _file(f"计\u202e划\x1b{suffix}" if chance.random() < 0.2 else f"plan{suffix}", make(chance)),
        "OTHER": lambda: _file("other.txt", texts.encoded(texts.text(chance), chance)),
        "REF": lambda: _file("ref.toml", tables.reference_file(chance)),
        "DEC": lambda: _file("dec.json", tables.decisions_file(chance)),
        "BASE": lambda: _file("base.json", tables.baseline_file(chance)),
        "SET": lambda: _file("set.toml", tables.settings_file(chance)),
        "FORM": lambda: chance.choice(tuple(LINT_FORMATS)),
        "ODD": lambda: chance.choice(
            ("甲", "", "\x1b[31m", "\u202e", "a\udcff", "::error::a", "-x", "{", "PB001", "01")
        ),
    }
    return made[word]() if word in made else word


@contextmanager
def captured() -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    """Both streams as files of bytes."""
    held = sys.stdout, sys.stderr
    out, err = io.BytesIO(), io.BytesIO()
    sys.stdout, sys.stderr = (io.TextIOWrapper(each, "utf-8", write_through=True) for each in (out, err))
    try:
        yield out, err
        sys.stdout.flush(), sys.stderr.flush()
    finally:
        for stream in (sys.stdout, sys.stderr):
            with suppress(ValueError):
                stream.detach()
        sys.stdout, sys.stderr = held


def try_command(chance: Random) -> int:
    """A whole command line: one of three exit codes, and nothing hostile on either stream."""
    words = [_word(word, chance) for word in chance.choice(LINES)]
    color = chance.random() < 0.5
    surroundings = {"FORCE_COLOR": "1" if color else "", "NO_COLOR": "", "CONFORM_DATA_DIR": str(folder() / "data")}
    with (
        captured() as (out, err),
        patch.dict(os.environ, surroundings),
        patch.object(soffice, "to_docx", packs.converted),
    ):
        code = run([*words, "--lang", "en"] if chance.random() < 0.5 else words)
    said = err.getvalue().decode("utf-8", "replace")
    assert code in (0, 1, 2), f"exit code {code}"
    assert "report" not in said or "conform itself" not in said, said[-300:]
    assert "程序出错" not in said and "a fault in conform" not in said, said[-300:]
    invariants.safe_output("stderr", [said])
    if words[:2] != ["reference", "build"] and "--diff" not in words:
        form = next((word for word, before in zip(words[1:], words, strict=False) if before == "-f"), "terminal")
        invariants.safe_output(form if out.getvalue() else "terminal", [out.getvalue()], color=color)
    return len(said)
