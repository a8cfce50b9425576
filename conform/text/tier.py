"""Which tier of government a plan is of, by the place in its title, its issuer and its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from conform.data import any_word, word_lists, words_of
from conform.model import Level

# A place before what it does: “寻乌县推动…”, “中共乌海市海南区委员会”, “溪岭区人民政府办公室”.
# Not “县域医疗…”, nor the 州 of “郑州市”.
_NAME = r"(?:特别行政区|自治区|自治州|自治县|自治旗|新区|林区|特区|地区|省|市|州(?![市区县])|盟|县(?!市)|区|旗)"
(_NO_NAME,) = words_of("tier", "characters")
_LINK = re.compile(rf"(?P<name>[^\W\d{_NO_NAME}]{{1,14}}?)(?P<tier>{_NAME})(?![域级属内间别])")
_MOST_LINKS = 4
# What ends like a place and is none
_WORDS = frozenset(words_of("tier", "common"))
_ENDS = words_of("tier", "ends")
_NO_NAME_BELOW = re.compile(f"[各全本我每]$|{any_word('tier', 'below')}")  # 云岚市各县, 云岚市支持高新区
# Zones with an administration of their own: 云岚市高新区管委会; 云岚市高新区推动…, not 云岚市开发区建设方案.
_ZONE = re.compile(
    rf"(?:(?!{any_word('tier', 'zone_before')})[^，。；：]){{0,30}}?"
    rf"(?:(?:{any_word('tier', 'zones', 'areas')})(?:{any_word('tier', 'zone_offices')})"
    rf"|(?:{any_word('tier', 'zones')})(?!{any_word('tier', 'zone_behind')}))"
)
_SPECIAL = "经济特区"
_CORPS = re.compile(r"(?:\w{2,8}生产建设)?兵团(?P<division>第\w{1,3}师)?(?P<regiment>第?\w{1,5}团)?")
_TIERS = {
    Level.PROVINCE: ("省", "自治区", "特别行政区"),
    Level.CITY: ("市", "自治州", "州", "盟", "地区", _SPECIAL),
    Level.COUNTY: ("县", "区", "旗", "自治县", "自治旗", "新区", "林区", "特区"),
}
_LEVELS = {tier: level for level, tiers in _TIERS.items() for tier in tiers}
_NATION = words_of("tier", "nation")
# Compiled where it is asked: for plans whose title and issuer name no place.
_OWN = rf"[全我本](\w)(?!级)(?!直)(?!委)|(?<=[（(、，])(\w)(?={any_word('tier', 'own_offices')})"


class _Place(NamedTuple):
    """One of a chain such as 乌海市海南区: its name without its tier, and that."""

    name: str
    tier: str


@lru_cache(maxsize=2)
def _places(kind: str) -> frozenset[str]:
    """Names of `reference/field/places.toml`, without 市."""
    return frozenset(word_lists("places")[kind])


def level(named: Sequence[str], body: str) -> Level | None:
    """The tier, from the place in what names the plan, else from its own words; None when neither tells."""
    for text in named:
        plain = re.sub(r"\s", "", text)
        if "国务院" in plain[:6] or plain.startswith(_NATION):
            return Level.NATION
        if corps := _CORPS.match(plain):
            return _of_corps(corps)
        if _ZONE.match(plain):
            return Level.COUNTY
        if tier := _of_chain(_chain(plain)):
            return tier
        if plain.startswith("行署"):
            return Level.CITY
    return _of_words(body)


def names_place(text: str) -> bool:
    """Whether a text begins with a place: “云岚市推动公立医院”; “城市公立医院” does not."""
    return bool(_chain(text) or _CORPS.match(text) or text.startswith(("国务院", *_NATION)))


def _chain(text: str) -> list[_Place]:
    """The places that a text begins with, the widest first: “中共乌海市海南区委员会” → 乌海市, 海南区."""
    found: list[_Place] = []
    at = len("中共") if text.startswith("中共") else 0
    while len(found) < _MOST_LINKS and (link := _LINK.match(text, at)) and _is_place(link, text):
        special = link[0].endswith(_SPECIAL)
        found.append(_Place(link["name"], _SPECIAL if special else link["tier"]))
        at = link.end()
    return found


def _is_place(link: re.Match[str], text: str) -> bool:
    word, behind = link[0], text[link.end() :]
    if word in _WORDS or word.endswith(_ENDS) or (link.start() and _NO_NAME_BELOW.search(link["name"])):
        return False
    return not behind.startswith("圈") and not (word.endswith("新市") and behind.startswith("民"))  # 都市圈, 新市民


def _of_corps(corps: re.Match[str]) -> Level:
    """生产建设兵团 stands beside the provinces, its divisions beside cities, their regiments beside counties."""
    if corps["regiment"]:
        return Level.COUNTY
    return Level.CITY if corps["division"] else Level.PROVINCE


def _of_chain(chain: list[_Place]) -> Level | None:
    if not chain:
        return None
    *upper, (name, tier) = chain
    if tier == _SPECIAL and name.startswith("海南"):
        return Level.PROVINCE
    if tier == "市":
        if not upper and name in _places("municipalities"):
            return Level.PROVINCE
        if name in _places("county_cities") or any(one.tier in _TIERS[Level.CITY] for one in upper):
            return Level.COUNTY
    return _LEVELS[tier]


def _of_words(body: str) -> Level | None:
    """“全省…”, “（省卫生健康委、省财政厅负责）”: the tier that the plan speaks of as its own."""
    counts: dict[str, int] = {}
    for found in re.finditer(_OWN, body):
        tier = found[1] or found[2]
        if tier in _LEVELS:
            counts[tier] = counts.get(tier, 0) + 1
    if not counts:
        return None
    tier = max(counts, key=lambda key: counts[key])
    if tier == "市" and any(body.count(name) > 1 for name in _places("municipalities")):
        return Level.PROVINCE
    if tier == "区" and "自治区党委" in body:
        return Level.PROVINCE
    return _LEVELS[tier]
