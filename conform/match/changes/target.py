"""Figures: raised, lowered, changed in kind, added or dropped; fines and bans: lighter or heavier.

县域就诊率达到90% → 85%: lowered, weaker. 药占比控制在30%以内 → 28%以内: lowered, stronger.
处五万元以下罚款 → 三万元以下: lighter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.match.changes.cases import names_case, other_case, threatens
from conform.match.changes.direction import BEHIND, PENALTY, TARGET, Stated, compared, is_ban, is_penalty, is_split
from conform.match.changes.pairing import BARE, Comparison, Piece, pairs_of, pairs_with_figures
from conform.model import Change
from conform.text.quantities import COUNT, DUE, FREQUENCY, ORIGIN, PERCENT, TERM, Quantity, implied, quantities

KIND = TARGET
# A figure in another piece of the plan is the same one when it is about the same thing by this much.
SAME_SUBJECT = 0.34
# Of two figures about as near the one that is the same is meant: 经一次会议审议 beside 经两次会议审议. A judgement.
EQUAL = 0.2
# Two figures that may be articles (一个, 一项) are compared when they are about the same thing by this much.
SURE = 0.5
# A figure was added to a requirement only where the plan's piece says this much of it.
SAID, MOST = 0.5, 0.6  # of a law, where another duty has as much of it: …每二年进行一次评估
# A figure of which less than the first of the subject is asked for is another's, where one beside it has the second.
SUBJECT, ASKED = 0.6, 0.8
# A figure is another's, too, where one beside it has twice as much of what is asked for.
HALF = 0.5
_LISTED = re.compile("[、，]")
_THERE = re.compile(r"(?:[对把将]|[县市省区]域内|辖区内?|现有)$")


def detect(comparison: Comparison) -> Iterator[Change]:
    """What became of the requirement's figures, and the figures that the plan put into it."""
    asked, found = _of_one_case(comparison)
    if not asked and not found:
        yield from _periods(comparison)
        return
    taken: set[int] = set()
    for wanted in asked:
        index = _counterpart(comparison, wanted, found, taken)
        if index is not None:
            taken.add(index)
            yield from _compared(comparison, wanted, found[index])
        elif wanted.figure.firm:
            yield from _without(comparison, wanted)
    rest = [stated for number, stated in enumerate(found) if number not in taken and stated.figure.firm]
    implied_by = {number: _implying(comparison, stated) for number, stated in enumerate(rest)}
    for number, stated in enumerate(rest):
        wanted_words = implied_by[number]
        if wanted_words:
            yield from _compared(comparison, wanted_words, stated)
    yield from _periods(comparison)
    if sum(wanted.figure.firm for wanted in asked) <= len(taken):
        yield from _added(comparison, asked, [stated for number, stated in enumerate(rest) if not implied_by[number]])


def _of_one_case(comparison: Comparison) -> tuple[list[Stated], list[Stated]]:
    """The figures of both sides, without the plan's fines for other cases; where those are all, without any."""
    asked, found = stated_in(comparison.parts), stated_in(comparison.segments)
    fines = [stated for stated in found if is_penalty(stated)]
    others = [stated for stated in fines if other_case(comparison, stated.piece.passage)]
    if others and len(others) == len(fines):
        asked = [stated for stated in asked if not is_penalty(stated)]
    return asked, [stated for stated in found if stated not in others]


def stated_in(pieces: tuple[Piece, ...]) -> list[Stated]:
    """The figures of these pieces, in order; the term of a ban is one."""
    found, last = [], ""
    for number, piece in enumerate(pieces):
        for figure in quantities(piece.text):
            if figure.bound != ORIGIN and (figure.kind not in DUE or is_ban(piece.text, figure)):
                found.append(Stated(piece, number, figure, last + piece.text[: figure.at]))
        last = piece.text
    return found


def _about(stated: Stated) -> frozenset[str]:
    """The pairs of characters on both sides of the figure."""
    return pairs_with_figures(stated.subject) | pairs_with_figures(stated.behind[:BEHIND])


def _alongside(wanted: Stated, stated: Stated) -> float:
    """How far what leads up to both and what follows both are the same."""
    sides = (
        pairs_with_figures(wanted.subject) & pairs_with_figures(stated.subject),
        pairs_with_figures(wanted.behind[:BEHIND]) & pairs_with_figures(stated.behind[:BEHIND]),
    )
    return sum(map(len, sides)) / (len(_about(wanted)) or 1)


def _counterpart(comparison: Comparison, wanted: Stated, found: list[Stated], taken: set[int]) -> int | None:
    """The plan's figure of the same kind about the same thing, best first: the same one where all of its part stands
    there.
    """
    answering = {match.segment for match in comparison.matches if match.part == wanted.number}
    for index, stated in enumerate(found):
        if index not in taken and stated.number in answering and _stands(wanted, stated):
            return index
    best, chosen, about = 0.0, None, _about(wanted)
    for index, stated in enumerate(found):
        if index in taken or not stated.figure.like(wanted.figure) or _is_of_a_case(comparison, wanted, stated):
            continue
        alike = len(about & _about(stated)) / (len(about) or 1)
        firm = wanted.figure.firm or stated.figure.firm
        if not firm and alike < SURE:
            continue
        likeness = alike + (SAME_SUBJECT if stated.number in answering or not comparison.matches else 0.0)
        # of 1个急救中心、6个急救站 each stands before its own word
        closeness = likeness + _alongside(wanted, stated) + (EQUAL if stated.figure.moved(wanted.figure) == 0 else 0.0)
        if likeness >= SAME_SUBJECT and closeness > best:
            best, chosen = closeness, index
    return chosen


