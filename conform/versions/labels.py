"""What a document calls its own parts: 第四条第二款第（三）项, as its clauses say, else 二、（一）3."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from conform.text.numbering import ARTICLE, RANK, Mark, written
from conform.text.numerals import DIGITS, POWERS

NUMERALS = "".join((*DIGITS, *POWERS))
# What articles are counted by: 第五章, 第四条, 第十条之二.
CITED = re.compile(rf"\w+?{ARTICLE}(?:之[{NUMERALS}]+)?")


class Label(NamedTuple):
    """`text` is all of it; `article` the article in it, where there is none all of it."""

    article: str = ""
    text: str = ""


def labels(cited: Sequence[str], marks: Sequence[Mark | None]) -> list[Label]:
    """The label of each paragraph: how its clause is `cited`, else the numbers that are open where it stands."""
    found: list[Label] = []
    above: list[Mark] = []
    for name, mark in zip(cited, marks, strict=True):
        if mark:
            above = [*(held for held in above if RANK[held.style] < RANK[mark.style]), mark]
        text = name or "".join(written(held.style, held.value) for held in above)
        article = CITED.match(text)
        found.append(Label(article[0] if article else text, text))
    return found
