"""What is done with an input: the registry. An entry takes a source of chance and gives how much it tried.

Trouble that the program expects is a ConformError; anything else that is raised has failed.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from fuzz import filled, given, lines, stages


class Entry(NamedTuple):
    """How often it is tried among the others, and what tries it."""

    weight: int
    run: Callable[[Random], int]


ENTRIES: dict[str, Entry] = {
    "text": Entry(8, stages.try_text),
    "docx": Entry(6, stages.try_pack("docx")),
    "html": Entry(6, stages.try_pack("html")),
    "mht": Entry(4, stages.try_pack("mht")),
    "pdf": Entry(1, stages.try_pack("pdf")),
    "ofd": Entry(4, stages.try_pack("ofd")),
    "odt": Entry(3, stages.try_pack("odt")),
    "lint": Entry(3, stages.try_lint),
    "fix": Entry(1, stages.try_fix),
    "diff": Entry(4, stages.try_diff),
    "tracked": Entry(2, stages.try_tracked),
    "build": Entry(5, given.try_build),
    "reference": Entry(10, given.try_reference),
    "settings": Entry(14, given.try_settings),
    "decisions": Entry(12, given.try_decisions),
    "baseline": Entry(12, given.try_baseline),
    "filled": Entry(6, filled.try_filled),
    "annotated": Entry(2, filled.try_annotated),
    "command": Entry(1, lines.try_command),
}
