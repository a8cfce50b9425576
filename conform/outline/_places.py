"""Which tier of government a plan is of, by the place in its title, its issuer and its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conform.model import Level

MUNICIPALITIES = ("北京", "上海", "天津", "重庆")
PROVINCES = (
    *MUNICIPALITIES,
    *"河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门".split(),
)
COUNTY_CITIES = frozenset()

# A place before what it does: “寻乌县推动…”, “中共乌海市海南区委员会”, “溪岭区人民政府办公室”.
_PLACE = re.compile(
    r"(?:中共)?(?P<chain>(?:[\u4e00-\u9fff]{1,10}?(?:特别行政区|自治区|自治州|自治县|自治旗|新区|林区|特区|地区|省|市|州|盟|县|区|旗)){1,4})"
)
_TIER = re.compile(r"特别行政区|自治区|自治州|自治县|自治旗|新区|林区|特区|地区|省|市|州|盟|县|区|旗")
_LEVELS = {
    "省": Level.PROVINCE, "自治区": Level.PROVINCE, "特别行政区": Level.PROVINCE, "市": Level.CITY, "自治州": Level.CITY, "州": Level.CITY,
    "盟": Level.CITY, "地区": Level.CITY, "县": Level.COUNTY, "区": Level.COUNTY, "旗": Level.COUNTY, "自治县": Level.COUNTY,
    "自治旗": Level.COUNTY, "新区": Level.COUNTY, "林区": Level.COUNTY, "特区": Level.COUNTY,
}  # fmt: skip
_OWN = re.compile(r"(?:全|我)(省|市|县|区|州|盟|旗)(?![级直委])|(?<=[（(、，])(省|市|县|区|州|盟|旗)(?:委|卫生|卫健|财政|发展改革|人力|医保|教育)")


def level(named: Sequence[str], body: str, lines: Sequence[str]) -> Level | None:
    """The tier, from the place in what names the plan, else from its own words; None when neither tells."""
    for text in named:
        if "国务院" in text[:6] or text.startswith("国家"):
            return Level.NATION
        found = _PLACE.match(re.sub(r"\s", "", text))
        if found and (tier := _of_place(found["chain"])):
            return tier
    return _of_words(body)


def _of_place(chain: str) -> Level | None:
    tiers = _TIER.findall(chain)
    tier = tiers[-1]
    if tier == "市" and (chain[:2] in MUNICIPALITIES or len([one for one in tiers if one in "市州"]) > 1):
        return Level.PROVINCE if len(tiers) == 1 else Level.COUNTY
    if tier == "市" and re.split("省|自治区|州|盟", chain)[-1].removesuffix("市") in COUNTY_CITIES:
        return Level.COUNTY
    return _LEVELS[tier]


def _of_words(body: str) -> Level | None:
    """“全省…”, “（省卫生健康委、省财政厅负责）”: the tier that the plan speaks of as its own."""
    counts: dict[str, int] = {}
    for a, b in _OWN.findall(body):
        counts[a or b] = counts.get(a or b, 0) + 1
    if not counts:
        return None
    tier = max(counts, key=lambda key: counts[key])
    if tier == "市" and any(body.count(name) > 1 for name in MUNICIPALITIES):
        return Level.PROVINCE
    if tier == "区" and "自治区党委" in body:
        return Level.PROVINCE
    return _LEVELS[tier]
