"""Source → Cleaned: what scanners, PDF files and web pages did to a plan's text, undone.

Each rule is a function from the text to edits, named by the kind that the report lists. A repair never changes a
figure, a date, a name or a place; where a rule is not sure it leaves the text and lists a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from conform.clean._characters import brackets, dashes, invisible, punctuation, spaces, stray_marks, traditional
from conform.clean._draft import Doubt, Draft, Edit
from conform.clean._lines import line_ends, lines, page_furniture
from conform.clean._numbers import document_numbers, item_numbers, percent_stops
from conform.model import Cleaned, Source

Rule = Callable[[str], Iterable[Edit | Doubt]]

# In this order: item numbers are looked for where sentences begin, so sentences are mended first.
RULES: tuple[tuple[str, Rule], ...] = (
    ("invisible", invisible),
    ("line_end", line_ends),
    ("traditional", traditional),
    ("stray_mark", stray_marks),
    ("page_furniture", page_furniture),
    ("broken_line", lines),
    ("space", spaces),
    ("document_number", document_numbers),
    ("bracket", brackets),
    ("dash", dashes),
    ("percent_stop", percent_stops),
    ("punctuation", punctuation),
    ("item_number", item_numbers),
)
_LINE = re.compile("[^\\n]+")
_ROUNDS = 6  # a repair may make room for another; real texts settle in the second round


def clean(source: Source, *, repair: bool = True) -> Cleaned:
    """The source's text without what its reader skipped, and repaired unless `repair` is off.

    What comes out lists every repair and every doubt, and can tell for each character where in the source it came
    from. Cleaning the result again changes nothing.
    """
    draft = Draft(source)
    if source.skipped:
        draft.drop(_apart(source))
    if repair:
        for _ in range(_ROUNDS):
            changed = [kind for kind, rule in RULES if draft.apply(kind, rule(draft.text))]
            if not changed:
                break
    return draft.finish()


def _apart(source: Source) -> Iterator[tuple[int, int]]:
    """The skipped spans without the line ends in them, so that the lines around them stay apart."""
    at = 0
    for skip in sorted(source.skipped, key=lambda span: span.start):
        for found in _LINE.finditer(source.text, max(at, skip.start), skip.end):
            yield found.span()
        at = max(at, skip.end)
