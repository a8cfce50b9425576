"""Where a clause stands as people cite it: 二（三）11, third sentence; the numbers of the headings above it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from conform.messages import Lang, say
from conform.model import Clause, Kind
from conform.text.numbering import parse_mark, written

TITLE = 12  # a heading without a number is cited by its words where it has no more characters than these
STOPS = "、.．"
EDGES = " \u3000\xa0、，。.．"  # of a heading that lost its number: “ 、总体要求”


def cited(clauses: Iterable[Clause]) -> dict[str, str]:
    """Clause → its citation, by its own number where it begins with one (1.建设…, 一是…), else by its sentence; empty
    where no heading above it has a number (then its line has to do).
    """
    sentences: Counter[tuple[str, ...]] = Counter()
    found = {}
    for clause in clauses:
        above = "".join(map(number, clause.path))
        if clause.label:
            found[clause.id] = clause.label
        elif clause.kind is Kind.HEADING:
            found[clause.id] = above + number(clause.text) if above or parse_mark(clause.text) else ""
        else:
            sentences[clause.path] += 1
            own = number(clause.text) if parse_mark(clause.text) else ""
            found[clause.id] = above and above + (own or _sentence(sentences[clause.path]))
    return found


def _sentence(count: int) -> str:
    return say("place.sentence", Lang.ZH, number=count)


@lru_cache(maxsize=1024)
def number(heading: str) -> str:
    """How a heading is cited: 一 for 一、总体要求, “城市网格” for one without a number."""
    mark = parse_mark(heading)
    if mark:
        return written(mark.style, mark.value).rstrip(STOPS)
    title = heading.strip(EDGES)
    return f"“{title}”" if len(title) <= TITLE else ""