def _is_of_a_case(comparison: Comparison, wanted: Stated, stated: Stated) -> bool:
    """Whether one figure is a law's case (货值不足一万元的，处五万元罚款) and the other is none, or another's, by its
    bound.
    """
    sides = [names_case(comparison.field, one.piece.text) for one in (wanted, stated)]
    if not comparison.near.law or not any(sides):
        return False
    return not all(sides) or wanted.figure.bound != stated.figure.bound


def _stands(wanted: Stated, stated: Stated) -> bool:
    """Whether the plan's piece says the figure's part to the letter: 也可以经一次会议审议."""
    return BARE.sub("", wanted.piece.text) in BARE.sub("", stated.piece.text) and wanted.text == stated.text


def _compared(comparison: Comparison, wanted: Stated, stated: Stated) -> Iterator[Change]:
    outcome = compared(comparison, wanted, stated)
    if outcome:
        yield comparison.change(*outcome, wanted.text, stated.quoted)


def _without(comparison: Comparison, wanted: Stated) -> Iterator[Change]:
    """A figure is dropped when its part is still there; where the part is gone, that is the change. For 80% the plan
    may say 所有, for 每季度一次 每季度, for 五年内不得 终身不得.
    """
    for match in comparison.matches:
        segment = comparison.segments[match.segment]
        meant = implied(segment.text, wanted.figure.kind) if match.part == wanted.number else None
        if meant:
            yield from _compared(comparison, wanted, Stated(segment, match.segment, meant, segment.text[: meant.at]))
            return
    if comparison.near.law and names_case(comparison.field, wanted.piece.text):
        return  # 涉及两个以上行政区域的，…: on what the provision depends
    scores = [match.score for match in comparison.matches if match.part == wanted.number]
    least = MOST if comparison.near.law else 0.0
    if scores and max(scores) >= least and not _is_of_other_action(wanted, comparison.clauses):
        yield comparison.change(KIND, "dropped", "weaker", wanted.text)


def _is_of_other_action(stated: Stated, other: str) -> bool:
    """Whether the other side has nothing of what is done so often: 每二年进行一次评估 beside 监督检查."""
    done = pairs_of(_LISTED.split(stated.behind)[0])
    return stated.figure.kind == FREQUENCY and bool(done) and done.isdisjoint(pairs_of(other))


def _periods(comparison: Comparison) -> Iterator[Change]:
    """每年进行检查 → 每两年进行检查: how often, where neither side counts how many times."""
    for match in comparison.matches:
        part, segment = comparison.parts[match.part], comparison.segments[match.segment]
        if any(one.kind == FREQUENCY or one.per for one in (*quantities(part.text), *quantities(segment.text))):
            continue
        old, new = implied(part.text, FREQUENCY), implied(segment.text, FREQUENCY)
        if old and new:
            wanted = Stated(part, match.part, old, part.text[: old.at])
            yield from _compared(comparison, wanted, Stated(segment, match.segment, new, segment.text[: new.at]))


def _implying(comparison: Comparison, stated: Stated) -> Stated | None:
    """The words of the requirement that a figure of the plan answers: 所有县 → 80%的县, 终身不得 → 五年内不得."""
    kind = stated.figure.kind
    if kind not in (PERCENT, FREQUENCY, TERM) or (kind == PERCENT and implied(stated.piece.text, kind)):
        return None
    answered = {match.part for match in comparison.matches if match.segment == stated.number}
    for number, part in enumerate(comparison.parts):
        meant: Quantity | None = implied(part.text, kind)
        if meant and (number in answered or not comparison.matches):
            return Stated(part, number, meant, part.text[: meant.at])
    return None


def _counts_what_is(stated: Stated) -> bool:
    """县域内三家公立医院, 把18家乡镇卫生院…: what there is, not what is to be."""
    return stated.figure.kind == COUNT and bool(_THERE.search(stated.before))


def _is_of_another(comparison: Comparison, stated: Stated, rest: list[Stated]) -> bool:
    """Whether a figure beside it has the subject that is asked for: 县域就诊率90%、基层就诊率65%."""
    beside = [other for other in rest if other.number == stated.number and other.figure.kind == stated.figure.kind]
    best = max(_asked_for(comparison, other) for other in beside)
    own = _asked_for(comparison, stated)
    return (best >= ASKED and own < SUBJECT) or own < best * HALF


def _asked_for(comparison: Comparison, stated: Stated) -> float:
    """How much of a figure's own subject the requirement has."""
    # 1家传承创新中心、3家旗舰医院: what is counted stands behind
    counted = stated.figure.kind == COUNT
    own = pairs_of(_LISTED.split(stated.behind)[0] if counted else _LISTED.split(stated.before)[-1])
    asked = frozenset().union(*(part.pairs for part in comparison.parts))
    return len(own & asked) / len(own) if own else 0.0


def _added(comparison: Comparison, asked: list[Stated], rest: list[Stated]) -> Iterator[Change]:
    known = [stated.figure for stated in asked]
    for stated in rest:
        figure = stated.figure
        if _counts_what_is(stated) or any(figure.like(other) and figure.moved(other) == 0 for other in known):
            continue
        if _is_of_other_action(stated, comparison.requirement.text):
            continue
        if is_penalty(stated) and not threatens(comparison.field, comparison.requirement.text):
            continue  # another provision's: 适用本办法 is no offence
        if is_penalty(stated) and any(is_penalty(one) and is_split(comparison.field, one, stated) for one in asked):
            continue
        said = comparison.matches and comparison.answers(stated.number) >= (MOST if comparison.near.law else SAID)
        if said and not _is_of_another(comparison, stated, rest):
            kind, direction = (PENALTY, "heavier") if is_penalty(stated) else (KIND, "stronger")
            yield comparison.change(kind, "added", direction, "", stated.quoted)
