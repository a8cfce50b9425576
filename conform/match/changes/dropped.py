"""Dropped parts: what stands between two commas, or items of an enumeration, without a counterpart.

重点发展重症、肿瘤、心脑血管等专科 → 重点发展重症、肿瘤等专科: “心脑血管” is dropped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from conform.match.changes.cases import names_case
from conform.match.changes.enumeration import SHORT, core_of, items, items_in
from conform.match.changes.near import COUNTERPART, UNMATCHED
from conform.match.changes.pairing import Comparison, Piece, alike, pairs_of
from conform.match.changes.tiers import joined
from conform.model import Change
from conform.text.quantities import only_due

KIND = "dropped"
# A part is gone when less than this share of its pairs stands in the passages, raw and in the words of the field. What
# follows decides what is told of a change, and no status: of 2,366 requirements of five real plans and the examples a
# fifth less tells 60 otherwise, a fifth more 35.
GONE = 0.34
# A part is not gone when a piece of the same clause says this much of it. Of 175 parts and items that were called
# dropped in two laws and two plans, 16 of the 24 at or above it were said there, 22 of the others.
BESIDE = 0.35
# Of what a law's provision speaks its counterpart says this much. Of 94 losses told of twenty pairs of laws six of the
# 13 below it were of something else, nine of the others.
FIRST = 0.3
# So many characters in a row are a word of the part's own.
RUN = 4
# A phrase of so few pairs may be said by one of its words: of nine that laws and plans were said to lack and of which a
# word stands in the clause four are said there, of 70 others seven.
PHRASE = 8
# What sums up the cases before it is there from this share on.
SUMMED = 0.6
# A part up to so long with 下列 only says that items follow: 在下列区域, 有下列情形之一.
LEAD = 8
# Fewer pairs than this stand beside anything.
FEW = 4
# An item of an enumeration is there when more than this of it stands in one place (财务风险 is not there for 业务风险).
# In percent; at 60 eight of the 2,366 differ, at 90 none.
ITEM = 75
# So many items are gone before what gathers them stands for all: 云计算、…、5G等新一代信息技术. At 0.64
# one of the 2,366 differs, at 0.96 three.
MOST = 0.8
# A part answered by less than the one is not answered by a piece that answers another part by the other. A fifth
# more or less of either: at most four of the 2,366 differ.
FAINT, FULL = 0.65, 0.85
# Items at least this long are there when half of their pairs are (国家级和省级重大疫情救治基地 → 省级…基地).
LONG = 6
# A part of so many pairs that stands in a passage bears what is said of the parts beside it. Of 19 counterparts for
# which nothing else speaks but such a part 16 are right, and 27 of 30 losses told of them.
LONG_PART = 9


def detect(comparison: Comparison) -> Iterator[Change]:
    """Parts and items without a counterpart; nothing when no part has one: then the whole is reworded.

    Of a part that only sets a deadline `deadline` speaks.
    """
    gone = [_gone(comparison, number) for number in range(len(comparison.parts))]
    if all(gone):
        return
    for number, (part, missing) in enumerate(zip(comparison.parts, gone, strict=True)):
        if missing and not only_due(part.text) and not _beside(comparison, part, gone):
            unsure = (_names, _gathered, _covered, _begun, _is_all, _leads, _says_of_what)
            sure = not any(may(comparison, part) for may in unsure)
            yield from _told(comparison, part.text.strip(), number, sure=sure)
        elif not missing:
            sure = not (_gathered(comparison, part) or _replaced(comparison, part) or _of_else(comparison))
            for item in _missing(comparison, part):
                yield from _told(comparison, item, sure=sure)


def borne(comparison: Comparison) -> bool:
    """Whether a long part stands in a passage, so that what stands beside it can be missed."""
    said = items(comparison.field).formulas
    long = (part for part in comparison.parts if len(part.pairs) >= LONG_PART and part.text.strip() not in said)
    texts = [pairs_of(passage.text) for passage in comparison.passages]
    if not any(len(part.pairs & text) >= COUNTERPART * len(part.pairs) for part in long for text in texts):
        return False
    # 禁止建设养殖场 is all that a provision asks for, wherever
    words = comparison.field.words["law"]["actions"]
    acting = [n for n, part in enumerate(comparison.parts) if any(word in part.text for word in words)]
    return not acting or any(comparison.held[number] >= GONE for number in acting)


def _told(comparison: Comparison, words: str, number: int = -1, *, sure: bool) -> Iterator[Change]:
    """That the words, of the part with this number, are left out, or, where they may be said otherwise, that nothing
    matches them; nothing where they are said near by.
    """
    said = items(comparison.field).formulas
    parts = enumerate(zip(comparison.parts, comparison.held, strict=True))
    others = [held for other, (part, held) in parts if other != number and part.text.strip() not in said]
    rest = comparison.requirement.text.replace(words, "")
    # an item elsewhere is another list's
    around = comparison.near if number >= 0 else comparison.near._replace(texts=(comparison.clauses,))
    if around.has(words, rest):
        return
    if sure and not _hinted(comparison, words, rest) and comparison.near.lacks(words, others, rest):
        yield comparison.change(KIND, "dropped", "weaker", words)
    else:
        yield comparison.change(UNMATCHED, "unmet", "different", words)


def _hinted(comparison: Comparison, words: str, rest: str) -> bool:
    """Whether the clause has a word of a short phrase, besides its verbs and what the rest of the requirement says:
    坚持源头治理 may be said by 从源头上减少污染.
    """
    own = pairs_of(items(comparison.field).verbs.sub("，", words)) - pairs_of(rest)
    return len(own) <= PHRASE and not own.isdisjoint(pairs_of(comparison.clauses))


def _names(comparison: Comparison, part: Piece) -> bool:
    """Whether a part says by whom or where something is done, which a plan says with its own names: 依托1家县级医院."""
    return any(word in part.text for word in comparison.field.words["dropped"]["carriers"])


def _covered(comparison: Comparison, part: Piece) -> bool:
    """Whether a case is one of those that the plan sums up: 不予查处的，或者有其他未履行职责的行为的 → 未履行职责的."""
    words = comparison.field.words["dropped"]["rest"]
    return names_case(comparison.field, part.text) and any(
        held >= SUMMED and other is not part and any(word in other.text for word in words)
        for other, held in zip(comparison.parts, comparison.held, strict=True)
    )


def _is_all(comparison: Comparison, part: Piece) -> bool:
    """Whether the part is what a law's provision turns on; without it a counterpart is of another matter."""
    words = comparison.field.words["law"]["actions"]
    acting = [one for one in comparison.parts if any(word in one.text for word in words)]
    return comparison.near.law and acting == [part]


