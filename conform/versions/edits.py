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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from conform.match.inline import crumb, cut
from conform.text.numbering import ARTICLE
from conform.text.quantities.measure import unit_at
from conform.versions.labels import NUMERALS
from conform.versions.order import Link, chain
from conform.versions.result import Piece, Tag
from conform.versions.units import ORDINAL, REFERENCE, WIDTH
from conform.versions.weave import Op, weave

Renumbered = Mapping[str, frozenset[str]]  # 第七十九条 → what it is now

# What is one word whatever a dictionary says: 第七十九条, 第二款, 95%, 二十; and 五万元, where a unit stands behind.
WHOLE = re.compile(rf"{ORDINAL}|(?P<figure>[\d{NUMERALS}]+(?:[.:：∶]\d+)*[%％‰]?)")
# How well an edit stands behind a sign, and how well it begins with one.
STOPS = {"": 5, "。": 5, "；": 5, "：": 4, "，": 4, "、": 2}
BEGINS = {"、": 1, "，": 1}
MOST = 16_000_000  # comparisons of characters; longer ones are first cut at the phrases that they share
PHRASE = re.compile(r"[^，。；、]+[，。；、]*|[，。；、]+")
TWICE = 2  # once on either side


@dataclass(slots=True)
class Run:
    """Words that stay (as they were, as they are), and what was left out and put in behind them."""

    same: list[tuple[str, str]] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    come: list[str] = field(default_factory=list)

    @property
    def size(self) -> int:
        """How much is changed behind what stays."""
        return max(sum(map(len, self.gone)), sum(map(len, self.come)))


def pieces(
    old: str, new: str, numbers: tuple[str, str] = ("", ""), renumbered: Renumbered | None = None
) -> list[Piece]:
    """The pieces from `old` to `new`; `numbers` are those that the two begin with, behind white space."""
    if old == new:
        return weave(old, new, [(Tag.EQUAL, "".join(old.split()), "".join(new.split()))])
    one, other = ("".join(text.split()) for text in (old, new))
    first, second = ("".join(number.split()) for number in numbers)
    ops: list[Op] = []
    if one and other and first.translate(WIDTH) != second.translate(WIDTH):
        ops.append((Tag.NUMBER, first, second))
        one, other = one[len(first) :], other[len(second) :]
    return weave(old, new, [*ops, *_ops(one, other, renumbered or {})])


def _ops(one: str, other: str, renumbered: Renumbered) -> Iterator[Op]:
    if not (one and other):
        yield Tag.DELETE if one else Tag.INSERT, one, other
    elif one.translate(WIDTH) == other.translate(WIDTH):
        yield Tag.EQUAL, one, other
    elif len(one) * len(other) > MOST:
        yield from _long(one, other, renumbered)
    else:
        yield from _short(one, other, renumbered)


def _long(one: str, other: str, renumbered: Renumbered) -> Iterator[Op]:
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
            yield from _short(was, now, renumbered)
        if link.old < len(source):
            yield Tag.EQUAL, source[link.old], target[link.new]
        at, to = link.old + 1, link.new + 1


def _short(one: str, other: str, renumbered: Renumbered) -> Iterator[Op]:
    for run in _shifted(_trimmed(_merged(_runs(one, other, renumbered)))):
        for was, now in run.same:
            is_reference = was != now and REFERENCE.fullmatch(was)
            yield Tag.REFERENCE if is_reference else Tag.EQUAL, was, now
        if run.gone:
            yield Tag.DELETE, "".join(run.gone), ""
        if run.come:
            yield Tag.INSERT, "", "".join(run.come)


def _runs(one: str, other: str, renumbered: Renumbered) -> list[Run]:
    """The edits, word by word; a reference that was renumbered is the same word."""
    source, target = words(one), words(other)
    there = set(target)
    keys = [_now(word, renumbered, there) for word in source], [word.translate(WIDTH) for word in target]
    runs = [Run()]
    for tag, at, to, begin, end in _opcodes(*keys):
        if tag == "equal":
            runs += [Run([pair]) for pair in zip(source[at:to], target[begin:end], strict=True)]
        else:
            runs[-1].gone += source[at:to]
            runs[-1].come += target[begin:end]
    return runs


def _now(word: str, renumbered: Renumbered, there: set[str]) -> str:
    """The word that would stand in the new text if nothing else had changed."""
    now = sorted(renumbered.get(word, frozenset()) & there) if word.endswith(ARTICLE) else []
    return (now[0] if now else word).translate(WIDTH)


