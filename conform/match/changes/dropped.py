"""Dropped parts: what stands between two commas, or items of an enumeration, without a counterpart.

重点发展重症、肿瘤、心脑血管等专科 → 重点发展重症、肿瘤等专科: “心脑血管” is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from conform.match.changes.pairing import Comparison, Piece, pairs_of
from conform.model import Change, Field
from conform.text.quantities import only_due

KIND = "dropped"
# A part is gone when less than this of its pairs stands in the passages, raw and in the words of the field.
GONE = 0.34
# An item of an enumeration is there when more than this of it stands in one place (财务风险 is not there for 业务风险).
ITEM = 75
# 医、护、药、技、管 are no items that could be missed one by one.
SHORT = 2
# A part answered by less than the one is not answered by a piece that answers another part by the other.
FAINT, FULL = 0.65, 0.85
# Two items make an enumeration when both are at least this long (不同地区、不同级别).
TWO = 4
# Items at least this long are there when half of their pairs are (国家级和省级重大疫情救治基地 → 省级…基地).
LONG = 6
# 县级医院对乡镇卫生院、…
_WHOSE = re.compile(r"^.*[对将把向](?=.{2})")
_END = re.compile(r"等(?![级次于同])|以及|和|与|及|或|[“（(]")


class Items(NamedTuple):
    """The words of `dropped.toml`, made ready."""

    leads: re.Pattern[str]
    suffixes: re.Pattern[str]


@lru_cache(maxsize=8)
def items(field: Field) -> Items:
    """What leads up to a field's enumerations, and the endings of their items."""
    words = {key: "|".join(map(re.escape, row)) for key, row in field.words["dropped"].items()}
    return Items(re.compile(f"^(?:{words['leads']})+"), re.compile(f"(?:{words['suffixes']})$"))


def detect(comparison: Comparison) -> Iterator[Change]:
    """Parts and items without a counterpart; nothing when no part has one: then the whole is reworded.

    Of a part that only sets a deadline `deadline` speaks.
    """
    gone = [_gone(comparison, number) for number in range(len(comparison.parts))]
    if all(gone):
        return
    for part, missing in zip(comparison.parts, gone, strict=True):
        if missing and not only_due(part.text):
            yield comparison.change(KIND, "dropped", "weaker", part.text.strip())
        elif not missing:
            for item in _missing(comparison, part):
                yield comparison.change(KIND, "dropped", "weaker", item)


def _gone(comparison: Comparison, number: int) -> bool:
    if comparison.held[number] >= GONE:
        return _lent(comparison, number)
    pairs = pairs_of(comparison.read(comparison.parts[number].text))
    return len(pairs & pairs_of(comparison.normal)) < GONE * len(pairs)


def _lent(comparison: Comparison, number: int) -> bool:
    """Whether what the passages hold of a part stands in pieces that answer another part by far: 开展专科医师规范化培训
    does not answer 健全住院医师规范化培训制度 as well.
    """
    if comparison.held[number] >= FAINT:
        return False
    taken = {match.segment for match in comparison.matches if match.part != number and match.score >= FULL}
    free = [segment.pairs for at, segment in enumerate(comparison.segments) if at not in taken]
    pairs = comparison.parts[number].pairs
    return bool(taken) and len(pairs & frozenset().union(*free)) < GONE * len(pairs)


def _missing(comparison: Comparison, part: Piece) -> Iterator[str]:
    """The missing items, neighbours quoted together."""
    spans = _items(items(comparison.field).leads, part.text)
    run: tuple[int, int] | None = None
    for at, to in spans:
        core = _core(part.text, (at, to), spans)
        if _item_gone(comparison, part.text[at:to]) and core not in comparison.text:
            run = (run[0] if run else at, to)
        elif run:
            yield part.text[run[0] : run[1]]
            run = None
    if run:
        yield part.text[run[0] : run[1]]


def _items(leads: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """The items of an enumeration; the first without its verb, the last without its tail."""
    marks = [found.start() for found in re.finditer("、", text)]
    if not marks:
        return []
    verb = leads.match(text[: marks[0]]) or _WHOSE.match(text[: marks[0]])
    first = verb.end() if verb and verb.end() < marks[0] else 0
    spans = [
        (at, _end(text, at, to, to == len(text)))
        for at, to in zip([first, *(mark + 1 for mark in marks)], [*marks, len(text)], strict=True)
    ]
    return spans if len(spans) > 2 or min(to - at for at, to in spans) >= TWO else []  # noqa: PLR2004


def _end(text: str, at: int, to: int, last: bool) -> int:
    """Where an item ends: 健康促进等一体化, and the last one's 检验等临床专科, 智慧管理“三位一体”的…."""
    found = _END.search(text, min(at + 1, to), to)
    return found.start() if found and (last or found[0] == "等") else to


def _core(text: str, span: tuple[int, int], spans: list[tuple[int, int]]) -> str:
    """What is left of the first item without what leads up to it (网格内居民预防、治疗), and of the last without what
    follows (错位发展、有序竞争的发展格局): as much as the shortest of the others has.
    """
    length = max(SHORT, min(to - at for at, to in spans if (at, to) != span))
    item = text[span[0] : span[1]]
    if span == spans[0]:
        return item[-length:]
    return item[:length] if span == spans[-1] else item


def _item_gone(comparison: Comparison, item: str) -> bool:
    if len(item) < SHORT or item in comparison.text:
        return False
    core = items(comparison.field).suffixes.sub("", item)
    if len(core) >= SHORT and core in comparison.text:
        return False
    normal = comparison.read(item).strip()
    if not normal or normal in comparison.normal:
        return False
    if len(normal) >= LONG and len(pairs_of(normal) & pairs_of(comparison.normal)) * 2 >= len(pairs_of(normal)):
        return False
    return len(normal) <= SHORT or fuzz.partial_ratio(normal, comparison.normal) <= ITEM
