"""Which texts stand in several plans in the same words or nearly: each finds the earlier one that it is like.

Pairs are not tried. A text is a set of shingles (two characters each); twenty-four least hashes of them (MinHash,
Broder 1997), two and two, are twelve keys, and texts that share most of their shingles nearly always share a key. So a
text is compared with the few that a key leads to, and twice the texts cost twice.
"""

from __future__ import annotations

import random
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

SHINGLE, EACH = 2, 2
_DICE = random.Random(1997)  # noqa: S311
SEEDS = tuple(_DICE.getrandbits(32) for _ in range(24))
SHORTEST = 12  # characters; shorter ones (加强领导) are alike without being copied
# Added clauses of the examples, written apart, are like each other by 64 at most; with every figure another, 124 of
# 126 are like themselves by 76 and more, and 125 share a key.
ALIKE = 75
LEADERS = 4  # texts that a key leads to, the earliest


class Copied(NamedTuple):
    """The earliest text of several that are alike, and whose they are, each once, the earliest first."""

    text: str
    owners: list[int]


def copied(texts: Iterable[tuple[int, str]]) -> Iterator[Copied]:
    """Texts with the numbers of their owners, the earliest first → those of several owners, most owners first."""
    groups: dict[str, dict[int, None]] = {}  # the earliest text, as it is compared, with its owners in order
    firsts: dict[str, str] = {}
    known: dict[str, str] = {}  # a wording → the earliest text that it is like
    led: defaultdict[tuple[int, ...], list[str]] = defaultdict(list)
    for owner, text in texts:
        plain = re.sub(r"\s+", "", text)
        if len(plain) < SHORTEST:
            continue
        if plain not in known:
            known[plain] = _leader(plain, led)
        leader = known[plain]
        firsts.setdefault(leader, text)
        groups.setdefault(leader, {})[owner] = None
    several = [Copied(firsts[leader], list(owners)) for leader, owners in groups.items() if len(owners) > 1]
    yield from sorted(several, key=lambda found: (-len(found.owners), found.text))


def _leader(plain: str, led: defaultdict[tuple[int, ...], list[str]]) -> str:
    """The earlier text that this one is like; itself where there is none, and then it leads others."""
    keys = _keys(plain)
    near = dict.fromkeys(leader for key in keys for leader in led.get(key, ()))
    score, leader = max(((ratio(plain, other), other) for other in near), default=(0, plain), key=lambda pair: pair[0])
    if score >= ALIKE:
        return leader
    for key in keys:
        if len(led[key]) < LEADERS:
            led[key].append(plain)
    return plain


def _keys(plain: str) -> list[tuple[int, ...]]:
    """A text's twelve keys."""
    data = [plain[at : at + SHINGLE].encode("utf-8", "replace") for at in range(len(plain) - SHINGLE + 1)]
    shingles = set(map(zlib.crc32, data))
    least = [min(map(seed.__xor__, shingles)) for seed in SEEDS]
    return [(at, *least[at : at + EACH]) for at in range(0, len(least), EACH)]
