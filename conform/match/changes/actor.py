"""Actors: who leads, answers or carries out is another than the reference says.

由三级公立医院牵头 → 由市人民医院牵头: changed. 我市, 各地, 公立医院 and the like act in every plan: no change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from conform.match.changes.near import UNMATCHED
from conform.match.changes.pairing import Comparison, Piece, pairs_of
from conform.match.changes.tiers import bare, without
from conform.model import Change, Field
from conform.model.field import BREAK
from conform.programs import of_words
from conform.text.numbering import parse_mark

KIND = "actor"
# Names at least this alike are one: of a long name a scan may misread a character (水平 as 水乎). 卫生健康部门 and
# 卫生健康、教育部门 have 80.
SAME = 90
# The end of an actor's name that must be gone for the actor to be gone.
TAIL = 4
# What a body does is said so closely behind it, as in 林业局应当巡护林区, not in 林业局应当按照…的结果划分林区.
NEXT = 4
# An actor was added to a requirement only where the plan's piece says this much of it.
SAID = 0.5
# A law's part has lost its actor only where so much of it is there: 村民委员会应当配合做好保护工作 beside
# 根据保护工作需要.
ALIKE = 0.6
# An actor is one that the requirement names with more than this share: of five added ones the wrong one has 0.57, the
# others less than 0.2.
NAMED = 0.5
# What a long name ends in: 农业农村主管部门.
OFFICE = 8


class Actors(NamedTuple):
    """The words of `actor.toml`, made ready: how actors are found, and which are those of every plan."""

    pattern: re.Pattern[str]
    generic: re.Pattern[str]
    joint: frozenset[str]
    idle: re.Pattern[str]
    subject: re.Pattern[str]


@lru_cache(maxsize=8)
def actors(field: Field) -> Actors:
    """The words of a field that name who acts: 由…牵头, and at the beginning …党组织要…."""
    words = {key: "|".join(map(re.escape, row)) for key, row in field.words["actor"].items()}
    no = f"(?!{words['others']})"
    pattern = (
        rf"由(?P<by>[^，,。；;由]{{2,30}}?)(?:共同|具体|统一|为|作为)?(?P<role>{no}(?:{words['roles']}))"
        rf"|(?:^|\s)(?:{words['before']})*(?P<who>[^由要应须把将对以为在承负]{{0,24}}?(?:{words['bodies']}))"
        rf"(?P<do>{no}(?:{words['duties']}))"
    )
    generic = rf"(?:{words['generic']}|\s)*(?:{words['generic_bodies']})?"
    subject = rf"(?!{words['every_tier']})[^，]{{2,}}?(?:{words['modals']})"
    joint = frozenset(field.words["actor"]["joint"])
    return Actors(of_words(pattern), of_words(generic), joint, of_words(words["idle"]), of_words(subject))


class Actor(NamedTuple):
    """Who does what: `piece.text[at:to]` acts in `role`; `name` is how it is compared."""

    name: str
    piece: Piece
    at: int
    to: int
    role: str
    by: bool

    @property
    def quote(self) -> str:
        """The actor as written."""
        return self.piece.text[self.at : self.to]


def detect(comparison: Comparison) -> Iterator[Change]:
    """Actors of the requirement that another has replaced or that are gone, and those that the plan names."""
    asked = [actor for part in comparison.parts for actor in _actors(comparison.field, part)]
    found = [
        (number, actor)
        for number, segment in enumerate(comparison.segments)
        for actor in _actors(comparison.field, segment)
    ]
    names, generic = [actor.name for actor in asked], actors(comparison.field).generic
    others = [(n, actor) for n, actor in found if not _in(actor.name, names) and not generic.fullmatch(actor.name)]
    fresh = [pair for pair in others if not _is_asked(comparison, pair[1])]
    kept = [actor.name for _, actor in found]
    for actor in asked:
        if _in(actor.name, kept):
            continue
        other = next(
            (pair for pair in fresh if pair[1].role == actor.role and _answers(comparison, actor, pair[0])), None
        )
        if other and (_of_tiers(comparison, actor, other[1]) or _acts_still(comparison, actor, other[1])):
            continue
        if other:
            fresh.remove(other)
            yield _change(comparison, "changed", actor.quote, other[1])
        elif _absent(comparison, actor) and not _near_by(comparison, actor):
            sure = comparison.near.lacks(actor.quote, [1.0])
            yield comparison.change(*((KIND, "dropped") if sure else (UNMATCHED, "actor")), "different", actor.quote)
    for number, actor in [] if asked or not _has_subject(comparison) else fresh:
        if not _is_named(comparison, actor) and _acts(comparison, number, actor):
            yield _change(comparison, "added", "", actor)


def _is_named(comparison: Comparison, actor: Actor) -> bool:
    """Whether the requirement names the actor, if with others: 农业农村、林业等部门 → 农业农村主管部门."""
    asked, pairs = comparison.read(comparison.requirement.text), pairs_of(actor.name[-OFFICE:])
    return actor.name in asked or len(pairs & pairs_of(asked)) > NAMED * len(pairs)


def _of_tiers(comparison: Comparison, *actors: Actor) -> bool:
    """Whether they are governments of two tiers (有关省、自治区、直辖市人民政府 → 设区的市人民政府), or, of a law
    or where the list is open, the other says no more than the name does (设区的市级环保部门 → 省环保部门,
    教育行政部门 → 教育部门, 卫生等部门 → 卫生、教育等部门).
    """
    ends = {actor.quote.rstrip()[-TAIL:] for actor in actors}
    if len(ends) == 1 and ends <= set(comparison.field.words["levels"]["units"]):
        return True
    if not comparison.near.law and not any(word in actors[0].quote for word in comparison.field.words["actor"]["open"]):
        return False
    short, long = sorted((_core(comparison.field, actor) for actor in actors), key=len)
    rest = iter(long)
    return bool(short) and all(char in rest for char in short)


def _core(field: Field, actor: Actor) -> str:
    """The name without tiers and without what names no office: 市教育行政主管部门 → 教育部门."""
    return actors(field).idle.sub("", bare(field, actor.quote)).strip()


def _answers(comparison: Comparison, actor: Actor, number: int) -> bool:
    """Whether the plan's piece with this number answers the actor's; of a law most of it."""
    if not comparison.near.law:
        return True
    return any(
        comparison.parts[match.part] is actor.piece and match.segment == number and match.score >= ALIKE
        for match in comparison.matches
    )


def _acts_still(comparison: Comparison, actor: Actor, other: Actor) -> bool:
    """Whether the other is one of those that act together, and all are named: 生态环境部门、气象机构 →
    生态环境部门会同气象机构.
    """
    names = actor.name.split(BREAK)
    return len(names) > 1 and other.name in names and all(name in comparison.normal for name in names)


def _is_asked(comparison: Comparison, actor: Actor) -> bool:
    """Whether the requirement names all of a joint actor, apart: 生态环境部门会同气象机构 → 生态环境部门、气象机构."""
    names = actor.name.split(BREAK)
    return len(names) > 1 and all(name in comparison.read(comparison.requirement.text) for name in names)


def _has_subject(comparison: Comparison) -> bool:
    """Whether a law's provision says itself who acts: else a sentence before it does, or 国家, which is every tier."""
    return not comparison.near.law or bool(actors(comparison.field).subject.match(comparison.requirement.text))


