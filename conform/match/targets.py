"""The figures that a plan sets of its own: subject, value, unit, deadline.

到2025年，县域就诊率达到90%以上，新增10个省级重点专科 → 县域就诊率 90% 2025 · 省级重点专科 10个 2025
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from conform.data import any_word
from conform.match.changes.pairing import cut, measure_only
from conform.model import Change, Clause, ClauseStatus, ClauseVerdict, LocalTarget, Plan, Verdict
from conform.text.quantities import (
    BLANK,
    DATE,
    DUE,
    FREQUENCY,
    ORIGIN,
    PERCENT,
    RANK,
    RATIO,
    Quantity,
    due_in,
    figures_in,
    months,
    quantities,
)


def _any(key: str) -> str:
    """A pattern for any word under that key of reference/field/subjects.toml."""
    return any_word("subjects", key)


# 较2020年下降5%: what was, not what is to be.
_PAST = re.compile(rf"{_any('past')}|[较比]20\d\d年")
# What stands between a subject and its figure: 基本达到, 人均不低于.
_BETWEEN = re.compile(rf"(?:{_any('manners')}|(?<![人户])均)*(?:{_any('rises')})*约?$")
# 年薪不得超过职工平均收入的4倍: what the figure is measured by is not what it is about.
_MEASURED = re.compile(r"(?:原则上)?(?:不得超过|不超过|不低于|达到|控制在)")
_LEAD = re.compile(rf"^(?:(?:按照[^，]*?(?:要求|规定)|{_any('leads')})+)")
_MIDDLE = re.compile(r".*(?:确保|力争|实现|推动|，|：|；|使|将|把)(?=.{3})")
_LATER = re.compile(r"之后|此后|今后")
# 90%以上的乡镇卫生院, 200名左右具有…的人才: between a figure and what it counts.
_BEHIND = re.compile(r"^\s?(?:及?以上|左右|以内|以下|之内|[（(][^）)]*[）)])?的?")
# What a count counts ends where the next thing begins.
_NOUN_END = re.compile(
    r"[，,；;。：:]|(?<!级)、|并|[和及](?=\d|若干|一批)|达到|成为|晋升|全部|设[立置]|[要应须](?=.{2})|建设(?=任务|工作)|$"
)
# 80%以上的二级医院设立警务室: a share is of those who do something.
_SHARE_END = re.compile(r"[，,；;。：:、]|并|达到(?!.{2,})|$")
# What behind a figure shows that it counts nothing, and at the end of a subject that it needs nothing to count.
_NO_NOUN = re.compile(rf"{_any('no_nouns')}|[，、；。,)）]")
_RATE = re.compile(rf"(?:{_any('rates')})$")
_CLAUSE_OF = re.compile(r"^.*的(?=[^的]{2,}$)")
# A longer subject is a sentence: its end, which stands next to the figure, says most.
LONGEST = 40
# 对县级医院开展考核: what is done to something is not what it is called.
_NO_VERB = re.compile(r"^对(?=.{2})")
# What happens how often: 每年开展应急培训不少于4次.
_OFTEN = re.compile(
    r"每隔?\s?(?:\d+|[一二两三四五六七八九十]+)?\s?个?(?:学年|年度|年|半年|季度|季|月|周|星期|日|天|小时)"
    r"(?:\d{1,2}月)?(?:至少|开展|组织|安排|举办|召开|进行|实行|对|要)*(?P<what>.*?)(?:至少|各)?\s?(?:\d+|[一二两三四五六七八九十]+)\s?\w"
)
# 1.县域内住院率：78%；82%；86%: an indicator, and behind its label a figure a year.
_LABEL = re.compile(r"(?:[（(]?\d{1,2}[）)、.．]\s*)?([^。，；:：]{2,40})[:：]")
_BORDER = re.compile(r"[\t|｜]")
_YEARS_OF_ROW = re.compile(r"20\d\d(?:、20\d\d)*")
_FIGURE = re.compile(r"\d")
# By when a target is to be reached is told in years, or months.
_YEARS = frozenset({"date", "blank", "months"})
# How far around a figure its subject is looked for.
AROUND = 60
_BLANK = " 　的，,、"
STATUSES = frozenset({ClauseStatus.ADDED, ClauseStatus.MIXED})
OWN = frozenset({"added", "raised", "lowered", "changed"})


def local_targets(
    plan: Plan, clauses: Sequence[ClauseVerdict], verdicts: Sequence[Verdict] = ()
) -> tuple[LocalTarget, ...]:
    """The plan's own targets, in its order: the figures of added and mixed clauses, and those of linked clauses that
    `verdicts` tell as changes. A figure that a requirement sets and the plan keeps is none.
    """
    own = {(change.at, change.to) for verdict in verdicts for change in verdict.changes if _is_own(change)}
    kept = _kept(plan, verdicts) - own
    found: list[LocalTarget] = []
    for verdict in clauses:
        if verdict.status in STATUSES:
            found += [target for target in targets_in(verdict.clause) if (target.at, target.to) not in kept]
        elif verdict.status is ClauseStatus.LINKED and own:
            found += [target for target in targets_in(verdict.clause) if (target.at, target.to) in own]
    return tuple(found)


def _is_own(change: Change) -> bool:
    return change.kind == "target" and change.how in OWN


def _kept(plan: Plan, verdicts: Sequence[Verdict]) -> set[tuple[int | None, int | None]]:
    """Places of figures of the evidence that stand, with the same value, in the requirement."""
    places: set[tuple[int | None, int | None]] = set()
    for verdict in verdicts:
        wanted = figures_in(verdict.requirement.text) if verdict.evidence else ()
        for evidence in verdict.evidence if wanted else ():
            for figure in figures_in(plan.cleaned.text[evidence.at : evidence.to]):
                if any(figure.like(other) and figure.moved(other) == 0 for other in wanted):
                    places.add((evidence.at + figure.at, evidence.at + figure.to))
    return places


def targets_in(clause: Clause) -> Iterator[LocalTarget]:
    """The figures that a clause sets, of its own or not; linear in its length."""
    if _BORDER.search(clause.text) and _YEARS_OF_ROW.fullmatch(clause.deadline):
        yield from _row_of_indicators(clause, _BORDER.split(clause.text))
        return
    if clause.deadline and (label := _LABEL.match(clause.text)):
        yield from _indicators(clause, label[1], label.end())
        return
    text = measure_only(clause.text)
    found = quantities(text)
    due = [one for one in found if one.kind in DUE and one.base in _YEARS]
    figures = [one for one in found if is_target(one)]
    past = _PAST.search(text)
    pieces, last = iter(cut(text)), ""
    at, piece, number, end = 0, "", 0, 0
    for figure in figures:
        while figure.at >= at + len(piece):
            last = piece
            at, piece = next(pieces)
            number, end = 0, at
        if not past or past.end() > figure.at:
            yield LocalTarget(
                _subject(Place(text, figure, at, at + len(piece), end, number), last),
                text[figure.at : figure.to],
                figure.unit,
                _deadline(text, figure.at, due) or _of_row(clause),
                clause.id,
                clause.at + figure.at,
                clause.at + figure.to,
            )
        number, end = number + 1, figure.to


def _indicators(clause: Clause, subject: str, start: int) -> Iterator[LocalTarget]:
    """“1.县域内住院率：78%；82%；86%” under “指标：2022年；2024年；2025年”: a figure a year."""
    stated = [one for one in quantities(clause.text) if one.at >= start and is_target(one)]
    years = clause.deadline.split("、")
    for number, one in enumerate(stated):
        due = years[number] if len(years) == len(stated) else None
        words = clause.text[one.at : one.to]
        yield LocalTarget(subject, words, one.unit, due, clause.id, clause.at + one.at, clause.at + one.to)


def _row_of_indicators(clause: Clause, cells: Sequence[str]) -> Iterator[LocalTarget]:
    """“县域内住院率｜%｜78｜86” with the years of its columns: a figure a year, its unit from a column."""
    years = clause.deadline.split("、")
    unit = cells[1].strip() if len(cells) == len(years) + 2 else ""
    at = clause.at
    for number, cell in enumerate(cells, len(years) - len(cells)):
        words = cell.strip()
        if number >= 0 and _FIGURE.search(words):
            start = at + cell.index(words)
            stated = next((one for one in quantities(words) if is_target(one)), None)
            told = stated.unit if stated else unit
            yield LocalTarget(cells[0].strip(), words, told, years[number], clause.id, start, start + len(words))
        at += len(cell) + 1


def _of_row(clause: Clause) -> str | None:
    """The deadline in the clause's row of a table."""
    due = [one for one in quantities(clause.deadline) if one.kind in DUE and one.base in _YEARS]
    return _deadline(clause.deadline, 0, due)