def _says_of_what(comparison: Comparison, part: Piece) -> bool:
    """Whether the part of a law's provision says of what it speaks: the first one, or a case, or an item of no list. Of
    83 losses told of fourteen pairs of laws 12 of the 14 of such parts were of something else, 9 of the others.
    """
    first = part is comparison.parts[0] or names_case(comparison.field, part.text)
    return comparison.near.law and (first or _of_else(comparison))


def _of_else(comparison: Comparison) -> bool:
    """Whether a law's item stands in no list of the plan (消费者协会应当履行下列职责：… → 政府应当…), or a provision's
    first part, of which it speaks, is not there, nor two others.
    """
    alone = not any(passage.lead for passage in comparison.passages)
    there = sum(held >= COUNTERPART for held in comparison.held)
    starts = comparison.held[0] >= FIRST or there > 1
    return comparison.near.law and ((bool(comparison.requirement.lead) and alone) or not starts)


def _leads(comparison: Comparison, part: Piece) -> bool:
    """Whether the part only says that items follow."""
    words = comparison.field.words["law"]["leading"]
    return len(part.text.strip()) <= LEAD and any(word in part.text for word in words)


def _begun(comparison: Comparison, part: Piece) -> bool:
    """Whether a run of characters of this part alone stands in the clause: 轨道交通 of 发展轨道交通、错峰上下班."""
    text, rest = part.text, comparison.requirement.text.replace(part.text, "，")
    runs = {text[at : at + RUN] for at in range(len(text) - RUN + 1)}
    return any(run.isalnum() and run in comparison.clauses and run not in rest for run in runs)


