"""What is guessed of a requirement: which tiers of government it is for, and what its figures are."""

from __future__ import annotations

import re

from conform.match.changes.figures import deadlines
from conform.match.changes.pairing import compare
from conform.match.changes.target import stated_in, stronger
from conform.model import Level, Requirement, Target
from conform.text.field import load_field

# Who is addressed stands first in a sentence or behind a comma: 各县（市、区）要…, 省卫生健康委会同….
_BEGIN = r"(?:^|[，。；])(?:由|其中)?"
_ADDRESSED: dict[Level, re.Pattern[str]] = {
    Level.NATION: re.compile(_BEGIN + r"(?:国务院|国家)(?:有关|各)?部门"),
    Level.PROVINCE: re.compile(
        _BEGIN + r"(?:各省|每个省|省级(?:人民政府|有关部门|要|应)|省(?:人民政府|有关部门|卫生健康委|直))"
    ),
    Level.CITY: re.compile(
        _BEGIN + r"(?:各地?市|各设区市|各州|每个地?市|(?:地|设区的?)?市级?(?:人民政府|有关部门|卫生健康委|直|要|应))"
    ),
    Level.COUNTY: re.compile(
        _BEGIN + r"(?:各县|各区县|各市县|各市、县|每个县|县级?(?:人民政府|有关部门|卫生健康|要|应|直)|县（市、区）)"
    ),
}
# 各县区、各有关部门要…: the issuer's own offices are addressed, too.
_OTHERS = re.compile(r"各(?:有关|相关|级)?(?:部门|单位|地)")
# What only the upper tiers set up, where the sentence begins with it: 推进国家医学中心…建设. In the digest of
# 国办发〔2021〕18号 these are for 国家 and 省.
_UPPER = re.compile(
    r"^(?:推进|建设|创建|打造|设置|布局|争创|支持)[^，]{0,12}(?:国家(?:级|医学中心|区域医疗中心)|省级(?:区域|高水平|医学中心))"
)


def guess_levels(text: str, issuer: Level | None) -> tuple[Level, ...]:
    """The tiers that a requirement seems to address, upper ones first; none for all.

    What only upper tiers set up is for them and for the `issuer`, who says it.
    """
    found = {level for level, pattern in _ADDRESSED.items() if pattern.search(text)}
    if _OTHERS.search(text):
        return ()
    if not found and _UPPER.search(text):
        found = {Level.NATION, Level.PROVINCE, *([issuer] if issuer else [])}
    return tuple(level for level in Level if level in found)


def guess_targets(row: Requirement) -> Requirement:
    """The requirement with its figures and deadlines marked, and which way each is stronger where that is clear."""
    comparison = compare(row, (), load_field())
    found = [
        (one.piece.at + one.figure.at, Target(one.figure.kind, one.text, stronger(comparison, one)))
        for one in stated_in(comparison.parts)
    ]
    for piece in comparison.parts:
        found += [
            (piece.at + due.at, Target("deadline", piece.text[due.at : due.to], "lower"))
            for due in deadlines(piece.text)
        ]
    return row._replace(targets=tuple(target for _, target in sorted(found, key=lambda pair: pair[0])))