def is_target(one: Quantity) -> bool:
    """Whether a quantity is something to be reached: not 由8个…, 一个, 60岁以上, 三年内."""
    return one.firm and one.kind not in DUE and one.bound != ORIGIN


def _deadline(text: str, spot: int, due: list[Quantity]) -> str | None:
    """The nearest deadline before the figure, else the nearest behind it."""
    if not due:
        return None
    before = bisect_right(due, spot, key=lambda one: one.at)
    deadline = due[max(before - 1, 0)]
    if _LATER.search(text, max(deadline.to, spot - AROUND), max(spot, deadline.to)):
        return None
    if deadline.kind != DATE:
        return "20xx" if deadline.kind == BLANK else text[deadline.at : deadline.to]
    year, month = divmod(int(months(deadline)) - 1, 12)
    return str(year) if month == 11 else f"{year}-{month + 1:02}"  # noqa: PLR2004 - December ends the year


class Place(NamedTuple):
    """A figure in its clause: where its piece begins and ends, where the figure before it ends, and its number."""

    text: str
    figure: Quantity
    start: int
    stop: int
    last: int
    number: int


def _subject(place: Place, last: str) -> str:
    """What the figure is about: what it counts (10个省级重点专科), else what stands before it (县域就诊率达到)."""
    figure = place.figure
    before = _before(_own(place), place.number)
    behind = _counted(place.text[figure.to : min(place.stop, figure.to + AROUND)], figure.kind)
    if figure.kind == FREQUENCY:
        often = _happens(place.text[figure.at : figure.to])
        return often or _NO_VERB.sub("", before) or behind
    if figure.kind not in (RATIO, RANK) and behind and not _RATE.search(before):
        return behind
    if before or behind:
        return before or behind
    stated = figures_in(last[-AROUND:])
    return _before(last[-AROUND:][: stated[0].at] if stated else last[-AROUND:], 0)


