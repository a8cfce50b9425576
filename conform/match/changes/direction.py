"""Which way a changed quantity goes, as a lawyer would sign it.

A lowered target is weaker, unless less is better (药占比), the figure is a bound above (不超过) or a loss (压减50%). A
penalty or a ban is lighter or heavier. A duty's term that grows is weaker, but whose time it is must be known: of
申请人应当自…三十日内提交 nobody can say, and `different` is said.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from conform.match.changes.cases import addressee
from conform.match.changes.pairing import Comparison, Piece
from conform.model import Field
from conform.programs import of_words
from conform.text.quantities import (
    COUNT,
    CUT,
    FREQUENCY,
    LEAST,
    LENGTH,
    MONEY,
    MOST,
    PERCENT,
    RANK,
    RATIO,
    TERM,
    Quantity,
    words,
)

TARGET, PENALTY = "target", "penalty"
# Characters beside a figure that say what it is about.
BEFORE, BEHIND = 14, 8
# Of these more is asked for where nothing says otherwise.
MORE = frozenset({COUNT, MONEY, FREQUENCY, "points", "times"})
# 举行七日前通知, 提前三十日公告: how long before something.
_NOTICE_NEAR = 6
_NOTICE_BEHIND = ("前", "之前", "以前")
# 占地五万平方米以上的，…: on what a rule depends, not what it asks for.
_CONDITION = re.compile(r"的\s?$")
_DUTY = re.compile(r"应当|应该|必须|可以|有权|[应须要](?![急用求点])")
_PERSON = re.compile(r"(?:人|者|户|企业|公司)(?:应当|应|必须|须|可以|有权)")
# 人均预期寿命提高1岁; other ages say for whom a rule is.
_LONGER = ("寿命", "提高", "延长", "达到")
AGE = "age"
_BAN_NEAR = 12
_SUBJECT = 60


class Stated(NamedTuple):
    """A quantity where it stands; `before` is the text that leads up to it, of its own piece and the one before."""

    piece: Piece
    number: int
    figure: Quantity
    before: str

    @property
    def quoted(self) -> tuple[Piece, int, int]:
        """The quantity's place in its piece."""
        return self.piece, self.figure.at, self.figure.to

    @property
    def text(self) -> str:
        """The quantity as written."""
        return self.piece.text[self.figure.at : self.figure.to]

    @property
    def subject(self) -> str:
        """What leads up to the quantity."""
        return self.before[-BEFORE:]

    @property
    def behind(self) -> str:
        """What follows it in its piece."""
        return self.piece.text[self.figure.to :]


def is_ban(text: str, figure: Quantity) -> bool:
    """五年内不得从事: for how long something is forbidden."""
    behind = text[figure.to : figure.to + _BAN_NEAR]
    told = words()
    return (
        figure.kind == TERM and any(word in behind for word in told.bans) and not any(map(behind.count, told.no_bans))
    )


def is_penalty(stated: Stated) -> bool:
    """A fine, an arrest, a suspension, a ban."""
    if is_ban(stated.piece.text, stated.figure):
        return True
    if stated.figure.kind not in (MONEY, TERM, LENGTH, "times", PERCENT) or _CONDITION.search(stated.piece.text):
        return False
    return any(word in stated.piece.text for word in words().penalties)


def is_split(field: Field, wanted: Stated, stated: Stated) -> bool:
    """Whether one fine for everybody became one for some: 处二千元以上 → 对单位处…，对个人处…."""
    return not addressee(field, wanted.subject) and bool(addressee(field, stated.subject))


def compared(comparison: Comparison, wanted: Stated, stated: Stated) -> tuple[str, str, str] | None:
    """Kind, how and direction of a change from one figure to the other; None where both say the same."""
    old, new = wanted.figure, stated.figure
    moved = old.moved(new)
    kind = PENALTY if is_penalty(wanted) else TARGET
    if moved == 0:
        return (kind, "changed", "different") if {old.bound, new.bound} == {LEAST, MOST} else None
    if moved is None:
        return kind, "changed", "different"
    if kind == PENALTY and is_split(comparison.field, wanted, stated):
        return kind, "changed", "different"
    if kind == PENALTY:
        how = "heavier" if moved > 0 else "lighter"
        return kind, how, how
    better = stronger(comparison, wanted)
    direction = "different" if better is None else "stronger" if (moved > 0) == (better == "higher") else "weaker"
    return kind, "raised" if moved > 0 else "lowered", direction


