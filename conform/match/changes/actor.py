"""Actors: who leads, answers or carries out is another than the reference says.

由三级公立医院牵头 → 由市人民医院牵头: changed. 我市, 各地, 公立医院 and the like act in every plan: no change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from conform.match.changes.pairing import Comparison, Piece
from conform.model import Change
from conform.text.field import Field

KIND = "actor"
_BODY = (
    r"(?:委员会|委|厅|局|部门|政府|党组织|党委|党组|医院|院长|书记|领导小组|机构|单位|集团|医共体|中心|学会|协会"
    r"|办公室|办|大学|学院|领导班子其他成员)"
)
_ROLE = r"(?:牵头|负责(?![制人])|组织(?!部)|承担|主导|主持|统筹|会同|齐抓共管|具体负责|担任|实施|主办)"
_DUTY = r"(?:要|应当|应(?![急用对])|须|会同|牵头|负责(?![制人])|承担|齐抓共管|具体负责|是第一责任人|统一领导)"
# What stands before who acts: 着力健全工会牵头的机制.
_BEFORE = r"(?:[着著]力|进一步|积极|大力|加快|协同|探索|建立健全|建立|构建|健全|完善|形成|支持|鼓励|推动|推进|引导)*"
_ACTOR = re.compile(
    rf"由(?P<by>[^，,。；;由]{{2,30}}?)(?:共同|具体|统一|为|作为)?(?P<role>{_ROLE})"
    rf"|(?:^|\s){_BEFORE}(?P<who>[^由要应须把将对以为在承负]{{0,24}}?{_BODY})(?P<do>{_DUTY})"
)
# Names at least this alike are one: of a long name a scan may misread a character (水平 as 水乎). 卫生健康部门 and
# 卫生健康、教育部门 have 80.
SAME = 90
# The end of an actor's name that must be gone for the actor to be gone.
TAIL = 4
# Subjects that every plan has.
_GENERIC = re.compile(
    r"(?:各级|各类|各地|各|有关|相关|全市|全省|全县|全区|全国|我市|我省|我县|我区|本市|本|辖区内?|其他|县区|市县|所有|县（市、区）|行政|地方"
    r"|公立|级|市|县|区|省|和|及|、|等|\s|医疗|卫生|健康|党委|政府|党组织)*"
    r"(?:部门|单位|地区|医院|机构|政府|党委|人民政府|成员单位|集团|医共体)?"
)


class Actor(NamedTuple):
    """Who does what: `piece.text[at:to]` acts in `role`; `name` is how it is compared."""

    name: str
    piece: Piece
    at: int
    to: int
    role: str

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
    names = [actor.name for actor in asked]
    fresh = [(n, actor) for n, actor in found if not _in(actor.name, names) and not _GENERIC.fullmatch(actor.name)]
    kept = [actor.name for _, actor in found]
    for actor in asked:
        if _in(actor.name, kept):
            continue
        other = next((pair for pair in fresh if pair[1].role == actor.role), None)
        if other:
            fresh.remove(other)
            yield _change(comparison, "changed", actor.quote, other[1])
        elif _absent(comparison, actor):
            yield comparison.change(KIND, "dropped", "different", actor.quote)
    for number, actor in [] if asked else fresh:
        named = actor.quote not in comparison.requirement.text
        if named and any(match.segment == number for match in comparison.matches):
            yield _change(comparison, "added", "", actor)


def _in(name: str, names: Sequence[str]) -> bool:
    """Whether one of `names` is the name, but for a misread character."""
    return any(name == other or fuzz.ratio(name, other) >= SAME for other in names)


def _actors(field: Field, piece: Piece) -> Iterator[Actor]:
    for found in _ACTOR.finditer(piece.text):
        group = "by" if found["by"] else "who"
        at, to = found.span(group)
        name = field.read(piece.text[at:to]).replace("等", "").replace("党组织", "党委").strip()
        if name:
            yield Actor(name, piece, at, to, found["role"] or found["do"])


def _absent(comparison: Comparison, actor: Actor) -> bool:
    """Whether a part that is otherwise there has lost its actor."""
    answered = any(comparison.parts[match.part] is actor.piece for match in comparison.matches)
    # 公立医院党委 is there as 医院党委
    return answered and not _GENERIC.fullmatch(actor.name) and actor.name[-TAIL:] not in comparison.normal


def _change(comparison: Comparison, how: str, reference: str, actor: Actor) -> Change:
    return comparison.change(KIND, how, "different", reference, (actor.piece, actor.at, actor.to))
