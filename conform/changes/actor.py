"""Actors: who leads, answers or carries out is another than the reference says.

由三级公立医院牵头 → 由市人民医院牵头: changed. 我市, 各地, 公立医院 and the like act in every plan: no change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conform.changes.pairing import Comparison, Piece
from conform.field import Field
from conform.model import Change

KIND = "actor"
_BODY = r"(?:委员会|委|厅|局|部门|政府|党委|党组|党组织|医院|院长|书记|领导小组|机构|单位|集团|医共体|中心|学会|协会|办公室|办|大学|学院|领导班子其他成员)"
_ROLE = r"(?:牵头|负责|组织|承担|主导|主持|统筹|会同|齐抓共管|具体负责|担任|实施|主办)"
_DUTY = r"(?:要|应当|应(?![急用对])|须|会同|牵头|负责|承担|齐抓共管|具体负责|是第一责任人|统一领导)"
_ACTOR = re.compile(
    rf"由(?P<by>[^，,。；;由]{{2,30}}?)(?:共同|具体|统一|为|作为)?(?P<role>{_ROLE})"
    rf"|(?:^|\s)(?:建立健全|由|支持|鼓励|推动)?(?P<who>[^要应须把将对以为在承负]{{1,24}}?{_BODY})(?P<do>{_DUTY})"
)
# Subjects that every plan has.
_GENERIC = re.compile(
    r"(?:各级|各类|各地|各|有关|相关|全市|全省|全县|全区|全国|我市|我省|我县|我区|本市|本|辖区内?|其他|县区|市县|所有|县（市、区）|行政|地方"
    r"|公立|级|市|县|区|省|和|及|、|等|\s|医疗|卫生|健康|党委|政府|党组织)*"
    r"(?:部门|单位|地区|医院|机构|政府|党委|人民政府|成员单位)?"
)


@dataclass(frozen=True, slots=True)
class Actor:
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
    names = {actor.name for actor in asked}
    fresh = [(n, actor) for n, actor in found if actor.name not in names and not _GENERIC.fullmatch(actor.name)]
    kept = {actor.name for _, actor in found}
    for actor in asked:
        if actor.name in kept:
            continue
        other = next((pair for pair in fresh if pair[1].role == actor.role), None)
        if other:
            fresh.remove(other)
            yield _change(comparison, "changed", actor.quote, other[1])
        elif _absent(comparison, actor):
            yield comparison.change(KIND, "dropped", "different", actor.quote)
    for number, actor in [] if asked else fresh:
        if any(match.segment == number for match in comparison.matches):
            yield _change(comparison, "added", "", actor)


def _actors(field: Field, piece: Piece) -> Iterator[Actor]:
    for found in _ACTOR.finditer(piece.text):
        group = "by" if found["by"] else "who"
        at, to = found.span(group)
        name = field.read(piece.text[at:to]).replace("等", "").strip()
        if name:
            yield Actor(name, piece, at, to, found["role"] or found["do"])


def _absent(comparison: Comparison, actor: Actor) -> bool:
    """Whether a part that is otherwise there has lost its actor."""
    answered = any(comparison.parts[match.part] is actor.piece for match in comparison.matches)
    return answered and not _GENERIC.fullmatch(actor.name) and actor.name not in comparison.normal


def _change(comparison: Comparison, how: str, reference: str, actor: Actor) -> Change:
    return comparison.change(KIND, how, "different", reference, (actor.piece, actor.at, actor.to))
