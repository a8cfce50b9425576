"""Provisions that threaten: of which case they speak, and whether the plan's fine is one for the same case.

违反本法规定，露天焚烧秸秆的，由…责令改正，处五百元以上二千元以下罚款: its case is 露天焚烧秸秆的. A fine for
another case says nothing about it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from conform.match.changes.pairing import Comparison, cut, measure_only, pairs_of
from conform.model import Field

# A clause speaks of the same case when it says this much of it. Of 16 fines that were held against others in seven laws
# and regulations the 6 of the same case had 0.37 or more of it, 9 of the 10 others less than 0.2.
SAME = 0.3
# Of what is threatened for, in so many words (出具失实报告的), a clause for the same case says this much; what has
# less than the other share of it is of no kin, and its fine is not even shown beside. Of 38 fines of fourteen pairs of
# laws the two of the same case had 0.62 and 1.0 of it, the others 0.5 at the most, 31 under 0.3.
DEED, KIN = 0.55, 0.3
# A case of fewer pairs is none: 的，处….
FEW = 3
# Of four fines that seven laws were wrongly held against, each lacked more of some part than this leaves.
WHOLE = 0.8


def threatens(field: Field, text: str) -> bool:
    """Whether a text holds a penalty, in the words of `law.toml`; 被吊销执照的 was struck by one."""
    return any(_is_said(text, word, field) for word in field.words["law"]["penalties"])


def sanctions(field: Field, text: str) -> frozenset[str]:
    """The kinds of sanction that a text threatens; of 被吊销执照的 it speaks only."""
    kinds: dict[str, list[str]] = field.words["law"]["sanctions"]
    return frozenset(kind for kind, words in kinds.items() if any(_is_said(text, word, field) for word in words))


def _is_said(text: str, word: str, field: Field) -> bool:
    if word not in text:
        return False
    at = text.find(word)
    suffered = tuple(field.words["law"]["suffered"])
    while at >= 0 and text.endswith(suffered, 0, at):
        at = text.find(word, at + 1)
    return at >= 0


def names_case(field: Field, piece: str) -> bool:
    """Whether a piece ends as the case of a provision does: 逾期不改正的，处…."""
    return piece.rstrip().endswith(tuple(field.words["law"]["cases"]))


def _goes_on(field: Field, piece: str) -> bool:
    """Whether a piece says no case of its own, but what follows on one said before: 逾期不改正的."""
    return piece.strip() in field.words["law"]["follows"]


def _leads(field: Field, piece: str) -> bool:
    """Whether a piece only says where its case is told: 医院有下列行为之一的, 医院违反本法第三条规定的."""
    words, known = field.words["law"], field.words["dropped"]["formulas"]
    broken = piece.rstrip().endswith(tuple(words["unsaid"])) and any(word in piece for word in words["breaks"])
    return broken or any(word in piece for word in words["leading"]) or piece.strip() in known


@lru_cache(maxsize=256)
def _case(field: Field, text: str) -> frozenset[str]:
    pieces = [piece for _, piece in cut(text)]
    case = list(takewhile(lambda piece: not threatens(field, piece), pieces))
    if len(case) == len(pieces) or not any(names_case(field, piece) and not _goes_on(field, piece) for piece in case):
        return frozenset()
    own = [piece for piece in case if not _leads(field, piece)]
    # the office that punishes stands in many a case
    return frozenset().union(*map(pairs_of, own)) - pairs_of("，".join(pieces[len(case) :]))


def is_loose(comparison: Comparison) -> bool:
    """Whether the requirement threatens, and no passage does, or for another case. What it threatens for may be said by
    a sentence before it (逾期不改正的，处…); where that says none, all of the requirement must be in the passages.
    """
    text, clauses = comparison.requirement.text, comparison.clauses
    if not threatens(comparison.field, text) or not threatens(comparison.field, clauses):
        return threatens(comparison.field, text)
    cases = (_case(comparison.field, said) for said in (text, comparison.near.before))
    case = next((case for case in cases if len(case) >= FEW), None)
    if case is None:
        if comparison.near.law and not _follows_alike(comparison):
            return True
        said = comparison.field.words["dropped"]["formulas"]
        parts = zip(comparison.parts, comparison.held, strict=True)
        return any(held < WHOLE for part, held in parts if part.text.strip() not in said)
    return all(_is_other(comparison, case, number) for number in range(len(comparison.passages)))


def _follows_alike(comparison: Comparison) -> bool:
    """Whether what a sentence before says, which tells no case either, is said in a passage's clause or before it."""
    before, near = pairs_of(comparison.near.before), comparison.near.texts
    clauses = [f"{one.before}{one.text}{one.after}" for one in comparison.passages]
    last = [near[near.index(clause) - 1] for clause in clauses if clause in near[1:]]
    return len(before & pairs_of("\n".join((comparison.clauses, *last)))) >= WHOLE * len(before)


def other_case(comparison: Comparison, passage: int) -> bool:
    """Whether the requirement threatens for one case and the clause of a passage speaks of another."""
    case = _case(comparison.field, comparison.requirement.text)
    return len(case) >= FEW and _is_other(comparison, case, passage)


def is_kin(comparison: Comparison) -> bool:
    """Whether a passage may threaten for the requirement's case, as far as they say for what."""
    shares = [_deed_share(comparison, number) for number in range(len(comparison.passages))]
    known = [share for share in shares if share is not None]
    return any(share >= KIN for share in known)


@lru_cache(maxsize=256)
def _deeds(field: Field, text: str) -> frozenset[str]:
    """The pairs of what a text threatens for, where that is said in so many words: not 有下列行为之一的, nor
    违反第三条规定的.
    """
    said = [
        piece
        for _, piece in cut(text)
        if names_case(field, piece)
        and not _goes_on(field, piece)
        and not _leads(field, piece)
        and not any(word in piece for word in field.words["law"]["unsaid"])
    ]
    return frozenset().union(*map(pairs_of, said))


def _deed_share(comparison: Comparison, passage: int) -> float | None:
    """How much of what is threatened for, on the side that says less, both the requirement and a passage's clause, or
    the one before that, say; None where the requirement does not say it.
    """
    field, one = comparison.field, comparison.passages[passage]
    asked = _deeds(field, comparison.requirement.text) or _deeds(field, comparison.near.before)
    if len(asked) < FEW:
        return None
    clause, near = f"{one.before}{one.text}{one.after}", comparison.near.texts
    said = _deeds(field, measure_only(f"{one.lead}\n{clause}"))
    at = near.index(clause) if not said and clause in near else 0
    said = said or (_deeds(field, near[at - 1]) if at else said)
    shorter = min(len(asked), len(said))
    return len(asked & said) / shorter if shorter >= FEW else 0.0


def _is_other(comparison: Comparison, case: frozenset[str], passage: int) -> bool:
    share = _deed_share(comparison, passage)
    if share is not None and share < DEED:
        return True
    one = comparison.passages[passage]
    clause = pairs_of(measure_only(f"{one.lead}\n{one.before}{one.text}{one.after}"))
    return len(case & clause) < SAME * len(case)


def addressee(field: Field, lead: str) -> str:
    """Whom a fine strikes, by the words right before it: 对单位处…, 对个人处…; "" for everybody."""
    return next((word for word in field.words["law"]["addressees"] if word in lead), "")
