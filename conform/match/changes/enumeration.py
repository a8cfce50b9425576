"""Enumerations: the items between 、 without what leads up to them and what follows.

开展肿瘤、心脑血管等专科建设 → 肿瘤, 心脑血管.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from conform.model import Field
from conform.programs import of_words

# 医、护、药、技、管 are no items that could be missed one by one.
SHORT = 2
# Two items make an enumeration when both are at least this long (不同地区、不同级别).
TWO = 4
# What stands between 应当根据 and 的职责 where a part asks for nothing; 按照统一规划、统一标准…的要求 asks for much.
REFERS = 12
# 县级医院对乡镇卫生院、…
_WHOSE = re.compile(r"^.*[对将把向](?=.{2})")
_END = re.compile(r"等(?![级次于同])|以及|和|与|及|或|[“（(]")


class Items(NamedTuple):
    """The words of `dropped.toml`, made ready."""

    leads: re.Pattern[str]
    verbs: re.Pattern[str]
    suffixes: re.Pattern[str]
    formulas: frozenset[str]
    refers: re.Pattern[str]
    links: str


@lru_cache(maxsize=8)
def items(field: Field) -> Items:
    """What leads up to a field's enumerations, and the endings of their items."""
    words = field.words["dropped"]
    either = {key: "|".join(map(re.escape, words[key])) for key in ("leads", "suffixes", "refers", "referred")}
    return Items(
        leads=of_words(f"^(?:{either['leads']})+"),
        verbs=of_words(either["leads"]),
        suffixes=of_words(f"(?:{either['suffixes']})$"),
        formulas=frozenset(words["formulas"]),
        refers=of_words(f"(?:{either['refers']}).{{0,{REFERS}}}(?:{either['referred']})"),
        links="".join(words["links"]),
    )


def items_in(known: Items, text: str) -> list[tuple[int, int]]:
    """The items of an enumeration; the first without its verb, the last without its tail. A first item that is nothing
    but verbs (健全统筹推进、督促落实的机制) is none.
    """
    marks = [found.start() for found in re.finditer("、", text)]
    if not marks:
        return []
    verb = known.leads.match(text[: marks[0]]) or _WHOSE.match(text[: marks[0]])
    spans = [
        (at, _end(known.links, text, at, to, to == len(text)))
        for at, to in zip([verb.end() if verb else 0, *(mark + 1 for mark in marks)], [*marks, len(text)], strict=True)
        if at < to
    ]
    few = len(spans) == 2 and min(to - at for at, to in spans) < TWO  # noqa: PLR2004
    return [] if few or len(spans) == 1 else spans


def _end(links: str, text: str, at: int, to: int, last: bool) -> int:
    """Where an item ends: 健康促进等一体化, the last one's 检验等临床专科, 智慧管理“三位一体”的…, 有序竞争的格局."""
    found = _END.search(text, min(at + 1, to), to)
    if found and (last or found[0] == "等"):
        to = found.start()
    tails = [spot for spot in range(at + SHORT, to) if text[spot] == links[0]] if last else []
    return tails[0] if tails else to


def core_of(text: str, span: tuple[int, int], spans: list[tuple[int, int]]) -> str:
    """What is left of the first item without what leads up to it (网格内居民预防、治疗), and of the last without what
    follows (错位发展、有序竞争的发展格局): as much as the shortest of the others has.
    """
    length = max(SHORT, min(to - _head(text, at, to, spans) for at, to in spans if (at, to) != span))
    item = text[span[0] : span[1]]
    if span == spans[0]:
        return item[-length:]
    return item[:length] if span == spans[-1] else item


def _head(text: str, at: int, to: int, spans: list[tuple[int, int]]) -> int:
    """Where an item's own words begin: of 实现电子证照跨地区、跨部门 the first begins as the second does."""
    alike = text.rfind(text[spans[1][0]], at, to - 1) if (at, to) == spans[0] else at
    return max(alike, at)