def _acts(comparison: Comparison, number: int, actor: Actor) -> bool:
    """Whether what the actor does is what the requirement asks for; of 由…牵头, …会同… the whole piece says it."""
    text, whole = actor.piece.text, actor.by or actor.role in actors(comparison.field).joint
    if comparison.answers(number) < SAID or (actor.by and comparison.read(text[: actor.at - 1]).strip()):
        return False  # 组建由市人民医院牵头的集团 says what is built
    start = text.find(actor.role, actor.to) + len(actor.role)
    asked = frozenset().union(*(part.pairs for part in comparison.parts))
    does = text if whole else text[start : start + NEXT]
    return bool(pairs_of(does) & asked) and any(match.segment == number for match in comparison.matches)


def _in(name: str, names: Sequence[str]) -> bool:
    """Whether one of `names` is the name, but for a misread character."""
    return any(name == other or fuzz.ratio(name, other) >= SAME for other in names)


def _actors(field: Field, piece: Piece) -> Iterator[Actor]:
    # 第六条 市人民政府应当…: the article's number is nobody's name
    mark = parse_mark(piece.text)
    start = len(piece.text[: mark.length].rstrip()) if mark else 0
    for found in actors(field).pattern.finditer(piece.text, start):
        group = "by" if found["by"] else "who"
        at, to = found.span(group)
        name = field.read(without(field, piece.text[at:to])).replace("等", "").replace("党组织", "党委").strip()
        if name:
            yield Actor(name, piece, at, to, found["role"] or found["do"], group == "by")


def _near_by(comparison: Comparison, actor: Actor) -> bool:
    """Whether a clause beside the evidence names the actor, or nobody is named, as in 接到投诉、举报的部门."""
    name = actor.quote.strip()
    unnamed = any(word in name for word in comparison.field.words["actor"]["unnamed"])
    return unnamed or any(name in text for text in comparison.near.texts)


def _absent(comparison: Comparison, actor: Actor) -> bool:
    """Whether a part that is otherwise there has lost its actor."""
    least = ALIKE if comparison.near.law else 0.0
    scores = [match.score for match in comparison.matches if comparison.parts[match.part] is actor.piece]
    answered = max(scores, default=-1.0) >= least
    # 公立医院党委 is there as 医院党委
    generic = actors(comparison.field).generic.fullmatch(actor.name)
    pairs = pairs_of(actor.name[-TAIL:])
    return answered and not generic and not any(pairs <= piece for piece in comparison.around)


def _change(comparison: Comparison, how: str, reference: str, actor: Actor) -> Change:
    return comparison.change(KIND, how, "different", reference, (actor.piece, actor.at, actor.to))