def _opcodes(source: Sequence[str], target: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    from rapidfuzz.distance import Indel

    codes = {word: code for code, word in enumerate(dict.fromkeys((*source, *target)))}
    one, other = [codes[word] for word in source], [codes[word] for word in target]
    for code in Indel.opcodes(one, other):
        yield code.tag, code.src_start, code.src_end, code.dest_start, code.dest_end


def words(text: str) -> list[str]:
    """The words of a text without white space, numerals and references whole."""
    found: list[str] = []
    at = 0
    plain = text.translate(WIDTH)
    for first, last in _figures(plain):
        found += cut(plain[at:first])
        found.append(plain[first:last])
        at = last
    found += cut(plain[at:])
    at = 0
    for number, word in enumerate(found):  # in the widths of the text itself
        found[number] = text[at : at + len(word)]
        at += len(word)
    return found


def _figures(text: str) -> Iterator[tuple[int, int]]:
    """Where figures begin and end, with their units; one sign without a unit is a word like others (一切, 千方百计)."""
    end = 0
    for found in WHOLE.finditer(text):
        first, last = found.span()
        unit = unit_at(text, last) if found["figure"] else None
        last += len(unit[0]) if unit else 0
        if first >= end and (unit or last - first > 1 or text[first].isdecimal()):
            yield first, last
            end = last


def _is_figure(word: str) -> bool:
    return next(_figures(word), None) == (0, len(word))


def _merged(runs: Sequence[Run]) -> list[Run]:
    """Runs with several words that stay together; edits that only a crumb stands between are one."""
    joined: list[Run] = []
    for run in runs:
        if joined and not joined[-1].size:
            joined[-1] = Run(joined[-1].same + run.same, run.gone, run.come)
        else:
            joined.append(run)
    merged = joined[:1]
    for run in joined[1:]:
        stays = "".join(now for _, now in run.same)
        if (
            run.size
            and not _apart(merged[-1], run)
            and not REFERENCE.search(stays)
            and crumb(stays, merged[-1].size, run.size)
        ):
            merged[-1].gone += [*(was for was, _ in run.same), *run.gone]
            merged[-1].come += [*(now for _, now in run.same), *run.come]
        else:
            merged.append(run)
    return merged


def _apart(one: Run, other: Run) -> bool:
    """Whether both edits are of figures alone: [-二千元-]{+五千元+}以上[-二万元-]{+五万元+}."""
    return all(run.gone and run.come and all(map(_is_figure, run.gone + run.come)) for run in (one, other))


def _trimmed(runs: list[Run]) -> list[Run]:
    """Runs whose words end or begin alike though a dictionary cut them differently: [-中华人民共和国-]人民法院."""
    for run, after in zip(runs, [*runs[1:], Run()], strict=True):
        for one, other in ((run.gone, run.come), (run.come, run.gone)):
            while one and other and _whole(one[-1], one) and "".join(other).endswith(one[-1]):
                word = one.pop()
                other[:] = _chars(other, 0, -len(word))
                after.same.insert(0, (word, word))
            while one and other and _whole(one[0], one) and "".join(other).startswith(one[0]):
                word = one.pop(0)
                other[:] = _chars(other, len(word), None)
                run.same.append((word, word))
    return runs


def _whole(word: str, words: Sequence[str]) -> bool:
    """Whether a word may be told apart: two letters or more, or all that there is; but no numeral."""
    return (len(word) > 1 or len(words) == 1) and word.isalpha() and not any(_figures(word))


def _chars(words: Sequence[str], first: int, last: int | None) -> list[str]:
    text = "".join(words)[first:last]
    return [text] if text else []


def _shifted(runs: list[Run]) -> list[Run]:
    """An edit that only puts in or leaves out, moved to where it stands between signs, if it can stand there.

    “国务院、{+中央军委、+}法院” and not “国务院{+、中央军委+}、法院”.
    """
    for run, after in zip(runs, [*runs[1:], Run()], strict=True):
        edit = run.gone or run.come
        if edit and not (run.gone and run.come):
            words = [*run.same, *((word, word) for word in edit), *after.same]
            first = _place(words, len(run.same), len(edit))
            run.same, after.same = words[:first], words[first + len(edit) :]
            edit[:] = [now for _, now in words[first : first + len(edit)]]
    return runs


def _place(words: Sequence[tuple[str, str]], first: int, size: int) -> int:
    """The best place for an edit of `size` words that begins at `first`."""
    lowest = first
    while lowest and _alike(words[lowest - 1], words[lowest - 1 + size]):
        lowest -= 1
    highest = first
    while highest + size < len(words) and _alike(words[highest], words[highest + size]):
        highest += 1
    return max(range(lowest, highest + 1), key=lambda place: (_fit(words, place), -abs(place - first)))


def _alike(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[0] == one[1] == other[0] == other[1]


def _fit(words: Sequence[tuple[str, str]], place: int) -> int:
    before = words[place - 1][1][-1:].translate(WIDTH) if place else ""
    return max(STOPS.get(before, 0), BEGINS.get(words[place][1][:1].translate(WIDTH), 0))