def stronger(comparison: Comparison, wanted: Stated) -> str | None:
    """Which way a figure is stronger: as the reference says, else by its verb, its bound and its subject."""
    for target in comparison.requirement.targets:
        if target.stronger and (target.value in wanted.text or wanted.text in target.value):
            return target.stronger
    figure = wanted.figure
    if _CONDITION.search(wanted.piece.text) or figure.kind == AGE:
        return "higher" if any(word in wanted.subject for word in _LONGER) else None
    if _is_notice(wanted):
        return "higher" if is_known_duty(comparison.parts, wanted.number, figure) else None
    if figure.kind == RATIO and any(word in wanted.piece.text for word in words().divided):
        return None
    if figure.bound != CUT and _less_is_better(comparison, wanted):
        return "lower"
    more = figure.bound in (CUT, LEAST) or figure.kind in MORE or _fills(figure)
    more = more or (figure.kind == RATIO and any(word in wanted.subject for word in words().ratios))
    return "higher" if more or any(word in wanted.piece.text for word in words().higher) else None


def _fills(figure: Quantity) -> bool:
    """每周下乡2天: of each week so much; 所有村: there are no more."""
    return (figure.kind == LENGTH and figure.per > 0) or (figure.kind == PERCENT and not figure.firm)


def _is_notice(wanted: Stated) -> bool:
    figure = wanted.figure
    if figure.kind != LENGTH or figure.unit == "年":
        return False
    return wanted.behind.startswith(_NOTICE_BEHIND) or any(
        word in wanted.before[-_NOTICE_NEAR:] for word in words().notice
    )


def _less_is_better(comparison: Comparison, wanted: Stated) -> bool:
    figure, told = wanted.figure, words()
    if figure.bound == MOST or figure.kind in (RANK, "discount") or wanted.before.endswith(told.each):
        return True
    served = told.served if figure.kind == RATIO else ()
    named = (*comparison.field.lower_is_better, *told.lower, *served)
    return _is_loss(wanted.subject) or any(_is_about(wanted.subject, word) for word in named)


def _is_about(subject: str, word: str) -> bool:
    """Whether a word is what a figure measures: of 收费公示率 it is not 收费."""
    at = subject.rfind(word)
    return at >= 0 and not any(rate in subject[at + len(word) :] for rate in words().rates)


def _is_loss(subject: str) -> bool:
    """Whether a figure measures something bad: 发病率, 死亡人数; but 投诉办结率."""
    return bool(_losses().search(subject))


@lru_cache(maxsize=1)
def _losses() -> re.Pattern[str]:
    told = words()
    losses, between, measures, rates = map("|".join, (told.losses, told.between, told.measures, told.rates))
    return of_words(f"(?:{losses})(?:{between})?(?:{measures})(?!.*(?:{rates}))")


def is_known_duty(pieces: tuple[Piece, ...], number: int, figure: Quantity) -> bool:
    """Whether a term is the time of an office or of nobody in particular, and no person's own time."""
    told, piece = words(), pieces[number]
    lead = piece.text[: figure.at]
    if any(word in lead for word in told.rights):
        return False
    duty = _DUTY.search(lead)
    subject = lead[: duty.start()] if duty else lead
    said = _last(subject)
    if not said and not _PERSON.search(lead):
        before = "，".join(one.text for one in pieces[max(0, number - 3) : number] if one.passage == piece.passage)
        said = _last(before[-_SUBJECT:])
    return said not in told.persons and not (not said and _PERSON.search(lead))


def _last(text: str) -> str:
    """The last word of a text that names an office or a person."""
    told = words()
    found = max(
        ((text.rfind(word) + len(word), len(word), word) for word in (*told.offices, *told.persons) if word in text),
        default=None,
    )
    return found[2] if found else ""
