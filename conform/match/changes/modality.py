"""Modality: how strongly a measure is put, on the ladder of `modality.toml`.

推动…建设 → 鼓励…建设: weaker. 探索建立… → 建立…: stronger. 推进…建设 → …建设: no change for a reviewer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from conform.match.changes.cases import names_case, threatens
from conform.match.changes.pairing import Comparison, Match, Piece
from conform.model import Change, Field
from conform.programs import of_words

KIND = "modality"
# A bare duty and a direction of effort (推动, 推进, 加快) are one step for a reviewer.
DUTY, EFFORT, LEAVE, CHOICE = 1, 2, 3, 4
# Pieces less alike than this are too far apart to compare their words of modality; provisions of laws, which are alike
# in formula, sooner: of eight claims in seven pairs the five above are right, the three below are not.
SAID, ALIKE = 0.45, 0.6
# Where the law has no such word, more: of 13 claims of twenty-five pairs two of the three from here on are right, six
# of the others; where it has one, 12 of 15.
BARE = 0.85
# What was forbidden is forbidden no more only where it is all there. A judgement.
NAMED = 0.8
_AND = re.compile(r"[、并且]|以及")
# 鼓励社会办医、支持公立医院牵头…: two measures in one breath; the nearer word governs.
_APART = re.compile(r"[、并]")
OBJECT = 3
_SENTENCE = re.compile("[。；;]")


class Modals(NamedTuple):
    """The words of `modality.toml`, made ready: `steps` is the ladder, word by word; `near` holds `about`, too."""

    steps: dict[str, int]
    pattern: re.Pattern[str]
    about: frozenset[str]
    firm: frozenset[str]
    near: frozenset[str]
    behind: frozenset[str]
    closing: str
    pace: frozenset[str]
    permits: frozenset[str]
    bans: frozenset[str]
    kin: frozenset[str]
    free: tuple[str, ...]
    guides: tuple[str, ...]
    joins: tuple[str, ...]
    tentative: tuple[str, ...]
    verbs: tuple[str, ...]
    continues: tuple[str, ...]
    noun_last: frozenset[str]
    noun_behind: dict[str, tuple[str, ...]]
    noun_before: dict[str, tuple[str, ...]]


@lru_cache(maxsize=8)
def modals(field: Field) -> Modals:
    """The words of modality of a field."""
    words = field.words["modality"]
    steps = {word: step for step, row in enumerate(words["steps"].values()) for word in row}
    return Modals(
        steps=steps,
        pattern=of_words("|".join(map(re.escape, sorted(steps, key=lambda word: (-len(word), word))))),
        about=frozenset(words["about"]),
        firm=frozenset(words["firm"]),
        near=frozenset([*words["near"], *words["about"]]),
        behind=frozenset(words["behind"]),
        closing="".join(words["closing"]),
        pace=frozenset(words["pace"]),
        permits=frozenset(words["permits"]),
        bans=frozenset(words["bans"]),
        kin=frozenset(words["kin"]),
        free=tuple(words["free"]),
        guides=tuple(words["guides"]),
        joins=tuple(words["joins"]),
        tentative=tuple(words["tentative"]),
        verbs=tuple(words["verbs"]),
        continues=tuple(words["continues"]),
        noun_last=frozenset(words["noun_last"]),
        noun_behind={word: tuple(row) for word, row in words["noun_behind"].items()},
        noun_before={word: tuple(row) for word, row in words["noun_before"].items()},
    )


class Mode(NamedTuple):
    """How strongly a piece is put: its step, and the word that says so at `text[at:to]`, if any."""

    step: int = DUTY
    at: int = 0
    to: int = 0
    about: bool = False
    word: str = ""

    @property
    def rank(self) -> int:
        """The weakest word of a piece counts; 必须 counts before the bare verb that it strengthens."""
        if self.about:
            return 1
        return -1 if self.step in (DUTY, EFFORT) else self.step


def detect(comparison: Comparison) -> Iterator[Change]:
    """The first part that is put more weakly, and the first that is put more strongly."""
    seen: set[str] = set()
    for match in comparison.matches:
        old = governing(comparison, comparison.parts, match.part, match)
        new = governing(comparison, comparison.segments, match.segment, match)
        how = _compared(modals(comparison.field), old, new)
        if not how or how in seen or match.score < _least(comparison, match, old, new):
            continue
        if _asks_nothing(comparison, match, old, new):
            continue
        if not _moved(comparison, match, old, new):
            seen.add(how)
            yield _change(comparison, how, match, old, new)


def _least(comparison: Comparison, match: Match, old: Mode, new: Mode) -> float:
    """How alike pieces must be; of what is forbidden and just named, 危险区的划定, nothing is allowed."""
    bans = modals(comparison.field).bans
    if old.word in bans and (not new.word or (comparison.near.law and new.step > EFFORT)):
        return NAMED
    if comparison.near.law and old.word and old.word in comparison.segments[match.segment].text[: new.at]:
        return NAMED  # 应当支持 is a duty to
    if not comparison.near.law:
        return SAID
    return ALIKE if old.word else BARE


def decides(change: Change, field: Field) -> bool:
    """Whether the change makes an otherwise unchanged requirement modified."""
    if change.how == "weaker":
        return change.plan not in modals(field).pace
    return any(word in change.reference for word in modals(field).tentative)


def _asks_nothing(comparison: Comparison, match: Match, old: Mode, new: Mode) -> bool:
    """Whether one side alone threatens (焚烧垃圾的，处…罚款), its piece only names a case (临时占用湿地的，…), or it is
    an item that its lead asks for.
    """
    segment, field = comparison.segments[match.segment], comparison.field
    sides = (old, comparison.parts[match.part]), (new, segment)
    if any(not mode.word and names_case(field, piece.text) for mode, piece in sides):
        return True
    passage, asked = comparison.passages[segment.passage], comparison.requirement
    if (passage.lead and not new.word) or (asked.lead and not old.word):
        return True
    return threatens(field, asked.text) != threatens(field, passage.text + passage.after)


def _compared(known: Modals, old: Mode, new: Mode) -> str:
    if old.word in known.firm and new.word in known.about:
        return "weaker"
    if old.word in known.about and new.word in known.firm:
        return "stronger"
    if old.step == new.step or {old.step, new.step} <= {DUTY, EFFORT}:
        return ""
    words = {old.word, new.word}
    if words <= known.kin or (words & known.permits and CHOICE in (old.step, new.step)):
        return ""
    if max(old.step, new.step) <= DUTY and new.word and (new.word in known.bans) != (old.word in known.bans):
        return ""
    return "weaker" if new.step > old.step else "stronger"


def _moved(comparison: Comparison, match: Match, old: Mode, new: Mode) -> bool:
    """Whether the other side says the word in another piece: 可以从林场中推荐… is as free as 可以将林场，推荐为…."""
    known, passage = modals(comparison.field), comparison.passages[comparison.segments[match.segment].passage]
    segment = comparison.segments[match.segment].text
    # 促进综合利用 → 鼓励科技研发，促进综合利用
    elsewhere = (
        comparison.near.law and old.step == EFFORT and comparison.clauses.count(old.word) > segment.count(old.word)
    )
    if elsewhere or _leaves_as_much(known, old, new, comparison.parts[match.part].text, segment):
        return True
    if old.word in known.bans and not new.word and _said(known, comparison.clauses, old.step):
        return True
    if new.step > EFFORT:
        asked = f"{comparison.requirement.lead}，{comparison.requirement.text}"
        if comparison.near.law:
            # 鼓励…设立 → 可以…设立: it has left that open, too
            return any(_said(known, asked, step) for step in set(known.steps.values()) if step >= new.step)
        return _said(known, asked, new.step) >= max(1, _said(known, passage.text, new.step))
    if old.step in (DUTY, EFFORT):
        return False
    start = len(passage.before) + comparison.segments[match.segment].at - passage.at
    sentence = _SENTENCE.split((passage.before + passage.text)[:start])[-1]
    # 适时进行修订 → 进行适时修订
    piece = comparison.segments[match.segment].text if new.step < old.step else ""
    before = f"{passage.lead}，{sentence}{piece}"
    # 鼓励…实行 → 可以制定…，经批准后实行: that is left open, too
    open_ones = {LEAVE, CHOICE} if comparison.near.law and old.step in (LEAVE, CHOICE) else {old.step}
    return any(_said(known, before, step) for step in open_ones)


def _leaves_as_much(known: Modals, old: Mode, new: Mode, part: str, segment: str) -> bool:
    """Whether another word leaves as much open: 自主设立 → 允许设立, 引导管理 → 指导管理, 支持 → 鼓励和支持."""
    if old.word and any(segment.startswith(join + old.word, new.to) for join in known.joins if new.word):
        return True
    if new.word in known.permits:
        return any(word in part for word in known.free)
    return old.step == CHOICE and not new.word and any(word in segment for word in known.guides)


def _said(known: Modals, text: str, step: int) -> int:
    """How often a word of a step governs in a text."""
    words = [found for found in known.pattern.finditer(text) if known.steps[found[0]] == step]
    return sum(not _is_noun(known, text, *found.span()) for found in words)


def governing(comparison: Comparison, pieces: Sequence[Piece], number: int, match: Match) -> Mode:
    """The modal word over the action that both sides share; a sentence that goes on keeps its word."""
    part, segment = comparison.parts[match.part], comparison.segments[match.segment]
    piece, known = pieces[number], modals(comparison.field)
    other = part if pieces is comparison.segments else segment
    own = _mode(known, piece, other)
    if own.rank < 0 and number and pieces[number - 1].passage == piece.passage:
        before = pieces[number - 1]
        # a neighbouring measure of the plan lends nothing
        own_sentence = pieces is comparison.parts or comparison.answers(number - 1) > 0
        if own_sentence and before.text.endswith(known.continues):
            return Mode(_mode(known, before, before).step, own.at, own.to, word=own.word)
    return own


def _mode(known: Modals, piece: Piece, other: Piece) -> Mode:
    """The weakest of the words that govern what the two pieces share."""
    text, best = piece.text, Mode()
    words = list(known.pattern.finditer(text))
    shared = [i for i in range(len(text) - 1) if text[i : i + 2] in other.pairs] if words else []
    for found in words:
        at, to = found.span()
        if _is_noun(known, text, at, to):
            continue
        if not _governs(known, text, at, to, shared) and not _swapped(known.steps, text, at, to, other.text):
            continue
        mode = Mode(known.steps[found[0]], at, to, found[0] in known.about, found[0])
        apart = _APART.search(text, best.to, at) and at - best.to > OBJECT
        if best.to == best.at or apart or mode.rank > best.rank:
            best = mode
    return best


def _is_noun(known: Modals, text: str, at: int, to: int) -> bool:
    word, behind = text[at:to], text[to:].rstrip()
    if word in known.noun_last and (not behind or behind[0] in "、）)"):
        return True
    return text[:at].endswith(known.noun_behind.get(word, ())) or behind.startswith(known.noun_before.get(word, ()))


def _governs(known: Modals, text: str, at: int, to: int, shared: Sequence[int]) -> bool:
    """Whether the word stands before the greater part of the shared action (behind it, for 试点)."""
    if text[at:to] in known.behind and not text[to : to + 2].strip(known.closing):
        return True
    lead = _AND.split(text[:at])[-1]
    if text[at:to] not in known.pace and any(verb in lead for verb in known.verbs):
        return False
    behind = sum(spot >= to for spot in shared)
    if text[at:to] in known.near:
        return behind > 0
    before = [spot + 2 for spot in shared if spot + 2 <= at]
    if behind >= len(before):
        return True
    # 对主要负责人探索实行年薪制: the greater part is the topic, which no 并 parts from the word
    return behind > 1 and not _APART.search(text, before[-1], at)


def _swapped(steps: dict[str, int], text: str, at: int, to: int, other: str) -> bool:
    """Whether the word stands just where the other side has another one: 强化推动… → 强化鼓励…."""
    spot = other.find(text[to : to + 4])
    if spot < 0 or len(text) - to < 4:  # noqa: PLR2004
        return False
    before = text[max(0, at - 2) : at]
    return any(other.startswith(before + word, spot - len(word) - len(before)) for word in steps if spot >= len(word))


def _change(comparison: Comparison, how: str, match: Match, old: Mode, new: Mode) -> Change:
    part, segment = comparison.parts[match.part], comparison.segments[match.segment]
    at, to = (new.at, new.to) if new.to > new.at else (0, len(segment.text))
    return comparison.change(KIND, how, how, part.text[old.at : old.to], (segment, at, to))
