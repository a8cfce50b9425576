"""Plans for the tests of what findings are shown as: one that tries to break out, and a Word file."""

from __future__ import annotations

from pathlib import Path

import pytest
from frame import in_frame
from made import FAULTS, word_file

EVIL = "到20xx年，</failure>]]>&\x0b\ufffe|`*<b>\u202e\x1b[31m::error::，建成。"


@pytest.fixture
def evil(folder):
    """A plan, and a name, that try to break out of the formats."""
    path = folder / "a,b:c% 县.txt"
    path.write_text(in_frame(EVIL), "utf-8")
    return Path(path.name)


@pytest.fixture
def word(folder):
    """A Word file, whose places are paragraphs."""
    path = folder / "方案.docx"
    word_file(path, in_frame(FAULTS))
    return Path(path.name)


def run(conform, path, form, *words):
    return conform("lint", path, "-f", form, "--lang", "zh", *words)