def _replaced(comparison: Comparison, part: Piece) -> bool:
    """Whether the plan's enumeration has items that are not the requirement's: 环境保护 may be in 生态文明建设."""
    pairs = pairs_of(comparison.requirement.text)
    answers = {match.segment for match in comparison.matches if comparison.parts[match.part] is part}
    texts = (joined(comparison.field, comparison.segments[number].text) for number in answers)
    spans = ((text, span) for text in texts for span in items_in(items(comparison.field), text))
    return any(_is_new(pairs_of(text[at:to]), pairs) for text, (at, to) in spans)


def _is_new(item: frozenset[str], asked: frozenset[str]) -> bool:
    return bool(item) and len(item & asked) < GONE * len(item)


def _gathered(comparison: Comparison, part: Piece) -> bool:
    """Whether hardly an item of a list is there, but what gathers them: of 预防、治疗、康复等服务 it has 服务."""
    spans = items_in(items(comparison.field), joined(comparison.field, part.text))
    gone = sum(_item_gone(comparison, part.text[at:to]) for at, to in spans)
    if not spans or gone < max(2, MOST * len(spans)):
        return False
    tail = pairs_of(part.text[spans[-1][1] :])
    return bool(tail) and len(tail & pairs_of(comparison.clauses)) * 2 >= len(tail)


def _gone(comparison: Comparison, number: int) -> bool:
    part = comparison.parts[number]
    if comparison.held[number] >= GONE:
        return _lent(comparison, number)
    pairs = pairs_of(comparison.read(part.text))
    return len(pairs & pairs_of(comparison.normal)) < GONE * len(pairs)


def _beside(comparison: Comparison, part: Piece, gone: Sequence[bool]) -> bool:
    """Whether a passage's clause says the part, in words other than those of a part that is there."""
    known = items(comparison.field)
    if part.text.strip() in known.formulas or known.refers.fullmatch(part.text.strip()):
        return True
    pairs = pairs_of(comparison.read(part.text))
    there = (other for other, missing in zip(comparison.parts, gone, strict=True) if not missing)
    taken = frozenset().union(*(pairs_of(comparison.read(other.text)) for other in there))
    return len(pairs) >= FEW and any(alike(pairs, piece, taken) >= BESIDE for piece in comparison.around)


def _lent(comparison: Comparison, number: int) -> bool:
    """Whether what the passages hold of a part stands in pieces that answer another part by far: 开展专科医师规范化培训
    does not answer 健全住院医师规范化培训制度 as well.
    """
    if comparison.held[number] >= FAINT:
        return False
    answers = [match for match in comparison.matches if match.part != number and match.score >= FULL]
    taken = {match.segment: comparison.parts[match.part].pairs for match in answers}
    free = [segment.pairs - taken.get(at, frozenset()) for at, segment in enumerate(comparison.segments)]
    pairs = comparison.parts[number].pairs
    return bool(taken) and len(pairs & frozenset().union(*free)) < GONE * len(pairs)


def _missing(comparison: Comparison, part: Piece) -> Iterator[str]:
    """The missing items, neighbours quoted together."""
    known = items(comparison.field)
    spans = items_in(known, joined(comparison.field, part.text))
    run: tuple[int, int] | None = None
    for at, to in spans:
        core = core_of(part.text, (at, to), spans).lstrip(known.links)
        if _item_gone(comparison, part.text[at:to]) and core not in comparison.text:
            # of 在院区内积极探索原创性、差异化的… the first item's own words are told
            start = to - len(core) if at == spans[0][0] and to - at > 2 * len(core) else at
            run = (run[0] if run else start, to)
        elif run:
            yield part.text[run[0] : run[1]]
            run = None
    if run:
        yield part.text[run[0] : run[1]]


def _item_gone(comparison: Comparison, item: str) -> bool:
    if len(item) < SHORT or item in (comparison.clauses if len(item) > SHORT else comparison.text):
        return False
    core = items(comparison.field).suffixes.sub("", item)
    if len(core) >= SHORT and core in comparison.text:
        return False
    normal = comparison.read(item).strip()
    if not normal or normal in comparison.normal:
        return False
    if max(len(item), len(normal)) >= LONG and len(pairs_of(normal) & pairs_of(comparison.normal)) * 2 >= len(
        pairs_of(normal)
    ):
        return False
    return len(normal) <= SHORT or fuzz.partial_ratio(normal, comparison.normal) <= ITEM
