"""Figures and deadlines in Chinese official prose, each with its value and its place.

    到2025年，县域就诊率达到90%以上，新增3—5个省级重点专科，医护比1∶1.5，力争用三年时间

Years, document numbers, names and slogans are no figures: 〔2021〕18号, 5G, 三级医院, “两个允许”, 1+N, 一体化.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

PERCENT, RATIO, COUNT = "percent", "ratio", "count"
DATE, BLANK, SPAN = "date", "blank", "span"

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_CN = "一二两三四五六七八九十百千"
_ANY = re.compile(rf"[\d{_CN}半]")

NUM = r"(?:\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
DASH = r"\s?(?:[—–－\-~～]{1,2}|至|到)\s?"
# Units of counts: buildings and bodies, people, things, time and way, money. 年 is a unit only of periods.
UNITS = (
    "个百分点|个工作日|个自然日|个月|平方米|平方公里|人次|公里|小时|分钟|工作日|课时|学时|学分|"
    "所|家|个|名|人|位|张|项|次|支|台|套|件|例|种|类|篇|部|间|座|辆|床|处|对|场|期|批|天|倍|元|分|门|组|条|本|株|吨"
)
SAME_UNIT = {"家": "所", "个": "所", "位": "名", "人": "名", "床": "张"}
LEAST, MOST, CUT = "least", "most", "cut"

# What looks like a figure and is none: titles in 《》, document numbers, slogans in quotes (“两个允许”, “1+N”), letters
# and digits (5G, ICD-10, 7×24小时), ordinals, and a numbered item's own number.
_MASK = re.compile(
    r"《[^》]*》"
    r"|[〔\[［（(【]?(?:19|20)\d\d[〕\]］）)】]\s?\d+\s?号|〔[^〕]{2,6}〕\s?\d+\s?号"
    rf"|[“\"](?!十[三四五六]五)[^”\"%％]{{0,4}}[{_CN}\d][^”\"%％]{{0,8}}[”\"]"
    r"|[A-Za-z]+[-－]?\d+(?:\.\d+)*|\d+(?:\.\d+)?[A-Za-z]+(?!\w?年)|\d+\s?[+＋]\s?[\dA-Za-zＮＸ]+"
    rf"|\d+\s?[×xX*]\s?\d+小?时?|24\s?小时(?!以?内|之内)|[第前]\s?[\d{_CN}]+"
    r"|^\s*\d{1,2}\s?[.．、](?!\d)"
)
# 三个转变, 4个方面, 33项任务, 十八项核心制度: how a text is arranged, not what is to be reached.
_ABSTRACT = (
    r"(?!\s?(?:大|重点)?(?:方面|层面|环节|阶段|维度|层次|批次|结合|转变|重点|原则|坚持|统一|强化|到位|一|允许|维护|意识|自信|确立|更加|面向"
    r"|方向|领域|任务|专项|行动|措施|举措|医疗|核心|制度|指标|步骤|提升|提高|创新|同步|导向|体系|责任|病组|过程|周期|部分|部门))"
)
# Chinese numerals with 个 and 项 count only what is concrete (三个中心), as they mostly make slogans.
_CONCRETE = (
    r"(?=[^，,。；;、]{0,12}?(?:中心|基地|专科|医院|机构|集团|团队|实验室|工作室|病种|学科|医共体|院区|病区|科室|平台|门诊|诊室"
    r"|项目|示范|试点|床位|县|乡镇|社区|名医))"
)
_FIGURE = re.compile(
    rf"(?P<r1>{NUM})\s?[:：∶]\s?(?P<r2>{NUM})(?![\d:：])"
    rf"|(?P<p1>{NUM})\s?[%％]?(?:{DASH}(?P<p2>{NUM}))?\s?(?P<per>[%％‰])"
    rf"|百分之(?P<pc>[{_CN}]{{1,6}})|(?<!百)(?<!千)(?P<of>[二三四五十])分之(?P<f>[{_CN}])"
    rf"|(?<![\d.])(?P<c1>{NUM})\s?(?P<m1>[万千亿]?)(?:{DASH}(?P<c2>{NUM})(?P<m2>[万千亿]?))?\s?[余多]?"
    rf"(?P<cu>{UNITS})(?![年月体]){_ABSTRACT}"
    rf"|(?<![{_CN}第几数每其之任多同])(?P<n1>[{_CN}]{{1,6}})(?P<nu>所|家|名|支|张|倍|(?:个|项){_CONCRETE})(?![人子式化]){_ABSTRACT}"
)
# 一家, 一所 are counts; 一个, 一项, 一名, 一支 are articles, 百家, 千名 figures of speech.
_ARTICLE = re.compile(r"一(?:名|支|张|倍|个|项)|[百千](?:家|所|名|支|张|倍|个|项)")

_LEAST_BEFORE = re.compile(
    r"(?:不低于|不少于|不小于|不得[低少]于|至少|达到|达|超过|高于|提[高升][到至]|增加到|增至|扩大到|突破|保持在)[约]?\s?$"
)
_MOST_BEFORE = re.compile(
    r"(?:不超过|不超|不高于|不多于|不大于|不得[超高][过于]|控制[在到]|降至|降到|[降下减][低降少][到至]|压[缩减降][到至]|缩短[到至]|减至"
    r"|(?<!不)(?<!不得)[低小少]于|最[多长高])\s?$"
)
_CUT_BEFORE = re.compile(r"(?:下降|降低|减少|压缩|缩短|压减|降幅)[约]?\s?$")
_LEAST_BEHIND = re.compile(r"\s?(?:[（(][^)）]*[)）]|左右)?(?:及?以上|起步)")
_MOST_BEHIND = re.compile(r"\s?(?:之内|以内|及?以下|内)")


@dataclass(frozen=True, slots=True)
class Figure:
    """`text[at:to]`; a range has two values. `bound` is `least`, `most`, `cut` (by how much less) or empty."""

    kind: str
    low: float
    high: float
    unit: str
    at: int
    to: int
    bound: str = ""

    def like(self, other: Figure) -> bool:
        """Whether two figures can be compared: of one kind, in one unit."""
        return self.kind == other.kind and _unit(self.unit) == _unit(other.unit)


@dataclass(frozen=True, slots=True)
class Deadline:
    """`text[at:to]`: a date in months since year 0, a blanked one, or a span in months."""

    kind: str
    months: float
    at: int
    to: int


def _unit(unit: str) -> str:
    return SAME_UNIT.get(unit, unit)


def chinese(text: str) -> float:
    """The value of a Chinese numeral: 十二 is 12, 两百 is 200."""
    total, digit = 0, 0
    for char in text:
        if char in _POWERS:
            total += (digit or 1) * _POWERS[char]
            digit = 0
        else:
            digit = _DIGITS.get(char, 0)
    return float(total + digit)


def number(text: str) -> float:
    """The value of a numeral in Arabic digits or Chinese."""
    plain = text.replace(",", "")
    return float(plain) if plain[:1].isdecimal() else chinese(plain)


def mask(text: str) -> str:
    """The text, of the same length, without what only looks like a figure."""
    return _MASK.sub(lambda found: "□" * len(found[0]), text)


@lru_cache(maxsize=4096)
def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a piece of text, in order."""
    if not _ANY.search(text):
        return ()
    plain = mask(text)
    return tuple(figure for found in _FIGURE.finditer(plain) if (figure := _figure(plain, found)))


