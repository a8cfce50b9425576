"""What is guessed of a requirement: which tiers of government it is for, and what its figures are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from conform.match.changes.direction import stronger
from conform.match.changes.pairing import compare
from conform.match.changes.target import stated_in
from conform.model import Field, Level, Requirement, Target
from conform.text.quantities import due_in

# Who is addressed stands first in a sentence or behind a comma: 各县（市、区）要…, 省卫生健康委会同….
_BEGIN = r"(?:^|[，。；])(?:由|其中)?"
_ADDRESSED = {
    Level.NATION: r"(?:国务院|国家)(?:有关|各)?部门",
    Level.PROVINCE: r"各省|每个省|省级(?:{offices}|要|应)|省(?:{offices}|直)|省、自治区、直辖市{offices}",
    Level.CITY: r"各地?市|各设区市|各州|每个地?市|(?:地|设区的?)?市级?(?:{offices}|直|要|应)",
    Level.COUNTY: r"各县|各区县|各市县|各市、县|每个县|县级?(?:{offices}|要|应|直)|县（市、区）",
}
_TIERS = {
    Level.PROVINCE: "^省|设区的市级?以上",
    Level.CITY: "设区的市|^市、|自治州",
    Level.COUNTY: "县级|市、县|[、和]县（",
}
# Where who is addressed ends, and where what is said of them does.
_FROM, _STOP = "(?:^|[，。；]|由)", "[。；]|$"


class Addressed(NamedTuple):
    """What tells the tier that a requirement is for.

    `upper` is what only the upper tiers set up, where the sentence begins with it: 推进国家医学中心…建设. In the
    digest of 国办发〔2021〕18号 these are for 国家 and 省. `shared` finds several tiers that share a duty:
    省、自治区、直辖市人民政府应当…; `nation` 国务院水行政主管部门应当…. Who else is named before that verb, as
    `everyone` tells, shares the duty: 国务院有关部门和地方各级人民政府应当…. With `others` the issuer's own offices
    are addressed, too: 各县区、各有关部门要….
    """

    levels: dict[Level, re.Pattern[str]]
    upper: re.Pattern[str]
    shared: re.Pattern[str]
    nation: re.Pattern[str]
    everyone: re.Pattern[str]
    others: re.Pattern[str]


@lru_cache(maxsize=8)
def _addressed(field: Field) -> Addressed:
    words = field.words["levels"]
    either = {
        key: "|".join(words[key]) for key in ("offices", "founds", "upper", "tiers", "acts", "ends", "all", "own")
    }
    offices, acts = either["offices"], either["acts"]
    levels = {
        level: re.compile(f"{_BEGIN}(?:{pattern.format(offices=f'(?:{offices})')})")
        for level, pattern in _ADDRESSED.items()
    }
    shared = rf"{_FROM}(?P<who>(?:{either['tiers']})[^。；]*?)(?={acts}|要|，(?!应当)|{_STOP})"
    nation = rf"{_FROM}(?P<who>国务院[^，。；]*?)(?={acts}|在|要|[，。；]|(?:{either['ends']})$|$)"
    return Addressed(
        levels,
        upper=re.compile(f"^(?:{either['founds']})[^，]{{0,12}}(?:{either['upper']})"),
        shared=re.compile(shared),
        nation=re.compile(nation),
        everyone=re.compile(either["all"]),
        others=re.compile(f"各(?:有关|相关|级)?(?:{either['own']})"),
    )


def guess_levels(text: str, issuer: Level | None, field: Field) -> tuple[Level, ...]:
    """The tiers that a requirement seems to address, upper ones first; none for all.

    What only upper tiers set up is for them and for the `issuer`, who says it.
    """
    addressed = _addressed(field)
    nation = addressed.nation.search(text)
    if addressed.others.search(text) or (nation and addressed.everyone.search(nation["who"])):
        return ()
    if any(word in text for word in field.words["law"]["penalties"]):  # whoever punishes, the offence is everybody's
        return (Level.NATION,) if nation else ()
    found = {level for level, pattern in addressed.levels.items() if pattern.search(text)}
    if shared := addressed.shared.search(text):
        found |= {level for level, pattern in _TIERS.items() if re.search(pattern, shared["who"])}
    if nation:
        found |= {Level.NATION, *([Level.PROVINCE] if "省" in nation["who"] else [])}
    if not found and addressed.upper.search(text):
        found = {Level.NATION, Level.PROVINCE, *([issuer] if issuer else [])}
    return tuple(level for level in Level if level in found)


def guess_targets(row: Requirement, field: Field) -> Requirement:
    """The requirement with its figures and deadlines marked, and which way each is stronger where that is clear."""
    comparison = compare(row, (), field)
    found = [
        (one.piece.at + one.figure.at, Target(one.figure.kind, one.text, stronger(comparison, one)))
        for one in stated_in(comparison.parts)
        if one.figure.firm
    ]
    for piece in comparison.parts:
        found += [
            (piece.at + due.at, Target("deadline", piece.text[due.at : due.to], "lower")) for due in due_in(piece.text)
        ]
    return row._replace(targets=tuple(target for _, target in sorted(found, key=lambda pair: pair[0])))