def _happens(words: str) -> str:
    """What happens so often: 每年开展应急培训不少于4次."""
    found = _OFTEN.fullmatch(words)
    return _before(found["what"], 0) if found and len(found["what"]) > 1 else ""


def _own(place: Place) -> str:
    """What stands before a figure and behind the one before it: 满意度92%以上、转诊率15%以上."""
    text, at = place.text, place.figure.at
    between = _BEHIND.sub("", text[max(place.last, at - AROUND) : at]).lstrip("、和及")
    return between if len(between) > 1 else text[max(place.start, at - AROUND) : at]


def _before(text: str, number: int) -> str:
    """The noun phrase at the end of a text."""
    if "分别" in text:
        # 县域就诊率、基层就诊率分别达到90%、65%
        names = re.split(r"[、和及]", _BETWEEN.sub("", text[: text.index("分别")]))
        return _plain(names[min(number, len(names) - 1)])
    return _plain(_BETWEEN.sub("", text.rstrip()))


def _plain(text: str) -> str:
    for deadline in reversed(due_in(text)):
        text = text[deadline.to :] if deadline.at < max(len(text) // 2, 1) else text
    measured = _MEASURED.search(text)
    text = _MIDDLE.sub("", text[: measured.start()] if measured else text)
    return _LEAD.sub("", text.strip(_BLANK)).strip(_BLANK)[-LONGEST:].lstrip(_BLANK)


def _counted(text: str, kind: str) -> str:
    """The noun that a figure counts, if one follows; of a share, who does what."""
    rest = _BEHIND.sub("", text)
    if _NO_NOUN.match(rest):
        return ""
    end = (_SHARE_END if kind == PERCENT else _NOUN_END).search(rest, 2)
    noun = rest[: end.start()] if end else rest
    return _CLAUSE_OF.sub("", noun).strip(_BLANK)[:LONGEST]