def _figure(text: str, found: re.Match[str]) -> Figure | None:
    values = _values(found)
    if values is None:
        return None
    kind, low, high, unit = values
    bound = _bound(text[: found.start()], text[found.end() :])
    if unit == "个月" and bound != LEAST:
        return None  # 3个月内 is a deadline, 不少于6个月 a length
    return Figure(kind, low, high, unit, found.start(), found.end(), bound)


def _values(found: re.Match[str]) -> tuple[str, float, float, str] | None:
    if found["r1"]:
        return _ratio(number(found["r1"]), number(found["r2"]))
    if found["p1"]:
        return PERCENT, number(found["p1"]), number(found["p2"] or found["p1"]), "‰" if found["per"] == "‰" else "%"
    if found["pc"] or found["f"]:
        share = chinese(found["pc"]) if found["pc"] else 100 * chinese(found["f"]) / chinese(found["of"])
        return PERCENT, share, share, "%"
    if found["c1"]:
        return _count(found)
    if _ARTICLE.fullmatch(found[0]):
        return None
    return COUNT, chinese(found["n1"]), chinese(found["n1"]), found["nu"]


def _ratio(first: float, second: float) -> tuple[str, float, float, str] | None:
    # 8:30 is a time; 医护比1:2 is compared by 2/1
    if not first or second >= 10 or first > 10:  # noqa: PLR2004
        return None
    return RATIO, second / first, second / first, ""


