"""Source → Cleaned: what scanners, PDF files and web pages did to a plan's text, undone.

Each rule is a function from the text to steps, named by the kind that the report lists. A repair never changes a
figure, a date, a name or a place; where a rule is not sure it leaves the text and lists a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from conform.clean._characters import brackets, dashes, invisible, pinyin, punctuation, soft_hyphens, stray_marks
from conform.clean._draft import Doubt, Draft, Drop, Step
from conform.clean._lines import lines
from conform.clean._numbers import document_numbers, item_numbers, percent_stops
from conform.clean._pages import line_ends, page_furniture
from conform.clean._script import traditional
from conform.clean._spaces import spaces
from conform.clean._titles import titles
from conform.model import Cleaned, Source

Rule = Callable[[str], Iterable[Step]]

# In this order: item numbers are looked for where sentences begin, so sentences are mended first.
RULES: dict[str, Rule] = {
    "range": soft_hyphens,
    "invisible": invisible,
    "line_end": line_ends,
    "pinyin": pinyin,
    "traditional": traditional,
    "stray_mark": stray_marks,
    "page_furniture": page_furniture,
    "broken_title": titles,
    "broken_line": lines,
    "space": spaces,
    "document_number": document_numbers,
    "bracket": brackets,
    "dash": dashes,
    "percent_stop": percent_stops,
    "punctuation": punctuation,
    "item_number": item_numbers,
}
_PLAIN = ("text", "markdown", "pdf", "ofd")  # formats whose line ends may be a printer's; others know paragraphs
_ROUNDS = 8  # a repair may make room for another; real texts settle in the second round


def clean(source: Source, *, repair: bool = True) -> Cleaned:
    """The source's text without what its reader skipped, and repaired unless `repair` is off.

    What comes out lists every repair and every doubt, and can tell for each character where in the source it came
    from. Cleaning the result again changes nothing.
    """
    draft = Draft(source)
    draft.apply("ocr", (Doubt(start, end, source.text[start:end]) for start, end in source.doubts))
    draft.apply("", _skipped(source))
    if not repair:
        return draft.finish()
    rules = RULES | {"broken_line": lines if source.format in _PLAIN else partial(lines, sure=True)}
    last = dict.fromkeys(rules, "")
    for _ in range(_ROUNDS):
        changed = False
        for kind, rule in rules.items():
            if draft.text is last[kind]:  # it had nothing to do on this very text
                continue
            if draft.apply(kind, rule(draft.text)):
                changed = True
            else:
                last[kind] = draft.text
        if not changed:
            break
    return draft.finish()


_LINE = re.compile("[^\n]+")


def _skipped(source: Source) -> Iterator[Drop]:
    """The skipped spans without the line ends in them, so that the lines around them stay apart."""
    at = 0
    for skip in sorted(source.skipped, key=lambda span: span.start):
        for found in _LINE.finditer(source.text, max(at, skip.start), skip.end):
            yield Drop(*found.span())
        at = max(at, skip.end)
