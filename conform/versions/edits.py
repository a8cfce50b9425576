"""Two stretches → the pieces that lead from the one to the other, exact to the character.

    第三条 依照第七十九条处五万元罚款。 → 第四条 依照第八十九条处三万元罚款。
    NUMBER 第三条 第四条 · EQUAL “ 依照” · REFERENCE 第七十九条 第八十九条 · EQUAL 处 · DELETE 五万元 · INSERT 三万元
    · EQUAL 罚款。

Edits begin and end where words do, numerals change whole, and where an edit could stand in several places it stands
between signs of punctuation. White space is left out of the comparison and put back at the end (`weave`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from conform.versions.cited import Articles, Renumbered, as_now
from conform.versions.order import Link, chain
from conform.versions.result import Piece, Tag
from conform.versions.runs import Run, merged, shifted, trimmed
from conform.versions.units import REFERRED
from conform.versions.weave import Op, weave
from conform.versions.words import words
from conform.widths import ALIKE

MOST = 16_000_000  # comparisons of characters; longer ones are first cut at the phrases that they share
PHRASE = re.compile(r"[^，。；、]+[，。；、]*|[，。；、]+")
BREAKS = "。；，"  # no word goes on behind one
TWICE = 2  # once on either side


class Numbers(NamedTuple):
    """What is known of articles: what each is now, and in which ones two stretches stand."""

    renumbered: Renumbered
    own: Articles = ("", "")


UNKNOWN = Numbers({})


def pieces(old: str, new: str, numbers: tuple[str, str] = ("", ""), known: Numbers = UNKNOWN) -> list[Piece]:
    """The pieces from `old` to `new`; `numbers` are those that the two begin with, behind white space."""
    if old == new:
        return _same(old)
    one, other = ("".join(text.split()) for text in (old, new))
    first, second = ("".join(number.split()) for number in numbers)
    ops: list[Op] = []
    if one and other and (first or second) and one.startswith(first) and other.startswith(second):
        same = first.translate(ALIKE) == second.translate(ALIKE)
        ops.append((Tag.EQUAL if same else Tag.NUMBER, first, second))
        one, other = one[len(first) :], other[len(second) :]
    return weave(old, new, [*ops, *_ops(one, other, known)])


def _same(text: str) -> list[Piece]:
    words = text.rstrip()
    ends = Piece(Tag.EQUAL, words, words), Piece(Tag.SPACE, text[len(words) :], text[len(words) :])
    return [piece for piece in ends if piece.old]


def _ops(one: str, other: str, known: Numbers) -> Iterator[Op]:
    if not (one and other):
        yield Tag.DELETE if one else Tag.INSERT, one, other
    elif one.translate(ALIKE) == other.translate(ALIKE):
        yield Tag.EQUAL, one, other
    elif len(one) * len(other) > MOST:
        yield from _long(one, other, known)
    else:
        yield from _short(one, other, known)


def _long(one: str, other: str, known: Numbers) -> Iterator[Op]:
    """Of texts that are too long to be compared word by word: between the phrases that they share."""
    source, target = PHRASE.findall(one), PHRASE.findall(other)
    places = {words: number for number, words in enumerate(target)}
    counts = Counter(source) + Counter(target)
    same = [
        Link(n, places[words], float(len(words)))
        for n, words in enumerate(source)
        if counts[words] == TWICE and words in places
    ]
    at = to = 0
    for link in [*chain(same), Link(len(source), len(target), 0.0)]:
        was, now = "".join(source[at : link.old]), "".join(target[to : link.new])
        if len(was) * len(now) > MOST:
            yield Tag.DELETE, was, ""
            yield Tag.INSERT, "", now
        else:
            yield from _short(was, now, known)
        if link.old < len(source):
            yield Tag.EQUAL, source[link.old], target[link.new]
        at, to = link.old + 1, link.new + 1


def _short(one: str, other: str, known: Numbers) -> Iterator[Op]:
    for run in shifted(trimmed(merged(_runs(one, other, known)))):
        for was, now in run.same:
            is_reference = was != now and REFERRED.fullmatch(was)
            yield Tag.REFERENCE if is_reference else Tag.EQUAL, was, now
        if run.gone:
            yield Tag.DELETE, "".join(run.gone), ""
        if run.come:
            yield Tag.INSERT, "", "".join(run.come)


def _runs(one: str, other: str, known: Numbers) -> list[Run]:
    """The edits, word by word; a reference that was renumbered is the same word."""
    front, back = _ends(one, other)
    source, target = (words(text[front : len(text) - back]) for text in (one, other))
    keys = as_now(source, set(target), *known), [word.translate(ALIKE) for word in target]
    runs = [Run([(one[:front], other[:front])] if front else [])]
    for tag, at, to, begin, end in _opcodes(*keys):
        if tag == "equal":
            runs += [Run([pair]) for pair in zip(source[at:to], target[begin:end], strict=True)]
        else:
            runs[-1].gone += source[at:to]
            runs[-1].come += target[begin:end]
    # what stays behind the last edit; if it is nothing, an empty one for where that edit is moved or made shorter
    return [*runs, Run([(one[-back:], other[-back:])] if back else [])]


def _ends(one: str, other: str) -> tuple[int, int]:
    """How many characters both begin with, and end with, as far as signs part them from the rest."""
    from rapidfuzz.distance import Postfix, Prefix

    front = Prefix.similarity(one, other)
    front = max(one.rfind(sign, 0, front) for sign in BREAKS) + 1
    last = len(one) - min(Postfix.similarity(one, other), len(one) - front, len(other) - front)
    signs = [place for place in (one.find(sign, last) for sign in BREAKS) if place >= 0]
    return front, len(one) - min(signs) - 1 if signs else 0


def _opcodes(source: Sequence[str], target: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    from rapidfuzz.distance import Indel

    codes = {word: code for code, word in enumerate(dict.fromkeys((*source, *target)))}
    one, other = [codes[word] for word in source], [codes[word] for word in target]
    for code in Indel.opcodes(one, other):
        yield code.tag, code.src_start, code.src_end, code.dest_start, code.dest_end
