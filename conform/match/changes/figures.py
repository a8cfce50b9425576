"""Figures and deadlines in Chinese official prose, each with its value and its place.

    到2025年，县域就诊率达到90%以上，新增3—5个省级重点专科，医护比1∶1.5，力争用三年时间

Years, document numbers, names and slogans are no figures: 〔2021〕18号, 5G, 三级医院, “两个允许”, 1+N, 一体化.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# The values here and in the detectors are NamedTuples, and words are looked for without patterns where they can be:
# both are made when the module is read, which every check waits for (a dataclass takes eight times as long).
PERCENT, RATIO, COUNT = "percent", "ratio", "count"
DATE, BLANK, SPAN = "date", "blank", "span"
TEN = 10

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_CN = "一二两三四五六七八九十百千"
_ANY = re.compile(rf"[\d{_CN}半]")

NUM = r"\d+(?:,\d{3})*(?:\.\d+)?"
DASH = r"\s?(?:[—–－\-~～]{1,2}|[至到])\s?"
# Units of counts: buildings and bodies, people, things, time and way, money. 年 is a unit only of periods.
UNITS = (
    "个百分点|个工作日|个自然日|个月|平方米|平方公里|人次|公里|小时|分钟|工作日|[课学]时|学分"
    "|[所家个名人位张项次支台套件例种类篇部间座辆床处对场期批天倍元分门组条本株吨]"
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
    rf"|\d+\s?[×xX*]\s?\d+小?时?|24\s?小时(?!以?内|之内)|第\s?[\d{_CN}]+|前\d+(?=名)"
    r"|^\s*\d{1,2}\s?[.．、](?!\d)"
)
_FIGURE = re.compile(
    rf"(?<![\d.])(?P<first>{NUM})\s?(?:"
    rf"[:：∶]\s?(?P<ratio>{NUM})(?![\d:：])"
    rf"|(?:[%％]?{DASH}(?P<second>{NUM})\s?)?(?P<per>[%％‰])"
    rf"|(?P<power>[万千亿]?)(?:{DASH}(?P<last>{NUM})(?P<power2>[万千亿]?))?\s?[余多]?(?P<unit>{UNITS})(?![年月体]))"
    rf"|百分之(?P<hundredths>[{_CN}]+)|(?P<of>[二三四五十])分之(?P<some>[{_CN}])"
    rf"|(?<![{_CN}第几数每其之任多同])(?P<han>[{_CN}]{{1,6}})(?P<han_unit>[所家名支张倍个项])(?![人子式化])"
)
# 三个转变, 4个方面, 33项任务, 十八项核心制度: how a text is arranged, not what is to be reached.
_ABSTRACT = (
    "方面", "层面", "环节", "阶段", "维度", "层次", "批次", "结合", "转变", "重点", "原则", "坚持", "统一", "强化",
    "到位", "一", "允许", "维护", "意识", "自信", "确立", "更加", "面向", "方向", "领域", "任务", "专项", "行动",
    "措施", "举措", "医疗", "核心", "制度", "指标", "步骤", "提升", "提高", "创新", "同步", "导向", "体系", "责任",
    "病组", "过程", "周期", "部分", "部门",
)  # fmt: skip
# Chinese numerals with 个 and 项 count only what is concrete (三个中心), as they mostly make slogans.
_CONCRETE = (
    "中心", "基地", "专科", "医院", "机构", "集团", "团队", "实验室", "工作室", "病种", "学科", "医共体", "院区",
    "病区", "科室", "平台", "门诊", "诊室", "项目", "示范", "试点", "床位", "县", "乡镇", "社区", "名医",
)  # fmt: skip
_NEAR = 14
_PHRASE_END = re.compile(r"[，,。；;、]")
# 发展重症、儿科、麻醉3个专科: the count sums up what is listed.
_LISTED = re.compile(r"、(?!.{0,4}[建增创成设引培打])[^、，,和\d]{1,8}等?$")
_STOP = ("、", "，", ",", "。", "；", ";", "）", ")", "左右", "以上")

# What stands before a figure and bounds it.
_REDUCED = ("下降", "降低", "减少", "压缩", "缩短", "压减", "降幅")
_UP_TO = (
    "不超过", "不超", "不得超过", "不高于", "不得高于", "不多于", "不大于", "控制在", "控制到", "降到", "降至",
    "降低到", "降低至", "减到", "减至", "减少到", "减少至", "压缩到", "压缩至", "压减到", "压减至", "缩短到",
    "缩短至", "最多", "最长", "最高",
)  # fmt: skip
_AT_LEAST = (
    "不低于", "不少于", "不小于", "不得低于", "不得少于", "至少", "达到", "达", "超过", "高于", "提高到", "提高至",
    "提升到", "提升至", "增加到", "增至", "扩大到", "突破", "保持在",
)  # fmt: skip
_BELOW = ("低于", "小于", "少于")
_OR_MORE = re.compile(r"\s?(?:[（(][^)）]*[)）]|左右)?(?:及?以上|起步)")
_OR_LESS = ("之内", "以内", "及以下", "以下", "内")


class Figure(NamedTuple):
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


class Deadline(NamedTuple):
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
    values = _percent(found) or _count(text, found)
    if values is None:
        return None
    kind, low, high, unit = values
    return Figure(kind, low, high, unit, found.start(), found.end(), _bound(text[: found.start()], text[found.end() :]))


def _percent(found: re.Match[str]) -> tuple[str, float, float, str] | None:
    """A share or a ratio, which is compared by its second number over the first (医护比1:2)."""
    if found["ratio"]:
        first, second = number(found["first"]), number(found["ratio"])
        # 8:30 is a time
        return (RATIO, second / first, second / first, "") if 0 < first <= TEN and second < TEN else None
    if found["per"]:
        low = number(found["first"])
        return PERCENT, low, number(found["second"] or found["first"]), "‰" if found["per"] == "‰" else "%"
    if found["hundredths"]:
        share = chinese(found["hundredths"])
    elif found["some"]:
        share = 100 * chinese(found["some"]) / chinese(found["of"])
    else:
        return None
    return PERCENT, share, share, "%"


def _count(text: str, found: re.Match[str]) -> tuple[str, float, float, str] | None:
    at, to = found.span()
    phrase = _PHRASE_END.split(text[to : to + _NEAR].lstrip(), maxsplit=1)[0]
    if phrase.removeprefix("重点").startswith(_ABSTRACT):
        return None
    if _LISTED.search(text, 0, at) and text[to:].strip() and not text[to:].lstrip().startswith(_STOP):
        return None
    if found["han"]:
        return _han_count(found["han"], found["han_unit"], phrase)
    if not found["unit"] or (found["unit"] == "个月" and not text[:at].endswith(_AT_LEAST)):
        return None  # 3个月内 is a deadline, 不少于6个月 a length
    power = _POWERS.get(found["power2"] or found["power"], 1)
    low = number(found["first"]) * power
    return COUNT, low, number(found["last"]) * power if found["last"] else low, found["unit"]


def _han_count(numeral: str, unit: str, phrase: str) -> tuple[str, float, float, str] | None:
    """两家, 三个中心; 一个, 一项 are articles, 百家, 千名 figures of speech."""
    if numeral in ("百", "千") or (numeral == "一" and unit not in "所家"):
        return None
    if unit in "个项" and not any(word in phrase for word in _CONCRETE):
        return None
    return COUNT, chinese(numeral), chinese(numeral), unit


def _bound(before: str, behind: str) -> str:
    lead = before.rstrip().removesuffix("约")
    if lead.endswith(_REDUCED):
        return CUT
    if lead.endswith(_UP_TO) or behind.lstrip().startswith(_OR_LESS):
        return MOST
    if lead.endswith(_AT_LEAST) or _OR_MORE.match(behind):
        return LEAST
    return MOST if lead.endswith(_BELOW) else ""


_CN_YEARS = "一二两三四五六七八九十半"
_DEADLINE = re.compile(
    r"(?P<year>20[2-9]\d)\s?年(?!以来|度|版|第|修订|间|印发|发布|出台|相比|同期|末?实际|基数|底?数据|\s?[)）])"
    r"(?:年底|底|年末|末|年初|初|年中|上半年|下半年|第?[一二三四]季度末?|\s?(?P<month>\d{1,2})\s?月(?:底|末|份|\s?\d{1,2}\s?日)?)?(?:之?前|以?内)?"
    r"|(?P<blank>20\s?(?:[xX×＊*＿_○〇ⅹ△-]{1,2}|\s{1,2})\s?年(?:年?[底末])?(?:之?前)?)"
    r"|[“\"]?十(?P<plan>[三四五六])五[”\"]?(?:规划)?(?:期间|期末|时期末|末期?|结束)(?:之?前)?"
    rf"|(?:(?P<by>通过|利用|用|经过|未来|今后|力争在?|争取在?|在)\s?)?(?P<span>(?:(?:\d{{1,2}}|[{_CN_YEARS}]){DASH})?"
    rf"(?P<last>\d{{1,2}}|[{_CN_YEARS}])\s?(?P<per>年|个月))(?:左右)?的?(?P<eff>时间|努力|以内|之内|内)?"
)
# 较2020年提高, 截至2021年: a date of the past, unless something begins with it (自2023年起).
_PAST = ("较", "比", "与", "截至", "截止", "自", "从", "由", "于", "同", "以", "全国", "发布", "印发", "施行", "召开")
_START = ("起", "开始")
# 每两年, 近5年, 不超过两年, 工作满5年: how often or how long, not by when.
_FREQUENT = (
    "每", "近", "过去", "连续", "满", "至少", "不少于", "每隔", "第", "不超过", "最长", "超过", "周期", "期限",
    "任期", "服务", "上", "工作", "学制", "为期",
)  # fmt: skip
_NO_SPAN = ("规划", "行动", "计划", "制", "期", "龄", "一", "以上", "生", "级")
# What stands around a deadline and is no measure.
_FRAME = re.compile(r"力争|争取|确保|通过|利用|经过|努力|时间|左右|以?内|之?前|为期|再|用|[到至在自起的]|\W")
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
    lead = plain[:at].rstrip()
    is_due = lead.endswith("于") and not lead.endswith("已于") and found[0].endswith("前")  # 于2023年底前完成
    if lead.endswith(_PAST) and not is_due and not plain[to:].lstrip().startswith(_START):
        return None
    return Deadline(DATE, int(found["year"]) * 12 + _month(found[0], found["month"]), at, to)


def only_deadline(text: str) -> bool:
    """Whether a piece of text sets a deadline and says nothing else: 力争通过5年努力, 到2025年底前."""
    found = deadlines(text)
    rest = "".join(char for at, char in enumerate(text) if not any(due.at <= at < due.to for due in found))
    return bool(found) and not _FRAME.sub("", rest)


def _span(plain: str, found: re.Match[str]) -> Deadline | None:
    """通过5年努力, 用三年左右时间, 3个月内; but not 每两年, 近5年, 三年行动."""
    if not (found["by"] or found["eff"]) or (found["by"] == "在" and not found["eff"]):
        return None
    at, to = found.span("span")
    before, behind = plain[:at].rstrip(), plain[found.end() :]
    if before.endswith(_FREQUENT) or before[-1:].isdecimal() or (not found["eff"] and behind.startswith(_NO_SPAN)):
        return None
    months = 6.0 if found["last"] == "半" else number(found["last"]) * (12 if found["per"] == "年" else 1)
    return Deadline(SPAN, months, at, to)


def _month(words: str, month: str | None) -> int:
    """Months into the year by which it must be done; a bare year, or its end, is twelve."""
    if month:
        return int(month)
    plain = words.rstrip("前之末")
    return next((value for word, value in _PARTS_OF_YEAR.items() if plain.endswith(word)), 12)