def _count(found: re.Match[str]) -> tuple[str, float, float, str]:
    power = _POWERS.get(found["m2"] or found["m1"], 1)
    low = number(found["c1"]) * power
    high = number(found["c2"]) * power if found["c2"] else low
    return COUNT, low, high, found["cu"]


def _bound(before: str, behind: str) -> str:
    if _CUT_BEFORE.search(before):
        return CUT
    if _MOST_BEFORE.search(before) or _MOST_BEHIND.match(behind):
        return MOST
    return LEAST if _LEAST_BEFORE.search(before) or _LEAST_BEHIND.match(behind) else ""


_CN_YEARS = "一二两三四五六七八九十半"
_DEADLINE = re.compile(
    r"(?P<year>20[2-9]\d)\s?年(?!以来|度|版|第|修订|间|印发|发布|出台|相比|同期|末?实际|基数|底?数据|\s?[)）])"
    r"(?:年底|底|年末|末|年初|初|年中|上半年|下半年|第?[一二三四]季度末?|\s?(?P<month>\d{1,2})\s?月(?:底|末|份|\s?\d{1,2}\s?日)?)?(?:之?前|以?内)?"
    r"|(?P<blank>20\s?(?:[xX×＊*＿_○〇ⅹ△-]{1,2}|\s{1,2})\s?年(?:年?[底末])?(?:之?前)?)"
    r"|[“\"]?十(?P<plan>[三四五六])五[”\"]?(?:规划)?(?:期间|期末|时期末|末期?|结束)(?:之?前)?"
    rf"|(?:(?P<by>通过|利用|用|经过|未来|今后|力争在?|争取在?|在)\s?)?(?P<span>(?:(?:\d{{1,2}}|[{_CN_YEARS}]){DASH})?"
    rf"(?P<last>\d{{1,2}}|[{_CN_YEARS}])\s?(?P<per>年|个月))(?:左右)?的?(?P<eff>时间|努力|以内|之内|内)?"
)
_PAST = re.compile(r"(?:较|比|与|截至|截止|自|从|由|于|同|以|全国|发布|印发|施行|召开)\s?$")
_START = re.compile(r"\s?(?:起|开始)")
_FREQUENT = re.compile(
    r"(?:每|近|过去|连续|满|至少|不少于|每隔|第|不超过|最长|超过|周期|期限|任期|服务|上|工作|学制|为期|\d)\s?$"
)
_NO_SPAN = re.compile(r"(?:规划|行动|计划|制|期|龄|一|以上|生|级)")
_PARTS_OF_YEAR = {
    "初": 1, "年初": 1, "一季度": 3, "年中": 6, "上半年": 6, "二季度": 6, "三季度": 9,
}  # fmt: skip


@lru_cache(maxsize=4096)
def deadlines(text: str) -> tuple[Deadline, ...]:
    """The deadlines of a piece of text, in order."""
    if not _ANY.search(text) or not ("年" in text or "月" in text or "五" in text):
        return ()
    plain = mask(text)
    return tuple(deadline for found in _DEADLINE.finditer(plain) if (deadline := _deadline(plain, found)))


def _deadline(plain: str, found: re.Match[str]) -> Deadline | None:
    at, to = found.span()
    if found["blank"]:
        return Deadline(BLANK, 0.0, at, to)
    if found["plan"]:
        # 十三五 ended in 2020, each later one five years on
        return Deadline(DATE, (2020 + 5 * (chinese(found["plan"]) - 3)) * 12 + 12, at, to)
    if found["span"]:
        return _span(plain, found)
    if _PAST.search(plain[:at]) and not _START.match(plain[to:]):
        return None
    return Deadline(DATE, int(found["year"]) * 12 + _month(found[0], found["month"]), at, to)


def _span(plain: str, found: re.Match[str]) -> Deadline | None:
    """通过5年努力, 用三年左右时间, 3个月内; but not 每两年, 近5年, 三年行动."""
    if not (found["by"] or found["eff"]) or (found["by"] == "在" and not found["eff"]):
        return None
    at, to = found.span("span")
    if _FREQUENT.search(plain[:at]) or _NO_SPAN.match(plain[found.end() :]):
        return None
    months = 6.0 if found["last"] == "半" else number(found["last"]) * (12 if found["per"] == "年" else 1)
    return Deadline(SPAN, months, at, to)


def _month(words: str, month: str | None) -> int:
    """Months into the year by which it must be done; a bare year, or its end, is twelve."""
    if month:
        return int(month)
    plain = words.rstrip("前之末")
    return next((value for word, value in _PARTS_OF_YEAR.items() if plain.endswith(word)), 12)
