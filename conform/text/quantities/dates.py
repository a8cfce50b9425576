"""Points in time by which something is due: 到2025年底, 二〇二五年三月前, “十四五”末, 上半年, 9月底前, 20xx年.

A date counts months of 31 days, so that 2025年12月31日, 2025年底 and 2025年 are one. A year that only tells of the past
(较2020年, 2019年以来) or names something (2023年度) is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from conform.text.numerals import DIGITS, chinese_number
from conform.text.quantities.values import BLANK, DATE, Quantity
from conform.text.quantities.words import words

_CN = "〇○零一二三四五六七八九"
_NUMBER = r"\d{1,2}|[一二三四五六七八九十廿]{1,3}"
_YEAR = re.compile(rf"[12二一][\d{_CN}]{{3}}(?=\s?年)")
_DIGITS = str.maketrans({sign: str(value) for sign, value in DIGITS.items()})
_ENDS = "底|末|份|初|[上中下]旬"
_PARTS = (
    rf"(?:年底|底|年末|末|年初|初|年中|上半年|下半年|第?[一二三四1234]个?季度末?|\s?(?P<month>{_NUMBER})\s?月"
    rf"(?:\s?(?P<day>{_NUMBER})\s?日|{_ENDS})?)"
)
_DATE = re.compile(
    r"(?P<year>20[2-9]\d)\s?年(?!第[^一二三四1-4]|\s?[)）])"
    rf"(?:{_PARTS})?(?:之?前|以?内)?"
    r"|(?P<blank>20\s?(?:[xX×＊*＿_○〇ⅹ△-]{1,2}|\s{1,2})\s?年(?:年?[底末])?(?:之?前)?)"
    r"|[“\"]?十(?P<plan>[三四五六])五[”\"]?(?:规划)?(?:期间|期末|时期末|末期?|结束)(?:之?前)?"
    rf"|(?<![\d年{_CN}])(?:(?P<next>[次明]年)|[每当今本]年)?(?P<only>{_NUMBER})\s?月(?:\s?(?P<only_day>{_NUMBER})\s?日|{_ENDS})?之?前"
    rf"|(?<![\d年每两几数多半十百{_CN}])(?:(?P<after>[次明]年)|[今本当每]年)?(?P<part>年[底末内]|[上下]半年|第?[一二三四1-4]个?季度)[末底]?(?P<by>之?前|以?内)?"
    rf"|(?:每月|当月|次月|每季度末月)\s?(?P<monthday>{_NUMBER})\s?日之?前"
)
# Something begins with it: 自2023年起.
_START = ("起", "开始")
_IN_FORCE = re.compile(r"起(?:正式)?(?:施行|实施|执行|生效)")
_YEAR_PARTS = (
    ("年初", 1), ("初", 1), ("一季度", 3), ("1季度", 3), ("年中", 6), ("上半年", 6), ("二季度", 6), ("2季度", 6),
    ("三季度", 9), ("3季度", 9),
)  # fmt: skip
_SPANS = {"初": 10, "上旬": 10, "中旬": 20}
MONTH = 31
YEAR = 12 * MONTH
# 十三五 ended in 2020, each later plan five years on
PLAN_END, PLAN_YEARS, FIRST_PLAN = 2020, 5, 3


def dates(text: str) -> Iterator[Quantity]:
    """The points in time of a text whose names are masked; of the same length as the text itself."""
    if not any(sign in text for sign in "年月五季"):
        return
    plain = with_years(text)
    for found in _DATE.finditer(plain):
        value = _value(plain, found)
        if value is not None:
            kind, base, days = value
            yield Quantity(kind, days, days, "", base, *found.span())


def with_years(text: str) -> str:
    """The text, of the same length, with its years in digits: 二〇二五年 → 2025年."""
    return _YEAR.sub(lambda found: found[0].translate(_DIGITS), text)


def months(due: Quantity) -> float:
    """A date in months since year 0."""
    return -(-due.low // MONTH)


def _value(plain: str, found: re.Match[str]) -> tuple[str, str, float] | None:
    if found["blank"]:
        return BLANK, "blank", 0.0
    if found["plan"]:
        year = PLAN_END + PLAN_YEARS * (chinese_number(found["plan"]) - FIRST_PLAN)
        return DATE, "date", year * YEAR + YEAR
    if found["monthday"]:
        return DATE, "monthday", float(chinese_number(found["monthday"]))
    if found["only"] or found["part"]:
        return _season(plain, found)
    if _is_past(plain, found):
        return None
    return DATE, "date", int(found["year"]) * YEAR + _part(found)


def _season(plain: str, found: re.Match[str]) -> tuple[str, str, float] | None:
    """A date of any year, or of the next: 9月底前, 次年3月底前, 年底前, 第三季度末前."""
    if found["part"]:
        is_due = found["by"] or plain.startswith(words().finished, found.end())
        later = YEAR if found["after"] else 0.0
        return (DATE, "season", later + _days_into(found[0])) if is_due else None
    month = chinese_number(found["only"])
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return None
    return DATE, "season", (YEAR if found["next"] else 0.0) + _days(month, found["only_day"], found[0])


def _is_past(plain: str, found: re.Match[str]) -> bool:
    """Whether it only tells of the past, names something (2023年度), or says since when a text is in force."""
    at, to = found.span()
    if plain.startswith(words().no_dates, plain.index("年", at) + 1):
        return True
    lead, behind = plain[max(0, at - 4) : at].rstrip(), plain[to : to + 8].lstrip()
    is_due = lead.endswith("于") and not lead.endswith("已于") and found[0].endswith("前")  # 于2023年底前完成
    if _IN_FORCE.match(behind):
        return True
    return lead.endswith(words().past) and not is_due and not behind.startswith(_START)


def _part(found: re.Match[str]) -> float:
    """Days into the year; a bare year, or its end, is all of it."""
    if found["month"]:
        return _days(chinese_number(found["month"]), found["day"], found[0])
    return _days_into(found[0])


def _days_into(words: str) -> int:
    """Days into the year at the end of its named part; 年底, or no part, is all of it."""
    told = words.rstrip("前之末底内以")
    return next((value for word, value in _YEAR_PARTS if told.endswith(word)), 12) * MONTH


def _days(month: int, day: str | None, words: str) -> float:
    """Days into the year at the end of a month, or of its day; its last day is its end."""
    if day:
        number = chinese_number(day)
        last = {2: 28, 4: 30, 6: 30, 9: 30, 11: 30}.get(month, MONTH)
        return (month - 1) * MONTH + (MONTH if number >= last else number)
    part = next((value for word, value in _SPANS.items() if words.rstrip("前之").endswith(word)), MONTH)
    return (month - 1) * MONTH + part
