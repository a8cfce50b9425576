"""The one reader of quantities in Chinese official prose, and of what they are about.

quantities("到二〇二五年，县域就诊率达到九成以上，新增3—5个基地") → a date, a share of at least 90, a count of 3 to 5
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from math import inf

from conform.text.quantities.dates import dates, months
from conform.text.quantities.mask import masked
from conform.text.quantities.scan import every, scan
from conform.text.quantities.values import (
    BLANK,
    COUNT,
    CUT,
    DATE,
    FREQUENCY,
    LEAST,
    LENGTH,
    MONEY,
    MONTHS,
    MOST,
    ORIGIN,
    PERCENT,
    RANK,
    RATIO,
    TERM,
    Quantity,
)
from conform.text.quantities.words import words

__all__ = [
    "BLANK",
    "COUNT",
    "CUT",
    "DATE",
    "DUE",
    "FREQUENCY",
    "LEAST",
    "LENGTH",
    "MONEY",
    "MOST",
    "ORIGIN",
    "PERCENT",
    "RANK",
    "RATIO",
    "TERM",
    "Quantity",
    "due_in",
    "figures_in",
    "forget",
    "implied",
    "months",
    "only_due",
    "quantities",
    "words",
]

# By when something is due; all other quantities are figures.
DUE = frozenset({DATE, BLANK, TERM})
_ANY = re.compile(r"[\d〇○一二两三四五六七八九十廿卅百千几半０-９]|20 ?[xX×＊*＿_ⅹ△-]|[当次][日天]|年[底末内]")
# What stands around a deadline and is no measure.
_FRAME = re.compile(r"以?内|之?前|再|用|[到至在自起的]|\W")
_ALL = 100.0
# So many pieces are remembered from plan to plan, those of the reference among them; a plan has some hundred.
_MANY = 2**14


@lru_cache(maxsize=2**16)
def quantities(text: str) -> tuple[Quantity, ...]:
    """All quantities of a piece of text, in order; linear in its length."""
    if not _ANY.search(text):
        return ()
    plain = masked(text)
    if not _ANY.search(plain):  # 第三条, 《健康中国2030》
        return ()
    found = list(dates(plain))
    found += scan(_without(plain, found) if found else plain)
    return tuple(sorted(found, key=lambda one: one.at))


def forget() -> None:
    """Drops what is remembered of a long text: to be called before the next one, so that a process stays small.

    Rules ask again and again for the 40,000 pieces of a million characters: two of three answers are remembered ones.
    """
    if quantities.cache_info().currsize > _MANY:
        quantities.cache_clear()


def _without(text: str, found: list[Quantity]) -> str:
    """The text, of the same length, without these."""
    signs = list(text)
    for one in found:
        signs[one.at : one.to] = "□" * (one.to - one.at)
    return "".join(signs)


def figures_in(text: str) -> tuple[Quantity, ...]:
    """The quantities that are no deadlines."""
    return tuple(one for one in quantities(text) if one.kind not in DUE)


def due_in(text: str) -> tuple[Quantity, ...]:
    """The deadlines, as dates or as spans of time."""
    return tuple(one for one in quantities(text) if one.kind in DUE)


def only_due(text: str) -> bool:
    """Whether a piece of text sets a deadline and says nothing else: 力争通过5年努力, 到2025年底前."""
    found = due_in(text)
    if not found:
        return False
    rest = "".join(text[one.to : other.at] for one, other in pairwise(found))
    rest = text[: found[0].at] + rest + text[found[-1].to :]
    for word in words().around:
        rest = rest.replace(word, "")
    return not _FRAME.sub("", rest)


def implied(text: str, kind: str) -> Quantity | None:
    """What words without a numeral say: 所有县 is 100%, 每季度 once a quarter, 终身 a term without end."""
    if kind == FREQUENCY:
        return every(text)
    meant = {PERCENT: (words().whole, _ALL, PERCENT), TERM: (words().life, inf, MONTHS)}.get(kind)
    found = min(((text.find(word), word) for word in meant[0] if word in text), default=None) if meant else None
    if meant is None or found is None:
        return None
    (at, word), (_, value, base) = found, meant
    return Quantity(kind, value, value, "", base, at, at + len(word), firm=False)
